import Domain
internal import GRDB

/// What a person's records say from now on; nothing of what stays as it is.
package struct Correction: Hashable, Sendable {
  package var name: String?
  /// Digits only.
  package var phone: String?
  package var keys = NameKeys(folded: "", initials: "", pinyin: "")

  package init() {}
}

extension PersonalTable {
  /// Puts name or phone of records right that are theirs: visits, instructions, intakes, loans, the
  /// roster.
  package func correct(_ records: [PersonalRecord], to correction: Correction) throws {
    for record in records {
      let name = correction.name ?? record.name.whole
      let phone = correction.phone ?? record.phone.whole
      switch record.kind {
      case .visit: try correctVisit(record.id, name, phone, correction)
      case .intake: try correctIntake(record.id, name, phone, correction)
      case .instruction:
        try database.execute(
          sql: "UPDATE instruction SET name = ?, phone = ? WHERE id = ?",
          arguments: [name, phone, Int(record.id.dropFirst(2))])
      case .loan:
        try database.execute(
          sql: "UPDATE articleLoan SET borrower = ?, phone = ? WHERE id = ?",
          arguments: [name, phone, Int(record.id.dropFirst(2))])
      case .household:
        try database.execute(
          sql: """
            UPDATE resident
            SET name = ?, phone = ?, phoneReversed = ?,
                nameKey = CASE WHEN ? THEN ? ELSE nameKey END,
                initials = CASE WHEN ? THEN ? ELSE initials END,
                pinyin = CASE WHEN ? THEN ? ELSE pinyin END
            WHERE household = ? AND name = ? AND phone = ?
            """,
          arguments: [
            name, phone, String(phone.reversed()), correction.name != nil, correction.keys.folded,
            correction.name != nil, correction.keys.initials, correction.name != nil,
            correction.keys.pinyin, record.id, record.name.whole, record.phone.whole,
          ])
      default: break
      }
    }
  }

  private func correctIntake(
    _ id: String, _ name: String, _ phone: String, _ correction: Correction
  ) throws {
    guard let old = try IntakeRow.fetchOne(database, key: id) else { return }
    var row = old
    (row.name, row.phone) = (name, phone)
    try row.save(database, from: old)
    let words = IntakeWords(database)
    try words.remove(old.searchedText, piece: 0, of: row.searchRow)
    try words.add(row.searchedText, piece: 0, of: row.searchRow)
    guard correction.name == nil else {
      return try words.setKeys(correction.keys, phone: phone, of: row.searchRow)
    }
    try database.execute(
      sql: "UPDATE intakeKey SET phoneReversed = ? WHERE searchRow = ?",
      arguments: [String(phone.reversed()), row.searchRow])
  }

  private func correctVisit(
    _ id: String, _ name: String, _ phone: String, _ correction: Correction
  ) throws {
    let old = try Row.fetchOne(
      database, sql: "SELECT day, number, name, purpose FROM visit WHERE id = ?", arguments: [id])
    guard let old else { return }
    try VisitWords(database).change(
      from: old["name"], to: name, purpose: old["purpose"], in: VisitWords.row(old))
    try database.execute(
      sql: "UPDATE visit SET name = ?, phone = ?, phoneReversed = ? WHERE id = ?",
      arguments: [name, phone, String(phone.reversed()), id])
    if correction.name != nil { try VisitTable(database).setSearchKeys(correction.keys, of: id) }
  }
}

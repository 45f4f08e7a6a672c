import Domain
internal import GRDB

/// The terms of one scheme on one complaint: as described at first, and as finally found.
struct ClassificationRow: Hashable, KeptRow {
  static let databaseTableName = "classification"

  var intake: String
  var scheme: String
  var first: String?
  var final: String?

  static func all(of intake: Intake) -> [ClassificationRow] {
    SchemeID.allCases.compactMap { scheme in
      let (first, final) = (
        intake.classification.first[scheme], intake.classification.final[scheme]
      )
      guard first != nil || final != nil else { return nil }
      return ClassificationRow(
        intake: intake.id, scheme: scheme.rawValue, first: first?.rawValue, final: final?.rawValue)
    }
  }
}

extension [ClassificationRow] {
  /// The terms on one side of the table.
  func terms(_ side: KeyPath<ClassificationRow, String?>) -> Terms {
    reduce(into: Terms()) { terms, row in
      guard let scheme = SchemeID(rawValue: row.scheme) else { return }
      terms[scheme] = row[keyPath: side].flatMap(TermID.init(rawValue:))
    }
  }
}

extension IntakeTable {
  /// Puts the terms of a complaint in place of those it had; what stays is not written again.
  func saveTerms(of intake: Intake, in database: Database) throws {
    let (old, new) = (Set(try terms(of: intake.id)), Set(ClassificationRow.all(of: intake)))
    for row in old.subtracting(new) {
      try database.execute(
        kept: "DELETE FROM classification WHERE intake = ? AND scheme = ?",
        arguments: [row.intake, row.scheme])
    }
    for row in new.subtracting(old).sorted(by: { $0.scheme < $1.scheme }) {
      try row.insert(database)
    }
  }

  func terms(of intake: String) throws -> [ClassificationRow] {
    try ClassificationRow.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM classification WHERE intake = ?"),
      arguments: [intake])
  }
}

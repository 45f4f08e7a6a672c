import Domain
internal import GRDB

extension VisitTable {
  /// Visits by half a name, pinyin, the tail of a phone or plate, a unit, a slip, or what they came
  /// for; the newest first, no more than `limit`.
  package func search(_ text: String, limit: Int) throws -> [Visit] {
    guard !text.isEmpty else { return [] }
    let own = try VisitTable.searches(for: text).flatMap { search in
      try Row.fetchAll(
        database.cachedStatement(sql: search.sql),
        arguments: StatementArguments(search.arguments + [limit]))
    }
    var found: [String: Visit] = [:]
    for visit in try visits(own + (try named(text, limit: limit))) { found[visit.id] = visit }
    return Array(
      found.values.sorted { ($1.arrivedAt, $1.id) < ($0.arrivedAt, $0.id) }.prefix(limit))
  }

  private func named(_ text: String, limit: Int) throws -> [Row] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM visit WHERE day = ? AND number = ?")
    return try VisitWords(database).visits(holding: text, limit: limit).compactMap { number in
      let key = VisitWords.key(of: number)
      return try Row.fetchOne(statement, arguments: [key.day, key.number])
    }
  }

  /// The queries for what a text may be beside a name, each by an index of its own.
  static func searches(
    for text: String
  ) -> [(sql: String, arguments: [any DatabaseValueConvertible])] {
    let folded = text.searchFolded
    let tail = String(IdentityNumber.folded(text).reversed())
    var searches = [
      ("SELECT * FROM visit WHERE id = ? LIMIT ?", [text]),
      ("SELECT * FROM visit WHERE household = ? ORDER BY arrivedAt DESC LIMIT ?", [text]),
      ("SELECT * FROM visit WHERE slip = ? ORDER BY arrivedAt DESC LIMIT ?", [text]),
    ]
    if folded.count >= shortest, folded.allSatisfy({ $0.isASCII && $0.isLetter || $0 == "ü" }) {
      searches.append(prefix("initials", folded))
      searches.append(prefix("pinyin", text.pinyinFolded))
    }
    if tail.count >= shortest, tail.contains(where: \.isNumber) {
      searches.append(prefix("phoneReversed", tail))
      searches.append(prefix("plateReversed", tail))
    }
    return searches.map { (sql: $0.0, arguments: $0.1) }
  }

  private static func prefix(_ column: String, _ start: String) -> (String, [String]) {
    let sql = """
      SELECT * FROM visit
      WHERE \(column) >= ? AND \(column) < ? AND \(column) <> '' ORDER BY arrivedAt DESC LIMIT ?
      """
    return (sql, [start, start.endOfPrefix])
  }

  /// One letter or digit begins too much.
  private static let shortest = 2

  /// Empties what would tell who it was; the visit itself stays and is counted (decision 19).
  package func erase(_ id: String, at moment: Moment) throws {
    if let row = try Row.fetchOne(
      database, sql: "SELECT day, number, name, purpose FROM visit WHERE id = ?", arguments: [id])
    {
      try VisitWords(database).erase(
        name: row["name"], purpose: row["purpose"], from: VisitWords.row(row))
    }
    try database.execute(
      sql: """
        UPDATE visit
        SET name = '', phone = '', plate = '', nameKey = '', initials = '', pinyin = '',
            phoneReversed = '', plateReversed = '', documentLastFour = NULL, goods = '',
            documentDigest = NULL, hostCallNumber = NULL, erasedAt = ?
        WHERE id = ?
        """, arguments: [moment.milliseconds, id])
  }

  /// Leaves nothing of what was erased in the search table.
  package func optimizeSearch() throws { try VisitWords(database).optimize() }
}

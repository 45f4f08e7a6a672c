import Domain
internal import GRDB

extension VisitTable {
  /// Visits by half a name, pinyin, the tail of a phone or plate, a unit, a slip, or what they came
  /// for; the newest first, no more than `limit`, and where a span is given, within it.
  package func search(_ text: String, limit: Int, in span: VisitSpan? = nil) throws -> [Visit] {
    guard !text.isEmpty else { return [] }
    let own = try VisitTable.searches(for: text, isInSpan: span != nil).flatMap { search in
      let moments = span.map { [$0.start.milliseconds, $0.end.milliseconds] } ?? []
      return try Row.readAll(
        database, kept: search.sql,
        arguments: StatementArguments(
          search.arguments + moments.map { $0 as any DatabaseValueConvertible } + [limit]),
        Self.visit)
    }
    var found: [String: Visit] = [:]
    let named = try named(text, limit: limit, in: span)
    for visit in try withOtherHosts(own + named) where span?.contains(visit.arrivedAt) ?? true {
      found[visit.id] = visit
    }
    return Array(
      found.values.sorted { ($1.arrivedAt, $1.id) < ($0.arrivedAt, $0.id) }.prefix(limit))
  }

  private func named(_ text: String, limit: Int, in span: VisitSpan?) throws -> [Visit] {
    let numbers = try VisitWords(database).visits(
      holding: text, limit: limit, between: span?.days)
    return try numbers.compactMap { number in
      let key = VisitWords.key(of: number)
      return try Row.readOne(
        database, kept: "SELECT * FROM visit WHERE day = ? AND number = ?",
        arguments: [key.day, key.number], Self.visit)
    }
  }

  /// The queries for what a text may be beside a name, each by an index of its own.
  static func searches(
    for text: String, isInSpan: Bool = false
  ) -> [(sql: String, arguments: [any DatabaseValueConvertible])] {
    let folded = text.searchFolded
    let tail = String(IdentityNumber.folded(text).reversed())
    // The sign keeps the planner from reading the whole span where the words are rarer.
    let span = isInSpan ? "AND +arrivedAt >= ? AND +arrivedAt < ?" : ""
    let last = "ORDER BY arrivedAt DESC LIMIT ?"
    var searches = [
      ("SELECT * FROM visit WHERE id = ? \(span) LIMIT ?", [text]),
      ("SELECT * FROM visit WHERE household = ? \(span) \(last)", [text]),
      (
        """
        SELECT * FROM visit
        WHERE id IN (SELECT visit FROM visitHost WHERE household = ?) \(span) \(last)
        """, [text]
      ),
      ("SELECT * FROM visit WHERE slip = ? \(span) \(last)", [text.halfwidth.uppercased()]),
    ]
    if folded.count >= shortest, folded.allSatisfy({ $0.isASCII && $0.isLetter || $0 == "ü" }) {
      searches.append(prefix("initials", folded, span))
      searches.append(prefix("pinyin", text.pinyinFolded, span))
    }
    if tail.count >= shortest, tail.contains(where: \.isNumber) {
      searches.append(prefix("phoneReversed", tail, span))
      searches.append(prefix("plateReversed", tail, span))
    }
    return searches.map { (sql: $0.0, arguments: $0.1) }
  }

  private static func prefix(
    _ column: String, _ start: String, _ span: String
  ) -> (String, [String]) {
    let sql = """
      SELECT * FROM visit
      WHERE \(column) >= ? AND \(column) < ? AND \(column) <> '' \(span)
      ORDER BY arrivedAt DESC LIMIT ?
      """
    return (sql, [start, start.endOfPrefix])
  }

  /// The last visits of a span, the newest first.
  package func latest(in span: VisitSpan, limit: Int) throws -> [Visit] {
    try visits(
      kept: """
        SELECT * FROM visit
        WHERE arrivedAt >= ? AND arrivedAt < ? ORDER BY arrivedAt DESC LIMIT ?
        """, arguments: [span.start.milliseconds, span.end.milliseconds, limit])
  }

  /// One letter or digit begins too much.
  private static let shortest = 2

  /// Empties what would tell who it was; the visit itself stays and is counted (decision 19).
  package func erase(_ id: String, at moment: Moment) throws {
    if let row = try Row.fetchOne(
      database, kept: "SELECT day, number, name, purpose FROM visit WHERE id = ?", arguments: [id])
    {
      try VisitWords(database).erase(
        name: row["name"], purpose: row["purpose"], from: VisitWords.row(row))
    }
    try database.execute(
      kept: """
        UPDATE visit
        SET name = '', phone = '', plate = '', nameKey = '', initials = '', pinyin = '',
            phoneReversed = '', plateReversed = '', documentLastFour = NULL, goods = '',
            documentDigest = NULL, hostCallNumber = NULL, erasedAt = ?,
            exception = CASE WHEN length(name) > 1 THEN replace(exception, name, ?)
              ELSE exception END,
            lostReason = CASE WHEN length(name) > 1 THEN replace(lostReason, name, ?)
              ELSE lostReason END,
            forcedReason = CASE WHEN length(name) > 1 THEN replace(forcedReason, name, ?)
              ELSE forcedReason END
        WHERE id = ?
        """,
      arguments: [
        moment.milliseconds, Sensitive.erased, Sensitive.erased, Sensitive.erased, id,
      ])
  }
}

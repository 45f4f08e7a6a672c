import Domain
internal import GRDB

extension VisitTable {
  /// Visits by half a name, pinyin, the tail of a phone or plate, or a unit; the newest first.
  package func search(_ text: String, limit: Int) throws -> [Visit] {
    guard !text.isEmpty else { return [] }
    return try visits(
      Row.fetchAll(
        database,
        sql: """
          SELECT * FROM visit
          WHERE instr(name, :text) > 0 OR household = :text OR slip = :text OR id = :text
            OR instr(initials, :start) = 1 OR instr(pinyin, :pinyin) = 1
            OR instr(phoneReversed, :tail) = 1 OR instr(plateReversed, :tail) = 1
          ORDER BY arrivedAt DESC
          LIMIT :limit
          """,
        arguments: [
          "text": text, "start": text.searchFolded, "pinyin": text.pinyinFolded,
          "tail": String(IdentityNumber.folded(text).reversed()), "limit": limit,
        ]
      ))
  }

  /// The visits whose slip was out at some moment of a span, or given out in it.
  package func abroad(from start: Moment, until end: Moment) throws -> [Visit] {
    try visits(
      Row.fetchAll(
        database,
        sql: """
          SELECT * FROM visit
          WHERE slip IS NOT NULL AND id IN (
            SELECT id FROM visit WHERE arrivedAt >= :start AND arrivedAt <= :end
            UNION SELECT id FROM visit
              WHERE state IN ('waiting', 'inside') AND arrivedAt <= :end
            UNION SELECT id FROM visit WHERE leftAt >= :start AND arrivedAt <= :end)
          ORDER BY arrivedAt, id
          """, arguments: ["start": start.milliseconds, "end": end.milliseconds]))
  }

  /// The last visit with that document, recognised by its digest.
  package func last(withDocument digest: String) throws -> Visit? {
    try visits(
      Row.fetchAll(
        database,
        sql: "SELECT * FROM visit WHERE documentDigest = ? ORDER BY arrivedAt DESC LIMIT 1",
        arguments: [digest])
    ).first
  }

  /// The last visit with that phone, whole.
  package func last(withPhone phone: String) throws -> Visit? {
    try visits(
      Row.fetchAll(
        database,
        sql: """
          SELECT * FROM visit
          WHERE phoneReversed = ? AND phoneReversed <> '' ORDER BY arrivedAt DESC LIMIT 1
          """, arguments: [String(phone.reversed())])
    ).first
  }

  /// The last visits to a unit, the newest first; those whose names were erased left out.
  package func latest(to household: String, since start: Moment, limit: Int) throws -> [Visit] {
    try visits(
      Row.fetchAll(
        database,
        sql: """
          SELECT * FROM visit
          WHERE household = ? AND arrivedAt >= ? AND name <> '' AND state <> 'turnedAway'
          ORDER BY arrivedAt DESC LIMIT ?
          """, arguments: [household, start.milliseconds, limit]))
  }
}

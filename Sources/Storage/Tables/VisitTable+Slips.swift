import Domain
internal import GRDB

extension VisitTable {
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

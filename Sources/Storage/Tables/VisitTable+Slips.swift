import Domain
internal import GRDB

extension VisitTable {
  /// The visits whose slip was out or missing at some moment of a span, or given out in it.
  ///
  /// What a line of the journal after `through` registered is not among them.
  package func abroad(_ span: SlipSpan) throws -> [Visit] {
    try visits(
      kept: """
        SELECT * FROM visit
        WHERE slip IS NOT NULL AND arrivedAt <= :end AND sequence <= :through AND id IN (
          SELECT id FROM visit WHERE arrivedAt >= :start
          UNION SELECT id FROM visit WHERE sequence > :after
          UNION SELECT id FROM visit WHERE state IN ('waiting', 'inside')
          UNION SELECT id FROM visit WHERE leftAt >= :start
          UNION SELECT id FROM visit
            WHERE missingAt IS NOT NULL AND coalesce(slipBackAt, writtenOffAt, :start) >= :start)
        ORDER BY arrivedAt, id
        """,
      arguments: [
        "start": span.start.milliseconds, "end": span.end?.milliseconds ?? .max,
        "after": span.after ?? .max, "through": span.through ?? .max,
      ])
  }

  /// The visits whose visitors are gone and whose slips nobody has handed back.
  package func missing() throws -> [Visit] {
    try visits(kept: VisitTable.missing)
  }

  static let missing = """
    SELECT * FROM visit
    WHERE missingAt IS NOT NULL AND slipBackAt IS NULL AND state = 'returned'
    ORDER BY arrivedAt, id
    """

  /// The last visit whose slip of that label is missing or written off.
  package func slipless(_ label: String) throws -> Visit? {
    try visits(kept: Self.slipless, arguments: ["slip": label]).first
  }

  static let slipless = """
    SELECT * FROM (
      SELECT * FROM visit INDEXED BY visit_lost
      WHERE slip = :slip AND state = 'writtenOff' AND slipBackAt IS NULL
      UNION ALL
      SELECT * FROM visit INDEXED BY visit_missing
      WHERE slip = :slip AND missingAt IS NOT NULL AND slipBackAt IS NULL AND state = 'returned')
    ORDER BY arrivedAt DESC LIMIT 1
    """

  /// The first slip of the day that is neither used today, nor still out, nor missing.
  package func nextSlip(on day: Day) throws -> String {
    let last = try Int.fetchOne(
      database,
      kept: """
        SELECT max(CAST(substr(slip, 3) AS INTEGER)) FROM visit
        WHERE day = ? AND slip GLOB 'V-[0-9]*'
        """, arguments: [day.number])
    var number = (last ?? 0) + 1
    while try isAway(Self.label(number)) { number += 1 }
    return Self.label(number)
  }

  private func isAway(_ slip: String) throws -> Bool {
    try Bool.fetchOne(database, kept: Self.isAway, arguments: ["slip": slip]) ?? false
  }

  /// Two questions, each with an index of its own: asked as one, SQLite would read every visit that
  /// ever had the label.
  static let isAway = """
    SELECT
      EXISTS (SELECT 1 FROM visit WHERE slip = :slip AND state IN ('waiting', 'inside'))
      OR EXISTS (
        SELECT 1 FROM visit INDEXED BY visit_missing
        WHERE slip = :slip AND missingAt IS NOT NULL AND slipBackAt IS NULL AND state = 'returned')
    """

  private static func label(_ number: Int) -> String { "V-\(number)" }

  /// The last visit with that document, recognised by its digest.
  package func last(withDocument digest: String) throws -> Visit? {
    try visits(
      kept: "SELECT * FROM visit WHERE documentDigest = ? ORDER BY arrivedAt DESC LIMIT 1",
      arguments: [digest]
    ).first
  }

  /// The visits of people who wait or are inside with that document, the oldest first.
  package func open(withDocument digest: String) throws -> [Visit] {
    try visits(
      kept: """
        SELECT * FROM visit
        WHERE documentDigest = ? AND state IN ('waiting', 'inside') ORDER BY arrivedAt, id
        """, arguments: [digest])
  }

  /// The last visit with that phone, whole.
  package func last(withPhone phone: String) throws -> Visit? {
    try visits(
      kept: """
        SELECT * FROM visit
        WHERE phoneReversed = ? AND phoneReversed <> '' ORDER BY arrivedAt DESC LIMIT 1
        """, arguments: [String(phone.reversed())]
    ).first
  }

  /// The last visits to a unit, the newest first; those whose names were erased left out.
  package func latest(to household: String, since start: Moment, limit: Int) throws -> [Visit] {
    try visits(
      kept: """
        SELECT * FROM visit
        WHERE household = ? AND arrivedAt >= ? AND name <> '' AND state <> 'turnedAway'
        ORDER BY arrivedAt DESC LIMIT ?
        """, arguments: [household, start.milliseconds, limit])
  }
}

/// What slips are counted: those of a span of time, or of a range of the journal.
package struct SlipSpan: Hashable, Sendable {
  package let start: Moment
  /// What came later is not counted; nothing where it goes up to now, whatever the clock says.
  package var end: Moment?
  /// Counted whenever they came: what was registered after this line of the journal.
  package var after: Int?
  package var through: Int?

  package init(from start: Moment) { self.start = start }
}

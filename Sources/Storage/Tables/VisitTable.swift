import Domain
internal import GRDB

/// Visits, with their slips.
package struct VisitTable {
  let database: Database

  init(_ database: Database) { self.database = database }

  /// The open visit with that slip, or any visit of that id; else the last one with that slip.
  ///
  /// - Throws: ``VisitRefusal/notFound(_:)``.
  package func find(_ slipOrID: String) throws -> Visit {
    guard let visit = try labelled(slipOrID) else { throw Refusal.visit(.notFound(slipOrID)) }
    return visit
  }

  /// The visit that ``find(_:)`` finds, where there is one.
  package func labelled(_ slipOrID: String) throws -> Visit? {
    for sql in VisitTable.labels {
      if let visit = try visits(kept: sql, arguments: [slipOrID]).first { return visit }
    }
    return nil
  }

  /// A number is a visit's own; a label is whose it is now, else whose it was last.
  static let labels = [
    "SELECT * FROM visit WHERE id = ?",
    "SELECT * FROM visit WHERE slip = ? AND state IN ('waiting', 'inside') LIMIT 1",
    "SELECT * FROM visit WHERE slip = ? ORDER BY arrivedAt DESC LIMIT 1",
  ]

  /// The next number of that day, from 1.
  package func nextNumber(on day: Day) throws -> Int {
    let last = try Int.fetchOne(
      database, kept: "SELECT max(number) FROM visit WHERE day = ?", arguments: [day.number])
    return (last ?? 0) + 1
  }

  /// Adds a visit, with the words by which somebody searches its name.
  package func add(_ visit: Visit, day: Day, number: Int, keys: NameKeys) throws {
    try database.execute(
      kept: """
        INSERT INTO visit (
          id, day, number, slip, household, name, phone, plate, phoneReversed, plateReversed,
          documentKind, documentLastFour, documentDigest, purpose, people, hostCallAnswer,
          hostCallNumber, hostCallAt, exception, arrivedAt, registeredBy, sequence, state,
          documentReturnedAt, insideAt, goods, nameKey, initials, pinyin)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        visit.id, day.number, number, visit.slip, visit.household, visit.name.whole,
        visit.phone.whole, visit.plate.whole, String(visit.phone.whole.reversed()),
        String(visit.plate.whole.reversed()), visit.document.kind.rawValue,
        visit.document.lastFour, visit.document.digest, visit.purpose, visit.people,
        visit.hostCall?.answer.rawValue, visit.hostCall?.number.whole,
        visit.hostCall?.at.milliseconds,
        visit.exception, visit.arrivedAt.milliseconds, visit.registeredBy.text, visit.sequence,
        visit.state.rawValue, visit.documentReturnedAt?.milliseconds,
        visit.insideAt?.milliseconds, visit.goods, keys.folded, keys.initials, keys.pinyin,
      ])
    for household in visit.otherHouseholds {
      try database.execute(
        kept: "INSERT INTO visitHost (visit, household) VALUES (?, ?)",
        arguments: [visit.id, household])
    }
    try VisitWords(database).add(
      name: visit.name.whole, purpose: visit.purpose,
      to: VisitWords.row(day: day.number, number: number))
  }

  /// Keeps the words by which somebody searches a name that was corrected.
  func setSearchKeys(_ keys: NameKeys, of id: String) throws {
    try database.execute(
      kept: "UPDATE visit SET nameKey = ?, initials = ?, pinyin = ? WHERE id = ?",
      arguments: [keys.folded, keys.initials, keys.pinyin, id])
  }

  package func save(_ visit: Visit) throws {
    try database.execute(
      kept: """
        UPDATE visit
        SET state = ?, documentReturnedAt = ?, insideAt = ?, leftAt = ?, lostReason = ?, goods = ?,
            forcedReason = ?, missingAt = ?, writtenOffAt = ?, slipBackAt = ?, exception = ?,
            ledBefore = ?
        WHERE id = ?
        """,
      arguments: [
        visit.state.rawValue, visit.documentReturnedAt?.milliseconds,
        visit.insideAt?.milliseconds, visit.leftAt?.milliseconds, visit.lostReason, visit.goods,
        visit.forcedReason, visit.missingAt?.milliseconds, visit.writtenOffAt?.milliseconds,
        visit.slipBackAt?.milliseconds, visit.exception, visit.ledBefore, visit.id,
      ])
  }

  /// Everybody who waits or is inside, in order of arrival (rule RV-3).
  package func open() throws -> [Visit] {
    try visits(
      kept: "SELECT * FROM visit WHERE state IN ('waiting', 'inside') ORDER BY arrivedAt, id")
  }

  /// The visits that arrived in a span of time, in order of arrival.
  package func arrived(from first: Moment, before end: Moment) throws -> [Visit] {
    try visits(
      kept: "SELECT * FROM visit WHERE arrivedAt >= ? AND arrivedAt < ? ORDER BY arrivedAt, id",
      arguments: [first.milliseconds, end.milliseconds])
  }

  /// The visits whose document was seen and not given back, up to that line of the journal.
  package func documentsKept(through last: Int) throws -> [Visit] {
    try visits(
      kept: """
        SELECT * FROM visit
        WHERE documentReturnedAt IS NULL AND state IN ('inside', 'returned', 'writtenOff')
          AND documentKind <> 'none' AND sequence <= ?
        ORDER BY sequence
        """, arguments: [last])
  }

  /// The visits registered in a span of the journal.
  package func registered(after first: Int, through last: Int) throws -> [Visit] {
    try visits(
      kept: "SELECT * FROM visit WHERE sequence > ? AND sequence <= ? ORDER BY sequence",
      arguments: [first, last])
  }

  /// The ended visits whose names have not been erased and whose time has come.
  package func erasable(leftBefore moment: Moment) throws -> [(id: String, sequence: Int)] {
    try Row.readAll(
      database,
      kept: """
        SELECT id, sequence FROM visit
        WHERE erasedAt IS NULL AND state NOT IN ('waiting', 'inside')
          AND coalesce(leftAt, arrivedAt) < ?
        """, arguments: [moment.milliseconds]
    ) { ($0["id"], $0["sequence"]) }
  }

  /// How many of them there are, counted up to `most`.
  package func countErasable(leftBefore moment: Moment, most: Int) throws -> Int {
    try Int.fetchAll(database, kept: Self.erasableRows, arguments: [moment.milliseconds, most])
      .count
  }

  static let erasableRows = """
    SELECT 1 FROM visit
    WHERE erasedAt IS NULL AND state NOT IN ('waiting', 'inside')
      AND coalesce(leftAt, arrivedAt) < ? LIMIT ?
    """
}

extension Transaction {
  package var visits: VisitTable { VisitTable(database) }
}

extension VisitTable {
  /// The visits that a statement finds.
  func visits(
    kept sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> [Visit] {
    try withOtherHosts(Row.readAll(database, kept: sql, arguments: arguments, Self.visit))
  }

  /// Adds their other units to visits.
  func withOtherHosts(_ visits: [Visit]) throws -> [Visit] {
    guard !visits.isEmpty else { return [] }
    let others = try otherHosts(of: visits.map(\.id))
    guard !others.isEmpty else { return visits }
    return visits.map { visit in
      var visit = visit
      visit.otherHouseholds = others[visit.id] ?? []
      return visit
    }
  }

  /// The other units of these visits, by visit.
  private func otherHosts(of ids: [String]) throws -> [String: [String]] {
    let hosts = try Row.fetchAll(
      database,
      kept: """
        SELECT visit, household FROM visitHost
        WHERE visit IN (SELECT value FROM json_each(?)) ORDER BY household
        """, arguments: [PlainJSON.text(of: ids)])
    return Dictionary(grouping: hosts) { $0["visit"] }.mapValues { $0.map { $0["household"] } }
  }

  static func visit(_ row: Row) -> Visit {
    var visitor = VisitorParticulars()
    visitor.name = row[.name]
    visitor.phone = row[.phone]
    visitor.plate = row[.plate]
    visitor.purpose = row[.purpose]
    visitor.people = row[.people]
    visitor.goods = row[.goods]
    var visit = Visit(
      id: row[.id], slip: row[.slip], households: (row[.household], []), visitor: visitor,
      document: DocumentSeen(
        kind: DocumentKind(rawValue: row[.documentKind]) ?? .other,
        lastFour: row[.documentLastFour], digest: row[.documentDigest]),
      admission: Admission(
        hostCall: hostCall(row), exception: row[.exception],
        arrivedAt: Moment(milliseconds: row[.arrivedAt]),
        registeredBy: StaffNumber(stored: row[.registeredBy]), sequence: row[.sequence]))
    visit.state = VisitState(rawValue: row[.state]) ?? .returned
    visit.documentReturnedAt = moment(row[.documentReturnedAt])
    visit.insideAt = moment(row[.insideAt])
    visit.leftAt = moment(row[.leftAt])
    visit.lostReason = row[.lostReason]
    visit.forcedReason = row[.forcedReason]
    visit.missingAt = moment(row[.missingAt])
    visit.writtenOffAt = moment(row[.writtenOffAt])
    visit.slipBackAt = moment(row[.slipBackAt])
    visit.ledBefore = row[.ledBefore]
    return visit
  }

  private static func hostCall(_ row: Row) -> HostCall? {
    let text: String? = row[.hostCallAnswer]
    guard let answer = text.flatMap(HostCall.Answer.init), let at = moment(row[.hostCallAt]) else {
      return nil
    }
    return HostCall(answer: answer, number: row[.hostCallNumber] ?? "", at: at)
  }

  private static func moment(_ milliseconds: Int64?) -> Moment? {
    milliseconds.map(Moment.init(milliseconds:))
  }
}

import Domain
internal import GRDB

/// Intakes with their steps and clocks.
package struct IntakeTable {
  let database: Database
  /// What this look at the file has read already.
  private let read: ReadOnce?

  init(_ database: Database, read: ReadOnce?) {
    self.database = database
    self.read = read
  }

  /// - Throws: ``IntakeRefusal/notFound(_:)``.
  package func find(_ id: String) throws -> Intake {
    try complete(stored(id))
  }

  /// How it stands, and nothing else of it.
  ///
  /// - Throws: ``IntakeRefusal/notFound(_:)``.
  package func state(of id: String) throws -> IntakeState {
    let state = try String.fetchOne(
      database, kept: "SELECT state FROM intake WHERE id = ?", arguments: [id])
    guard let known = state.flatMap(IntakeState.init) else { throw Refusal.intake(.notFound(id)) }
    return known
  }

  /// The next number of that kind on that day, from 1; numbers are never used again.
  package func nextNumber(of kind: IntakeKind, on day: Day) throws -> Int {
    let last = try Int.fetchOne(
      database.cachedStatement(sql: "SELECT max(number) FROM intake WHERE kind = ? AND day = ?"),
      arguments: [kind.rawValue, day.number])
    return (last ?? 0) + 1
  }

  package func add(_ intake: Intake, day: Day, number: Int, clocks: [Clock], next: Clock?) throws {
    let row = IntakeRow(intake, day: day, number: number, next: next)
    try row.insert(database)
    try IntakeWords(database).add(row.searchedText, piece: 0, of: row.searchRow)
    if intake.kind == .complaint {
      try ComplaintRow(intake).insert(database)
      for row in ClassificationRow.all(of: intake) { try row.insert(database) }
    }
    try RepairRow(intake)?.insert(database)
    try ParticularsRow(intake)?.insert(database)
    try saveSteps(of: intake, after: 0, to: row.searchRow)
    for clock in clocks { try ClockRow(clock, of: intake.id).insert(database) }
  }

  /// Saves what has changed; steps that are there already stay as they are.
  package func save(_ intake: Intake, clocks: [Clock], next: Clock?) throws {
    let old = try stored(intake.id)
    let row = IntakeRow(intake, day: Day(number: old.day), number: old.number, next: next)
    try row.save(database, from: old)
    if row.searchedText != old.searchedText {
      let words = IntakeWords(database)
      try words.remove(old.searchedText, piece: 0, of: row.searchRow)
      try words.add(row.searchedText, piece: 0, of: row.searchRow)
    }
    if intake.kind == .complaint {
      if let old = try part(ComplaintRow.self, of: intake.id) {
        try ComplaintRow(intake).save(database, from: old)
      }
      try saveTerms(of: intake, in: database)
    }
    if let repair = RepairRow(intake), let old = try part(RepairRow.self, of: intake.id) {
      try repair.save(database, from: old)
    }
    try ParticularsRow(intake)?.complete(in: database)
    let stored = try Int.fetchOne(
      database.cachedStatement(sql: "SELECT max(number) FROM intakeStep WHERE intake = ?"),
      arguments: [intake.id])
    try saveSteps(of: intake, after: stored ?? 0, to: row.searchRow)
    try save(clocks, of: intake.id)
  }

  /// The clocks of an intake, or of a matter by its label.
  package func clocks(of owner: String) throws -> [Clock] {
    try clockRows(of: owner).compactMap(\.clock)
  }

  private func clockRows(of owner: String) throws -> [ClockRow] {
    try ClockRow.fetchAll(
      database.cachedStatement(
        sql: "SELECT * FROM clock WHERE owner = ? ORDER BY round, policy, number"),
      arguments: [owner])
  }

  /// The clocks of many owners, each with its own in their order.
  package func clocks(ofAll owners: [String]) throws -> [String: [Clock]] {
    try read?.clocks(ofAll: owners, read: clocksRead) ?? clocksRead(ofAll: owners)
  }

  private func clocksRead(ofAll owners: [String]) throws -> [String: [Clock]] {
    guard !owners.isEmpty else { return [:] }
    let rows = try ClockRow.fetchAll(
      database, where: "owner", isIn: PlainJSON.text(of: owners),
      orderedBy: "round, policy, number")
    return Dictionary(grouping: rows, by: \.owner).mapValues { $0.compactMap(\.clock) }
  }

  /// Every clock of an intake, or of a matter that has one, that began in a span of time.
  package func clocks(startedFrom first: Moment?, before end: Moment?) throws -> [Clock] {
    try ClockRow.fetchAll(
      database,
      kept: """
        SELECT * FROM clock
        WHERE (:first IS NULL OR startedAt >= :first)
          AND (:end IS NULL OR startedAt < :end)
          AND (owner NOT LIKE 'M-%' OR owner IN (SELECT 'M-' || matter FROM intake))
        """, arguments: ["first": first?.milliseconds, "end": end?.milliseconds]
    ).compactMap(\.clock)
  }

  /// Replaces the clocks of an owner; a clock that stays as it is is not written again.
  package func save(_ clocks: [Clock], of owner: String) throws {
    let old = try clockRows(of: owner)
    let new = clocks.map { ClockRow($0, of: owner) }
    let (there, wanted) = (Set(old), Set(new))
    for row in old where !wanted.contains(row) {
      try database.execute(
        kept: "DELETE FROM clock WHERE owner = ? AND policy = ? AND round = ? AND number = ?",
        arguments: [owner, row.policy, row.round, row.number])
    }
    for row in new where !there.contains(row) { try row.insert(database) }
  }

  /// Changes only the place in the queue, as when the matter's clocks have moved.
  package func setNext(_ next: Clock?, of id: String) throws {
    try database.execute(
      kept: "UPDATE intake SET nextPolicy = ?, nextDueAt = ? WHERE id = ?",
      arguments: [next?.policy.rawValue, next?.dueAt.milliseconds, id])
  }

  /// Everything that has not come to its end, the most urgent first.
  package func unfinished() throws -> [Intake] {
    try read?.unfinished { try unfinishedRead() } ?? unfinishedRead()
  }

  private func unfinishedRead() throws -> [Intake] {
    try complete(
      IntakeRow.fetchAll(
        database,
        kept: """
          SELECT * FROM intake
          WHERE closedAt IS NULL
          ORDER BY nextDueAt IS NULL, nextDueAt, id
          """
      ))
  }

  /// The intakes registered in a span of the journal, oldest first.
  package func registered(after first: Int, through last: Int) throws -> [Intake] {
    try complete(
      IntakeRow.fetchAll(
        database,
        kept: "SELECT * FROM intake WHERE sequence > ? AND sequence <= ? ORDER BY sequence",
        arguments: [first, last]
      ))
  }

  /// The intakes of a matter, by receipt, oldest first.
  package func members(of matter: Int) throws -> [Intake] {
    try complete(
      IntakeRow.fetchAll(
        database, kept: "SELECT * FROM intake WHERE matter = ? ORDER BY receivedAt, id",
        arguments: [matter]
      ))
  }

  /// Intakes by what is asked of them: those that are open first, the most urgent of them before
  /// the others, then the newest receipt.
  package func list(_ filter: IntakeFilter) throws -> [Intake] {
    try complete(try filter.text == nil ? rows(filter) : found(filter))
  }

  private func complete(_ row: IntakeRow) throws -> Intake {
    var intake = row.intake()
    try part(ComplaintRow.self, of: row.id)?.complete(&intake, try terms(of: row.id))
    try part(RepairRow.self, of: row.id)?.complete(&intake)
    try part(ParticularsRow.self, of: row.id)?.complete(&intake)
    intake.steps = try StepRow.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM intakeStep WHERE intake = ? ORDER BY number"),
      arguments: [row.id]
    ).map { try $0.step() }
    return intake
  }

  /// What only its kind or its channel has of an intake, by a statement that is kept.
  private func part<Part: FetchableRecord & TableRecord>(
    _ part: Part.Type, of id: String
  ) throws -> Part? {
    try Part.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM \(Part.databaseTableName) WHERE intake = ?"),
      arguments: [id])
  }

  private func stored(_ id: String) throws -> IntakeRow {
    let found = try IntakeRow.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM intake WHERE id = ?"), arguments: [id])
    guard let found else { throw Refusal.intake(.notFound(id)) }
    return found
  }

  /// Completes many at once, with one statement a table and not one a row; what was read before is
  /// not read again.
  func complete(_ rows: [IntakeRow]) throws -> [Intake] {
    guard let read else { return try completeAnew(rows) }
    read.keep(try completeAnew(rows.filter { read.intake($0.id) == nil }))
    return rows.compactMap { read.intake($0.id) }
  }

  private func completeAnew(_ rows: [IntakeRow]) throws -> [Intake] {
    guard !rows.isEmpty else { return [] }
    let ids = try PlainJSON.text(of: rows.map(\.id))
    let complaints = try ComplaintRow.fetchAll(database, where: "intake", isIn: ids)
    let terms = Dictionary(
      grouping: try ClassificationRow.fetchAll(database, where: "intake", isIn: ids),
      by: \.intake)
    let repairs = try RepairRow.fetchAll(database, where: "intake", isIn: ids)
    let particulars = try ParticularsRow.fetchAll(database, where: "intake", isIn: ids)
    let steps = try StepRow.fetchAll(
      database, where: "intake", isIn: ids, orderedBy: "intake, number")
    let complaint = Dictionary(complaints.map { ($0.intake, $0) }, uniquingKeysWith: { $1 })
    let repair = Dictionary(repairs.map { ($0.intake, $0) }, uniquingKeysWith: { $1 })
    let particular = Dictionary(particulars.map { ($0.intake, $0) }, uniquingKeysWith: { $1 })
    let stepsOf = Dictionary(grouping: steps, by: \.intake)
    return try rows.map { row in
      var intake = row.intake()
      complaint[row.id]?.complete(&intake, terms[row.id] ?? [])
      repair[row.id]?.complete(&intake)
      particular[row.id]?.complete(&intake)
      intake.steps = try (stepsOf[row.id] ?? []).map { try $0.step() }
      return intake
    }
  }

  private func saveSteps(of intake: Intake, after stored: Int, to searchRow: Int64) throws {
    for step in intake.steps where step.number > stored {
      try StepRow(step, of: intake.id).insert(database)
      // What was received stands in the intake itself.
      guard step.deed != .received else { continue }
      try IntakeWords(database).add(step.text, piece: step.number, of: searchRow)
    }
  }
}

extension Transaction {
  package var intakes: IntakeTable { IntakeTable(database, read: read) }
}

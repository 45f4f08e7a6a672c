import Domain
internal import GRDB

/// Before which moments what is past is not kept any more; nothing where it is kept for ever.
package struct RetentionLimits: Hashable, Sendable {
  package var visits: Moment?
  package var intakes: Moment?
  package var notes: Moment?
  package var loans: Moment?
  package var drafts: Moment?

  package init() {}
}

extension PersonalTable {
  /// Whose time has come: what ended before the limits and still names somebody.
  package func due(before limits: RetentionLimits) throws -> [PersonalRecord] {
    try visits(before: limits.visits) + instructions(before: limits.visits)
      + intakes(before: limits.intakes) + notes(before: limits.notes) + loans(before: limits.loans)
  }

  /// Visits that nobody ever signed out, and whose time would have come: a supervisor ends them.
  package func neverSignedOut(before limit: Moment?) throws -> [String] {
    guard let limit else { return [] }
    return try String.fetchAll(
      database,
      sql: """
        SELECT id FROM visit WHERE state IN ('waiting', 'inside') AND arrivedAt < ?
        ORDER BY arrivedAt, id
        """, arguments: [limit.milliseconds])
  }

  /// Counts the drafts that nobody went on with, or takes them away.
  package func drafts(before limit: Moment?) throws -> Int {
    guard let limit else { return 0 }
    return try Int.fetchOne(
      database, sql: "SELECT count(*) FROM formDraft WHERE savedAt < ?",
      arguments: [limit.milliseconds]) ?? 0
  }

  package func eraseDrafts(before limit: Moment?) throws {
    guard let limit else { return }
    try database.execute(
      sql: "DELETE FROM formDraft WHERE savedAt < ?", arguments: [limit.milliseconds])
  }

  private func visits(before limit: Moment?) throws -> [PersonalRecord] {
    guard let limit else { return [] }
    return try Row.fetchAll(
      database,
      sql: """
        SELECT id, name, phone FROM visit
        WHERE erasedAt IS NULL AND state NOT IN ('waiting', 'inside')
          AND coalesce(leftAt, arrivedAt) < ?
        """, arguments: [limit.milliseconds]
    ).map { PersonalRecord(.visit, $0["id"], name: $0["name"], phone: $0["phone"]) }
  }

  private func instructions(before limit: Moment?) throws -> [PersonalRecord] {
    guard let limit else { return [] }
    return try InstructionTable(database).erasable(endedBefore: limit).map {
      PersonalRecord(
        .instruction, "I-\($0.id)", name: $0.person.name.whole, phone: $0.person.phone.whole)
    }
  }

  private func intakes(before limit: Moment?) throws -> [PersonalRecord] {
    guard let limit else { return [] }
    return try Row.fetchAll(
      database,
      sql: """
        SELECT id, name, phone FROM intake
        WHERE closedAt IS NOT NULL AND closedAt < ?
          AND (name NOT IN ('', ?) OR phone <> '')
        """, arguments: [limit.milliseconds, Sensitive.erased]
    ).map { PersonalRecord(.intake, $0["id"], name: $0["name"], phone: $0["phone"]) }
  }

  private func notes(before limit: Moment?) throws -> [PersonalRecord] {
    guard let limit else { return [] }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT id, people FROM notebookEntry
        WHERE recordedAt < ? AND people <> '' AND (needsAction = 0 OR resolvedAt IS NOT NULL)
        """, arguments: [limit.milliseconds])
    return rows.flatMap { row in
      (row["people"] as String).split(separator: "\n").filter { $0 != Sensitive.erased }.map {
        PersonalRecord(.notebook, "N-\(row["id"] as Int)", name: String($0))
      }
    }
  }

  private func loans(before limit: Moment?) throws -> [PersonalRecord] {
    guard let limit else { return [] }
    return try Row.fetchAll(
      database,
      sql: """
        SELECT id, borrower, phone FROM articleLoan
        WHERE kind <> 'staff' AND returnedAt < ? AND (borrower <> ? OR phone <> '')
        """, arguments: [limit.milliseconds, Sensitive.erased]
    ).map {
      PersonalRecord(.loan, "L-\($0["id"] as Int)", name: $0["borrower"], phone: $0["phone"])
    }
  }
}

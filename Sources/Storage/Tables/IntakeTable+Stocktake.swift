import Domain
internal import GRDB

extension IntakeTable {
  /// What a stocktake of that range looks at, by receipt: everything unfinished, everything that has
  /// come to its end since the last cut-off or was entered on since, every report of a major matter of
  /// which one is so, every case in which something was agreed by a date and is not met, and every
  /// complaint that has ended since the start of the counting period and is not decided.
  package func looked(
    at range: StocktakeRange, undecidedSince start: Moment?
  ) throws -> [Intake] {
    // Put in order here: asked for it, SQLite would rather read ten years of intakes in order.
    try complete(
      IntakeRow.fetchAll(
        database,
        // The sign keeps it from reading all that ended, to find those few among them.
        kept: """
          SELECT * FROM intake INDEXED BY intake_queue WHERE closedAt IS NULL
          UNION ALL
          SELECT * FROM intake WHERE +closedAt IS NOT NULL AND id IN (
            SELECT id FROM intake INDEXED BY intake_ended WHERE closedAt > ?
            UNION SELECT subject FROM journal WHERE seq > ?
            UNION SELECT id FROM intake WHERE matter IN (\(MatterTable.majorInRange))
            UNION SELECT intake FROM intakeStep WHERE kind = 'committed' AND EXISTS (
              SELECT 1 FROM clock WHERE owner = intakeStep.intake AND policy = ? AND outcome IS NULL)
            UNION SELECT id FROM intake INDEXED BY intake_ended
              JOIN complaint ON complaint.intake = id
              WHERE closedAt >= ? AND isCounted IS NULL)
          """,
        arguments: [
          range.from.milliseconds, range.afterSequence,
          range.from.milliseconds, range.afterSequence,
          PolicyID.commitment.rawValue, start?.milliseconds,
        ]
      ).sorted { $0.sequence < $1.sequence })
  }
}

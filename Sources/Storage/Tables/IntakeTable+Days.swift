import Domain
internal import GRDB

extension IntakeTable {
  package func received(from start: Moment, before end: Moment) throws -> [Intake] {
    try complete(
      IntakeRow.fetchAll(
        database,
        kept:
          "SELECT * FROM intake WHERE receivedAt >= ? AND receivedAt < ? ORDER BY receivedAt, id",
        arguments: [start.milliseconds, end.milliseconds]))
  }
}

import Domain
internal import GRDB

extension IntakeTable {
  /// Every intake on which something was agreed, ended or not, in the order they were taken down.
  package func withCommitments() throws -> [Intake] {
    try complete(
      IntakeRow.fetchAll(
        database,
        sql: """
          SELECT * FROM intake
          WHERE id IN (SELECT intake FROM intakeStep WHERE kind = 'committed')
          ORDER BY sequence
          """))
  }
}

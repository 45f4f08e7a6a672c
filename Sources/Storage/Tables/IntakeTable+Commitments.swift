import Domain
internal import GRDB

extension IntakeTable {
  /// The next clock of each intake that has not come to its end, its matter's included.
  package func nextClocks() throws -> [String: CarriedDeadline] {
    try Row.fetchAll(
      database,
      kept: """
        SELECT id, nextPolicy, nextDueAt FROM intake
        WHERE closedAt IS NULL AND nextDueAt IS NOT NULL
        """
    ).reduce(into: [:]) { next, row in
      guard let policy = PolicyID(rawValue: row["nextPolicy"]) else { return }
      next[row["id"]] = CarriedDeadline(policy, due: Moment(milliseconds: row["nextDueAt"]))
    }
  }

  /// Every intake on which something was agreed, ended or not, in the order they were taken down.
  package func withCommitments() throws -> [Intake] {
    try complete(
      IntakeRow.fetchAll(
        database,
        kept: """
          SELECT * FROM intake
          WHERE id IN (SELECT intake FROM intakeStep WHERE kind = 'committed')
          ORDER BY sequence
          """))
  }
}

import Domain
internal import GRDB

extension IntakeTable {
  /// The complaints about somebody's conduct, whatever became of them (rule CI-17).
  package func complaints(about person: StaffNumber) throws -> Set<String> {
    let rows = try StepRow.fetchAll(
      database,
      kept: """
        SELECT * FROM intakeStep INDEXED BY intakeStep_conduct WHERE kind = 'conductRecorded'
        """)
    return Set(
      try rows.filter { row in
        if case .conductRecorded(person, _, _, _) = try row.step().deed { true } else { false }
      }.map(\.intake))
  }
}

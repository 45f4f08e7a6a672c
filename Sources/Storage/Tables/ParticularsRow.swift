import Domain
internal import GRDB

/// What only its channel brought with an intake, as its table has it.
struct ParticularsRow: KeptRow {
  static let databaseTableName = "intakeParticulars"

  var intake: String
  var passedOnBy: String?
  var passedOnAt: Int64?
  var reference: String?
  var foundAt: Int64?
  var place: String?

  /// Nothing where there is nothing to keep.
  init?(_ intake: Intake) {
    let particulars = intake.particulars
    guard !particulars.isEmpty else { return nil }
    self.intake = intake.id
    passedOnBy = particulars.passedOnBy
    passedOnAt = particulars.passedOnAt?.milliseconds
    reference = particulars.reference
    foundAt = particulars.foundAt?.milliseconds
    place = particulars.place
  }

  /// Fills in who passed it on, where nobody had written that down.
  func complete(in database: Database) throws {
    guard passedOnBy != nil else { return }
    try database.execute(
      kept: """
        INSERT INTO intakeParticulars (intake, passedOnBy) VALUES (:intake, :body)
        ON CONFLICT (intake) DO UPDATE SET passedOnBy = excluded.passedOnBy
        WHERE passedOnBy IS NULL
        """, arguments: ["intake": intake, "body": passedOnBy])
  }

  func complete(_ intake: inout Intake) {
    intake.particulars.passedOnBy = passedOnBy
    intake.particulars.passedOnAt = passedOnAt.map(Moment.init(milliseconds:))
    intake.particulars.reference = reference
    intake.particulars.foundAt = foundAt.map(Moment.init(milliseconds:))
    intake.particulars.place = place
  }
}

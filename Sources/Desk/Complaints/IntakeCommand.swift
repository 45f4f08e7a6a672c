import Domain
import Storage

/// A command that moves one intake a step on.
///
/// Each says only what its step is; finding the intake, reckoning its clocks anew and saving both
/// is the same for all of them.
package protocol IntakeCommand: Command where Outcome == Intake {
  var id: String { get }
  /// When it happened, where that is not now (decision 14).
  var occurred: Moment? { get }

  func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws
}

extension IntakeCommand {
  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Intake {
    var intake = try transaction.intakes.find(id)
    try intake.requireAccess(occasion.clerk)
    let doing = try occasion.doing(occurred)
    if let occurred, occurred < intake.registration.receivedAt {
      throw Refusal.intake(.beforeReceipt(id))
    }
    try change(&intake, in: transaction, on: occasion, doing)
    try transaction.save(intake, on: occasion)
    return intake
  }

  package func subject(of outcome: Intake) -> String? { outcome.id }
}

extension Occasion {
  /// Something done now, or entered now and done at `occurred`.
  ///
  /// - Throws: ``IntakeRefusal/receivedInFuture`` for what has not happened yet.
  func doing(_ occurred: Moment?) throws(Refusal) -> Doing {
    guard let occurred else { return Doing(by: clerk, at: moment, recordedAt: moment) }
    guard occurred <= moment else { throw .intake(.receivedInFuture) }
    return Doing(by: clerk, at: occurred, recordedAt: moment)
  }
}

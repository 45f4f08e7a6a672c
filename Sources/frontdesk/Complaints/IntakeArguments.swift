import ArgumentParser
import Desk
import Domain

extension IntakeKind: ExpressibleByArgument {}
extension Channel: ExpressibleByArgument {}
extension Target: ExpressibleByArgument {}
extension Validity: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {
  /// A matter is major by a criterion, and by nobody's word.
  package static var allValueStrings: [String] { allCases.filter { $0 != .major }.map(\.rawValue) }
}
extension Criterion: ExpressibleByArgument {}
extension ContactMeans: ExpressibleByArgument {}
extension RevisitExemption: ExpressibleByArgument {}
extension RevisitOutcome: ExpressibleByArgument {}
extension IntakeState: ExpressibleByArgument {}
extension IntakeFlag: ExpressibleByArgument {}
extension Notified: ExpressibleByArgument {}
extension Rating: ExpressibleByArgument {}

/// What every step on an intake takes: its number, and when it happened.
struct StepOptions: ParsableArguments {
  @Argument(help: "The number of the intake, as T20241104-003.")
  var id: String

  @Option(help: "When it happened, where that was earlier.")
  var occurred: String?

  @Option(help: "How many steps it had when you read it: refused if somebody has added to them.")
  var seen: Int?
}

/// A subcommand that moves one intake a step on, and answers with it.
protocol StepCommand: DeskCommand {
  associatedtype Step: IntakeCommand

  var step: StepOptions { get }

  func command(at session: DeskSession, occurred: Moment?) throws -> Step
}

extension StepCommand {
  func answer(at session: DeskSession) throws -> Answer {
    let occurred = try step.occurred.map(session.moment)
    let clerk = try session.clerk()
    let seen = step.seen.map { [step.id: $0] } ?? [:]
    let intake = try session.perform(
      try command(at: session, occurred: occurred), as: clerk, having: seen)
    return try session.desk.ask(ShowIntake(intake.id), as: clerk).answer(at: session)
  }
}

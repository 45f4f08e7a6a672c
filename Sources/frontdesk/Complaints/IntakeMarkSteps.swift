import ArgumentParser
import Desk
import Domain
import Resources

struct IntakeEscalate: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "escalate", abstract: "Report it upwards.")

  @OptionGroup var step: StepOptions
  @Option(help: "supervisor, manager, leaders or quality.") var to: String
  @Option(help: "Why.") var reason: String
  @Option(help: "The written report.") var report: String?
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> MarkIntake {
    let known = ["supervisor", "manager", "leaders", "quality"]
    guard known.contains(to) else { throw UsageFailure.badCode("--to", to, known: known) }
    return MarkIntake(
      step.id, .escalate(to: to, reason: reason.trimmed, report: report?.trimmed),
      occurred: occurred)
  }
}

struct IntakeFlagStep: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "flag", abstract: "Set a mark, or take it off.")

  @OptionGroup var step: StepOptions
  @Argument(help: "The mark.") var flag: IntakeFlag
  @Flag(help: "Take it off.") var clear = false
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> MarkIntake {
    MarkIntake(step.id, .flag(flag, isSet: !clear), occurred: occurred)
  }
}

struct IntakeAmend: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend",
    abstract:
      "Put its classification or contact right, or fill in what was left out; the clocks follow.")

  @OptionGroup var step: StepOptions
  @OptionGroup var classification: ClassificationOptions
  @Option(help: "Who brought it.") var name: String?
  @Option(help: "Their phone.") var phone: String?
  @Option(help: "The unit, where that was left out.") var house: String?
  @Option(help: "What it is about, where that was left out.") var matter: String?
  @Option(help: "What is asked for, where that was left out.") var demand: String?
  @Option(help: "Who passed it on, where that was left out.") var passedOnBy: String?
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> AmendIntake {
    var amendment = Amendment()
    amendment.terms = try classification.terms(at: session)
    amendment.name = name?.trimmed
    amendment.phone = phone?.trimmed
    amendment.house = house
    amendment.title = matter?.trimmed.filledOrNil
    amendment.demand = demand?.trimmed.filledOrNil
    amendment.passedOnBy = passedOnBy?.trimmed
    guard !amendment.isEmpty else { throw UsageFailure.nothingToAmend }
    return AmendIntake(step.id, amendment)
  }
}

struct IntakeConduct: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "conduct",
    abstract: "It is about somebody's conduct, and open only to those who work on it.")

  @OptionGroup var step: StepOptions
  @Option(help: "The staff number of the one complained of.") var about: String
  @Option(help: "The course of events.") var course: String
  @Option(help: "Who saw it.") var witness: String?
  @Option(help: "What proves it, and where that is kept.") var evidence: String?
  @Flag(inversion: .prefixedNo, help: "Whether the complainant has signed.") var signed: Bool?
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> RecordConduct {
    RecordConduct(
      step.id, of: try StaffNumber(about), course: course.trimmed, witness: witness?.trimmed ?? "",
      evidence: evidence?.trimmed.filledOrNil, isSigned: signed, occurred: occurred)
  }
}

extension UsageFailure {
  fileprivate static let nothingToAmend = UsageFailure(
    "nothingToAmend",
    Phrase(
      "请至少给出分类（--target 等）、--name、--phone、--house、--matter、--demand 中的一项。",
      "Give at least one of the classification (--target and the like), --name, --phone, --house, "
        + "--matter, --demand."))
}

import ArgumentParser
import Desk
import Domain

struct IntakeCriterion: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "criterion", abstract: "A criterion makes the matter major.")

  @OptionGroup var step: StepOptions
  @Option(help: "A to D.") var letter: Criterion
  @Option(help: "Why it holds.") var reason: String
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> MeetCriterion {
    MeetCriterion(step.id, letter, reason: reason.trimmed, occurred: occurred)
  }
}

struct IntakeNotify: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "notify", abstract: "Somebody was told of it.")

  @OptionGroup var step: StepOptions
  @Option(help: "head, quality, supervisor or leaders.") var whom: Notified
  @Option(help: "How they were told.") var means: String
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> NotifyAbout {
    NotifyAbout(step.id, whom, means: means.trimmed, occurred: occurred)
  }
}

struct IntakeDedicate: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedicate", abstract: "Name the dedicated person of a major complaint.")

  @OptionGroup var step: StepOptions
  @Option(help: "The staff number.") var person: String
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> CompleteMajor {
    CompleteMajor(step.id, .dedicatedPerson(try StaffNumber(person)), occurred: occurred)
  }
}

struct IntakeFindingsStep: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings", abstract: "Write the findings on a major complaint.")

  @OptionGroup var step: StepOptions
  @Option(help: "The findings.") var text: String
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> CompleteMajor {
    CompleteMajor(step.id, .findings(text.trimmed), occurred: occurred)
  }
}

struct IntakeSeverity: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "severity", abstract: "Set the severity: general or serious.")

  @OptionGroup var step: StepOptions
  @Option(help: "general or serious.") var to: Severity
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> WeighIntake {
    guard to != .major else {
      throw UsageFailure.badCode("--to", to.rawValue, known: ["general", "serious"])
    }
    return WeighIntake(step.id, .severity(to, reason: reason.trimmed), occurred: occurred)
  }
}

struct IntakeReview: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "The review of a serious complaint.")

  @OptionGroup var step: StepOptions
  @Option(help: "Who took part.") var participants: String
  @Option(help: "What was decided.") var measures: String
  @Option(help: "Who is responsible.") var person: String
  @Option(help: "Until when.") var due: String
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> WeighIntake {
    let review = WeighIntake.What.review(
      participants: participants.trimmed, measures: measures.trimmed,
      person: try StaffNumber(person), due: try session.moment(due))
    return WeighIntake(step.id, review, occurred: occurred)
  }
}

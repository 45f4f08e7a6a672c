import ArgumentParser
import Console
import Desk
import Domain
import Resources

struct IntakeHandle: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "handle", abstract: "Write down the result, with which it is handled.")

  @OptionGroup var step: StepOptions
  @Option(help: "What was done.") var result: String
  @Option(help: "The root cause; complaints need it.") var cause: TermID?
  @Option(help: "A second cause.") var secondCause: TermID?
  @OptionGroup var classification: ClassificationOptions
  @Option(help: "How the customer was told.") var feedback: ContactMeans?
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> HandleIntake {
    var handling = Handling(result: result.trimmed, cause: nil)
    handling.terms = try classification.terms(at: session)
    handling.terms[.rootCause] = try session.term(cause, of: .rootCause, "--cause")
    handling.secondCause = try session.term(secondCause, of: .rootCause, "--second-cause")
    handling.feedback = feedback
    return HandleIntake(step.id, handling, occurred: occurred)
  }
}

struct IntakeSignOff: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-off", abstract: "Sign, as head of the department that solved it.")

  @OptionGroup var step: StepOptions
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> SignOffIntake {
    SignOffIntake(step.id, occurred: occurred)
  }
}

struct IntakeCheck: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find the effect good, as somebody other than the handler.")

  @OptionGroup var step: StepOptions
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> CheckIntake {
    CheckIntake(step.id, occurred: occurred)
  }
}

struct IntakeExempt: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "exempt", abstract: "Nobody need ask again.")

  @OptionGroup var step: StepOptions
  @Option(help: "spot, anonymous, sensitive, beyondPower or refused.") var reason: RevisitExemption
  @Option(help: "In words; a sensitive case should say what is.") var text: String?
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> ExemptFromRevisit {
    // That a case is sensitive is a reason by itself where none in words is given.
    let code = reason == .sensitive ? reason.words.text(in: session.language) : ""
    return ExemptFromRevisit(step.id, reason, text: text?.trimmed ?? code, occurred: occurred)
  }
}

struct IntakeClose: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close a case whose quiet week is over.")

  @OptionGroup var step: StepOptions
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> CloseIntake {
    CloseIntake(step.id)
  }
}

struct IntakeReopen: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Take a handled or closed case up again.")

  @OptionGroup var step: StepOptions
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> ReopenIntake {
    ReopenIntake(step.id, reason: reason.trimmed, occurred: occurred)
  }
}

struct IntakeCount: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "count", abstract: "Decide whether it enters the statistics.")

  @OptionGroup var step: StepOptions
  @Flag(exclusivity: .exclusive, help: "Whether it counts.") var decision: Decision
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: DeskOptions

  enum Decision: String, EnumerableFlag { case yes, no }

  func command(at session: DeskSession, occurred: Moment?) throws -> CountIntake {
    CountIntake(step.id, isCounted: decision == .yes, reason: reason.trimmed)
  }
}

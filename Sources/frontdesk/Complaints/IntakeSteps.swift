import ArgumentParser
import Desk
import Domain
import Resources

/// Verifies the facts of a complaint.
struct IntakeVerifyFacts: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify-facts", abstract: "Write down what checking the facts has shown.")

  @OptionGroup var step: StepOptions
  @Option(help: "What was found.") var result: String
  @Option(help: "effective, otherResponsibility, unreasonable or malicious.") var validity: Validity
  @OptionGroup var classification: ClassificationOptions
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> VerifyFacts {
    var command = VerifyFacts(
      step.id, result: result.trimmed, validity: validity, occurred: occurred)
    command.terms = try classification.terms(at: session)
    return command
  }
}

struct IntakeAssign: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Give it to a department and a person, within a limit.")

  @OptionGroup var step: StepOptions
  @Option(help: "The department.") var department: Department
  @Option(help: "The staff number.") var person: String
  @Option(help: "Until when. Else the earliest reply deadline.") var limit: String?
  @Option(help: "Why somebody else gets it, or a major case does not go to the head of the office.")
  var reason: String?
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> AssignIntake {
    var command = AssignIntake(
      step.id, to: department, person: try StaffNumber(person),
      limit: try limit.map(session.moment), occurred: occurred)
    command.reason = reason?.trimmed
    return command
  }
}

struct IntakeAccept: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Take on what was given to you.")

  @OptionGroup var step: StepOptions
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> AcceptIntake {
    AcceptIntake(step.id, occurred: occurred)
  }
}

struct IntakeRecord: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Open the complaint-handling record with a named person.")

  @OptionGroup var step: StepOptions
  @Option(help: "The staff number.") var person: String
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> OpenHandlingRecord {
    OpenHandlingRecord(step.id, person: try StaffNumber(person), occurred: occurred)
  }
}

struct IntakeRespond: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "respond", abstract: "Write down what the customer was told.")

  @OptionGroup var step: StepOptions
  @Option(help: "What was said.") var text: String
  @Option(help: "phone, visit, letter, online or bulletin.") var means: ContactMeans
  @Flag(help: "It is the answer, not only news.") var reply = false
  @Option(help: "A time that was promised.") var promise: String?
  @Flag(help: "The promise stands beside an earlier one, and does not renew it.") var also = false
  @Option(help: "The way out that was told.") var way: WayOut.Kind?
  @Option(help: "The supervisor who was asked for it.") var asked: String?
  @Option(help: "When they were asked.") var askedAt: String?
  @Option(help: "What they answered.") var answer: String?
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> RespondToCustomer {
    var command = RespondToCustomer(step.id, text.trimmed, by: means)
    command.isReply = reply
    command.promised = try promise.map(session.moment)
    command.isAdditional = also
    command.way = try way(at: session)
    command.answer = answer?.trimmed.filledOrNil
    command.occurred = occurred
    return command
  }

  private func way(at session: DeskSession) throws -> WayOut? {
    guard let way else {
      guard asked == nil, askedAt == nil, answer == nil else { throw UsageFailure.wayMissing }
      return nil
    }
    var told = WayOut(way)
    told.asked = try asked.map { try StaffNumber($0) }
    told.askedAt = try askedAt.map(session.moment)
    return told
  }
}

extension WayOut.Kind: ExpressibleByArgument {}

extension UsageFailure {
  fileprivate static let wayMissing = UsageFailure(
    "wayMissing",
    Phrase(
      "--asked、--asked-at、--answer 要和 --way 一起给。",
      "--asked, --asked-at and --answer go with --way."))
}

struct IntakeArrive: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "arrive", abstract: "Somebody has arrived at the place.")

  @OptionGroup var step: StepOptions
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> NoteOnIntake {
    NoteOnIntake(step.id, .arrival, occurred: occurred)
  }
}

struct IntakeNote: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write down what happened.")

  @OptionGroup var step: StepOptions
  @Option(help: "What happened.") var text: String
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> NoteOnIntake {
    NoteOnIntake(step.id, .remark(text.trimmed), occurred: occurred)
  }
}

struct IntakeWait: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "wait", abstract: "An outside body has it now; the clocks go on.")

  @OptionGroup var step: StepOptions
  @Option(help: "Which body.") var body: String
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> NoteOnIntake {
    NoteOnIntake(step.id, .waiting(body: body.trimmed), occurred: occurred)
  }
}

struct IntakeLetter: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter", abstract: "A letter has gone to the developer or another body.")

  @OptionGroup var step: StepOptions
  @Option(help: "developer, or the body's name.") var to: String
  @Option(help: "What it says.") var text: String
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> NoteOnIntake {
    NoteOnIntake(step.id, .letter(to: to.trimmed, text: text.trimmed), occurred: occurred)
  }
}

struct IntakeKeep: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep", abstract: "A promise was kept; the earliest open one if none is named.")

  @OptionGroup var step: StepOptions
  @Option(help: "The promise's number.") var promise: Int?
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> KeepPromise {
    KeepPromise(step.id, promise: promise, occurred: occurred)
  }
}

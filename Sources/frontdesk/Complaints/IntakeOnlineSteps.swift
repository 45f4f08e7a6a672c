import ArgumentParser
import Desk
import Domain

struct IntakePoints: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "points", abstract: "List the points an online answer must cover.")

  @OptionGroup var step: StepOptions
  @Argument(help: "Each point.") var points: [String]
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> PrepareOnlineReply {
    PrepareOnlineReply(step.id, .points(points.map(\.trimmed)), occurred: occurred)
  }
}

struct IntakeDraft: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Draft the answer to what came online or in writing.")

  @OptionGroup var step: StepOptions
  @Option(help: "The answer.") var text: String
  @Flag(help: "It names concrete measures; a letter without a promise is the answer anyway.")
  var concrete = false
  @Option(help: "How many of the points it covers. Else all.") var covers: Int?
  @Option(help: "A time that it promises.") var promise: String?
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> PrepareOnlineReply {
    let what = PrepareOnlineReply.What.draft(
      text.trimmed, isConcrete: concrete, covering: covers,
      promised: try promise.map(session.moment))
    return PrepareOnlineReply(step.id, what, occurred: occurred)
  }
}

struct IntakeApprove: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approve the drafted answer, as the department's head; a letter, as supervisor.")

  @OptionGroup var step: StepOptions
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> ApproveOnlineReply {
    ApproveOnlineReply(step.id, occurred: occurred)
  }
}

struct IntakeFollowUp: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up", abstract: "Count further posts on the same matter.")

  @OptionGroup var step: StepOptions
  @Option(help: "How many more there are.") var posts: Int
  @OptionGroup var options: DeskOptions

  func validate() throws {
    guard posts > 0 else { throw ValidationError("--posts takes a number from 1.") }
  }

  func command(at session: DeskSession, occurred: Moment?) throws -> PrepareOnlineReply {
    PrepareOnlineReply(step.id, .followUp(posts: posts), occurred: occurred)
  }
}

struct IntakePost: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "post", abstract: "The approved answer was posted.")

  @OptionGroup var step: StepOptions
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> PrepareOnlineReply {
    PrepareOnlineReply(step.id, .post, occurred: occurred)
  }
}

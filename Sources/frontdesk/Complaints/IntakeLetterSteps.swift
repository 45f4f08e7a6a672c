import ArgumentParser
import Desk
import Domain

struct IntakeSend: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "The approved answer to a complaint in writing was sent.")

  @OptionGroup var step: StepOptions
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> PrepareOnlineReply {
    PrepareOnlineReply(step.id, .send, occurred: occurred)
  }
}

struct IntakeAccident: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "accident", abstract: "Write the accident report of a serious or unsolved case.")

  @OptionGroup var step: StepOptions
  @Option(help: "What happened.") var what: String
  @Option(name: .customLong("where"), help: "Where.") var place: String
  @Option(name: .customLong("when"), help: "When.") var happened: String
  @Option(help: "Who was concerned or hurt.") var persons: String
  @Option(help: "What was damaged.") var damage: String
  @Option(help: "What was done.") var measures: String
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> RaiseLetter {
    let report = AccidentReport(
      what: what.trimmed, place: place.trimmed, happenedAt: try session.moment(happened),
      effects: (persons.trimmed, damage.trimmed), measures: measures.trimmed)
    return RaiseLetter(step.id, .accident(report), occurred: occurred)
  }
}

struct IntakeRefer: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "refer",
    abstract: "Hand a complaint in writing to a higher department, with both papers.")

  @OptionGroup var step: StepOptions
  @Option(help: "Which department.") var to: String
  @Option(help: "The original letter, by its reference.") var original: String
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> RaiseLetter {
    RaiseLetter(
      step.id, .refer(to: to.trimmed, original: original.trimmed), occurred: occurred)
  }
}

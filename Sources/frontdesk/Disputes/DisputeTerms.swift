import ArgumentParser
import Desk
import Domain

/// Writes down what was agreed; without a date, hours or an occasion it holds from now on.
struct DisputeDuty: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "duty", abstract: "Write down a duty that was agreed.")

  @OptionGroup var step: StepOptions
  @Option(help: "What is to be done.") var text: String
  @Option(help: "By when; a date alone is its 24:00.") var due: String?
  @Option(help: "At which hours of the week, as “1-5 17:00; 6-7 09:00 17:00”.")
  var timetable: String?
  @Option(help: "Whenever what happens, as rain.") var trigger: String?
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> RecordDispute {
    RecordDispute(
      step.id, .commit(text.trimmed, try term(at: session), isNotice: false), occurred: occurred)
  }

  private func term(at session: DeskSession) throws -> Undertaking.Term {
    let given = [due, timetable, trigger].compactMap { $0 }
    guard given.count < 2 else { throw Refusal.dispute(.termUnclear) }
    guard !given.isEmpty else { return .standing }
    if let due { return .due(try session.limit(due)) }
    if let trigger, !trigger.trimmed.isEmpty { return .trigger(trigger.trimmed) }
    guard let hours = timetable.flatMap({ Timetable($0.trimmed) }) else {
      throw Refusal.dispute(.termUnclear)
    }
    return .timetable(hours)
  }
}

struct DisputeNotice: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice", abstract: "A rectification notice was issued, with its limit.")

  @OptionGroup var step: StepOptions
  @Option(help: "What it demands.") var text: String
  @Option(help: "By when; a date alone is its 24:00.") var limit: String?
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> RecordDispute {
    guard let limit else { throw Refusal.dispute(.limitMissing) }
    let notice = RecordDispute.What.commit(
      text.trimmed, .due(try session.limit(limit)), isNotice: true)
    return RecordDispute(step.id, notice, occurred: occurred)
  }
}

struct DisputeDeliver: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliver", abstract: "A rectification notice was delivered, signed for or not.")

  @OptionGroup var step: StepOptions
  @Option(help: "The number of the notice.") var duty: Int
  @Option(help: "signed; or photo or witness, where it was not signed for.")
  var how: NoticeDelivery
  @Option(help: "The photograph's number, or who witnessed it.") var evidence: String?
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> RecordDispute {
    RecordDispute(
      step.id, .delivered(duty, how, evidence: evidence?.trimmed ?? ""), occurred: occurred)
  }
}

extension NoticeDelivery: ExpressibleByArgument {}

extension DeskSession {
  /// The moment a limit means: a date alone lasts to its 24:00.
  fileprivate func limit(_ text: String) throws -> Moment {
    guard let day = Day(text) else { return try moment(text) }
    return zone.moment(day, .endOfDay)
  }
}

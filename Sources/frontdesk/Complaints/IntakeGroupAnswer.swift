import ArgumentParser
import Console
import Desk
import Domain
import Resources

struct IntakeAnswerGroup: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer-group",
    abstract: "One answer to everybody who has come about a matter, each as a step of its own.")

  @Argument(help: "The matter, as M-12, or an intake of it.") var matter: String
  @Option(help: "What was said.") var text: String
  @Option(help: "phone, visit, letter, online or bulletin.") var means: ContactMeans
  @Flag(help: "It is the answer, not only news.") var reply = false
  @Option(help: "A time that was promised.") var promise: String?
  @Flag(help: "The promise stands beside an earlier one, and does not renew it.") var also = false
  @Option(help: "When it happened, where that was earlier.") var occurred: String?
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    var command = AnswerGroup(matter.trimmed, text.trimmed, by: means)
    command.isReply = reply
    command.promised = try promise.map(session.moment)
    command.isAdditional = also
    command.occurred = try occurred.map(session.moment)
    let clerk = try session.clerk()
    let outcome = try session.perform(command, as: clerk)
    let cards = try outcome.answered.map { try session.desk.ask(ShowIntake($0), as: clerk) }
    return outcome.answer(with: cards, in: session)
  }
}

extension AnswerGroup.Outcome {
  fileprivate func answer(with cards: [IntakeCard], in session: DeskSession) -> Answer {
    let language = session.language
    let json: JSONValue = [
      "matter": .string(matter.label), "households": .number(matter.households),
      "contacts": .number(matter.contacts),
      "answered": .array(cards.map { $0.json(in: session.zone) }),
      "left": .array(
        left.map { id, why in
          [
            "id": .string(id), "code": .string(why.code),
            "message": .string(why.sentence.text(in: language)),
          ]
        }),
    ]
    return Answer(json) { language in
      ([answeredPhrase] + left.map(\.why.sentence)).map { $0.text(in: language) }
        .joined(separator: "\n")
    }
  }

  private var answeredPhrase: Phrase {
    Phrase(
      "\(matter.label)：已答复 \(answered.joined(separator: "、"))。",
      "\(matter.label): answered \(answered.joined(separator: ", ")).")
  }
}

import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// What is open, by its deadline, a page at a time.
struct IntakeQueue: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "What is open, by its deadline, a page at a time.")

  @Option(help: "Begin behind this one, the last of the page before.") var after: String?
  @Option(help: "How many, at most.") var limit = 50
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    let place = try after.map { try session.ask(PlaceInQueue($0)) } ?? .start
    let page = try session.ask(ReadQueue(after: place, limit: max(1, limit)))
    let zone = session.zone
    return Answer(.array(page.map { $0.json(in: zone) })) { language in
      TextTable(
        headings: [
          Phrase("编号", "Number"), Phrase("房号", "Unit"), Phrase("事项", "Matter"),
          Phrase("状态", "State"), Phrase("责任人", "Person"), Phrase("时限", "Clock"),
          Phrase("到期", "Due"),
        ],
        rows: page.map { line in
          [
            line.id, line.household ?? "", line.title, line.state.words.text(in: language),
            line.person?.text ?? "", line.next?.rawValue ?? "",
            line.dueAt.map(zone.text) ?? "",
          ]
        }
      ).text(in: language)
    }
  }
}

extension IntakeLine {
  fileprivate func json(in zone: EstateZone) -> JSONValue {
    [
      "id": .string(id), "kind": .string(kind.rawValue), "state": .string(state.rawValue),
      "house": JSONValue(household), "matter": .string(title), "person": JSONValue(person?.text),
      "next": JSONValue(next?.rawValue), "dueAt": JSONValue(dueAt.map(zone.iso)),
      "receivedAt": .string(zone.iso(receivedAt)),
    ]
  }
}

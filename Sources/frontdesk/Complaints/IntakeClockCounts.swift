import ArgumentParser
import Console
import Desk
import Domain
import Resources

struct IntakeClockCounts: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "clocks",
    abstract: "How the deadlines have fared: met, breached and extended are counted apart.")

  @Option(help: "Only clocks that began on this day or later.") var from: String?
  @Option(help: "Only clocks that began on this day or earlier.") var to: String?
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    let first = try from.map(session.day)
    let last = try to.map(session.day)
    // It names nobody, but it is the office's own.
    let lines = try session.desk.ask(CountClocks(from: first, to: last), as: session.clerk())
    return Answer(.array(lines.map(\.json))) { language in
      TextTable(
        headings: [
          Phrase("时限", "Policy"), Phrase("名称", "Name"), Phrase("按时", "Met"),
          Phrase("超时", "Breached"), Phrase("顺延", "Extended"), Phrase("不再需要", "Cancelled"),
          Phrase("进行中", "Running"),
        ],
        rows: lines.map { line in
          [line.policy.rawValue, line.policy.label.text(in: language)]
            + CountClocks.Line.states.map { "\(line[$0])" }
        }
      ).text(in: language)
    }
  }
}

extension CountClocks.Line {
  fileprivate static let states = ["met", "breached", "extended", "cancelled", "running"]

  fileprivate var json: JSONValue {
    let counts = Self.states.map { ($0, JSONValue.number(self[$0])) }
    return .object(
      Dictionary([("policy", .string(policy.rawValue))] + counts, uniquingKeysWith: { $1 }))
  }
}

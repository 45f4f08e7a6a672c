import ArgumentParser
import Console
import Desk
import Domain
import Resources

extension RosterCommands {
  struct Register: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "register", abstract: "The duty register: who was to come, and who came.")

    @Option(help: "The first day. Else today.") var from: String?
    @Option(help: "The last day. Else the first.") var to: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let first = try from.map(session.day) ?? session.today
      let sheet = try session.ask(
        ReadDutyRegister(from: first, through: try to.map(session.day) ?? first))
      let zone = session.zone
      return Answer(sheet.json) { language in
        TextTable(
          headings: [
            Phrase("班次", "Shift"), Phrase("岗位", "Post"), Phrase("排班", "Planned"),
            Phrase("实到", "Actual"), Phrase("上班", "Began"), Phrase("下班", "Ended"),
            Phrase("情况", "State"), Phrase("交接", "Handover"), Phrase("说明", "Remark"),
          ],
          rows: sheet.lines.map { line in
            let (planned, actual) = (line.line.planned, line.line.actual)
            return [
              line.line.shift?.words(in: language) ?? "-",
              planned.map { sheet.posts.name($0.post, in: language) } ?? actual?.desk ?? "-",
              planned?.person.text ?? "-", actual?.clerk.text ?? "-",
              actual.map { zone.clock(at: $0.startedAt) } ?? "-",
              actual?.endedAt.map { zone.clock(at: $0) } ?? "-",
              line.line.state.words.text(in: language), line.record ?? "-", planned?.remark ?? "",
            ]
          }
        ).text(in: language)
      }
    }
  }

  struct Print: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "print", abstract: "A week of the roster, or the duty register, on A4.",
      discussion:
        "Why somebody is away does not stand on it. The journal has a line of every print.")

    @Option(help: "The first day. Else this week's Monday, or today for the register.")
    var from: String?
    @Option(help: "The last day of a register. Else the first.") var to: String?
    @Flag(help: "The duty register instead of the roster.") var register = false
    @Option(help: "text for A4, or html for a browser's print.") var format = PaperOrder.Setting
      .text
    @OptionGroup var goal: PrintGoal
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let first = try from.map(session.day) ?? (register ? session.today : session.today.monday)
      let last = try to.map(session.day) ?? first
      let order = try RosterPaperOrder(register ? .register(first, last) : .week(first))
        .set(format, goal)
      let printed = try order.carryOut(
        session.desk, session.clerk(), in: session.language, by: .system)
      let json: JSONValue = [
        "paper": .string(order.kind.rawValue), "number": .string(printed.number),
        "format": .string(format.rawValue), "pages": .number(printed.pages),
        "file": JSONValue(goal.out), "copies": .number(goal.copies),
        "printer": JSONValue(filled: printed.answer),
        "text": goal.isAny ? .null : .string(printed.text),
      ]
      return Answer(json) { language in
        goal.isAny ? order.said(of: printed).text(in: language) : printed.text
      }
    }
  }
}

extension RosterPaperOrder {
  /// The same paper in that setting, to that place.
  func set(_ format: PaperOrder.Setting, _ goal: PrintGoal) throws -> RosterPaperOrder {
    guard format != .html || !goal.isPrinter else { throw UsageFailure.pagesNeedFile }
    var order = self
    order.setting = format
    order.copies = goal.copies
    order.destination =
      switch try goal.destination() {
      case .file(let path), .device(let path): .file(path)
      case .printer(let name): .printer(name)
      case .output: .output
      }
    return order
  }
}

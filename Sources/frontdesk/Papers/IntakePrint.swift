import ArgumentParser
import Console
import Desk
import Domain
import Resources

extension PaperForm: ExpressibleByArgument {}
extension PaperOrder.Setting: ExpressibleByArgument {}

/// Prints a case as a paper form.
struct IntakePrint: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "A case as a paper form: on paper, into a file, or as an answer.",
    discussion: """
      Names and phones stand whole on paper, so the journal has a line of every print. Without \
      --out and --lp the paper is the answer itself.
      """)

  @Argument(help: "The number of the intake, as T20241104-003.")
  var id: String
  @Option(help: "The form. Else the one that fits the case and how far it has come.")
  var form: PaperForm?
  @Option(help: "Which of its letters or answers, from 1. Else the last.")
  var letter: Int?
  @Option(help: "text for A4, or html for a browser's print.")
  var format = PaperOrder.Setting.text
  @Option(help: "A new file for it; one that exists is never replaced.")
  var out: String?
  @Option(
    name: .customLong("lp"), defaultAsFlag: "", parsing: .next,
    help: "Give it to lp; the system's usual printer where none is named.")
  var printer: String?
  @Option(help: "How many, with --lp.")
  var copies = 1
  @Option(name: .customLong("for"), help: "For whom it is; the journal keeps it.")
  var recipient: String?
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    let order = try order()
    let printed = try order.carryOut(
      session.desk, session.clerk(), in: session.language, by: .system)
    let json: JSONValue = [
      "id": .string(id), "form": .string(printed.form.rawValue),
      "number": .string(printed.number), "format": .string(format.rawValue),
      "pages": .number(printed.pages.count), "file": JSONValue(out), "copies": .number(copies),
      "printer": JSONValue(filled: printed.answer),
      "text": order.destination == .output ? .string(printed.text) : .null,
    ]
    return Answer(json) { language in
      order.destination == .output ? printed.text : order.said(of: printed).text(in: language)
    }
  }

  private func order() throws -> PaperOrder {
    guard out == nil || printer == nil else { throw UsageFailure.oneWayOut }
    guard printer == nil || format == .text else { throw UsageFailure.printersTakeText }
    guard printer != nil || copies == 1 else { throw UsageFailure.copiesNeedPrinter }
    var order = PaperOrder(id)
    order.form = form ?? (letter == nil ? nil : .letter)
    order.letter = letter
    order.setting = format
    order.copies = copies
    order.recipient = recipient?.trimmed ?? ""
    if let out { order.destination = .file(out) }
    if let printer { order.destination = .printer(printer.isEmpty ? nil : printer) }
    return order
  }
}

extension UsageFailure {
  fileprivate static let oneWayOut = UsageFailure(
    "oneWayOut", Phrase("--out 和 --lp 只能用一个。", "Use --out or --lp, not both."))

  fileprivate static let printersTakeText = UsageFailure(
    "printersTakeText",
    Phrase(
      "打印机只收文本；网页请用 --out 存成文件，再从浏览器打印。",
      "A printer takes text; write HTML with --out and print it from a browser."))

  fileprivate static let copiesNeedPrinter = UsageFailure(
    "copiesNeedPrinter", Phrase("--copies 要和 --lp 一起用。", "--copies goes with --lp."))
}

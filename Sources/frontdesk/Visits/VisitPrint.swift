import ArgumentParser
import Console
import Desk
import Domain
import Resources

extension VisitPaperOrder.Setting: ExpressibleByArgument {}

extension VisitCommands {
  /// Prints a slip.
  struct Print: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "print", abstract: "Print a visitor's slip: for a receipt printer, or for A4.",
      discussion: """
        text is as wide as the receipt, escpos the bytes of a receipt printer in GB18030, html a \
        page of A4. Without a place to go the slip is the answer itself. The journal has a line of \
        every print.
        """)

    @Argument(help: "The slip.") var slip: String
    @Option(help: "text, escpos or html.") var format = VisitPaperOrder.Setting.text
    @Option(help: "32 for 58 mm of paper, 48 for 80 mm; else as the setting says.")
    var columns: Int?
    @Option(help: "The receipt printer's own file, as /dev/usb/lp0.") var device: String?
    @OptionGroup var goal: PrintGoal
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      var order = VisitPaperOrder(.slip, slip: slip.halfwidth.uppercased())
      order.columns = columns ?? SlipPrinting.columns(in: session.house.settings)
      guard VisitPaperOrder.widths.contains(order.columns) else { throw UsageFailure.paperWidth }
      order.setting = device == nil ? format : .escpos
      order.destination = try goal.destination(device: device)
      order.copies = goal.copies
      guard order.setting != .escpos || order.destination != .output else {
        throw UsageFailure.bytesNeedGoal
      }
      guard order.setting != .html || !goal.isPrinter else { throw UsageFailure.pagesNeedFile }
      return try order.answer(at: session, goal)
    }
  }

  /// The day's register.
  struct Register: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "register",
      abstract: "The day's register of visitors, as the paper form has it.",
      discussion: """
        Names and phones are masked. With --whole they are not: a reason is needed, which stands in \
        the journal and in the stocktake.
        """)

    @Option(help: "Of another day.") var date: String?
    @Flag(help: "With whole names and phones.") var whole = false
    @Option(help: "Why, with --whole.") var reason: String?
    @Option(help: "text for A4, or html for a browser's print.") var format = VisitPaperOrder
      .Setting.text
    @OptionGroup var goal: PrintGoal
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      var order = VisitPaperOrder(.register)
      order.day = try date.map(session.day) ?? session.zone.day(of: session.now())
      order.wholeBecause = whole ? reason?.trimmed ?? "" : nil
      try order.set(format, goal)
      return try order.answer(at: session, goal)
    }
  }
}

/// Where a paper goes, for every command that prints.
struct PrintGoal: ParsableArguments {
  @Option(help: "A new file for it; one that exists is never replaced.") var out: String?
  @Option(
    name: .customLong("lp"), defaultAsFlag: "", parsing: .next,
    help: "Give it to lp; the system's usual printer where none is named.")
  var printer: String?
  @Option(help: "How many, with --lp.") var copies = 1

  var isPrinter: Bool { printer != nil }
  var isAny: Bool { out != nil || printer != nil }

  func destination(device: String? = nil) throws -> VisitPaperOrder.Destination {
    guard [out, printer, device].count(where: { $0 != nil }) < 2 else {
      throw UsageFailure.oneGoal
    }
    guard copies == 1 || printer != nil else { throw UsageFailure.copiesNeedLp }
    if let out { return .file(out) }
    if let device { return .device(device) }
    return printer.map { .printer($0.isEmpty ? nil : $0) } ?? .output
  }
}

extension VisitPaperOrder {
  /// Takes the setting and the goal of a list for A4.
  mutating func set(_ format: Setting, _ goal: PrintGoal) throws {
    guard format != .escpos else { throw UsageFailure.receiptsAreSlips }
    guard format != .html || !goal.isPrinter else { throw UsageFailure.pagesNeedFile }
    setting = format
    destination = try goal.destination()
    copies = goal.copies
  }

  fileprivate func answer(at session: DeskSession, _ goal: PrintGoal) throws -> Answer {
    let printed = try carryOut(session.desk, session.clerk(), in: session.language, by: .system)
    let isAnswer = destination == .output
    let json: JSONValue = [
      "paper": .string(what.rawValue), "number": .string(printed.number),
      "format": .string(setting.rawValue), "file": JSONValue(goal.out),
      "copies": .number(copies), "printer": JSONValue(filled: printed.answer),
      "visits": .number(printed.sheet.lines.count),
      "text": isAnswer ? .string(printed.text) : .null,
    ]
    return Answer(json) { language in
      isAnswer ? printed.text : said(of: printed).text(in: language)
    }
  }
}

extension UsageFailure {
  fileprivate static let oneGoal = UsageFailure(
    "oneWayOut",
    Phrase("--out、--lp、--device 只能用一个。", "Use one of --out, --lp and --device."))

  fileprivate static let copiesNeedLp = UsageFailure(
    "copiesNeedPrinter", Phrase("--copies 要和 --lp 一起用。", "--copies goes with --lp."))

  fileprivate static let paperWidth = UsageFailure(
    "paperWidth",
    Phrase("--columns 写 32（58 毫米）或 48（80 毫米）。", "--columns is 32 (58 mm) or 48 (80 mm)."))

  fileprivate static let bytesNeedGoal = UsageFailure(
    "bytesNeedGoal",
    Phrase(
      "escpos 是打印机的字节，请加 --device、--out 或 --lp。",
      "escpos is bytes for a printer; add --device, --out or --lp."))

  static let pagesNeedFile = UsageFailure(
    "printersTakeText",
    Phrase(
      "打印机只收文本；网页请用 --out 存成文件，再从浏览器打印。",
      "A printer takes text; write HTML with --out and print it from a browser."))

  fileprivate static let receiptsAreSlips = UsageFailure(
    "receiptsAreSlips",
    Phrase("登记表和点名单印在 A4 上，用 text 或 html。", "Lists are for A4: use text or html."))
}

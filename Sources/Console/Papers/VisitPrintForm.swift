import Desk
import Domain
import Resources

// Printing what the desk has of visitors: a slip, the day's register, the roll-call.
extension PaneAction {
  /// The slip once more, for whoever lost it or when the printer had no paper.
  static func printSlip(_ visit: Visit) -> PaneAction {
    let why = visit.slip == nil ? Phrase("没有访客单", "there is no slip") : nil
    return .form(Phrase("打印访客单", "Print the slip"), unless: why) {
      VisitPrintForm.slip(visit, in: $0)
    }.coded("27")
  }

  static let printRegister = PaneAction.form(
    Phrase("打印登记表、点名单", "Print register or roll-call")
  ) { VisitPrintForm.lists(in: $0) }.coded("28")
}

/// The forms that ask how and where to print.
enum VisitPrintForm {
  /// Where a slip can go, in the order of the digits.
  private enum Goal: String, CaseIterable {
    case preview, device, printer, text, escpos, html

    var words: Phrase {
      switch self {
      case .preview: Phrase("先看看", "show it first")
      case .device: Phrase("小票机", "receipt printer")
      case .printer: Phrase("打印机", "printer")
      case .text: Phrase("文本文件", "text file")
      case .escpos: Phrase("小票机字节文件", "file of printer bytes")
      case .html: Phrase("网页文件", "page for a browser")
      }
    }

    var isFile: Bool { self == .text || self == .html || self == .escpos }
    static let ofLists: [Goal] = [.preview, .printer, .text, .html]
  }

  static func slip(_ visit: Visit, in scene: Scene) -> EntryForm {
    let label = visit.slip ?? visit.id
    let settings = scene.house.settings
    let setting = settings[.slipPrinter]
    let outlet = scene.outlet
    return EntryForm(
      PrintVisits.kind, subject: label, Phrase("打印访客单", "Print the slip"),
      [
        goal(Goal.allCases, preset: SlipPrinting(setting) == nil ? .preview : .device),
        .choice(
          "columns", Phrase("纸宽", "Paper"),
          EntryOption.numbered([
            ("32", Phrase("58 毫米", "58 mm")), ("48", Phrase("80 毫米", "80 mm")),
          ]), columns: 10
        ).preset(settings[.slipColumns] == "48" ? "48" : "32").shown { chosen($0) != .html },
        .line("device", Phrase("小票机", "Device"), columns: 30, limit: 100).onNewLine
          .preset(setting.hasPrefix("/") ? setting : "/dev/usb/lp0")
          .shown { chosen($0) == .device },
      ] + rest
    ) { entries in
      let chosen = chosen(entries) ?? .preview
      var order = VisitPaperOrder(.slip, slip: visit.id)
      order.columns = entries.secret("columns") == "48" ? 48 : 32
      guard chosen != .preview else { return preview(order) }
      order.setting = chosen == .html ? .html : chosen == .text ? .text : .escpos
      if chosen == .device { order.destination = .device(entries.text("device")) }
      return .perform(try errand(order, chosen, "\(label)-slip", entries, outlet))
    }.verb(Phrase("打印", "Print"))
  }

  static func lists(in scene: Scene) -> EntryForm {
    let outlet = scene.outlet
    return EntryForm(
      PrintVisits.kind, Phrase("打印登记表、点名单", "Print register or roll-call"),
      [
        .choice(
          "what", Phrase("单据", "Paper"),
          EntryOption.numbered([
            (PrintVisits.What.register.rawValue, PrintVisits.What.register.words),
            (PrintVisits.What.rollCall.rawValue, PrintVisits.What.rollCall.words),
          ]), columns: 18
        ).required.preset(PrintVisits.What.register.rawValue),
        .line("day", Phrase("哪一天", "Day"), columns: 12, limit: 10)
          .shown { isRegister($0) }
          .help(Phrase("写成 2024-11-04；空着是今天。", "As 2024-11-04; empty is today."))
          .checked { entries in
            entries.isEmpty("day") || Day(entries.text("day").halfwidth) != nil
              ? nil : Phrase("日期写成 2024-11-04", "Write the day as 2024-11-04")
          },
        .choice(
          "whole", Phrase("姓名电话", "Names"),
          EntryOption.numbered(
            [("no", Phrase("遮盖", "masked"))]
              + UnmaskReason.allCases.map {
                (
                  $0.rawValue,
                  Phrase(
                    "全名：\($0.words.text(in: .chinese))", "whole: \($0.words.text(in: .english))")
                )
              }), columns: 28
        ).preset("no").onNewLine.shown { isRegister($0) }
          .help(
            Phrase(
              "全名要有理由，记入流水和日盘点。", "Whole names need a reason, journalled and in the stocktake.")
          ),
        goal(Goal.ofLists, preset: .preview),
      ] + rest
    ) { entries in
      let chosen = chosen(entries) ?? .preview
      var order = VisitPaperOrder(isRegister(entries) ? .register : .rollCall)
      order.day =
        isRegister(entries)
        ? Day(entries.text("day").halfwidth) ?? scene.zone.day(of: entries.now) : nil
      let reason: UnmaskReason? = isRegister(entries) ? entries.code("whole") : nil
      if chosen == .preview { return preview(order) }
      order.wholeBecause = reason?.rawValue
      order.setting = chosen == .html ? .html : .text
      let name =
        order.day.map { "\($0)-register" } ?? "\(scene.zone.day(of: entries.now))-rollcall"
      return .perform(try errand(order, chosen, name, entries, outlet))
    }.verb(Phrase("打印", "Print"))
  }

  private static func isRegister(_ entries: Entries) -> Bool {
    entries.code("what") != PrintVisits.What.rollCall
  }

  private static func chosen(_ entries: Entries) -> Goal? { entries.code("goal") }

  private static func goal(_ goals: [Goal], preset: Goal) -> EntryField {
    .choice(
      "goal", Phrase("去向", "To"), EntryOption.numbered(goals.map { ($0.rawValue, $0.words) }),
      columns: 24
    ).required.preset(preset.rawValue).onNewLine
      .help(Phrase("印出来记入流水；先看看不记，电话总是遮盖。", "Prints are journalled; showing is not."))
  }

  private static let rest: [EntryField] = [
    .line("file", Phrase("文件名", "File"), columns: 50, limit: 200).onNewLine
      .shown { chosen($0)?.isFile == true }
      .help(
        Phrase("空着就用号码做文件名；已有的文件不会被盖掉。", "Empty: named by its number; no file is replaced.")),
    .line("printer", Phrase("打印机", "Printer"), columns: 24, limit: 60).onNewLine
      .shown { chosen($0) == .printer }
      .help(Phrase("空着就用系统默认的。", "Empty: the system's usual one.")),
  ]

  private static func errand(
    _ order: VisitPaperOrder, _ goal: Goal, _ name: String, _ entries: Entries,
    _ outlet: PaperOutlet
  ) throws -> Errand {
    var order = order
    let ending = [Goal.html: "html", .escpos: "bin"][goal] ?? "txt"
    if goal.isFile { order.destination = .file(entries.optional("file") ?? "\(name).\(ending)") }
    if goal == .printer { order.destination = .printer(entries.optional("printer")) }
    let (set, language) = (order, entries.language)
    return Errand(kind: PrintVisits.kind) { desk, clerk in
      let printed = try set.carryOut(desk, clerk, in: language, by: outlet)
      return Errand.Done(set.said(of: printed), subject: printed.sheet.lines.first?.visit.id)
    }
  }

  /// The paper as a page on the screen; a list masked like any screen.
  private static func preview(_ order: VisitPaperOrder) -> Request {
    .show { desk, clerk, scene in
      let which: ReadVisitSheet.Which =
        order.what == .slip ? .slip(order.slip) : order.day.map { .day($0) } ?? .open
      let sheet = try desk.ask(ReadVisitSheet(which), as: clerk)
      let paper = VisitPaper(
        sheet, as: order.what, of: order.day, isPreview: true, in: scene.language)
      let lines =
        order.what == .slip
        ? paper.slipLines(columns: order.columns).map(\.text)
        : PaperText(paper.paper).lines(in: scene)
      return Page("\(scene.say(order.what.words))  \(paper.number)", lines.map { .text($0) })
    }
  }
}

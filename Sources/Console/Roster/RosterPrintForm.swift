import Desk
import Domain
import Resources

/// The form that asks which paper of the shifts, and where to.
enum RosterPrintForm {
  private enum Goal: String, CaseIterable {
    case preview, printer, text, html

    var words: Phrase {
      switch self {
      case .preview: Phrase("先看看", "show it first")
      case .printer: Phrase("打印机", "printer")
      case .text: Phrase("文本文件", "text file")
      case .html: Phrase("网页文件", "page for a browser")
      }
    }
  }

  static func form(in scene: Scene) -> EntryForm {
    let outlet = scene.outlet
    return EntryForm(
      PrintRoster.kind, Phrase("打印排班、值班登记", "Print roster or duty register"),
      [
        .choice(
          "what", Phrase("单据", "Paper"), EntryOption.all(PrintRoster.What.self, \.words),
          columns: 18
        )
        .required.preset(PrintRoster.What.week.rawValue),
        .day("first", Phrase("从哪天", "From")).shown { what($0) != .handover }.with { field in
          field.echo = { RosterForms.echo(first(of: $0), $0) }
        }.help(
          Phrase(
            "空着：排班表从本周一，值班登记是今天。", "Empty: this Monday for the roster, today for the register.")),
        .day("last", Phrase("到哪天", "To")).shown { what($0) == .register },
        .line("record", Phrase("交接编号", "Handover"), columns: 16, limit: 20)
          .shown { what($0) == .handover }
          .help(Phrase("空着是最近一份。", "Empty is the newest.")),
        .choice(
          "goal", Phrase("去向", "To"),
          EntryOption.numbered(Goal.allCases.map { ($0.rawValue, $0.words) }), columns: 20
        ).required.preset(Goal.preview.rawValue).onNewLine
          .help(Phrase("印出来记入流水；先看看不记。", "Prints are journalled; showing is not.")),
        .line("file", Phrase("文件名", "File"), columns: 50, limit: 200).onNewLine
          .shown { [.text, .html].contains(goal($0)) }
          .help(Phrase("空着就用日期做文件名；已有的文件不会被盖掉。", "Empty: named by its date; no file is replaced.")),
        .line("printer", Phrase("打印机", "Printer"), columns: 24, limit: 60).onNewLine
          .shown { goal($0) == .printer }
          .help(Phrase("空着就用系统默认的。", "Empty: the system's usual one.")),
      ]
    ) { entries in request(entries, by: outlet) }.verb(Phrase("打印", "Print"))
  }

  private static func request(_ entries: Entries, by outlet: PaperOutlet) -> Request {
    var order = order(entries)
    switch goal(entries) {
    case .preview:
      return .show { [order] desk, clerk, scene in
        let paper = try order.paper(desk, clerk, in: scene.language, isPreview: true)
        return Page(
          "\(scene.say(order.kind.words))  \(paper.number)",
          PaperText(paper).lines(in: scene).map { .text($0) })
      }
    case .printer: order.destination = .printer(entries.optional("printer"))
    case .text, .html:
      order.setting = goal(entries) == .html ? .html : .text
      let ending = order.setting == .html ? "html" : "txt"
      let day = what(entries) == .handover ? entries.optional("record") : "\(first(of: entries))"
      let name = [day, order.kind.rawValue].compactMap { $0 }.joined(separator: "-")
      order.destination = .file(entries.optional("file") ?? "\(name).\(ending)")
    }
    let language = entries.language
    return .perform(
      Errand(kind: PrintRoster.kind) { [order] desk, clerk in
        let printed = try order.carryOut(desk, clerk, in: language, by: outlet)
        return Errand.Done(order.said(of: printed))
      })
  }

  private static func order(_ entries: Entries) -> RosterPaperOrder {
    let first = first(of: entries)
    switch what(entries) {
    case .week: return RosterPaperOrder(.week(first))
    case .register: return RosterPaperOrder(.register(first, entries.day("last") ?? first))
    case .handover: return RosterPaperOrder(.handover(entries.optional("record")))
    }
  }

  private static func what(_ entries: Entries) -> PrintRoster.What { entries.code("what") ?? .week }

  private static func goal(_ entries: Entries) -> Goal { entries.code("goal") ?? .preview }

  private static func first(of entries: Entries) -> Day {
    let today = entries.zone.day(of: entries.now)
    return entries.day("first") ?? (what(entries) == .week ? today.monday : today)
  }
}

import Desk
import Domain
import Resources

// Printing from the console: 打印, on any complaint or repair.
extension PaneAction {
  /// Asks as what, how and where to, and prints it; or shows it first.
  static func print(_ intake: Intake, of matter: Matter) -> PaneAction {
    .form(Phrase("打印单据", "Print a paper")) { PrintForm(intake, matter, in: $0).form }
      .coded("41").hinted("打印", "Print")
  }
}

/// The form that asks what to print.
struct PrintForm {
  private let intake: Intake
  private let fitting: [PaperForm]
  private let usual: PaperForm
  private let outlet: PaperOutlet

  init(_ intake: Intake, _ matter: Matter, in scene: Scene) {
    self.intake = intake
    fitting = PaperForm.fitting(intake, of: matter)
    usual = .usual(for: intake, of: matter)
    outlet = scene.outlet
  }

  /// Where the paper can go, in the order of their digits.
  private enum Goal: String, CaseIterable {
    case preview, text, html, printer

    var words: Phrase {
      switch self {
      case .preview: Phrase("先看看", "show it first")
      case .text: Phrase("文本文件", "text file")
      case .html: Phrase("网页文件", "page for a browser")
      case .printer: Phrase("打印机", "printer")
      }
    }

    var isFile: Bool { self == .text || self == .html }
  }

  var form: EntryForm {
    let (id, usual, outlet) = (intake.id, usual, outlet)
    return EntryForm(
      PrintPaper.kind, subject: intake.id, Phrase("打印单据", "Print a paper"), fields
    ) { entries in
      var order = PaperOrder(id)
      let form: PaperForm = entries.code("form") ?? usual
      order.form = form
      order.recipient = entries.text("for")
      switch entries.code("goal") ?? Goal.preview {
      case .preview: return .show { try Self.preview(id, as: form, $0, $1, $2) }
      case .text: order.setting = .text
      case .html: order.setting = .html
      case .printer:
        order.destination = .printer(entries.optional("printer"))
        order.copies = try Self.copies(in: entries)
        return .perform(Self.errand(order, entries.language, outlet))
      }
      let proposed = PaperOrder.fileName(of: id, as: form, set: order.setting)
      order.destination = .file(entries.optional("file") ?? proposed)
      return .perform(Self.errand(order, entries.language, outlet))
    }.verb(Phrase("打印", "Print")).naming(intake)
  }

  private var fields: [EntryField] {
    let forms = fitting.map { (code: $0.rawValue, words: $0.words) }
    let (id, usual) = (intake.id, usual)
    return [
      .choice("form", Phrase("单据", "Paper"), EntryOption.numbered(forms), columns: 26).required
        .preset(usual.rawValue),
      .choice("goal", Phrase("去向", "To"), EntryOption.all(Goal.self, \.words), columns: 20).required
        .preset(Goal.preview.rawValue).onNewLine
        .help(
          Phrase(
            "打印、存文件会显示全名和电话，并记入流水；先看看不记。",
            "Print and file show names and phones whole and are journalled; showing is not.")),
      .line("file", Phrase("文件名", "File"), columns: 50, limit: 200).onNewLine
        .shown { Self.goal($0)?.isFile == true }
        .help(
          Phrase(
            "空着就用 \(id)-单据.txt 或 .html；已有的文件不会被盖掉。",
            "Empty: \(id)-FORM.txt or .html; a file that exists is never replaced.")),
      .line("printer", Phrase("打印机", "Printer"), columns: 24, limit: 60).onNewLine
        .shown { Self.goal($0) == .printer }
        .help(Phrase("空着就用系统默认的。", "Empty: the system's usual one.")),
      .line("copies", Phrase("份数", "Copies"), columns: 4, limit: 2)
        .shown { Self.goal($0) == .printer }.preset("1"),
      .line("for", Phrase("给谁", "For whom"), columns: 24, limit: 60).onNewLine
        .shown { Self.goal($0) != .preview }
        .help(Phrase("可以空着；写了就记入流水。", "May stay empty; the journal keeps it.")),
    ]
  }

  private static func goal(_ entries: Entries) -> Goal? { entries.code("goal") }

  private static func copies(in entries: Entries) throws -> Int {
    guard !entries.isEmpty("copies") else { return 1 }
    guard let copies = entries.number("copies"), copies > 0 else {
      throw EntryFlaw("copies", Phrase("份数写 1 到 20", "Write 1 to 20"))
    }
    return copies
  }

  private static func errand(
    _ order: PaperOrder, _ language: Language, _ outlet: PaperOutlet
  ) -> Errand {
    Errand(kind: PrintPaper.kind) { desk, clerk in
      let printed = try order.carryOut(desk, clerk, in: language, by: outlet)
      return Errand.Done(order.said(of: printed), subject: order.id)
    }
  }

  /// The paper as a page on the screen, masked like any screen.
  private static func preview(
    _ id: String, as form: PaperForm, _ desk: FrontDesk, _ clerk: SignedIn, _ scene: Scene
  ) throws -> Page {
    let file = try desk.ask(ReadCaseFile(id), as: clerk)
    let paper = CasePaper(file, as: form, isPreview: true, in: scene.language).paper
    return Page(
      "\(scene.say(form.words))  \(paper.number)",
      PaperText(paper).lines(in: scene).map { .text($0) }
    )
  }
}

extension PaperOrder {
  /// What to say when it is printed.
  package func said(of printed: PrintedPaper) -> Phrase {
    let title = printed.form.words
    let (chinese, english) = (title.text(in: .chinese), title.text(in: .english))
    switch destination {
    case .output: return Phrase("\(chinese) \(printed.number)", "\(english) \(printed.number)")
    case .file(let path):
      return Phrase("\(chinese)已写到 \(path)", "\(english) is in \(path)")
    case .printer:
      let answer = printed.answer.isEmpty ? "" : "  \(printed.answer)"
      return Phrase(
        "\(chinese)已送打印 \(copies) 份\(answer)", "\(english): \(copies) sent to print\(answer)")
    }
  }
}

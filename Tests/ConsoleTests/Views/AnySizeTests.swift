import Console
import Support
import Terminal
import Testing

/// Every view, at sizes from nothing on, with text as wide and as nasty as it comes.
struct AnySizeTests {
  private static let nasty = [
    "欧阳婷婷", "𠮷田𠮷田𠮷田", "e\u{301}\u{301}\u{301}", "a\u{202E}b\u{1B}[31m", "👨‍👩‍👧🇨🇳", "", "粤B7K2…",
    String(repeating: "漏水，", count: 90),
  ]

  private static var views: [any View] {
    nasty.flatMap { text in
      let field = TextField(text)
      let choices = ChoiceList(
        nasty.map { Choice("1", $0, note: text) }, selection: 3, hasCursor: true)
      return [
        Line(text, right: text), Prompt(text, field, right: [Span(text)]),
        Panel(text, note: [Span(text)], prompt: Prompt(text, field)) { Line(text) },
        Rows([(.exactly(3), Line(text)), (.rest, TooSmall(text)), (.exactly(-1), Blank())]),
        Sides(Line(text), columns: 30, Detail([.text(text)])),
        table(text), form(text, choices), choices, ToldChoices(choices),
        Overlay(text, prompt: Prompt(text, field), footer: text, size: Size(columns: 40, rows: 9)) {
          choices
        },
        KeyBar([KeyHint(.enter, text), KeyHint(.control("n"), text)]),
        Detail([.heading(text), .fact(text, text), .blank, .text(text)], top: 2),
        TooSmall(text),
      ] as [any View]
    }
  }

  private static func table(_ text: String) -> any View {
    Table(
      nasty, selection: .rowWithCursor(4),
      columns: [
        Column(text, .text(3)) { $0 }, Column("n", .number(4)) { $0 },
        Column("p", .place(5, priority: 2)) { $0 }, Column("t", .text(9, priority: 3)) { $0 },
      ])
  }

  private static func form(_ text: String, _ choices: ChoiceList) -> any View {
    let fields = [
      FormField.Content.line(TextField(text)), .choice(TextField(text)), .fixed(text),
      .line(TextField(text, isSecret: true)),
    ].map { content in
      var field = FormField(text, content, columns: 12)
      field.echo = text
      field.error = text
      return field
    }
    return Form(fields, focus: 1, choices: choices, closing: text)
  }

  @Test func `every view keeps to its place at any size`() {
    for view in Self.views { expectDrawsAnywhere(view) }
  }

  @Test func `nothing a view draws by itself is of doubtful width`() {
    let choices = ChoiceList([Choice("1", "a", note: "b")], selection: 0)
    let plain: [any View] = [
      Line("a", right: "b"), Sides(Line("a"), columns: 5, Line("b")), Self.form("a", choices),
      Overlay("a", footer: "b", size: Size(columns: 9, rows: 2)) { choices },
      Detail((1...40).map { .text("\($0)") }, top: 3), KeyBar([KeyHint(.enter, "a")]),
      Table([1], selection: 0, columns: [Column("a", .number(1)) { "\($0)" }]),
    ]
    for view in plain {
      var frame = Frame(Size(columns: 40, rows: 12))
      view.draw(on: &frame, in: frame.bounds)
      #expect(frame.lines.joined().filter { !$0.isASCII } == "")
    }
  }

  @Test func `a screen too small has one sentence, in the middle`() {
    #expect(TooSmall.isNeeded(for: Size(columns: 59, rows: 16)))
    #expect(!TooSmall.isNeeded(for: TooSmall.floor))
    expectScreen(20, by: 3, of: TooSmall("窗口太小"), reads: "\n      窗口太小\n")
  }
}

import Console
import Desk
import Domain
import Foundation
import Resources
import Terminal
import Testing

/// A hostile text through every way out of the program but the command line, which is tried as a
/// process (`HostileTextTests`).
struct EveryOutputTests {
  /// What could command, turn or hide, one of a kind.
  private static let texts: [String] = [
    "危\u{1B}[31m险", "甲\u{9B}7m乙", "a\u{7}b\u{8}c\rd\te\u{0}f\u{7F}", "x\u{202E}y\u{2066}z",
    "零\u{200B}宽\u{200D}\u{FEFF}\u{2060}", "标\u{E0041}\u{E007F}", "私\u{E000}\u{F0000}",
    "=1+2", "+1", "-1", "@x", "＝1", "<b>&\"'", "e\u{301}\u{302}\u{303}\u{304}",
    "行\u{2028}段\u{2029}",
    "面\u{FE0F}\u{180B}", "非" + String(Unicode.Scalar(0xFFFE).map(Character.init) ?? "x"),
    "\u{1F1E8}\u{1F1F3}👨\u{200D}👩\u{200D}👧",
  ]

  private func expectTame(
    _ text: String, allowing allowed: Set<Unicode.Scalar> = ["\n"],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for scalar in text.unicodeScalars where !allowed.contains(scalar) {
      let codes = String(scalar.value, radix: 16)
      #expect(!OutsideText.isForbidden(scalar), "U+\(codes)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: texts)
  func `a cell of the screen shows nothing that moves, turns or hides`(text: String) {
    let shown = Glyphs(text).map(\.description).joined()
    expectTame(shown, allowing: [])
  }

  @Test(arguments: texts)
  func `a printed form and its page in a browser are tame`(text: String) {
    var paper = Paper(
      title: text, number: text, estate: text, printed: text, language: .chinese)
    paper.blocks = [
      .heading(text), .fields([Paper.Field(text, text)]), .text(text),
      .table(PaperTable([PaperTable.Column(text, 20), PaperTable.Column(text)], [[text, text]])),
      .signatures([Paper.Signature(text, text)]),
    ]
    expectTame(PaperText(paper).file, allowing: ["\n", "\u{C}"])
    expectTame(PaperHTML(paper).file)
  }

  @Test(arguments: texts)
  func `a table has no formula and no line of its own`(text: String) {
    let file = CSVText([[text]]).file
    expectTame(String(file.dropFirst()), allowing: ["\r", "\n"])
    let cell = CSVTable(file).rows.first?.cells.first ?? ""
    #expect(!"=+-@".contains(cell.halfwidth.first ?? " "))
  }

  @Test(arguments: texts)
  func `a receipt printer gets letters only`(text: String) {
    let bytes = EscPos.encoded(text)
    #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
  }
}

import Domain
import Resources
import Terminal

/// A paper as plain text for A4: columns of cells, pages with a head and a foot.
///
/// Seventy-two columns by sixty lines fit between the margins at ten signs and six lines to the
/// inch. Whatever stands in the paper, nothing but letters, blanks and line breaks comes out: text
/// goes through `OutsideText` and then cell by cell through `Glyphs`.
package struct PaperText {
  package static let columns = 72
  package static let linesPerPage = 60

  private let paper: Paper

  package init(_ paper: Paper) { self.paper = paper }

  /// The pages, each exactly as long as paper.
  package var pages: [String] {
    let bodies = bodies
    return bodies.enumerated().map { index, body in
      let blanks = Array(
        repeating: "", count: max(0, Self.linesPerPage - Self.linesAround - body.count))
      let lines = head + body + blanks + foot(index + 1, of: bodies.count)
      return lines.map(\.withoutBlanksAtEnd).joined(separator: "\n")
    }
  }

  /// The lines of all pages for a screen, without what only fills the sheets.
  package var linesForScreen: [String] {
    let bodies = bodies
    return bodies.enumerated().flatMap { index, body in
      (head + body + foot(index + 1, of: bodies.count)).map(\.withoutBlanksAtEnd)
    }
  }

  private var bodies: [[String]] {
    PaperPages(room: Self.linesPerPage - Self.linesAround).filled(with: pieces)
  }

  /// The whole, a form feed between pages as printers take it.
  package var file: String { pages.map { $0 + "\n" }.joined(separator: "\u{0C}") }

  /// The lines above and below what a page says.
  private static let linesAround = 6

  private var head: [String] {
    [Self.sides(paper.estate, "\(paper.title)  \(paper.number)"), Self.rule("="), ""]
  }

  private func foot(_ page: Int, of pages: Int) -> [String] {
    ["", Self.rule("-"), Self.sides(paper.printed, paper.pageLabel(page, of: pages))]
  }

  /// The title, and below it every block.
  private var pieces: [PaperPages.Piece] {
    let title = paper.title.harmless.fitted(to: Self.columns, align: .center)
    return [.lines([title])] + paper.blocks.flatMap(pieces)
  }

  private func pieces(of block: Paper.Block) -> [PaperPages.Piece] {
    switch block {
    case .pageBreak: return [.pageBreak]
    case .heading(let text): return [.heading(["", "[ \(text.harmless) ]"])]
    case .text(let text): return text.paperLines(to: Self.columns).map { .lines([$0]) }
    case .fields(let fields):
      let indent = PaperFields.indent(of: paper.blocks, columns: Self.columns)
      return PaperFields(fields, columns: Self.columns, indent: indent).pieces
    case .table(let table):
      return PaperRows(
        table, columns: Self.columns, whenEmpty: Paper.nothing.text(in: paper.language)
      )
      .pieces
    case .signatures(let signatures): return [.lines(lines(of: signatures))]
    }
  }

  private func lines(of signatures: [Paper.Signature]) -> [String] {
    let date = paper.say("日期", "Date") + paper.colon
    let rows = signatures.flatMap { signature -> [String] in
      let label = signature.label.harmless + paper.colon
      if let signed = signature.signed { return ["", label + signed.harmless] }
      let room = Self.columns - Self.dateColumns - 2
      return [
        "",
        label + String.blank(room - label.columns) + "  " + date
          + String.blank(Self.dateColumns - date.columns),
      ]
    }
    return [""] + rows
  }

  /// The room for a date and its label.
  private static let dateColumns = 24

  private static func rule(_ sign: String) -> String { String(repeating: sign, count: columns) }

  /// One text at the left edge, the other at the right, which always stays whole.
  private static func sides(_ left: String, _ right: String) -> String {
    let right = right.harmless.truncated(to: columns)
    let room = max(0, columns - right.columns - 2)
    return left.harmless.truncated(to: room)
      + String(
        repeating: " ", count: columns - right.columns - left.harmless.truncated(to: room).columns)
      + right
  }
}

extension Paper {
  /// What stands between a label and its value.
  var colon: String { say("：", ": ") }
}

extension String {
  /// The text on one line, with what could command a printer made visible.
  var harmless: String { OutsideText.visible(replacing("\n", with: " ")) }

  /// The text in lines of so many columns, harmless; its own line breaks stay.
  func paperLines(to columns: Int) -> [String] {
    OutsideText.visibleLines(self).wrapped(to: columns)
  }

  /// A line to write on.
  static func blank(_ columns: Int) -> String {
    String(repeating: "_", count: Swift.max(4, columns))
  }

  fileprivate var withoutBlanksAtEnd: String {
    var line = self
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}

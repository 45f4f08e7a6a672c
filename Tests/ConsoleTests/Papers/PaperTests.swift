import Console
import Domain
import Foundation
import FoundationXML
import Resources
import Terminal
import Testing

/// The setting of any paper, whatever stands in it.
struct PaperTests {
  private func paper(_ blocks: [Paper.Block], title: String = "投诉记录", number: String = "T-1")
    -> Paper
  {
    var paper = Paper(
      title: title, number: number, estate: "翠湖苑", printed: "打印 2024-11-04 10:30",
      language: .chinese)
    paper.blocks = blocks
    return paper
  }

  private func history(_ count: Int) -> Paper.Block {
    .table(
      PaperTable(
        [.init("时间", 16), .init("经办", 10), .init("内容")],
        (1...count).map { ["2024-11-04 10:30", "王强", "第\($0)步：打电话，客户说改天再联系，请先看一下楼上"] }))
  }

  @Test(arguments: [1, 30, 31, 60, 150])
  func `every page is as long and as wide as paper, and numbered`(count: Int) {
    let pages = PaperText(paper([.heading("跟进记录"), history(count)])).pages
    for (index, page) in pages.enumerated() {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == PaperText.linesPerPage)
      #expect(lines.allSatisfy { $0.columns <= PaperText.columns && $0.last != " " })
      #expect(lines.last?.hasSuffix("第 \(index + 1) 页 共 \(pages.count) 页") == true)
      #expect(lines.first?.hasPrefix("翠湖苑") == true)
      #expect(page.contains("时间              经办"))
    }
    let text = pages.joined()
    for step in 1...count { #expect(text.contains("第\(step)步")) }
    #expect(pages.count >= count * 2 / 55)
  }

  @Test func `a heading never stands alone at the end of a page`() {
    for filling in 40...60 {
      let lines = Array(repeating: Paper.Block.text("行"), count: filling)
      let pages = PaperText(paper(lines + [.heading("下一节"), .text("正文")])).pages
      #expect(pages.contains { $0.contains("下一节") && $0.contains("正文") })
    }
  }

  @Test func `a text longer than a page goes on, with nothing lost`() {
    let long = (1...200).map { "第\($0)句。" }.joined(separator: "\n")
    let pages = PaperText(paper([.fields([.init("内容", long)])])).pages
    #expect(pages.count > 3)
    for number in 1...200 { #expect(pages.contains { $0.contains("第\(number)句。") }) }
  }

  @Test func `pages part by a form feed, and nothing else commands the printer`() {
    let hostile = "\u{1B}[2J\u{1B}]0;x\u{07}a\u{0C}b\r\nc\u{202E}gpj\u{9B}31m\u{200B}\u{08}d"
    let all = paper(
      [
        .heading(hostile), .text(hostile), .fields([.init(hostile, hostile), .init("x", nil)]),
        .table(PaperTable([.init("a"), .init("b", 6)], [[hostile, hostile]])), .pageBreak,
        .signatures([.init(hostile), .init("签字", hostile)]),
      ], title: hostile, number: hostile)
    let file = PaperText(all).file
    let commanding = file.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
        || $0.properties.isBidiControl || $0.value == 0x200B
    }
    #expect(commanding.map(\.value) == [0x0C])
    #expect(file.contains("␛"))
  }

  @Test func `whatever stands in it, the page for a browser is well formed and inert`() throws {
    let hostile =
      "</td></table><script>alert('x')</script>\"' onload=x & &amp; ]]> <!-- \u{1B}\u{202E}\u{0C}\u{FFFE}"
    let file = PaperHTML(
      paper(
        [
          .heading(hostile), .text(hostile + "\n" + hostile),
          .fields([.init(hostile, hostile), .init(hostile, nil, lines: 3)]),
          .table(PaperTable([.init(hostile)], [[hostile]])), .table(PaperTable([.init("空")], [])),
          .pageBreak, .signatures([.init(hostile, hostile), .init(hostile)]),
        ], title: hostile, number: hostile)
    ).file
    let reader = Reader()
    let parser = XMLParser(data: Data(file.replacing("<!DOCTYPE html>", with: "").utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    #expect(!reader.elements.contains("script") && reader.attributes.isDisjoint(with: ["onload"]))
    #expect(reader.elements.contains("h1") && reader.attributes.isDisjoint(with: ["src", "href"]))
    #expect(!file.contains("url(") && !file.contains("@import"))
    #expect(file.contains("lang=\"zh-Hans\"") && file.contains("size: A4"))
    #expect(!file.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!file.unicodeScalars.contains { $0.properties.isBidiControl })
  }

  @Test func `an empty paper is one page`() {
    let pages = PaperText(paper([])).pages
    #expect(pages.count == 1)
    #expect(pages[0].hasSuffix("第 1 页 共 1 页"))
    #expect(PaperHTML(paper([])).file.contains("<h1>投诉记录</h1>"))
  }

  /// Which elements and attributes a page has.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: Set<String> = []
    var attributes: Set<String> = []

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements.insert(element)
      self.attributes.formUnion(attributes.keys)
    }
  }
}

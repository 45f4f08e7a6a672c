import Domain
import Resources

/// A paper as one page for a browser, ready for its print: A4, head and foot on every sheet.
///
/// It is whole in itself and well-formed: nothing is loaded, nothing runs, and whatever stands in the
/// paper is text in it.
package struct PaperHTML {
  private let paper: Paper

  package init(_ paper: Paper) { self.paper = paper }

  package var file: String {
    """
    <!DOCTYPE html>
    <html lang="\(paper.language.rawValue)">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
    <title>\("\(paper.title) \(paper.number)".html)</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <table class="sheet">
    <thead><tr><td><div class="running"><span>\(paper.estate.html)</span>\
    <span>\(paper.title.html) \(paper.number.html)</span></div></td></tr></thead>
    <tfoot><tr><td><div class="printed">\(paper.printed.html)</div></td></tr></tfoot>
    <tbody>
    \(sheets.joined(separator: "\n"))
    </tbody>
    </table>
    </body>
    </html>

    """
  }

  /// A row of the outer table for what belongs on sheets of its own: browsers begin a new sheet
  /// between rows, and repeat head and foot on each.
  private var sheets: [String] {
    let title = "<h1>\(paper.title.html)</h1>"
    return paper.blocks.split(separator: .pageBreak).enumerated().map { index, blocks in
      let body = (index == 0 ? [title] : []) + blocks.map(html)
      return "<tr class=\"part\"><td>\n\(body.joined(separator: "\n"))\n</td></tr>"
    }
  }

  private func html(of block: Paper.Block) -> String {
    switch block {
    case .pageBreak: return ""
    case .heading(let text): return "<h2>\(text.html)</h2>"
    case .text(let text): return "<p>\(text.htmlLines)</p>"
    case .fields(let fields):
      return "<dl>\n" + fields.map(html).joined(separator: "\n") + "\n</dl>"
    case .table(let table): return html(of: table)
    case .signatures(let signatures):
      return "<div class=\"signatures\">\n" + signatures.map(html).joined(separator: "\n")
        + "\n</div>"
    }
  }

  private func html(of field: Paper.Field) -> String {
    let isLong =
      field.value.map { $0.count > Self.longest || $0.contains("\n") } ?? (field.lines > 1)
    let value =
      field.value?.htmlLines
      ?? Array(repeating: "<span class=\"blank\"></span>", count: field.lines).joined()
    return
      "<div\(isLong ? " class=\"long\"" : "")><dt>\(field.label.html)</dt><dd>\(value)</dd></div>"
  }

  private func html(of table: PaperTable) -> String {
    let heads = table.columns.map { "<th>\($0.heading.html)</th>" }.joined()
    let nothing = Paper.nothing.text(in: paper.language)
    let rows = table.rows.map { row in
      "<tr>" + row.map { "<td>\($0.htmlLines)</td>" }.joined() + "</tr>"
    }
    let body =
      rows.isEmpty
      ? "<tr><td colspan=\"\(table.columns.count)\">\(nothing.html)</td></tr>"
      : rows.joined(separator: "\n")
    return """
      <table class="rows">
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(body)
      </tbody>
      </table>
      """
  }

  private func html(of signature: Paper.Signature) -> String {
    let label = (signature.label + paper.colon).html
    if let signed = signature.signed { return "<div>\(label)\(signed.html)</div>" }
    let date = (paper.say("日期", "Date") + paper.colon).html
    return
      "<div>\(label)<span class=\"line\"></span> \(date)<span class=\"line short\"></span></div>"
  }

  /// A value of more characters takes a row of its own.
  private static let longest = 18

  /// Only constant words stand here; what was typed never becomes a style.
  private var style: String {
    let page = paper.say(
      "\"第 \" counter(page) \" 页 共 \" counter(pages) \" 页\"",
      "\"page \" counter(page) \" of \" counter(pages)")
    return """
      @page { size: A4; margin: 16mm 16mm 18mm; @bottom-right { content: \(page); font-size: 9pt; } }
      body { font: 10.5pt/1.5 "Noto Serif CJK SC", "Songti SC", SimSun, serif; color: #000; \
      max-width: 178mm; margin: 0 auto; }
      table.sheet { width: 100%; border-collapse: collapse; }
      table.sheet td { padding: 0; }
      .running { display: flex; justify-content: space-between; border-bottom: 1px solid #000; \
      font-size: 9pt; margin-bottom: 4mm; }
      .printed { border-top: 1px solid #000; font-size: 9pt; margin-top: 4mm; }
      h1 { text-align: center; font-size: 16pt; margin: 0 0 4mm; }
      h2 { font-size: 11.5pt; margin: 5mm 0 1mm; break-after: avoid; }
      p { margin: 0 0 2mm; }
      dl { display: grid; grid-template-columns: 1fr 1fr; margin: 0; border-top: 1px solid #888; \
      border-left: 1px solid #888; }
      dl div { display: flex; border-right: 1px solid #888; border-bottom: 1px solid #888; \
      padding: 1mm 2mm; break-inside: avoid; }
      dl div.long { grid-column: 1 / -1; }
      dt { flex: 0 0 26mm; color: #333; }
      dd { flex: 1; margin: 0; overflow-wrap: anywhere; }
      .blank { display: block; height: 6mm; border-bottom: 1px solid #000; }
      table.rows { width: 100%; border-collapse: collapse; }
      table.rows th, table.rows td { border: 1px solid #888; padding: 1mm 2mm; text-align: left; \
      vertical-align: top; overflow-wrap: anywhere; }
      table.rows tr { break-inside: avoid; }
      .signatures div { margin-top: 9mm; break-inside: avoid; }
      .line { display: inline-block; width: 60mm; border-bottom: 1px solid #000; }
      .line.short { width: 36mm; }
      tr.part + tr.part { break-before: page; }
      """
  }
}

extension String {
  /// The text as a page shows it and never runs it.
  fileprivate var html: String { harmless.escapedForHTML }

  /// The same with its line breaks.
  fileprivate var htmlLines: String {
    OutsideText.visibleLines(self).escapedForHTML.replacing("\n", with: "<br/>")
  }

  private var escapedForHTML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }
}

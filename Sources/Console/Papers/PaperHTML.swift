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
    let parts = paper.blocks.split(separator: .pageBreak, omittingEmptySubsequences: false)
    return parts.enumerated().map { index, blocks in
      let body = (index == 0 ? [title] : []) + blocks.map(html)
      return "<tr class=\"part\"><td>\n\(body.joined(separator: "\n"))\n</td></tr>"
    }
  }

  private func html(of block: Paper.Block) -> String {
    switch block {
    case .pageBreak: return ""
    case .heading(let text): return "<h2>\(text.html)</h2>"
    case .text(let text): return "<p>\(text.htmlLines)</p>"
    case .fields(let fields): return html(of: fields)
    case .table(let table): return html(of: table)
    case .signatures(let signatures):
      return "<div class=\"signatures\">\n" + signatures.map(html).joined(separator: "\n")
        + "\n</div>"
    }
  }

  /// Two fields to a row where both are short; a table, since every browser prints one alike.
  private func html(of fields: [Paper.Field]) -> String {
    var rows: [String] = []
    var left: Paper.Field?
    for field in fields {
      if field.isLong {
        if let first = left { rows.append(row(of: [first])) }
        left = nil
        rows.append(row(of: [field]))
      } else if let first = left {
        rows.append(row(of: [first, field]))
        left = nil
      } else {
        left = field
      }
    }
    if let left { rows.append(row(of: [left])) }
    return "<table class=\"fields\">\n\(rows.joined(separator: "\n"))\n</table>"
  }

  private func row(of fields: [Paper.Field]) -> String {
    let span = fields.count == 1 ? " colspan=\"3\"" : ""
    let cells = fields.map { field in
      let blanks = Array(repeating: "<div class=\"blank\"></div>", count: field.lines).joined()
      return "<th>\(field.label.html)</th><td\(span)>\(field.value?.htmlLines ?? blanks)</td>"
    }
    return "<tr>\(cells.joined())</tr>"
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

  /// Only constant words stand here; what was typed never becomes a style.
  private var style: String {
    let page = paper.say(
      "\"第 \" counter(page) \" 页 共 \" counter(pages) \" 页\"",
      "\"page \" counter(page) \" of \" counter(pages)")
    return """
      @page { size: A4; margin: 16mm 16mm 18mm; @bottom-right { content: \(page); font-size: 9pt; } }
      body { font: 10pt/1.35 "Noto Serif CJK SC", "Songti SC", SimSun, serif; color: #000; \
      max-width: 178mm; margin: 0 auto; }
      table.sheet { width: 100%; border-collapse: collapse; }
      table.sheet td { padding: 0; }
      .running { display: flex; justify-content: space-between; border-bottom: 1px solid #000; \
      font-size: 9pt; margin-bottom: 3mm; }
      .printed { border-top: 1px solid #000; font-size: 9pt; margin-top: 4mm; }
      h1 { text-align: center; font-size: 16pt; margin: 0 0 2mm; }
      h2 { font-size: 11pt; margin: 3.5mm 0 1mm; break-after: avoid; }
      p { margin: 0 0 2mm; }
      table.fields { width: 100%; border-collapse: collapse; table-layout: fixed; }
      table.fields th { width: 15%; font-weight: normal; text-align: left; color: #333; }
      table.fields th, table.fields td { border: 1px solid #888; padding: 0.7mm 2mm; \
      vertical-align: top; overflow-wrap: anywhere; }
      table.fields tr { break-inside: avoid; }
      .blank { height: 5.5mm; }
      .blank + .blank { border-top: 1px dotted #888; }
      table.rows { width: 100%; border-collapse: collapse; }
      table.rows th, table.rows td { border: 1px solid #888; padding: 0.7mm 2mm; text-align: left; \
      vertical-align: top; overflow-wrap: anywhere; }
      table.rows tr { break-inside: avoid; }
      .signatures { break-inside: avoid; }
      .signatures div { margin-top: 7mm; }
      .line { display: inline-block; width: 60mm; border-bottom: 1px solid #000; }
      .line.short { width: 36mm; }
      tr.part + tr.part { break-before: page; }
      """
  }
}

extension Paper.Field {
  /// Whether it takes a row of its own.
  fileprivate var isLong: Bool {
    guard let value else { return lines > 1 }
    return value.count > Self.roomForHalf || value.contains("\n")
  }

  /// Characters that half a row has room for.
  private static let roomForHalf = 18
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

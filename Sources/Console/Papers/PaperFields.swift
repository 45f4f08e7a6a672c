import Terminal

/// Labels with their values in plain text: two beside each other where both are short.
struct PaperFields {
  private let fields: [Paper.Field]
  private let columns: Int
  /// How wide the labels stand.
  private let indent: Int

  /// Sets the fields; labels stand as wide as the widest of the paper, so that values align.
  init(_ fields: [Paper.Field], columns: Int, indent: Int) {
    self.fields = fields
    self.columns = columns
    self.indent = indent
  }

  /// How wide labels stand on a paper with these blocks.
  static func indent(of blocks: [Paper.Block], columns: Int) -> Int {
    let labels = blocks.flatMap { block -> [Int] in
      if case .fields(let fields) = block { fields.map(\.label.columns) } else { [] }
    }
    return min((labels.max() ?? 0) + 2, columns / 3)
  }

  private var half: Int { (columns - 2) / 2 }

  var pieces: [PaperPages.Piece] {
    var pieces: [PaperPages.Piece] = []
    var left: String?
    for field in fields {
      guard let cell = shortCell(of: field) else {
        if let cell = left { pieces.append(.lines([cell])) }
        left = nil
        pieces += longPieces(of: field)
        continue
      }
      guard let first = left else {
        left = cell
        continue
      }
      pieces.append(.lines([first.fitted(to: half) + "  " + cell]))
      left = nil
    }
    if let left { pieces.append(.lines([left])) }
    return pieces
  }

  /// The field in half a line; nothing where it needs more.
  private func shortCell(of field: Paper.Field) -> String? {
    let label = label(of: field)
    guard let value = field.value else {
      return field.lines > 1 ? nil : label + String.blank(half - indent)
    }
    guard !value.contains("\n"), value.harmless.columns <= half - indent else { return nil }
    return label + value.harmless
  }

  private func longPieces(of field: Paper.Field) -> [PaperPages.Piece] {
    let room = columns - indent
    let lines =
      field.value?.paperLines(to: room)
      ?? Array(repeating: String.blank(room), count: field.lines)
    let rows = lines.enumerated().map { index, line in
      (index == 0 ? label(of: field) : String(repeating: " ", count: indent)) + line
    }
    // A long text may be cut between any two lines, but not after its first.
    return [.lines(Array(rows.prefix(2)))] + rows.dropFirst(2).map { .lines([$0]) }
  }

  private func label(of field: Paper.Field) -> String {
    field.label.harmless.fitted(to: indent - 1) + " "
  }
}

/// A table in plain text; its heading stands again on each page.
struct PaperRows {
  private let table: PaperTable
  private let widths: [Int]
  private let whenEmpty: String

  init(_ table: PaperTable, columns: Int, whenEmpty: String) {
    self.table = table
    self.whenEmpty = whenEmpty
    let fixed = table.columns.compactMap(\.width).reduce(0, +)
    let gaps = 2 * (table.columns.count - 1)
    widths = table.columns.map { $0.width ?? max(8, columns - fixed - gaps) }
  }

  var pieces: [PaperPages.Piece] {
    let heading = lines(of: table.columns.map(\.heading)) + [lines(of: widths.map(Self.rule))[0]]
    guard !table.rows.isEmpty else { return [.heading(heading), .lines([whenEmpty])] }
    return [.heading(heading)] + table.rows.map { .lines(lines(of: $0), heading: heading) }
  }

  private static func rule(_ width: Int) -> String { String(repeating: "-", count: width) }

  private func lines(of row: [String]) -> [String] {
    let cells = zip(row, widths).map { cell, width in cell.paperLines(to: width) }
    let count = cells.map(\.count).max() ?? 0
    return (0..<max(1, count)).map { line in
      zip(cells, widths).map { cell, width in
        (line < cell.count ? cell[line] : "").fitted(to: width)
      }.joined(separator: "  ")
    }
  }
}

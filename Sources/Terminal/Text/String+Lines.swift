extension StringProtocol {
  /// The text in lines of at most so many columns, in which every character is kept but the
  /// blanks at a break.
  ///
  /// Chinese is broken between any two characters, but never so that a line begins with a stop or
  /// a closing bracket; Latin words and numbers stay whole where a line can hold them. Without
  /// columns there are no lines; a wide character alone on a line of one column is too wide for it.
  package func wrapped(to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    // Most of what is told fits into its line; and a plain text has no lines of its own.
    if let needed = ifPlain(\.columns) {
      if needed <= columns { return [String(self)] }
      return Wrapping(columns: columns).lines(of: Array(Glyphs(self)))
    }
    return split(omittingEmptySubsequences: false) { $0.isNewline }
      .flatMap { Wrapping(columns: columns).lines(of: Array(Glyphs($0))) }
  }
}

/// The breaking of one paragraph into lines.
private struct Wrapping {
  let columns: Int
  private var lines: [[Glyph]] = []
  private var line: [Glyph] = []
  private var used = 0

  init(columns: Int) { self.columns = columns }

  func lines(of paragraph: [Glyph]) -> [String] {
    var copy = self
    for piece in paragraph.pieces { copy.place(piece) }
    copy.endLine()
    return copy.lines.map(\.text)
  }

  private mutating func place(_ piece: ArraySlice<Glyph>) {
    let word = piece.prefix { $0.scalar != " " }
    let needed = word.columns
    if used + needed > columns, !line.isEmpty { endLine() }
    for glyph in piece {
      if used + glyph.columns > columns {
        if glyph.scalar == " " { continue }
        if !line.isEmpty { endLine() }
      }
      line.append(glyph)
      used += glyph.columns
    }
  }

  private mutating func endLine() {
    lines.append(line)
    line = []
    used = 0
  }
}

extension [Glyph] {
  /// The pieces that stay on one line where it can hold them.
  fileprivate var pieces: [ArraySlice<Glyph>] {
    var pieces: [ArraySlice<Glyph>] = []
    var start = startIndex
    for index in indices.dropFirst() where self[index - 1].breaks(before: self[index]) {
      pieces.append(self[start..<index])
      start = index
    }
    if start < endIndex { pieces.append(self[start...]) }
    return pieces
  }
}

extension Glyph {
  private static let neverFirst: Set<Unicode.Scalar> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "】", "》", "」", "』", "”", "’", "…", "％",
    ",", ".", ";", ":", "?", "!", ")", "]", "}",
  ]
  private static let neverLast: Set<Unicode.Scalar> = [
    "（", "【", "《", "「", "『", "“", "‘", "￥", "(", "[", "{",
  ]

  /// Whether a line may end here and the next begin with `next`.
  fileprivate func breaks(before next: Glyph) -> Bool {
    if next.scalar == " " || Self.neverFirst.contains(next.scalar) { return false }
    if Self.neverLast.contains(scalar) { return false }
    return scalar == " " || columns == 2 || next.columns == 2
  }
}

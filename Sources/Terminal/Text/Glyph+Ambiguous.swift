extension Glyph {
  /// The glyph, or what stands for it on a terminal that draws it two columns wide.
  ///
  /// Unicode leaves the width of these to the terminal (UAX 11, class A). Each has a substitute of
  /// one column, so that nothing that was laid out moves.
  package var unambiguous: Glyph {
    guard columns == 1, scalar.value >= 0xA0 else { return self }
    if let substitute = Self.substitutes[scalar] { return Glyph(substitute, columns: 1) }
    switch scalar.value {
    // Numbers in circles, lines of boxes, blocks, shapes, arrows.
    case 0x2460...0x2468:
      return Glyph(Unicode.Scalar(UInt8(scalar.value - 0x2460 + 0x31)), columns: 1)
    case 0x2500...0x2501, 0x2504...0x2505, 0x2508...0x2509: return Glyph("-", columns: 1)
    case 0x2502...0x2503, 0x2506...0x2507: return Glyph("|", columns: 1)
    case 0x250C...0x2573: return Glyph("+", columns: 1)
    case 0x2580...0x259F: return Glyph("#", columns: 1)
    case 0x25A0...0x27BF: return Glyph("*", columns: 1)
    default: return self
    }
  }

  private static let substitutes: [Unicode.Scalar: Unicode.Scalar] = [
    "…": ".", "‥": ".", "·": ".", "•": "*", "—": "-", "–": "-", "―": "-", "‖": "|",
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "´": "'", "¨": "\"", "×": "x", "÷": "/", "±": "~",
    "°": "'", "℃": "C", "№": "N", "℡": "T", "→": ">", "←": "<", "↑": "^", "↓": "v", "⇒": ">",
    "≤": "<", "≥": ">", "≈": "~", "≠": "#", "∞": "~", "§": "S", "¤": "$", "®": "R", "¡": "!",
    "¿": "?", "′": "'", "″": "\"", "※": "*", "\u{FFFD}": "?",
  ]
}

import Support

extension Chance {
  private static let pieces = [
    "a", "Z", "9", " ", "中", "，", "。", "（", "漏水", "Ａ", "…", "→", "①", "“", "É", "e\u{301}", "𠮷",
    "👍", "🇨🇳",
    "👨‍👩‍👧", "\u{1B}", "\n", "\t", "\u{202E}", "\u{200B}", "\u{0}", "-", ".", "3-1203", "\u{E000}", "한",
  ]

  mutating func text(upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &self))
      .compactMap { _ in Self.pieces.randomElement(using: &self) }.joined()
  }
}

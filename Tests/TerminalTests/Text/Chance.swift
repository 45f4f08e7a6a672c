/// The same chance every time, for texts nobody would think of.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}

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

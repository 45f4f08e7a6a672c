import Terminal
import Testing

struct GlyphsTests {
  @Test(arguments: [
    // What moves a cursor or speaks to a terminal is shown as its picture.
    ("a\u{1B}[31mb", "a␛[31mb"),
    ("one\r\ntwo\u{8}\u{7}\u{7F}", "one␍␊two␈␇␡"),
    ("a\tb\u{2028}c", "a b c"),
    ("a\u{0}b", "a␀b"),
    ("\u{9B}31m\u{85}", "?31m?"),
    // What turns the direction of writing could make one name look like another.
    ("abc\u{202E}def\u{2066}\u{200F}", "abc?def??"),
    // What only joins or hides is left out.
    ("a\u{200B}b\u{FEFF}c\u{AD}d\u{2060}e\u{200D}f", "abcdef"),
    ("a\u{E0041}\u{E007F}b", "ab"),
    ("\u{3164}张\u{115F}三\u{FFA0}", "张三"),
    // Emoji: a family is three persons, a flag its letters, a skin has no tone.
    ("👨‍👩‍👧", "👨👩👧"),
    ("🇨🇳", "CN"),
    ("👍🏽!", "👍!"),
    ("⚠️", "⚠"),
    // What no font has.
    ("\u{378}\u{FFFF}", "??"),
    ("\u{FFF9}x", "?x"),
    // Text as people write it stays.
    ("欧阳婷婷 𠮷田 É E\u{301} 粤B7K2…", "欧阳婷婷 𠮷田 É E\u{301} 粤B7K2…"),
    ("한국", "한국"),
  ])
  func `a text is shown so that it cannot deceive`(text: String, shown: String) {
    let glyphs = Glyphs(text).map(\.description).joined()
    #expect(Array(glyphs.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `a heap of marks is two marks high`() {
    let glyphs = Array(Glyphs("a" + String(repeating: "\u{301}", count: 20) + "b"))
    #expect(glyphs.map(\.description) == ["a\u{301}\u{301}", "b"])
    #expect(glyphs.map(\.columns) == [1, 1])
  }

  @Test func `a mark on nothing stands for itself`() {
    #expect(Glyphs("\u{301}a").map(\.description) == ["?", "a"])
  }

  @Test func `whatever is shown is as wide as it says`() {
    // The planes between hold nothing.
    for value in Array(UInt32(0)..<0x3_0000) + Array(0xE_0000..<0xE_1000) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for glyph in Glyphs(String(Character(scalar))) {
        #expect(glyph.columns == glyph.scalar.columns, "U+\(String(value, radix: 16))")
      }
    }
  }
}

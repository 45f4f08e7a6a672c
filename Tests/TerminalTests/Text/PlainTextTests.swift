import Testing

@testable import Terminal

/// The short way of a plain text and the long way of any other say the same.
struct PlainTextTests {
  @Test func `every character that is plain is the glyph it is the long way`() throws {
    var plain = 0
    for value in UInt32(0)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      let short = text.ifPlain { (glyph: $0.glyph(at: 0), columns: $0.columns) }
      guard let short else { continue }
      plain += 1
      let long = Array(Glyphs(text))
      #expect(long.map(\.description) == [short.glyph.description], "U+\(String(value, radix: 16))")
      #expect(long.map(\.columns) == [short.columns], "U+\(String(value, radix: 16))")
    }
    // The letters, and a hundred times as many Chinese characters.
    #expect(plain > 20_000)
  }

  @Test(arguments: [
    "3-1203 王芳，电话：13800000000", "漏水（第 2 次）", "a", "",
  ])
  func `it is cut where the long way cuts it`(text: String) {
    for columns in 0...30 {
      let cut = text.ifPlain { ($0.prefix(columns: columns), $0.suffix(columns: columns)) }
      var (head, taken) = ("", 0)
      for glyph in Glyphs(text) {
        guard taken + glyph.columns <= columns else { break }
        taken += glyph.columns
        head += glyph.description
      }
      var (tail, width) = ("", 0)
      for glyph in Array(Glyphs(text)).reversed() {
        guard width + glyph.columns <= columns else { break }
        width += glyph.columns
        tail = glyph.description + tail
      }
      #expect(cut?.0 == head)
      #expect(cut?.1 == tail)
    }
  }
}

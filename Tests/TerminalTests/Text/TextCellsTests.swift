import Support
import Terminal
import Testing

struct TextCellsTests {
  @Test(arguments: [
    ("卫生间顶部滴水", 9, CutSide.end, "卫生间.."),
    ("卫生间顶部滴水", 10, .end, "卫生间顶.."),
    ("卫生间顶部滴水", 14, .end, "卫生间顶部滴水"),
    ("翠湖苑二期3-1203", 8, .start, "..3-1203"),
    ("12345", 4, .never, "####"),
    ("12345", 5, .never, "12345"),
    ("中", 1, .end, "."),
    ("中文", 0, .end, ""),
  ])
  func `what does not fit is cut where it hurts least`(
    text: String, columns: Int, side: CutSide, cut: String
  ) {
    #expect(text.truncated(to: columns, cutting: side) == cut)
  }

  @Test(arguments: [
    (Alignment.leading, "中文  "), (.trailing, "  中文"), (.center, " 中文 "),
  ])
  func `a text stands where it should in its place`(alignment: Alignment, placed: String) {
    #expect("中文".fitted(to: 6, align: alignment) == placed)
  }

  @Test func `a wide character is never cut in half`() {
    #expect("中文".clipped(to: 3) == "中")
    #expect("中文".fitted(to: 3, cutting: .end) == ".. ".fitted(to: 3))
  }

  @Test(arguments: 1...200)
  func `cutting and filling hold for any text`(seed: UInt64) {
    var chance = Chance(seed)
    let text = chance.text(upTo: 30)
    for columns in 0...40 {
      for side in [CutSide.end, .start, .never] {
        let cut = text.truncated(to: columns, cutting: side)
        #expect(cut.columns <= columns)
        #expect(cut.truncated(to: columns, cutting: side) == cut)
        #expect(text.fitted(to: columns, cutting: side).columns == columns)
      }
      #expect(text.clipped(to: columns).columns <= columns)
    }
  }

  @Test func `what is told from the bytes of a text is what its glyphs say`() {
    // The planes between hold nothing, and no other is plain.
    for scalar in (UInt32(0x20)..<0x1_1000).compactMap(Unicode.Scalar.init) {
      let text = "a\(Character(scalar))中"
      let glyphs = Array(Glyphs(text))
      let columns = glyphs.reduce(0) { $0 + $1.columns }
      guard text.columns == columns,
        text.truncated(to: columns) == glyphs.map(\.description).joined()
      else {
        Issue.record("U+\(String(scalar.value, radix: 16))")
        return
      }
    }
  }

  @Test(arguments: 1...100)
  func `a text over a place leaves nothing of what stood there`(seed: UInt64) {
    var chance = Chance(seed)
    var old = Frame(Size(columns: 24, rows: 1))
    old.write(chance.text(upTo: 30), in: old.bounds, style: .title)
    let text = chance.text(upTo: 12)
    for align in [Alignment.leading, .trailing, .center] {
      for side in [CutSide.end, .start, .never] {
        var (frame, expected) = (old, old)
        let place = Rect(column: 3, row: 0, columns: 9, rows: 1)
        frame.write(text, over: place, align: align, cutting: side, style: .field)
        expected.write(
          text.fitted(to: 9, align: align, cutting: side), in: place, style: .field)
        #expect(frame == expected, "\(text)")
      }
    }
  }
}

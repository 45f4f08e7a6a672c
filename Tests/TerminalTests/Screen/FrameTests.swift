import Support
import Terminal
import Testing

struct FrameTests {
  var frame = Frame(Size(columns: 6, rows: 2))

  private func row(_ row: Int, from column: Int = 0, columns: Int = 6) -> Rect {
    Rect(column: column, row: row, columns: columns, rows: 1)
  }

  @Test mutating func `a text is cut at the edge of its place`() {
    let wide = frame.write("漏水了吗", in: row(0))
    let narrow = frame.write("abcdef", in: row(1, columns: 3))
    #expect(wide == 6 && narrow == 3)
    #expect(frame.lines == ["漏水了", "abc"])
  }

  @Test mutating func `a wide character does not stand half over an edge`() {
    let columns = frame.write("a漏水了", in: row(0))
    #expect(columns == 5)
    #expect(frame.lines[0] == "a漏水")
    frame.write("漏水", in: row(1, from: -1))
    #expect(frame.lines[1] == " 水")
  }

  @Test mutating func `writing over half of a wide character blanks the other half`() {
    frame.write("漏水", in: row(0))
    frame.write("a", in: row(0, from: 1))
    #expect(frame.lines[0] == " a水")
    frame.write("b", in: row(0, from: 2))
    #expect(frame.lines[0] == " ab")
    frame.write("漏", in: row(1, from: 1))
    frame.write("水", in: row(1, from: 2))
    #expect(frame.lines[1] == "  水")
  }

  @Test mutating func `what lies outside is not drawn`() {
    frame.write("x", in: row(7))
    frame.write("x", in: row(-1))
    frame.write("x", in: row(0, from: 9))
    frame.fill(Rect(column: -5, row: -5, columns: 99, rows: 99), style: .overlay)
    frame.restyle(Rect(column: 3, row: 1, columns: 99, rows: 99), .selection)
    #expect(frame.lines == ["", ""])
    #expect(frame.styleLines == ["OOOOOO", "OOOSSS"])
  }

  @Test(arguments: 1...100)
  func `a frame is whole after any writing`(seed: UInt64) {
    var chance = Chance(seed)
    var frame = Frame(
      Size(
        columns: .random(in: 0...12, using: &chance), rows: .random(in: 0...4, using: &chance)))
    for _ in 0..<60 {
      let place = Rect(
        column: .random(in: -3...14, using: &chance), row: .random(in: -2...5, using: &chance),
        columns: .random(in: 0...12, using: &chance), rows: .random(in: 0...3, using: &chance))
      frame.write(chance.text(upTo: 8), in: place)
      for row in 0..<frame.size.rows { expectWhole(Array(frame.cells(inRow: row))) }
    }
  }

  private func expectWhole(_ cells: [Frame.Cell]) {
    var expectsHalf = false
    for cell in cells {
      #expect((cell.glyph == nil) == expectsHalf)
      expectsHalf = cell.glyph?.columns == 2
    }
    #expect(!expectsHalf)
  }
}

struct RectTests {
  @Test func `cutting takes what is there and no more`() {
    var rect = Rect(column: 2, row: 1, columns: 10, rows: 4)
    #expect(rect.cutTop() == Rect(column: 2, row: 1, columns: 10, rows: 1))
    #expect(rect.cutBottom(2) == Rect(column: 2, row: 3, columns: 10, rows: 2))
    #expect(rect.cutLeft(4) == Rect(column: 2, row: 2, columns: 4, rows: 1))
    #expect(rect.cutRight(99) == Rect(column: 6, row: 2, columns: 6, rows: 1))
    #expect(rect.isEmpty)
    #expect(rect.cutTop(-3).isEmpty)
  }
}

import Support
import Terminal
import Testing

/// Frames through the real ncurses, read back from its window; one at a time, as it is made.
@Suite(.serialized)
struct NcursesScreenTests {
  private func withScreen(
    _ type: String = "xterm-256color", _ size: Size = Size(columns: 20, rows: 4),
    color: ColorChoice = .always, _ body: (NcursesScreen) -> Void
  ) throws {
    let screen = try NcursesScreen.unseen(type, size: size, color: color)
    defer { screen.close() }
    body(screen)
  }

  private func expectShown(
    _ frame: Frame, by screen: NcursesScreen, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for row in 0..<frame.size.rows {
      let text = frame.cells(inRow: row).compactMap { $0.glyph?.description }.joined()
      #expect(screen.text(ofRow: row) == text, sourceLocation: sourceLocation)
    }
  }

  @Test func `a frame arrives as it was drawn`() throws {
    try withScreen { screen in
      var frame = Frame(screen.size)
      for row in 0..<4 {
        let rect = Rect(column: row, row: row, columns: 20 - row, rows: 1)
        frame.write("漏水é𠮷①，“好”…e\u{301}👍中文字", in: rect, style: .title)
      }
      screen.show(frame)
      expectShown(frame, by: screen)
    }
  }

  @Test(arguments: 1...40)
  func `any frame over any other arrives whole`(seed: UInt64) throws {
    var chance = Chance(seed)
    try withScreen { screen in
      for _ in 0..<10 {
        var frame = Frame(screen.size)
        for _ in 0..<6 {
          let rect = Rect(
            column: .random(in: 0..<20, using: &chance), row: .random(in: 0..<4, using: &chance),
            columns: 20, rows: 1)
          let style = Style.allCases.randomElement(using: &chance) ?? .text
          frame.write(
            chance.text(upTo: 8), in: rect, style: style)
        }
        screen.show(frame)
        expectShown(frame, by: screen)
      }
    }
  }

  @Test func `styles arrive as attributes`() throws {
    try withScreen(color: .never) { screen in
      var frame = Frame(screen.size)
      frame.write("ab", in: frame.bounds, style: .selection)
      frame.write("c", in: Rect(column: 2, row: 0, columns: 1, rows: 1), style: .error)
      screen.show(frame)
      #expect(screen.attributes(at: Point(column: 0, row: 0)) == .reverse)
      #expect(screen.attributes(at: Point(column: 2, row: 0)) == [.bold, .underline])
      #expect(screen.attributes(at: Point(column: 3, row: 0)) == [])
    }
  }

  @Test func `on a terminal that draws them wide, signs have stand-ins of one column`() throws {
    try withScreen { screen in
      var frame = Frame(screen.size)
      frame.write("漏…→①“好”℃│", in: frame.bounds)
      screen.show(frame)
      screen.drawsAmbiguousWide = true
      screen.show(frame)
      #expect(screen.text(ofRow: 0).hasPrefix("漏.>1\"好\"C| "))
    }
  }

  @Test(arguments: [
    Size(columns: 1, rows: 1), Size(columns: 5, rows: 1), Size(columns: 99, rows: 50),
  ])
  func `a frame of another size than the screen does no harm`(size: Size) throws {
    try withScreen { screen in
      var frame = Frame(size)
      for row in 0..<size.rows {
        frame.write(
          String(repeating: "漏", count: 60), in: Rect(column: 0, row: row, columns: 99, rows: 1))
      }
      frame.cursor = Point(column: size.columns - 1, row: size.rows - 1)
      screen.show(frame)
      screen.resize(to: size)
      screen.show(frame)
      expectShown(frame, by: screen)
    }
  }

  @Test func `a terminal that nobody knows is refused by name`() {
    #expect(throws: TerminalFailure.self) {
      try NcursesScreen.unseen("no-such-thing", size: Size(columns: 20, rows: 4))
    }
  }
}

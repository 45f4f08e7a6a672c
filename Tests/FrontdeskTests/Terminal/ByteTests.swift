import Foundation
import Support
import Testing

/// What goes over the line: little, and nothing that flickers.
@Suite(.serialized)
struct ByteTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00", people: ConsoleOnTerminal.people)
    try desk.moveIn((1...20).map { ("2", "\($0)01") }, at: "2024-05-02 08:00")
    try desk.done("2024-05-06 08:00", "shift start", as: "1002")
    for number in 1...6 {
      try desk.done(
        "2024-05-06 08:\(10 + number)",
        "intake add --kind complaint --channel phone --house 2-\(number)01 --target office --text 电梯停运",
        as: "1002")
    }
  }

  private func opened(at moment: String = "2024-05-06 09:00") throws -> ConsoleOnTerminal {
    let console = try ConsoleOnTerminal(desk, at: moment)
    _ = console.terminal.written()
    return console
  }

  @Test func `changing panes repaints what differs and clears nothing`() throws {
    let console = try opened()
    for key in [Bytes.f5, Bytes.f6, Bytes.f8, Bytes.f7] {
      let sent = try console.type(key)
      #expect(!sent.contains("\u{1B}[2J"))
      #expect(sent.utf8.count < 4_000, "\(sent.utf8.count) bytes")
    }
  }

  @Test func `one row down is two rows and a line`() throws {
    let console = try opened()
    for _ in 0..<5 {
      let sent = try console.type(Bytes.down)
      #expect(sent.utf8.count < 700, "\(sent.utf8.count) bytes")
      #expect(!sent.contains("\u{1B}[2J"))
    }
  }

  @Test func `a letter in a form costs little, and the cursor is shown after it`() throws {
    let console = try opened()
    try console.type(Bytes.f5)
    try console.type(Bytes.control("n"))
    try console.type("水")
    // The clock may be drawn along with one of them.
    var fewest = Int.max
    for letter in "泵停机检修" {
      let sent = try console.type(String(letter), untilSeen: String(letter))
      fewest = min(fewest, sent.utf8.count)
      #expect(!sent.contains("\u{1B}[?25l") || sent.contains("\u{1B}[?25h"))
    }
    #expect(fewest < 60, "\(fewest) bytes")
  }

  @Test func `a minute passing changes the clock and no more`() throws {
    let console = try opened(at: "2024-05-06 09:00:50")
    try console.waitForFrame()
    let sent = console.terminal.written()
    #expect(!sent.contains("\u{1B}[2J"))
    // Six complaints count down as well.
    #expect((1..<400).contains(sent.utf8.count), "\(sent.utf8.count) bytes")
  }
}

import Desk
import Support
import Terminal
import Testing

/// An input method that sends `１` for `1` must not stop anybody where only a choice is possible.
struct FullwidthDigitTests {
  private static let choices = [
    "F7 F10 2", "F7 F4 9", "F7 Enter 1", "F7 Ctrl+N 2", "F7 Ctrl+N 2 F10 9", "F7 Ctrl+N Ctrl+T 1",
    "F2 2 1 Enter", "F6 F10 3", "F5 F10 1",
  ]

  @Test func `a full-width digit is a digit in every menu`() throws {
    let rehearsal = try Rehearsal()
    try rehearsal.prepare(.day)
    for keys in Self.choices {
      let names = keys.split(separator: " ").map(String.init)
      let wide = names.map { $0.count == 1 ? $0.replacing(/[0-9]/) { Self.wide($0.output) } : $0 }
      #expect(names != wide)
      let last = try last(rehearsal, names)
      #expect(try last.lines == self.last(rehearsal, wide).lines, "\(keys)")
      #expect(try last != self.last(rehearsal, names.dropLast()), "\(keys)")
    }
  }

  private static func wide(_ digit: Substring) -> String {
    let values = digit.unicodeScalars.map { $0.value + 0xFEE0 }
    return String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
  }

  private func last(_ rehearsal: Rehearsal, _ names: some Sequence<String>) throws -> Frame {
    var console = try RehearsalConsole(on: rehearsal, clerk: "1001")
    // What an earlier play began would be given back.
    try rehearsal.desk.keep([], of: rehearsal.supervisor)
    return try #require(console.play(keys: names.compactMap { Key($0) }).last)
  }
}

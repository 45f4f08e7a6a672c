import Resources
import Support
import Terminal
import Testing

/// Every pane, form and overlay, at sizes from one cell to a wall, in both languages.
struct AnyStateTests {
  /// Keys that lead to a state, from the queue on.
  private static let states: [String] = [
    "F5", "F6", "F7", "F8", "F5 Enter", "F6 Enter", "F7 Enter", "F8 Enter", "F5 F10", "F6 F10",
    "F7 F10", "F8 F10", "F5 F4", "F7 F4", "F8 F4", "F5 Ctrl+N", "F6 Ctrl+N", "F7 Ctrl+N", "F7 F9",
    "F7 Ctrl+N Ctrl+T", "F6 Ctrl+N F9", "F7 Ctrl+N F10", "F2", "F3", "F1", "F1 F1", "F2 9 6 Enter",
    "F2 9 3 Enter", "F7 没 有 这 个", "F6 Ctrl+N 3 0 2", "Ctrl+O", "Ctrl+O 1 F9",
  ]

  private static let sizes: [Size] = [
    (1, 1), (2, 1), (1, 70), (59, 16), (60, 15), (60, 16), (79, 23), (80, 24), (99, 17), (100, 30),
    (120, 40), (169, 16), (170, 50), (220, 70),
  ].map { Size(columns: $0.0, rows: $0.1) }

  @Test(arguments: Language.allCases)
  func `every state keeps to the screen at every size`(language: Language) throws {
    let rehearsal = try Rehearsal()
    try rehearsal.prepare(.day)
    for state in Self.states {
      var console = try RehearsalConsole(on: rehearsal, language: language, clerk: "1001")
      let keys = state.split(separator: " ").compactMap { Key(String($0)) }
      let cues = keys.map { Cue.event(.key($0)) } + Self.sizes.map { .event(.resize($0)) }
      for frame in console.play(cues).suffix(Self.sizes.count) {
        expectWellFormed(frame, "\(state) at \(frame.size)")
      }
    }
  }

  /// Every step has its form; each is opened by its number, or from the palette.
  @Test(arguments: Language.allCases)
  func `every action's form is drawn whole`(language: Language) throws {
    let rehearsal = try Rehearsal()
    try rehearsal.prepare(.day)
    for (pane, actions) in [("F5", 8), ("F6", 6), ("F7", 24), ("F8", 8)] {
      for count in 0..<actions {
        var console = try RehearsalConsole(on: rehearsal, language: language, clerk: "1001")
        let keys =
          [pane, "F10"] + Array(repeating: "Down", count: count) + ["Enter", "Enter", "Enter"]
        let frames = console.play(keys: keys.compactMap { Key($0) })
        for frame in frames.suffix(3) { expectWellFormed(frame, "\(pane), action \(count + 1)") }
      }
    }
  }
}

import Foundation
import Support
import Testing

/// The function keys of the terminals that people have, and their twins, do the same.
@Suite(.serialized)
struct KeyVariantTests {
  private let console: ConsoleOnTerminal
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00", people: ConsoleOnTerminal.people)
    try desk.done("2024-05-06 08:00", "shift start", as: "1002")
    console = try ConsoleOnTerminal(desk, at: "2024-05-06 09:00")
  }

  private static func keys(_ bytes: String) -> [String] {
    bytes.split(separator: " ").map { "\u{1B}" + $0 }
  }

  /// F5 to F8 as each terminal sends them; those after xterm's differ from it in F5 alone.
  static let panes = [
    ("xterm, PuTTY, tmux, screen", keys("[15~ [17~ [18~ [19~")),
    ("the Linux console", keys("[[E [17~ [18~ [19~")),
    ("PuTTY as VT100+", keys("OT OU OV OW")),
    ("SCO", keys("[Q [R [S [T")),
    ("Alt and a digit", keys("5 6 7 8")),
  ]

  @Test(arguments: panes)
  func `a key goes to its pane`(terminal: String, keys: [String]) throws {
    let tabs = ["[F5 交接班", "[F6 访客", "[F7 投诉", "[F8 盘点"]
    // From the complaints, where one begins, so that each key changes the pane.
    for pane in [0, 1, 3, 2] {
      try console.type(keys[pane], untilSeen: tabs[pane])
    }
  }

  /// F1, F2, F10 and F12.
  static let others = [
    ("xterm", keys("OP OQ [21~ [24~")),
    ("PuTTY", keys("[11~ [12~ [21~ [24~")),
    ("the Linux console", keys("[[A [[B [21~ [24~")),
    ("SCO", keys("[M [N [V [X")),
    ("tmux and screen", keys("OP OQ [21~ [24~")),
    ("Alt and a digit", keys("1 2 0") + ["\u{1B}"]),
  ]

  @Test(arguments: others)
  func `a key opens what it should`(terminal: String, keys: [String]) throws {
    try console.type(keys[0], untilSeen: "直接打字就是查找")
    try console.type(keys[3])
    try console.type(keys[1], untilSeen: "命令>")
    try console.type(keys[3])
    try console.type(keys[2], untilSeen: "没有可做的操作")
    try console.type("水", untilSeen: "水")
  }
}

import Foundation
import Support
import Terminal
import Testing

/// The window is pulled about, and the console with it.
@Suite(.serialized, .enabled(if: ConsoleInTmux.isInstalled))
struct SizeTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00", people: ConsoleOnTerminal.people)
    try desk.moveIn([("2", "101")], at: "2024-05-02 08:00")
    try desk.done("2024-05-06 08:00", "shift start", as: "1002")
  }

  @Test func `a storm of sizes ends in a whole screen, and the form is as it was`() throws {
    let console = try ConsoleInTmux(desk, at: "2024-05-06 09:00", arguments: ["--as", "1002"])
    try console.see("[F7 投诉")
    try console.press("F6", "C-n")
    try console.see("必填 *")
    try console.fill("2-101")
    try console.type("欧阳婷婷")
    let before = try console.see("欧阳婷婷")
    for (columns, rows) in [(1, 1), (200, 60), (2, 40), (61, 15), (59, 30), (80, 3), (120, 40)] {
      try console.resize(columns: columns, rows: rows)
    }
    try console.resize(columns: 50, rows: 12)
    let small = try console.wait("one sentence") { rows in
      rows.contains { $0.contains("屏幕太小：需要 60x16，现在 50x12") }
    }
    #expect(small.filter { !$0.isEmpty }.count == 1)
    try console.resize(columns: 80, rows: 24)
    try console.wait("the same screen") { $0 == before }
    try console.resize(columns: 200, rows: 60)
    try console.see("欧阳婷婷", "[F6 访客")
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60), (60, 16)])
  func `every row is used for something, and none is too long`(columns: Int, rows: Int) throws {
    let console = try ConsoleInTmux(
      desk, at: "2024-05-06 09:00", arguments: ["--as", "1002"], columns: columns, rows: rows)
    let screen = try console.see("[F7 投诉", "F1")
    #expect(screen.count == rows)
    #expect(screen.last?.hasPrefix("F1") == true)
    #expect(screen.allSatisfy { $0.columns <= columns })
    #expect(screen[0].contains("09:0"))
  }
}

import Foundation
import GRDB
import Support
import Testing

/// Whatever stands in the file, the terminal is told nothing by it.
@Suite(.serialized)
struct HostileTextTests {
  private let desk: TestDesk
  /// Text that would turn colours on, name the window, go back over itself, and turn the writing.
  private static let text =
    "危\u{1B}[31;7;5m险\u{1B}]0;x\u{07}甲\r乙\u{8}丙\u{202E}txt\u{2066}丁\u{200B}\u{FEFF}\u{9B}7m戊\u{7F}\u{1B}[?1049l"

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00", people: ConsoleOnTerminal.people)
    try desk.moveIn([("2", "101")], at: "2024-05-02 08:00")
    try desk.done("2024-05-06 08:00", "shift start", as: "1002")
    let ways = [
      "intake add --kind complaint --channel phone --house 2-101 --target office --matter 一 --text 一",
      "visit in --house 2-101 --name 张三 --document passport --purpose 一",
      "log add 一 --place 一 --needs-action",
    ]
    for way in ways { try desk.done("2024-05-06 08:10", way, as: "1002") }
    try desk.done("2024-05-06 08:10", "item add 一 --expected 1 --place 一", as: "1001")
  }

  /// Puts the text into every column that somebody's words stand in, past the program.
  private func poison() throws {
    let columns = [
      "intake": ["title", "text", "demand"], "visit": ["name", "phone", "plate", "purpose"],
      "notebookEntry": ["text", "place"], "resident": ["name", "phone"],
      "article": ["name", "place"], "staff": ["name"], "estate": ["name"],
    ]
    let file = try DatabaseQueue(path: desk.data)
    defer { try? file.close() }
    try file.write { db in
      let triggers = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      for (table, names) in columns {
        let changes = names.map { "\($0) = ?" }.joined(separator: ", ")
        try db.execute(
          sql: "UPDATE \(table) SET \(changes)",
          arguments: StatementArguments(names.map { _ in Self.text }))
      }
      for trigger in triggers { try db.execute(sql: trigger["sql"] as String) }
    }
  }

  @Test func `the command line takes no control character in`() throws {
    let added = try desk.done(
      "2024-05-06 08:20",
      [
        "intake", "add", "--kind", "complaint", "--channel", "phone", "--house", "2-101",
        "--target", "office", "--text", Self.text,
      ], as: "1002")
    let text = try #require(added["text"].string)
    #expect(text.contains("危") && text.contains("戊"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
  }

  @Test(arguments: [(80, 24), (200, 60)] as [(UInt16, UInt16)])
  func `no pane sends it to the terminal alive`(columns: UInt16, rows: UInt16) throws {
    try poison()
    let console = try ConsoleOnTerminal(
      desk, at: "2024-05-06 09:00", columns: columns, rows: rows)
    for pane in [Bytes.f5, Bytes.f6, Bytes.f7, Bytes.f8] {
      try console.type(pane)
      // The record whole, its menu, help, the search over everything, and a note about it.
      for key in ["\r", Bytes.down, "\u{1B}0", "\u{1B}", Bytes.f1, "\u{1B}", "\u{1B}", "危"] {
        try console.type(key)
      }
      try console.type("\u{1B}3")
      try console.type("\u{1B}")
      try console.type("\u{1B}")
    }
    try console.type(Bytes.control("n"))
    try console.type(Bytes.control("o"))
    let sent = console.terminal.everything()
    #expect(sent.contains("危") && sent.contains("\u{241B}"))
    expectTame(sent)
  }

  @Test func `no listing, paper, export or refusal of the command line sends it alive`() throws {
    try poison()
    let lines: [[String]] = [
      ["doctor"], ["staff", "list"], ["house", "list"], ["house", "show", "2-101"],
      ["house", "find", "危"], ["visit", "list"],
      ["visit", "rollcall"], ["visit", "register"], ["intake", "list"],
      ["intake", "show", "T20240506-001"], ["intake", "explain", "T20240506-001"],
      ["intake", "print", "T20240506-001"], ["log", "list"], ["item", "list"],
      ["handover", "draft"], ["find", "危"], ["journal", "list"], ["stocktake", "show"],
      ["worklog", "show"], ["unmask", "2-101", "--reason", "contact"],
      ["subject", "find", Self.text], ["house", "show", Self.text], ["policy", "list"],
      ["intake", "show", "T\u{202E}\u{1B}[31m"],
    ]
    for line in lines {
      for json in [true, false] {
        let run = try desk.run("2024-05-06 10:00", line, as: "1001", json: json)
        #expect(run.status != 64, "\(line): \(run.error)")
        expectHarmless(run.output, "\(line)")
        expectHarmless(run.error, "\(line)")
      }
    }
    for what in ["visits", "intakes", "handovers", "journal"] {
      for format in ["csv", "json"] {
        let out = desk.folder.appending(path: "\(what).\(format)")
        _ = try Run(
          [
            "export", what, "--from", "2024-05-01", "--to", "2024-05-07", "--format", format,
            "--out",
            out.path, "--data", desk.data, "--at", "2024-05-06 10:00", "--as", "1001", "--second",
            "1002",
          ], environment: ["FRONTDESK_PIN": "1234", "FRONTDESK_SECOND_PIN": "1234"])
        let file = try? String(contentsOf: out, encoding: .utf8)
        let text = try #require(file, "\(what) \(format)")
        expectHarmless(String(text.drop { $0 == "\u{FEFF}" }), "\(what) \(format)")
      }
    }
  }

  /// Checks that nothing in a text commands, turns or hides; lines and returns of a table stay.
  private func expectHarmless(
    _ text: String, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let hostile = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x0A, 0x0C, 0x0D: false
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
      default: false
      }
    }
    #expect(
      hostile == nil, "\(what): \(hostile.map { String($0.value, radix: 16) } ?? "")",
      sourceLocation: sourceLocation)
  }

  /// Checks that only what ncurses says reaches the terminal.
  private func expectTame(_ sent: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for scalar in ["\u{7}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{7F}"] {
      #expect(!sent.contains(scalar), "\(scalar.debugDescription)", sourceLocation: sourceLocation)
    }
    for piece in ["\u{1B}]", "\u{1B}[31;7;5m", "\u{1B}[?1049l", "甲\r乙", "乙\u{8}丙"] {
      #expect(!sent.contains(piece), "\(piece.debugDescription)", sourceLocation: sourceLocation)
    }
    let known =
      /\u{1B}(?:\[[?]?[0-9;]*(?:\$p|[A-Za-z@])|[()][AB0]|[=>78M])/
    let rest = sent.replacing(known, with: "")
    #expect(!rest.contains("\u{1B}"), sourceLocation: sourceLocation)
  }
}

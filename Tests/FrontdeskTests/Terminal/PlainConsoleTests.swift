import Foundation
import Support
import Testing

/// The console without a screen, through the real program: over a pipe, and on a terminal that can do
/// nothing.
@Suite(.serialized)
struct PlainConsoleTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00", people: ConsoleOnTerminal.people)
    try desk.moveIn([("2", "101"), ("3", "202")], at: "2024-05-02 08:00")
    try desk.done("2024-05-06 08:00", "shift start", as: "1002")
  }

  private func arguments(_ language: String) -> [String] {
    ["--plain", "--data", desk.data, "--at", "2024-05-06 09:00", "--language", language]
  }

  /// Gives the program all its lines at once, and waits for its end.
  private func hear(_ lines: [String], language: String = "zh-Hans") throws -> Run {
    try Run(
      arguments(language), environment: ["TERM": "dumb"],
      input: lines.map { $0 + "\n" }.joined())
  }

  /// Checks that the texts were said one after the other.
  private func expect(_ said: String, holds texts: [String]) {
    var rest = said[...]
    for text in texts {
      guard let found = rest.range(of: text) else {
        Issue.record("“\(text)” was not said, or too early:\n\(said)")
        return
      }
      rest = rest[found.upperBound...]
    }
  }

  @Test func `a morning over a pipe: a visitor, a complaint, the handover, the stocktake`() throws {
    let run = try hear([
      "1002", "1234",
      // A visitor, with what must be there and nothing else.
      "/F6", "/n", "2-101", "张伟", "", "探访", "", "1", "", "", "/s",
      // A complaint.
      "/F7", "/31", "1", "1", "3-202", "/s", "",
      "/b",
      // A line in the notebook, what is handed over, and a look at the stocktake.
      "/F5", "/n", "3号水泵停机检修", "/s", "/a", "/F8", "", "/a", "/q", "/q",
    ])
    #expect(run.status == 0, "\(run.error)")
    expect(run.output, holds: ["已锁定", "工号", "王强，欢迎", "访客", "登记访客", "房号", "张", "投诉", "交接班", "盘点"])
    for sign in ["\u{1B}", "\u{7}", "---", "1234"] { #expect(!run.output.contains(sign)) }
    let visits = try desk.done("2024-05-06 09:30", "visit list", as: "1002")
    #expect("\(visits)".contains("2-101"))
  }

  @Test func `the end of the input leaves in order, and the draft is there the next time`() throws {
    let first = try hear(["1002", "1234", "/F6", "/n", "2-101", "张伟"])
    #expect(first.status == 0, "\(first.error)")
    expect(first.output, holds: ["草稿都留着"])
    let second = try hear(["1002", "1234", "/F6", "/n", "/a"])
    expect(second.output, holds: ["接着上次的草稿", "张伟"])
  }

  @Test func `in English`() throws {
    let run = try hear(["1002", "1234", "/F7", "?", "/F6", "/q", "/q"], language: "en")
    #expect(run.status == 0)
    expect(
      run.output,
      holds: ["locked", "Number", "Welcome", "Complaints", "Enter the next", "Visitors"])
  }

  @Test func `what could command a terminal is said as a picture of it`() throws {
    let run = try hear(["1002", "1234", "/F7", "\u{1B}[2J红\u{202E}字", "/q", "/q"])
    #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{202E}"))
    #expect(run.output.contains("红字"))
  }

  @Test func `without a file it says which, asks for what is needed, and makes it`() throws {
    let path = desk.folder.appending(path: "new.sqlite").path
    let ended = try Run(["--plain", "--data", path], environment: [:], input: "")
    #expect(ended.status == 0)
    #expect(ended.output.contains("还没有数据文件 \(path)") && ended.error.contains("没有建立"))
    #expect(!FileManager.default.fileExists(atPath: path))
    let lines = [
      // English; a practice file of the estate; its first person; nobody else; no roster yet.
      "2", "", "2", "翠湖苑", "", "", "1001", "李梅", "1357", "1357", "", "/F10", "/F10",
      // And the console, at once.
      "/F7", "/q",
    ]
    let run = try Run(
      ["--plain", "--data", path], environment: [:], input: lines.map { $0 + "\n" }.joined())
    #expect(run.status == 0, "\(run.error)")
    expect(
      run.output,
      holds: [
        "Step 2 of 5", "Estate", "Step 3 of 5", "PIN", "“翠湖苑” is made", "Step 4 of 5",
        "Step 5 of 5", "Complaints",
      ])
    #expect(!run.output.contains("1357"))
    let next = try Run(
      ["--plain", "--data", path], environment: [:], input: "1001\n1357\n/q\n")
    #expect(next.output.contains("李梅"))
  }

  // MARK: On a terminal

  /// Waits until a text was sent to the terminal, and gives everything since the last call.
  private func wait(for text: String, on terminal: TerminalProcess) throws -> String {
    var sent = ""
    let end = Date(timeIntervalSinceNow: Patience.seconds)
    while !sent.contains(text) {
      sent += terminal.written()
      try #require(Date.now < end, "“\(text)” did not come: \(sent)")
    }
    return sent
  }

  @Test func `on a terminal that can do nothing the PIN is not seen, and all is given back`() throws
  {
    let terminal = try TerminalProcess(
      Run.program.path, arguments("zh-Hans"),
      environment: ["TERM": "dumb", "LANG": "C.UTF-8"])
    _ = try wait(for: "工号", on: terminal)
    terminal.type("1002\n")
    _ = try wait(for: "口令", on: terminal)
    terminal.type("1234\n")
    let welcome = try wait(for: "欢迎", on: terminal)
    #expect(!welcome.contains("1234"))
    // Ctrl+C takes nothing away of what is being typed, and ends nothing.
    terminal.type("/F")
    terminal.type("\u{3}")
    _ = try wait(for: "没有丢掉什么", on: terminal)
    terminal.type("6\n")
    _ = try wait(for: "访客，", on: terminal)
    terminal.type("/q\n/q\n")
    #expect(try terminal.end() == 0)
    #expect(terminal.isGivenBack)
    #expect(!terminal.everything().contains("\u{1B}"))
  }

  @Test func `Ctrl+D, and a line that breaks, keep the draft`() throws {
    for isHungUp in [false, true] {
      let terminal = try TerminalProcess(
        Run.program.path, arguments("zh-Hans") + ["--as", "1002"],
        environment: ["TERM": "dumb", "LANG": "C.UTF-8", "FRONTDESK_PIN": "1234"])
      _ = try wait(for: "欢迎", on: terminal)
      terminal.type("/F6\n/n\n2-101\n欧阳婷\n")
      _ = try wait(for: "电话", on: terminal)
      if isHungUp { terminal.hangUp() } else { terminal.type("\u{4}") }
      let status = try terminal.end()
      // A line that breaks is heard as a signal or as the end of what is typed, whichever comes first.
      #expect(status == 0 || isHungUp && status == 129)
      let next = try hear(["1002", "1234", "/F6", "/n", "/a", "/F10", "9"])
      #expect(next.output.contains("欧阳婷"))
    }
  }
}

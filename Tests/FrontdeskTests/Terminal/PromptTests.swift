import Foundation
import Support
import Testing

/// PINs that are typed at a terminal.
@Suite(.serialized)
struct PromptTests {
  private let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00", people: ConsoleOnTerminal.people) }

  /// Answers one prompt after the other, and returns the exit status and all that was shown.
  private func answer(
    _ prompts: [(shown: String, typed: String)], to line: String, of data: String? = nil,
    in language: String = "en"
  ) throws -> (status: Int32, shown: String) {
    let words = line.split(separator: " ").map(String.init) + ["--data", data ?? desk.data]
    let terminal = try TerminalProcess(
      Run.program.path, words + ["--at", "2024-05-02 09:00", "--language", language],
      environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"])
    var shown = ""
    for prompt in prompts {
      let end = Date(timeIntervalSinceNow: Patience.seconds)
      while !shown.contains(prompt.shown) {
        try #require(Date.now < end, "never saw \(prompt.shown): \(shown)")
        terminal.listen(for: 100)
        shown += terminal.written()
      }
      terminal.type(prompt.typed + "\n")
    }
    return (try terminal.end(), terminal.everything())
  }

  @Test(arguments: [(SIGINT, "\u{3}"), (SIGQUIT, "\u{1C}")])
  func `a key that ends a program ends a prompt, with nothing changed and the echo back`(
    signal: Int32, key: String
  ) throws {
    let terminal = try TerminalProcess(
      Run.program.path, ["log", "add", "灯", "--as", "1001", "--data", desk.data],
      environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"])
    var shown = ""
    let end = Date(timeIntervalSinceNow: Patience.seconds)
    while !shown.contains("PIN 1001: ") {
      try #require(Date.now < end, "never saw the prompt: \(shown)")
      terminal.listen(for: 100)
      shown += terminal.written()
    }
    terminal.type("12" + key)
    #expect(try terminal.end() == -signal)
    #expect(terminal.isGivenBack)
    let lines = try desk.done("2024-05-02 09:00", "log list", as: "1001")
    #expect(lines.items.isEmpty)
  }

  @Test func `a prompt says whose PIN it wants, and a new one is typed twice`() throws {
    let mine = (shown: "PIN 1001: ", typed: "1234")
    let new = (shown: "new PIN 1002: ", typed: "8642")
    let differing = try answer(
      [mine, new, (shown: "once more, PIN 1002: ", typed: "8624")], to: "staff pin 1002 --as 1001")
    #expect(differing.status == 64)
    #expect(differing.shown.contains("The two PINs are not the same"))
    #expect(!differing.shown.contains("8642"))
    let same = try answer(
      [mine, new, (shown: "once more, PIN 1002: ", typed: "8642")], to: "staff pin 1002 --as 1001")
    #expect(same.status == 0, "\(same.shown)")
  }

  @Test func `a prompt for a new PIN speaks one language`() throws {
    let run = try answer(
      [
        (shown: "PIN 1001: ", typed: "1234"), (shown: "新 PIN 1002：", typed: "8642"),
        (shown: "再输一次 PIN 1002：", typed: "8642"),
      ], to: "staff pin 1002 --as 1001", in: "zh-Hans")
    #expect(run.status == 0, "\(run.shown)")
    #expect(!run.shown.contains("new PIN") && !run.shown.contains("once more"))
  }

  @Test func `the first PIN of a new file is typed twice, and a slip makes no file`() throws {
    let data = desk.folder.appending(path: "new.sqlite").path
    let setup = "setup --practice --estate 翠湖苑 --number 1001 --name 李梅"
    let first = (shown: "new PIN 1001: ", typed: "8642")
    let slip = try answer(
      [first, (shown: "once more, PIN 1001: ", typed: "8624")], to: setup, of: data)
    #expect(slip.status == 64)
    #expect(!FileManager.default.fileExists(atPath: data))
    let same = try answer(
      [first, (shown: "once more, PIN 1001: ", typed: "8642")], to: setup, of: data)
    #expect(same.status == 0, "\(same.shown)")
    #expect(FileManager.default.fileExists(atPath: data))
  }

  @Test func `without a terminal a missing PIN is called by where it should have been`() throws {
    func failed(_ line: String, _ variables: [String: String]) throws -> (Int32, JSON) {
      let words = line.split(separator: " ").map(String.init)
      let run = try Run(
        words + ["--json", "--at", "2024-05-02 09:00", "--language", "en"], environment: variables)
      return (run.status, try JSON(run.error))
    }
    let mine = ["FRONTDESK_PIN": "1234"]
    let new = try failed("staff pin 1002 --as 1001 --data \(desk.data)", mine)
    #expect(new.0 == 64 && new.1["code"].string == "newPinMissing")
    #expect(new.1["message"].string == "There is no new PIN: put it in FRONTDESK_NEW_PIN.")
    let first = try failed(
      "setup --practice --estate E --number 1 --name N --data \(desk.data).new", [:])
    #expect(first.0 == 64)
    #expect(first.1["message"].string == "There is no new PIN: put it in FRONTDESK_PIN.")
    let second = try failed(
      "retention run --as 1001 --second 1002 --data \(desk.data)", mine)
    #expect(second.0 == 77 && second.1["code"].string == "secondPersonRequired")
    let nobody = try failed("log list --as 1001 --data \(desk.data)", [:])
    #expect(nobody.0 == 77 && nobody.1["code"].string == "signInRequired")
  }
}

import Foundation
import Support
import Testing

/// A disk on which everything takes long, and a file that somebody else is writing to.
@Suite(.serialized)
struct SlowDiskTests {
  private let desk: TestDesk

  init() throws {
    desk = try ConsoleOnTerminal.deskOnDuty()
  }

  private func note(_ text: String, _ console: ConsoleOnTerminal) throws {
    try console.type(Bytes.control("n"))
    try console.type(text)
  }

  @Test func `on a slow disk no key is lost, and the next step says that it is saving`() throws {
    let injector = try Preload.injector.get().path
    let delay = [
      "LD_PRELOAD": injector, "FAULT_FOLDER": desk.folder.path, "FAULT_CALLS": "s",
      "FAULT_HOW": "delay", "FAULT_DELAY": "100", "FAULT_AT": "1", "FAULT_LASTS": "from",
      "FAULT_ONLY": "desk.sqlite-journal",
    ]
    let console = try ConsoleOnTerminal(desk, at: "2024-05-06 09:00", environment: delay)
    try console.type(Bytes.f5)
    for number in 1...Trials.count(2, ci: 5, release: 20) {
      try note("第\(number)条", console)
      // The next note is typed while this one is being saved.
      console.terminal.type(Bytes.f9 + Bytes.control("n") + "余下\(number)")
      let sent = try console.wait(for: "余下\(number)")
      if number > 1 { #expect(sent.contains("正在保存")) }
      console.terminal.type(Bytes.f9)
      _ = try console.wait(for: "N-\(2 * number)")
    }
    // Signing in saves nothing that anybody has written.
    console.terminal.type(Bytes.control("o"))
    _ = try console.wait(for: "已锁定")
    console.terminal.type("1234\r")
    _ = try console.wait(for: "正在核对口令")
    let notes = try desk.done("2024-05-06 10:00", "log list", as: "1002")
    #expect(notes.items.count == 2 * Trials.count(2, ci: 5, release: 20))
  }

  @Test func `while another window writes, the console says for whom it waits`() throws {
    let console = try ConsoleOnTerminal(desk, at: "2024-05-06 09:00")
    try console.type(Bytes.f5)
    try note("等一等", console)
    let turnstile = open(desk.data + ".turnstile", O_RDWR | O_CLOEXEC)
    try #require(flock(turnstile, LOCK_EX) == 0)
    console.terminal.type(Bytes.f9)
    _ = try console.wait(for: "正在等别的窗口存完")
    close(turnstile)
    _ = try console.wait(for: "N-1")
    #expect(try desk.done("2024-05-06 10:00", "log list", as: "1002").items.count == 1)
  }

  @Test(arguments: [ENOSPC, EIO])
  func `what the disk refuses stays in the form, and is saved once it takes it`(cause: Int32) throws
  {
    let flag = desk.folder.appending(path: "bad").path
    let harm = [
      "LD_PRELOAD": try Preload.injector.get().path, "FAULT_FOLDER": desk.folder.path,
      "FAULT_CALLS": "w", "FAULT_HOW": "\(cause)", "FAULT_AT": "1",
      "FAULT_LASTS": "from",
      "FAULT_ONLY": "desk.sqlite-journal", "FAULT_WHILE": flag,
    ]
    let console = try ConsoleOnTerminal(desk, at: "2024-05-06 09:00", environment: harm)
    try console.type(Bytes.f5)
    try note("水管爆裂", console)
    try "".write(toFile: flag, atomically: false, encoding: .utf8)
    console.terminal.type(Bytes.f9)
    _ = try console.wait(for: [ENOSPC: "磁盘满了", EIO: "系统不让再写"][cause] ?? "")
    #expect(try desk.done("2024-05-06 10:00", "log list", as: "1001").items.isEmpty)
    try FileManager.default.removeItem(atPath: flag)
    console.terminal.type(Bytes.f9)
    _ = try console.wait(for: "N-1")
    let saved = try desk.done("2024-05-06 10:00", "log list", as: "1002")
    #expect(saved.items.map { $0["text"].string } == ["水管爆裂"])
  }
}

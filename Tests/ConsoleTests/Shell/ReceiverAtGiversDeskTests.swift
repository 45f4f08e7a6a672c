import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// What the receiver sees, and what becomes of the session, where both stand at the giver's desk.
struct ReceiverAtGiversDeskTests {
  private let office: Rehearsal

  /// 王芳 (1002) has handed her day over and still sits there.
  init() throws {
    office = try Rehearsal()
    try office.prepare(.day)
  }

  private func handOver() throws -> HandoverRecord {
    try office.desk.perform(SubmitHandover(remark: "平稳"), as: try office.clerk("1002"))
  }

  private func play(_ keys: [Key], language: Language = .chinese) throws -> [Frame] {
    var console = try RehearsalConsole(on: office, language: language, clerk: "1002")
    return console.play(keys: keys)
  }

  @Test func `each line says beside its number what it is about`() throws {
    let record = try handOver()
    let screen = try #require(try play([.function(5), .function(9)]).last).lines
    for item in record.items where !item.text.isEmpty {
      let row = screen.first { $0.contains(item.id + " *") }
      let words = String(item.text.prefix(5))
      #expect(row?.contains(words) == true, "\(item.id)")
    }
    let leak = try #require(record.items.first { $0.text.contains("卫生间漏水") })
    let row = try #require(screen.first { $0.contains(leak.id + " *") })
    #expect(row.contains("投诉  ") && row.contains("3-1203"))
  }

  @Test func `of a form longer than the screen, what is said of the line stays in sight`() throws {
    for number in 1...14 {
      try office.desk.perform(
        ChangeDraft(.add("第\(number)件要交代的事")), as: try office.clerk("1002"))
    }
    let record = try handOver()
    let frames = try play([.function(5), .function(9)] + record.items.map { _ in .character("1") })
    for (item, frame) in zip(record.items, frames.dropFirst(2)) {
      let foot = frame.lines.suffix(4).joined()
      #expect(foot.contains(String(item.text.prefix(5))), "\(item.id)")
    }
  }

  /// 周凯 (1004) answers every line, counts, and signs.
  private func receiving(_ record: HandoverRecord) -> [Key] {
    [.function(5), .function(9)] + record.items.map { _ in .character("1") }
      + typed("17") + [.enter] + typed("4") + [.enter]
      + typed("1004") + [.enter] + typed(Rehearsal.pin) + [.function(9)]
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  @Test func `when the receiver has signed, the giver is signed out and the receiver awaited`()
    throws
  {
    let record = try handOver()
    let keys = receiving(record)
    let frames = try play(keys + typed(Rehearsal.pin) + [.enter])
    let locked = frames[keys.count].lines.joined(separator: "\n")
    #expect(locked.contains("已锁定") && locked.contains("已交班，请周凯登录"))
    #expect(locked.contains("1004") && locked.contains("已接班 \(record.id)"))
    #expect(!locked.contains("卫生间漏水"))
    let after = try #require(frames.last).lines
    #expect(after[0].contains("周凯（未上班）"))
    let sheet = try office.desk.ask(ShowHandover(record.id), as: try office.clerk("1004"))
    #expect(sheet.record.receiver?.text == "1004")
  }

  @Test func `a wrong PIN keeps in sight who is awaited`() throws {
    let keys = receiving(try handOver())
    let frames = try play(keys + typed("9999") + [.enter])
    let screen = try #require(frames.last).lines.joined(separator: "\n")
    #expect(screen.contains("已交班，请周凯登录") && screen.contains("1004"))
  }

  @Test func `whoever listens is told who is awaited`() throws {
    let record = try handOver()
    let answers =
      ["/F5", "/F9"] + record.items.map { _ in "1" } + ["17", "", "4", "", "1004", Rehearsal.pin]
    let lines = ScriptedLines((answers + [""]).map { .line($0) })
    var console = try RehearsalConsole(on: office, clerk: "1002", isRead: true)
    console.play(on: lines)
    #expect(lines.said.contains { $0.contains("已交班，请周凯登录") })
    let leak = try #require(record.items.first { $0.text.contains("卫生间漏水") })
    #expect(lines.said.contains { $0.hasPrefix("\(leak.id)，投诉，3-1203") })
  }

  @Test func `from the giver's signature on, no line is said to be still to hand over`() throws {
    let items = try handOver().items.count
    let screen = try #require(try play([.function(5)]).last).lines
    #expect(screen.contains { $0.contains("已交 \(items)，等接班") })
    #expect(screen.count { $0.contains("已交待接") } > 1)
    #expect(!screen.contains { $0.contains("待交") })
  }

  @Test func `after the receiver's, what is open is the next shift's, and F9 hands over nothing`()
    throws
  {
    let record = try handOver()
    let receiver = try office.clerk("1004")
    try office.desk.perform(ReadHandoverItem([]), as: receiver)
    try office.desk.perform(AcceptHandover(record.id, withoutCount: "交班人已点"), as: receiver)
    let frames = try play([.function(5), .function(9)])
    #expect(frames[1].lines.contains { $0.contains("本班已交班") })
    #expect(frames[1].lines.contains { $0.contains("归下一班") })
    #expect(!frames[1].lines.contains { $0.contains("待交") })
    #expect(frames[2].lines.contains { $0.contains("本班已经交班了") })
  }
}

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
}

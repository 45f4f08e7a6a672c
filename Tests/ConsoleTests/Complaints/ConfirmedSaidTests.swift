import Console
import Desk
import Domain
import Support
import Terminal
import Testing

/// What is said when a repair is confirmed, and when only a part of a loan came back.
struct ConfirmedSaidTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  private func told(_ keys: [Key]) throws -> String {
    var console = try RehearsalConsole(on: office, clerk: "1002")
    return try #require(console.play(keys: keys).last).lines[22]
  }

  @Test(arguments: [("", "业主已确认，已关闭"), ("业主不在家", "业主没签字，原因已记，已关闭")])
  func `a repair says whether the owner has signed`(unsigned: String, words: String) throws {
    let id = try office.pipe()
    try office.desk.perform(
      FinishRepair(id, result: "换了软管", paid: nil, hasConsent: false), as: office.clerk("2001"))
    let keys: [Key] =
      [.function(7)] + typed(id) + [.function(2)] + typed("业主确认") + [.enter, .character("1")]
      + typed(unsigned) + [.function(9)]
    #expect(try told(keys).contains(words))
  }

  @Test func `a part of what was lent is not said to be all of it`() throws {
    try office.desk.perform(
      LendArticle(
        "对讲机", amount: 3, to: Borrower(.staff, name: "周凯", staff: try StaffNumber("1004")), due: nil
      ),
      as: office.clerk("1002"))
    let taking: [Key] = [.function(5), .function(2)] + typed("收回物品") + [.enter, .character("1")]
    #expect(try told(taking + typed("2") + [.function(9)]).contains("收回 2，还有 1 没还"))
    let last = try told(taking + [.function(9)])
    #expect(last.contains("收回。") && !last.contains("没还"))
  }
}

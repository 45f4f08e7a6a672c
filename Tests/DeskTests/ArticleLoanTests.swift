import Desk
import Domain
import Storage
import Support
import Testing

/// What the desk lends, to whom, until when; and what should be there.
struct ArticleLoanTests {
  private let office: Rehearsal
  private let mei: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 09:00")
    mei = try office.hire("1002", "王梅", as: [.receptionist])
    try office.desk.perform(ChangeArticle("雨伞", .add(owned: 6, place: "门边")), as: mei)
  }

  @discardableResult
  private func lend(
    _ amount: Int = 1, to borrower: Borrower? = nil, due: String? = nil
  ) throws -> ArticleLoan {
    try office.desk.perform(
      LendArticle(
        "雨伞", amount: amount,
        to: borrower ?? Borrower(.contractor, name: "张三丰", phone: "13800136621"),
        due: try due.map(Rehearsal.moment)), as: mei)
  }

  private func umbrella() throws -> Article {
    try #require(try office.desk.ask(ListArticles(), as: mei).first?.article)
  }

  private func out() throws -> [ArticleLoan] { try office.desk.ask(ListLoans(), as: mei) }

  private func drafted() throws -> [CarriedItem] {
    try office.desk.ask(HandoverDraft(), as: mei).items
  }

  @Test func `what should be there is what the desk owns less what is out`() throws {
    let loan = try lend(2)
    #expect(try umbrella().expected == 4)
    try office.desk.perform(ReturnArticle(.loan(loan.id)), as: mei)
    #expect(try umbrella().expected == 6)
    #expect(try out().isEmpty)
  }

  @Test func `some of a loan come back, and the rest stays out under its number`() throws {
    let loan = try lend(3)
    try office.desk.perform(ReturnArticle(.loan(loan.id), amount: 1), as: mei)
    #expect(try out().map(\.amount) == [2])
    #expect(try out().map(\.id) == [loan.id])
    #expect(try umbrella().expected == 4)
  }

  @Test func `a loan is due by the figure of the house, where nobody said`() throws {
    #expect(try lend().dueAt == (try Rehearsal.moment("2024-11-05 09:00")))
    #expect(try lend(due: "2024-11-04 18:00").dueAt == (try Rehearsal.moment("2024-11-04 18:00")))
    #expect(try out().map(\.id) == [2, 1], "what is due first stands first")
  }

  @Test func `an overdue loan stands in the draft until it is back, without name or phone`() throws
  {
    try lend(due: "2024-11-04 12:00")
    #expect(try drafted().isEmpty)
    try office.set("2024-11-04 12:01")
    let item = try #require(try drafted().first)
    #expect(item.id == "L-1" && item.kind == "loan")
    #expect(item.text == "雨伞 x1 张** 138****6621")
    try office.desk.perform(ReturnArticle(.from("张三丰", article: "雨伞")), as: mei)
    #expect(try drafted().isEmpty)
  }

  @Test func `a colleague is named by number, a resident by a unit that there is`() throws {
    let loan = try lend(to: Borrower(.staff, name: "", staff: mei.number))
    #expect(loan.borrower.masked == "1002 王梅")
    #expect(throws: Refusal.self) {
      try lend(to: Borrower(.staff, name: "", staff: try StaffNumber("7777")))
    }
    #expect(throws: Refusal.self) {
      try lend(to: Borrower(.resident, name: "李红", household: "99-999"))
    }
    #expect(try out().count == 1)
  }

  @Test func `what is refused lends nothing and takes nothing back`() throws {
    try lend(4)
    #expect(throws: Refusal.handover(.amountOutOfRange)) { try lend(3) }
    #expect(throws: Refusal.handover(.amountOutOfRange)) { try lend(0) }
    #expect(throws: Refusal.handover(.dueInPast)) { try lend(due: "2024-11-04 08:00") }
    #expect(throws: Refusal.handover(.textMissing)) {
      try lend(to: Borrower(.contractor, name: ""))
    }
    #expect(throws: Refusal.handover(.noSuchLoan("L-9"))) {
      try office.desk.perform(ReturnArticle(.loan(9)), as: mei)
    }
    #expect(throws: Refusal.handover(.nothingLent("李四"))) {
      try office.desk.perform(ReturnArticle(.from("李四", article: "雨伞")), as: mei)
    }
    #expect(throws: Refusal.handover(.amountOutOfRange)) {
      try office.desk.perform(ReturnArticle(.loan(1), amount: 5), as: mei)
    }
    try lend()
    #expect(throws: Refusal.handover(.severalLent(["L-1", "L-2"]))) {
      try office.desk.perform(ReturnArticle(.from("张三丰", article: "雨伞")), as: mei)
    }
    #expect(try umbrella().expected == 1)
  }

  @Test func `how many there are is corrected with a reason, never below what is out`() throws {
    try lend(4)
    #expect(throws: Refusal.handover(.reasonMissing)) {
      try office.desk.perform(ChangeArticle("雨伞", .own(5, reason: "")), as: mei)
    }
    #expect(throws: Refusal.handover(.amountOutOfRange)) {
      try office.desk.perform(ChangeArticle("雨伞", .own(3, reason: "丢了")), as: mei)
    }
    try office.desk.perform(ChangeArticle("雨伞", .own(5, reason: "丢了一把")), as: mei)
    #expect(try umbrella().expected == 1)
  }
}

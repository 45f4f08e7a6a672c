import Domain
import Support
import Testing

@testable import Desk

/// A count that cannot be meant, of 12 keys: refused, or taken where somebody stands by it.
struct DoubtfulCountTests {
  private let office: Rehearsal
  private let giver: SignedIn
  private let receiver: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 09:00")
    giver = try office.hire("1002", "王梅", as: [.receptionist])
    receiver = try office.hire("1003", "周凯", as: [.receptionist])
    try office.desk.perform(ChangeArticle("钥匙", .add(owned: 12, place: nil)), as: giver)
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: "第一班"), as: giver)
    try office.set("2024-11-04 19:50")
  }

  @Test(arguments: [
    // As if a digit had been struck twice, or not.
    (0, false), (12, false), (25, false), (119, false), (120, true), (500_000, true),
  ])
  func `what is asked about is a digit too many`(
    counted: Int, isDoubtful: Bool
  ) throws {
    let count = CountForHandover(ArticleTally("钥匙", counted))
    guard isDoubtful else {
      #expect(try office.desk.perform(count, as: giver).counted == counted)
      return
    }
    #expect(throws: Refusal.handover(.countDoubtful("钥匙", counted))) {
      try office.desk.perform(count, as: giver)
    }
    let sure = CountForHandover(ArticleTally("钥匙", counted, isSure: true))
    #expect(try office.desk.perform(sure, as: giver).counted == counted)
  }

  @Test(arguments: [-1, 1_000_000, .max, .min])
  func `what nobody can have counted is refused, whoever stands by it`(counted: Int) throws {
    let refusal = Refusal.handover(.countOutOfRange("钥匙"))
    #expect(throws: refusal) {
      try office.desk.perform(
        CountForHandover(ArticleTally("钥匙", counted, isSure: true)), as: giver)
    }
    try office.desk.perform(OpenStocktake(), as: giver)
    #expect(throws: refusal) {
      try office.desk.perform(
        CountArticle("钥匙", counted: counted, reason: "other", isSure: true), as: giver)
    }
  }

  @Test func `neither signature takes it unasked`() throws {
    let counts = [ArticleTally("钥匙", 500_000)]
    let refusal = Refusal.handover(.countDoubtful("钥匙", 500_000))
    #expect(throws: refusal) {
      try office.desk.perform(SubmitHandover(remark: "平稳", counts: counts), as: giver)
    }
    let record = try office.desk.perform(
      SubmitHandover(remark: "平稳", counts: [ArticleTally("钥匙", 12)]), as: giver)
    #expect(throws: refusal) {
      try office.desk.perform(AcceptHandover(record.id, counts: counts), as: receiver)
    }
    let sheet = try office.desk.ask(ShowHandover(record.id), as: receiver)
    #expect(sheet.record.state == .submitted && sheet.record.counts.map(\.counted) == [12])
  }

  @Test func `the stocktake takes it once somebody stands by it, and nothing before`() throws {
    try office.desk.perform(OpenStocktake(), as: giver)
    #expect(throws: Refusal.handover(.countDoubtful("钥匙", 120))) {
      try office.desk.perform(CountArticle("钥匙", counted: 120, reason: "other"), as: giver)
    }
    #expect(try office.desk.ask(ShowStocktake(), as: giver).counts.isEmpty)
    try office.desk.perform(
      CountArticle("钥匙", counted: 120, reason: "other", isSure: true), as: giver)
    #expect(try office.desk.ask(ShowStocktake(), as: giver).counts.map(\.counted) == [120])
  }
}

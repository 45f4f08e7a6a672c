import Domain
import Storage
import Support
import Testing

@testable import Desk

/// The receiver counts by themselves, reserves and refuses; and what becomes of it.
struct ReceivingTests {
  private let office: Rehearsal
  private let giver: SignedIn
  private let receiver: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-11-04 09:00")
    giver = try office.hire("1002", "王梅", as: [.receptionist])
    receiver = try office.hire("1003", "周凯", as: [.receptionist])
    try office.desk.perform(ChangeArticle("雨伞", .add(owned: 6, place: nil)), as: giver)
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: "第一班"), as: giver)
    try office.desk.perform(ChangeDraft(.add("3号梯停用")), as: giver)
    try office.set("2024-11-04 19:50")
  }

  private func submit(_ counted: Int? = 6) throws -> HandoverRecord {
    try office.desk.perform(
      SubmitHandover(remark: "平稳", counts: counted.map { [ArticleTally("雨伞", $0)] } ?? []),
      as: giver)
  }

  private func accept(
    _ record: HandoverRecord, _ counts: [ArticleTally] = [ArticleTally("雨伞", 6)],
    reserving reservation: String? = nil, withoutCount: String? = nil
  ) throws -> HandoverRecord {
    let answers = record.items.map {
      LineAnswer($0.id, stateSeen: $0.state, reservation: reservation)
    }
    return try office.desk.perform(
      AcceptHandover(
        record.id, answers: answers, counts: counts, withoutCount: withoutCount), as: receiver)
  }

  private func lend() throws {
    let borrower = Borrower(.contractor, name: "陈师傅")
    try office.desk.perform(
      LendArticle("雨伞", amount: 1, to: borrower, due: nil), as: giver)
  }

  private func changes(of error: any Error) -> [ItemChange] {
    switch error as? Refusal {
    case .handover(.changedSinceRead(let changes)), .handover(.draftChanged(let changes)): changes
    default: []
    }
  }

  private func drafted() throws -> [CarriedItem] {
    try office.desk.ask(HandoverDraft(), as: receiver).items
  }

  private func isSound(_ id: String) throws -> Bool? {
    try office.desk.ask(ShowHandover(id), as: receiver).isSound
  }

  private func incomplete() throws -> [Finding] {
    try office.desk.ask(ShowStocktake(), as: try office.supervisor).lines.map(\.finding)
      .filter { $0.code == .handoverIncomplete }
  }

  @Test func `both counts stand in the sealed record, each with who counted`() throws {
    let record = try accept(try submit())
    #expect(record.counts.map(\.by) == [giver.number, receiver.number])
    #expect(record.countedArticles.map(\.differs) == [false])
    #expect(try isSound(record.id) == true)
    #expect(try incomplete().isEmpty)
  }

  @Test func `why nothing was counted is sealed with the record`() throws {
    var record = try accept(try submit(nil), [], withoutCount: "柜子锁着")
    #expect(try isSound(record.id) == true)
    let signed = try record.sealedLines()
    record.withoutCount = "没有时间"
    #expect(try record.sealedLines() != signed)
  }

  @Test func `a difference stands in the record, becomes a line of the giver, and is FC-43`() throws
  {
    let record = try accept(try submit(), [ArticleTally("雨伞", 5, note: "少一把")])
    #expect(try isSound(record.id) == true)
    let line = try #require(try drafted().first { $0.kind == "count" })
    #expect(line.id == "K-\(record.id)-1" && line.text == "雨伞 5/6 giver:6/6 少一把")
    #expect(line.owner == giver.number)
    #expect(try incomplete().map(\.detail) == ["differs:雨伞"])
    try office.desk.perform(ChangeDraft(.settle(item: line.id, how: "在车库找到")), as: giver)
    #expect(try drafted().map(\.id) == ["I-1"])
  }

  @Test func `the giver found five and the receiver six: they differ, though all are there`() throws
  {
    let record = try accept(try submit(5))
    #expect(record.countedArticles.map(\.differs) == [true])
  }

  @Test func `signing waits for the receiver's count, or for a reason why there is none`() throws {
    let record = try submit(nil)
    #expect(throws: Refusal.handover(.notCounted(["雨伞"]))) { try accept(record, []) }
    #expect(throws: Refusal.handover(.reasonMissing)) { try accept(record, [], withoutCount: "") }
    let accepted = try accept(record, [], withoutCount: "柜子锁着，钥匙在主管处")
    #expect(accepted.withoutCount == "柜子锁着，钥匙在主管处")
    #expect(try isSound(record.id) == true)
  }

  @Test func `where everything was counted, no reason stands in the record`() throws {
    #expect(try accept(try submit(), withoutCount: "没空").withoutCount == nil)
  }

  @Test func `what was lent since the giver counted is counted again before they sign`() throws {
    try office.desk.perform(CountForHandover(ArticleTally("雨伞", 6)), as: giver)
    try lend()
    let change = ItemChange("雨伞", kind: "article", was: "6", now: "5")
    #expect { try submit(nil) } throws: { changes(of: $0) == [change] }
    // Neither does a form fit that was opened before.
    let stale = ArticleTally("雨伞", 6, expectedThen: 6)
    #expect {
      try office.desk.perform(SubmitHandover(remark: "平稳", counts: [stale]), as: giver)
    } throws: {
      changes(of: $0) == [change]
    }
    #expect(try submit(5).counts.map(\.expected) == [5])
  }

  @Test func `what was lent since the receiver counted is counted again before they sign`() throws {
    let record = try submit()
    try office.desk.perform(CountForHandover(ArticleTally("雨伞", 6), of: record.id), as: receiver)
    try lend()
    let change = ItemChange("雨伞", kind: "article", was: "6", now: "5")
    #expect { try accept(record, []) } throws: { changes(of: $0) == [change] }
    #expect {
      try accept(record, [ArticleTally("雨伞", 6, expectedThen: 6)])
    } throws: {
      changes(of: $0) == [change]
    }
    let accepted = try accept(record, [ArticleTally("雨伞", 5, expectedThen: 5)])
    #expect(accepted.countedArticles.map(\.differs) == [false])
  }

  @Test func `articles that nobody counted make the record incomplete`() throws {
    let record = try accept(try submit(nil), [], withoutCount: "停电")
    #expect(record.state == .accepted)
    #expect(try incomplete().map(\.subject) == [record.id])
    #expect(try incomplete().map(\.detail) == ["uncounted:雨伞"])
  }

  @Test func `an article may be counted one at a time, and again, before signing`() throws {
    try office.desk.perform(CountForHandover(ArticleTally("雨伞", 4)), as: giver)
    try office.desk.perform(CountForHandover(ArticleTally("雨伞", 6)), as: giver)
    let record = try submit(nil)
    #expect(record.counts.map(\.counted) == [6])
    #expect(throws: Refusal.handover(.samePerson)) {
      try office.desk.perform(CountForHandover(ArticleTally("雨伞", 6), of: record.id), as: giver)
    }
    // Somebody else had begun to receive: what they counted goes when another signs.
    try office.desk.perform(
      CountForHandover(ArticleTally("雨伞", 1), of: record.id), as: try office.supervisor)
    try office.desk.perform(CountForHandover(ArticleTally("雨伞", 6), of: record.id), as: receiver)
    let accepted = try accept(record, [])
    #expect(accepted.counts.map(\.by) == [giver.number, receiver.number])
    #expect(try isSound(record.id) == true)
    #expect(throws: Refusal.handover(.notWaiting(record.id))) {
      try office.desk.perform(CountForHandover(ArticleTally("雨伞", 5), of: record.id), as: receiver)
    }
  }

  @Test func `what the giver counted in an earlier shift is not of this one`() throws {
    try office.desk.perform(CountForHandover(ArticleTally("雨伞", 1)), as: giver)
    try office.desk.perform(EndShift(), as: giver)
    try office.set("2024-11-04 21:00")
    try office.desk.perform(StartShift(pattern: nil, withoutRecord: "忘了"), as: giver)
    #expect(try submit(nil).counts.isEmpty)
  }

  @Test func `a reservation has an owner, the giver where nobody is named, and is settled`() throws
  {
    let record = try accept(try submit(), reserving: "没见到人")
    let line = try #require(try drafted().first { $0.kind == "reserved" })
    #expect(line.owner == giver.number && line.text.hasPrefix("没见到人 ("))
    try office.desk.perform(ChangeDraft(.settle(item: line.id, how: "问过了")), as: receiver)
    #expect(try !drafted().contains { $0.id == line.id })
    #expect(record.items.map(\.owner) == [giver.number])
  }

  @Test func `a named owner of a reservation works here`() throws {
    let record = try submit()
    let what = ObjectToHandover.What.line("I-1", owner: receiver.number)
    let reserved = try office.desk.perform(
      ObjectToHandover(record.id, what, reason: "不清楚"), as: receiver)
    #expect(reserved.items.map(\.owner) == [receiver.number])
    #expect(throws: Refusal.self) {
      try office.desk.perform(
        ObjectToHandover(
          record.id, .line("I-1", owner: try StaffNumber("7777")), reason: "不清楚"), as: receiver)
    }
  }

  @Test func `whoever's record was refused stays on duty until it is settled or given anew`() throws
  {
    let record = try submit()
    try office.desk.perform(ObjectToHandover(record.id, .whole, reason: "数不对"), as: receiver)
    #expect(throws: Refusal.handover(.disputeOpen(record.id))) {
      try office.desk.perform(EndShift(), as: giver)
    }
    #expect(try office.desk.ask(ReadDesk(), as: giver).refused?.id == record.id)
    let again = try submit()
    #expect(again.id != record.id)
    _ = try accept(again)
    try office.desk.perform(EndShift(), as: giver)
  }

  @Test func `a giver who has gone off duty is on duty again when their record is refused`() throws
  {
    let record = try submit()
    try office.desk.perform(EndShift(), as: giver)
    try office.desk.perform(ObjectToHandover(record.id, .whole, reason: "数不对"), as: receiver)
    let duty = try #require(try office.desk.ask(ShowShift(), as: giver))
    #expect(duty.endedAt == nil)
    let journal = try office.desk.ask(JournalEntries(limit: 50), as: receiver)
    #expect(journal.contains { $0.kind == "shift.resume" && $0.subject == duty.shift.label })
    _ = try accept(try submit())
  }

  @Test func `a giver who is on another duty by then stays where they are`() throws {
    let record = try submit()
    try office.desk.perform(EndShift(), as: giver)
    try office.set("2024-11-04 20:05")
    let next = try office.desk.perform(
      StartShift(pattern: nil, withoutRecord: "连班"), as: giver)
    try office.desk.perform(ObjectToHandover(record.id, .whole, reason: "数不对"), as: receiver)
    #expect(try office.desk.ask(ShowShift(), as: giver)?.shift == next.shift)
  }
}

import Desk
import Domain
import Storage
import Support
import Testing

/// Two people at two desks on one file sign a handover, and nothing slips in between reading and
/// signing.
@Suite(.serialized)
struct HandoverSignatureTests {
  private let desks: TwoDesks
  private let id: String

  init() throws {
    desks = try TwoDesks()
    id = try desks.takeComplaint()
    try desks.first.perform(
      StartShift(pattern: nil, withoutRecord: "第一班"), as: desks.supervisor)
  }

  private func verify() throws { try desks.verify(id) }

  private func seen() throws -> [String: String] {
    let draft = try desks.first.ask(HandoverDraft(), as: desks.supervisor)
    return Dictionary(draft.items.map { ($0.id, $0.state) }, uniquingKeysWith: { $1 })
  }

  private func submit(seen: [String: String]? = nil) throws -> HandoverRecord {
    try desks.first.perform(SubmitHandover(remark: "平稳", seen: seen), as: desks.supervisor)
  }

  private func state() throws -> String? {
    try desks.second.ask(ReadDesk(), as: desks.assistant).standing[id]
  }

  @Test func `the giver signs what they have looked through`() throws {
    let looked = try seen()
    try verify()
    #expect {
      try submit(seen: looked)
    } throws: { error in
      guard case .handover(.draftChanged(let changes))? = error as? Refusal else { return false }
      return changes.map(\.item) == [id] && changes[0].was == looked[id] && changes[0].now != nil
    }
    #expect(try desks.first.ask(ReadDesk(), as: desks.supervisor).waiting.isEmpty)
    #expect(try submit(seen: try seen()).items.map(\.id) == [id])
  }

  @Test func `a line that came since, and one that went, are told`() throws {
    var looked = try seen()
    looked[id] = nil
    looked["N-9"] = "open"
    #expect {
      try submit(seen: looked)
    } throws: { error in
      guard case .handover(.draftChanged(let changes))? = error as? Refusal else { return false }
      return changes.map(\.item) == [id, "N-9"] && changes[0].was == nil && changes[1].now == nil
    }
  }

  @Test func `what another desk changes between reading and signing is read again`() throws {
    let record = try submit()
    try desks.second.perform(ReadHandoverItem([id]), as: desks.assistant)
    let before = try state()
    try desks.first.perform(
      VerifyFacts(id, result: "属实", validity: .effective, responsibility: nil),
      as: desks.supervisor)
    #expect {
      try desks.second.perform(AcceptHandover(record.id), as: desks.assistant)
    } throws: { error in
      guard case .handover(.changedSinceRead(let changes))? = error as? Refusal else {
        return false
      }
      return changes.map(\.item) == [id] && changes[0].was == before
    }
    let waiting = try desks.second.ask(ReadDesk(), as: desks.assistant)
    let line = try #require(waiting.waiting.first?.items.first)
    #expect(!line.isRead(by: desks.assistant.number, now: waiting.standing[id]))
    try desks.second.perform(ReadHandoverItem([id]), as: desks.assistant)
    let accepted = try desks.second.perform(AcceptHandover(record.id), as: desks.assistant)
    #expect(accepted.state == .accepted)
    #expect(try desks.first.ask(ShowHandover(record.id), as: desks.supervisor).isSound == true)
  }

  @Test func `answers given in one sitting are read marks, and a stale one changes nothing`() throws
  {
    let record = try submit()
    let stale = [LineAnswer(id, stateSeen: try state())]
    try verify()
    #expect(throws: Refusal.self) {
      try desks.first.perform(AcceptHandover(record.id, answers: stale), as: desks.assistant)
    }
    let still = try desks.first.ask(ShowHandover(record.id), as: desks.supervisor).record
    #expect(still.state == .submitted && still.items[0].readBy == nil)
    let answer = LineAnswer(id, stateSeen: try state(), reservation: "未到现场核实")
    let accepted = try desks.first.perform(
      AcceptHandover(record.id, answers: [answer]), as: desks.assistant)
    #expect(accepted.items[0].readBy == desks.assistant.number)
    #expect(accepted.items[0].reservation == "未到现场核实")
    let next = try desks.first.ask(HandoverDraft(), as: desks.supervisor)
    #expect(next.items.map(\.id) == ["R-\(record.id)-\(id)", id])
  }

  @Test func `a line without an answer is unread, and nobody signs against themselves`() throws {
    let record = try submit()
    #expect(throws: Refusal.handover(.unread([id]))) {
      try desks.second.perform(AcceptHandover(record.id, answers: []), as: desks.assistant)
    }
    let answer = LineAnswer(id, stateSeen: try state())
    #expect(throws: Refusal.handover(.samePerson)) {
      try desks.first.perform(
        AcceptHandover(record.id, answers: [answer]), as: desks.supervisor)
    }
    #expect(throws: Refusal.handover(.noSuchItem("N-9"))) {
      try desks.second.perform(
        AcceptHandover(record.id, answers: [LineAnswer("N-9", stateSeen: nil)]),
        as: desks.assistant)
    }
  }

  @Test func `two receivers at once: the second learns that it is done`() throws {
    let record = try submit()
    let answers = [LineAnswer(id, stateSeen: try state())]
    try desks.second.perform(
      AcceptHandover(record.id, answers: answers), as: desks.assistant)
    #expect(throws: Refusal.handover(.notWaiting(record.id))) {
      try desks.first.perform(
        AcceptHandover(record.id, answers: answers), as: desks.assistant)
    }
  }

  @Test func `between the two signatures the record waits, also after the file is opened anew`()
    throws
  {
    let record = try submit()
    // The other desk's store knows nothing but what is on the disk.
    let waiting = try desks.second.ask(ReadDesk(), as: desks.assistant).waiting
    #expect(waiting.map(\.id) == [record.id])
    #expect(throws: Refusal.handover(.submittedAlready(record.id))) { try submit() }
  }
}

import Console
import Desk
import Domain
import Resources
import Support
import Testing

/// What the doctor says of copies, drills and retention of a file that is in earnest.
@Suite(.serialized)
struct CareCheckupTests {
  private let rehearsal: Rehearsal

  init() throws { rehearsal = try Rehearsal(at: "2024-11-04 08:00", inEarnest: true) }

  private func checkups(
    isCopyThere: Bool? = nil, due: Int = 0
  ) throws -> [Checkup.Subject: Checkup] {
    let checkups = CareCheckups(
      try rehearsal.desk.ask(ReadCare()), house: try rehearsal.desk.ask(HouseRulesInForce()),
      now: rehearsal.now, isCopyThere: isCopyThere, due: due
    ).all
    return Dictionary(checkups.map { ($0.subject, $0) }, uniquingKeysWith: { $1 })
  }

  @Test func `a new file has time for its first copy and its first drill`() throws {
    #expect(try checkups().values.allSatisfy { $0.state == .fine })
    rehearsal.pass(minutes: 26 * 60)
    let late = try checkups()
    #expect(late[.backup]?.state == .warning)
    #expect(late[.backup]?.next?.text(in: .english).contains("backup run") == true)
    #expect(late[.drill]?.state == .fine)
    #expect(
      late[.drill]?.detail.text(in: .english) == "never yet; one is due in the first 35 days")
    rehearsal.pass(minutes: 35 * 24 * 60)
    #expect(try checkups()[.drill]?.next?.text(in: .english).contains("restore drill") == true)
  }

  @Test func `a copy or a drill that the journal has is as old as it is`() throws {
    rehearsal.pass(minutes: 40 * 24 * 60)
    try rehearsal.desk.perform(BackUpFile(name: "a.sqlite"), as: try rehearsal.supervisor)
    try rehearsal.desk.enterDrill(of: "a.sqlite", entries: 3, milliseconds: 200)
    #expect(try checkups().values.allSatisfy { $0.state == .fine })
    rehearsal.pass(minutes: 25 * 60)
    let detail = try checkups()[.backup]?.detail.text(in: .english)
    #expect(detail == "proven 25 hours ago: a.sqlite")
    rehearsal.pass(minutes: 2 * 60)
    #expect(try checkups()[.backup]?.state == .warning)
  }

  @Test func `the second medium is looked after once it has had a copy, and not before`() throws {
    #expect(try checkups()[.secondMedium] == nil)
    try rehearsal.desk.enterEncrypted("a.sqlite.encrypted", copies: 2)
    #expect(try checkups()[.secondMedium]?.state == .fine)
    rehearsal.pass(minutes: 26 * 60)
    let late = try checkups()[.secondMedium]
    #expect(late?.state == .warning)
    #expect(late?.detail.text(in: .english) == "encrypted copies 26 hours ago")
    #expect(late?.detail.text(in: .chinese) == "加密备份 26 小时前")
    #expect(late?.next?.text(in: .english).contains("--encrypted-into") == true)
  }

  @Test func `a copy that is not where it should be is told, however young`() throws {
    try rehearsal.desk.perform(BackUpFile(name: "a.sqlite"), as: try rehearsal.supervisor)
    #expect(try checkups(isCopyThere: true)[.backup]?.state == .fine)
    let gone = try checkups(isCopyThere: false)[.backup]
    #expect(gone?.state == .warning)
    #expect(gone?.detail.text(in: .chinese) == "a.sqlite 不在备份文件夹里")
  }

  @Test func `names past their time are told until two people have erased them`() throws {
    #expect(try checkups(due: 3)[.retention]?.state == .warning)
    #expect(try checkups(due: 0)[.retention]?.state == .fine)
    try rehearsal.desk.perform(
      SetSetting(.visitRetentionDays, to: "0"), as: try rehearsal.supervisor)
    #expect(try checkups(due: 3)[.retention]?.state == .fine)
  }
}

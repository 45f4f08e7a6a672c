import Desk
import Domain
import Support
import Testing

/// What the four panes are told at once.
struct DeskNewsTests {
  private let rehearsal: Rehearsal

  init() throws {
    rehearsal = try Rehearsal(at: "2024-11-04 09:00")
    try rehearsal.hire("1002", "王芳", as: [.receptionist])
  }

  private func help(_ text: String, isSolved: Bool) throws -> String {
    rehearsal.pass(minutes: 5)
    var content = IntakeContent()
    content.text = text
    var command = RegisterIntake(
      .help, by: .phone, from: RegisterIntake.Source(), content: content)
    if isSolved { command.solved = .init(Handling(result: "已告知", cause: nil), isSatisfied: true) }
    return try rehearsal.desk.perform(command, as: rehearsal.clerk("1002")).id
  }

  @Test func `of what has ended the newest stand behind all that is open`() throws {
    _ = try help("问停水到几点", isSolved: true)
    let open = try help("帮老人搬水", isSolved: false)
    let ended = try [help("问快递柜", isSolved: true), help("问垃圾点", isSolved: true)]
    let news = try rehearsal.desk.ask(ReadDesk(ended: 2), as: rehearsal.supervisor)
    #expect(news.intakes.map(\.intake.id) == [open] + ended.reversed())
  }

  @Test func `a file that is only looked at reads each intake once, and anew at the next look`()
    throws
  {
    let open = try help("帮老人搬水", isSolved: false)
    func steps() throws -> Int? {
      try rehearsal.desk.ask(ReadDesk(), as: rehearsal.supervisor).intakes.first?.intake.steps.count
    }
    let before = try #require(try steps())
    // Once for the steps themselves, once for what was agreed by a date in cases that are closed.
    #expect(try rehearsal.reads(of: "intakeStep") { _ = try steps() } == 2)
    try rehearsal.desk.perform(NoteOnIntake(open, .remark("已打电话")), as: rehearsal.clerk("1002"))
    #expect(try steps() == before + 1)
  }

  @Test func `the lines of each handover are read once in a look`() throws {
    let rehearsal = try Rehearsal()
    try rehearsal.prepare(.shift)
    let clerk = try rehearsal.clerk("1002")
    try rehearsal.desk.perform(SubmitHandover(remark: "平稳"), as: clerk)
    var waiting: [HandoverRecord] = []
    let reads = try rehearsal.reads(of: "handoverItem") {
      waiting = try rehearsal.desk.ask(ReadDesk(), as: clerk).waiting
    }
    #expect(waiting.count == 1)
    #expect(reads == 1)
  }
}

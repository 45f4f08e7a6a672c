import Console
import Desk
import Domain
import Resources
import Support
import Testing

/// Who gets what on paper, and that the journal knows of it (privacy levels P2 and P3).
struct PaperPrivacyTests {
  private let desk: Rehearsal

  init() throws {
    desk = try Rehearsal()
    try desk.prepare(.shift)
    try desk.hire("1101", "周敏", as: [.csAssistant], in: .customerService)
  }

  /// What leaves the program, and what the outlet was given at that moment.
  private func print(
    _ id: String, _ form: PaperForm? = nil, as clerk: String
  ) throws -> PrintedPaper {
    var order = PaperOrder(id)
    order.form = form
    return try order.carryOut(desk.desk, desk.clerk(clerk), in: .chinese, by: .closed)
  }

  private func prints() throws -> Int {
    try desk.journalKinds().count { $0 == PrintPaper.kind }
  }

  @Test func `a print shows the name and the phone whole, and is a line of the journal`() throws {
    let printed = try print(desk.leak(), .complaint, as: "1002")
    #expect(printed.text.contains("王小明") && printed.text.contains("13800136621"))
    #expect(try desk.journalKinds().last == "paper.print")
  }

  @Test func `a letter leaves the site, and names nobody whole`() throws {
    let printed = try print(desk.leak(), .letter, as: "1002")
    #expect(printed.text.contains("3-1203") && printed.text.contains("王**"))
    #expect(!printed.text.contains("王小明") && !printed.text.contains("13800136621"))
  }

  @Test func `a preview is masked, and no line of the journal`() throws {
    let id = try desk.shout()
    let before = try desk.journalKinds()
    let file = try desk.desk.ask(ReadCaseFile(id), as: desk.supervisor)
    let text = PaperText(
      CasePaper(file, as: .complaint, isPreview: true, in: .chinese).paper
    ).file
    #expect(!text.contains("赵敏") && text.contains("赵**"))
    #expect(!text.contains("摔了文件") && !text.contains("小何"))
    #expect(try desk.journalKinds() == before)
  }

  @Test func `a technician has no role at the desk, and prints nothing`() throws {
    let id = try desk.pipe()
    #expect(throws: Refusal.access(.roleMayNot(kind: "paper.print"))) {
      try print(id, as: "2001")
    }
    #expect(try prints() == 0)
  }

  @Test func `the course of a complaint of conduct is for those who work on it`() throws {
    let id = try desk.shout()
    let whole = try print(id, .complaint, as: "1001").text
    #expect(whole.contains("摔了文件") && whole.contains("保洁员小何"))
    #expect(try print(id, .complaint, as: "1002").text.contains("摔了文件"))
    let partial = try print(id, .complaint, as: "1101").text
    #expect(partial.contains("赵敏") && partial.contains("只给主管和经办人"))
    #expect(!partial.contains("摔了文件") && !partial.contains("小何"))
    #expect(throws: Refusal.intake(.restricted(id))) { try print(id, as: "1004") }
    #expect(try prints() == 3)
  }

  @Test func `evidence and signature stand in the block, where somebody said them`() throws {
    let id = try desk.shout()
    #expect(try !print(id, .complaint, as: "1001").text.contains("投诉人签名"))
    try desk.desk.perform(
      RecordConduct(
        id, of: StaffNumber("1004"), course: "补录", witness: "", evidence: "大堂录像 11-04 09:50",
        isSigned: true), as: desk.supervisor)
    let whole = try print(id, .complaint, as: "1001").text
    #expect(whole.contains("大堂录像 11-04 09:50") && whole.contains("投诉人签名"))
    #expect(try !print(id, .complaint, as: "1101").text.contains("大堂录像"))
  }

  @Test func `a history on paper does not tell what its conduct block keeps back`() throws {
    let id = try desk.shout()
    try desk.desk.perform(
      OpenHandlingRecord(id, person: StaffNumber("1003")), as: desk.supervisor)
    let partial = try print(id, .handling, as: "1101").text
    #expect(partial.contains("登记个人行为投诉") && !partial.contains("摔了文件"))
  }

  @Test func `a dossier leaves out the report that this person may not open`() throws {
    let id = try desk.trapped()
    let restricted = try desk.shout()
    try desk.desk.perform(LinkIntake(restricted, to: id), as: desk.supervisor)
    let text = try print(id, .dossier, as: "1004").text
    #expect(text.contains("另 1 份不公开") && !text.contains(restricted))
    #expect(!text.contains("赵敏"))
    #expect(try print(id, .dossier, as: "1001").text.contains(restricted))
  }

  @Test func `a form that the case has not come to is refused, and not journalled`() throws {
    let leak = try desk.leak()
    let pipe = try desk.pipe()
    let refused: [(String, PaperForm, Refusal)] = [
      (leak, .dossier, .intake(.notMajor(leak))), (leak, .dispute, .dispute(.notOpened(leak))),
      (leak, .repair, .intake(.notARepair(leak))),
      (pipe, .complaint, .intake(.notAComplaint(pipe))),
      (pipe, .letter, .paper(.noLetter(pipe))),
    ]
    for (id, form, refusal) in refused {
      #expect(throws: refusal) { try print(id, form, as: "1002") }
    }
    #expect(try prints() == 0)
  }

  @Test func `where nothing can be written, nothing is journalled`() throws {
    var order = PaperOrder(try desk.leak())
    order.destination = .file("x.txt")
    #expect(throws: PaperFailure.self) {
      try order.carryOut(desk.desk, desk.clerk("1002"), in: .chinese, by: .closed)
    }
    #expect(try prints() == 0)
  }
}

import Desk
import Domain
import Foundation
import Storage
import Support
import Testing

/// Fifty people who are nobody: their names and phones are looked for in everything the program says,
/// and, once erased, in every byte it keeps.
@Suite(.serialized)
struct CanaryTests {
  private let folder: TestDesk
  private let desk: FrontDesk
  private let head: SignedIn
  private let second: SignedIn
  private let time: Clock

  /// Somebody who is nobody.
  private struct Person {
    let name: String
    let phone: String

    init(_ number: Int) {
      let marks = Array("鹮鹬鹭鹱鸑鸂鹈鹋鹔鹕")
      name = "尉迟\(marks[number / 10])\(marks[number % 10])"
      phone = "1779\(String(9_000_000 + number * 7_919).prefix(7))"
    }

    /// In what writings they could be left behind.
    var traces: [String] { [name, phone, String(phone.reversed())] }
  }

  /// The moment at the desk; one thread.
  private final class Clock: @unchecked Sendable { var now = Moment(milliseconds: 0) }

  private let people = (0..<50).map(Person.init)

  init() throws {
    folder = try TestDesk(at: "2024-05-01 08:00")
    try folder.moveIn([("2", "101")], at: "2024-05-01 08:00")
    let clock = Clock()
    clock.now = try Rehearsal.moment("2024-05-02 08:00")
    time = clock
    desk = FrontDesk(
      store: try Store(opening: folder.data), pinyin: { Rehearsal.pinyin }, clock: { clock.now })
    head = try desk.signIn(StaffNumber("1001"), pin: "1234")
    second = try desk.signIn(StaffNumber("1102"), pin: "1234")
  }

  // MARK: A full run

  private func plant() throws {
    for (number, person) in people.enumerated() {
      time.now = time.now.adding(minutes: 1)
      switch number % 5 {
      case 0: try visit(person)
      case 1: try awaited(person)
      case 2: try enquiry(person)
      case 3: try borrow(person)
      default: try concerned(person)
      }
    }
    let household = Household(
      code: "9-909", area: "翠湖苑", building: "9", unit: "", room: "909", isOccupied: true,
      movedIn: nil,
      residents: people.prefix(4).map { Resident(name: $0.name, role: .owner, phone: $0.phone) })
    try desk.perform(ImportRoster([household]), as: head)
    try desk.keep(
      [FormDraft(form: "visit.admit", subject: "", payload: "{\"name\":\"\(people[0].name)\"}")],
      of: second)
  }

  private func visitor(_ person: Person) -> VisitorParticulars {
    var visitor = VisitorParticulars()
    visitor.name = person.name
    visitor.phone = person.phone
    visitor.purpose = "visiting"
    return visitor
  }

  private func visit(_ person: Person) throws {
    let visit = try desk.perform(
      AdmitVisitor(
        to: "2-101", visitor: visitor(person),
        document: DocumentSeen(kind: .passport, lastFour: nil, digest: nil), hostCall: nil,
        reason: nil, documentReturned: true), as: head)
    try desk.perform(ReturnSlip(visit.id, documentReturned: true), as: head)
  }

  private func awaited(_ person: Person) throws {
    try desk.perform(
      Instruct(for: "2-101", .expected, about: visitor(person), reason: ""), as: head)
  }

  private func enquiry(_ person: Person) throws {
    var source = RegisterIntake.Source()
    source.house = "2-101"
    source.name = person.name
    source.phone = person.phone.prefix(3) + "-" + person.phone.dropFirst(3)
    var content = IntakeContent()
    content.text = "问物业费"
    let id = try desk.perform(
      RegisterIntake(.enquiry, by: .visit, from: source, content: content), as: head
    ).id
    try desk.perform(
      AssignIntake(id, to: .customerService, person: StaffNumber("1001"), limit: nil), as: head)
    var handling = Handling(result: "已答复", cause: nil)
    handling.feedback = .visit
    try desk.perform(HandleIntake(id, handling), as: head)
  }

  private func borrow(_ person: Person) throws {
    let name = "推车\(person.phone.suffix(2))"
    try desk.perform(ChangeArticle(name, .add(owned: 1, place: nil)), as: head)
    let loan = try desk.perform(
      LendArticle(name, to: Borrower(.contractor, name: person.name, phone: person.phone)),
      as: head)
    time.now = time.now.adding(minutes: 1)
    try desk.perform(ReturnArticle(.loan(loan.id)), as: head)
  }

  private func concerned(_ person: Person) throws {
    var note = WriteNote("大堂有人摔倒", place: nil, needsAction: false, occurred: nil)
    note.people = person.name
    try desk.perform(note, as: head)
  }

  // MARK: What is said

  @Test func `no name and no phone is said whole by anything that nobody asked to unmask`() throws {
    try plant()
    let days = ["--from", "2024-05-01", "--to", "2024-05-03"]
    let lines: [[String]] = [
      ["doctor"], ["journal", "list", "--limit", "500"], ["journal", "verify"], ["house", "list"],
      ["house", "show", "9-909"], ["house", "find", people[0].name], ["visit", "list"],
      ["visit", "instructions", "--all"], ["intake", "list"], ["item", "loans"],
      ["log", "list"], ["find", people[10].name], ["find", people[2].phone],
      ["retention", "holds"],
      ["retention", "run", "--dry-run"], ["subject", "find", people[0].name],
      ["stocktake", "show"], ["handover", "draft"], ["worklog", "show"],
    ]
    for line in lines {
      for json in [true, false] {
        let run = try folder.run("2024-05-03 09:00", line, as: "1001", json: json)
        #expect(run.status != 64, "\(line): \(run.error)")
        // What was typed is told back in a refusal, and nothing else is.
        let typed = line.dropFirst().first ?? ""
        expectNone(in: (run.output + run.error).replacing(typed, with: ""), "\(line)")
      }
    }
    // Asked for by name, it is the unit that the journal has.
    _ = try folder.run("2024-05-03 09:00", ["unmask", people[0].name, "--reason", "x"], as: "1001")
    for what in ["visits", "intakes", "handovers", "journal"] {
      for format in ["csv", "json"] {
        let out = folder.folder.appending(path: "\(what).\(format)").path
        _ = try Run(
          ["export", what, "--format", format, "--out", out, "--data", folder.data, "--as", "1001"]
            + days + ["--second", "1102", "--at", "2024-05-03 09:00"],
          environment: ["FRONTDESK_PIN": "1234", "FRONTDESK_SECOND_PIN": "1234"])
        expectNone(in: try String(contentsOfFile: out, encoding: .utf8), "export \(what)")
      }
    }
    let outside = try String(
      contentsOf: folder.folder.appending(path: "seals.log"), encoding: .utf8)
    expectNone(in: outside, "seals.log")
  }

  private func expectNone(
    in text: String, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for person in people {
      #expect(!text.contains(person.name), "\(what)", sourceLocation: sourceLocation)
      #expect(!text.contains(person.phone), "\(what)", sourceLocation: sourceLocation)
    }
  }

  // MARK: What is kept

  @Test
  func `erased one by one, they are in no byte of the file, of what lies beside it, or of a copy`()
    throws
  {
    try plant()
    #expect(try !hits().isEmpty)
    for person in people {
      for text in [person.name, person.phone] {
        _ = try? desk.perform(
          EraseSubject(SubjectQuery(text), reason: "本人要求", agreedBy: second), as: head)
      }
    }
    try expectGone()
  }

  @Test func `when their time has come, nothing but the roster still has them`() throws {
    try plant()
    time.now = try Rehearsal.moment("2029-05-02 08:00")
    // What a unit said without an end stands until it is withdrawn.
    for instruction in try desk.ask(ListInstructions(), as: head) {
      try desk.perform(EndInstruction(instruction.id, reason: "过期"), as: head)
    }
    try desk.perform(RunRetention(agreedBy: second), as: head)
    time.now = try Rehearsal.moment("2029-07-02 08:00")
    try desk.perform(RunRetention(agreedBy: second), as: head)
    let left = try hits().filter { hit in people.dropFirst(4).contains { $0.traces.contains(hit) } }
    #expect(left.isEmpty, "\(left)")
    #expect(try desk.checkJournal().isSound)
  }

  private func expectGone() throws {
    let left = try hits()
    #expect(left.isEmpty, "\(left)")
    for person in people {
      #expect(try desk.ask(FindEverything(person.name), as: head).isEmpty)
      #expect(try desk.ask(FindEverything(String(person.phone.suffix(6))), as: head).isEmpty)
    }
    #expect(try desk.checkJournal().isSound)
    #expect(try desk.examine().file.faults.isEmpty)
  }

  /// The traces that some byte of the desk's folder, or of a fresh backup, still holds.
  private func hits() throws -> [String] {
    let copy = folder.folder.appending(path: "copy-\(UUID().uuidString).sqlite").path
    _ = try desk.backUp(to: copy, as: head)
    // A copy holds what its day held; the next one is asked afresh.
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let files = try FileManager.default.contentsOfDirectory(
      at: folder.folder, includingPropertiesForKeys: nil)
    let bytes = try files.map { try Data(contentsOf: $0) }
    return people.flatMap(\.traces).filter { trace in
      bytes.contains { $0.range(of: Data(trace.utf8)) != nil }
    }
  }
}

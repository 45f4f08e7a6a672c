import Desk
import Domain
import Storage
import Support
import Testing

/// Yesterday's visitor, by half of what one remembers.
struct VisitSearchTests {
  private let office: Rehearsal
  private let mei: SignedIn

  init() throws {
    office = try Rehearsal(at: "2024-03-01 09:00")
    try office.prepare(.empty)
    mei = try office.clerk("1002")
    try admit("张伟", "13800138000", "粤B12345", "3-1203", "探访", at: "2024-03-01 10:00")
    try admit("张国荣", "13900139111", "", "5-302", "送货", at: "2024-06-01 10:00")
    try admit("张伟", "13800138000", "", "5-302", "维修", at: "2024-11-03 10:00", also: ["12-1101"])
    try office.set("2024-11-04 09:00")
  }

  private func admit(
    _ name: String, _ phone: String, _ plate: String, _ house: String, _ purpose: String,
    at text: String, also others: [String] = []
  ) throws {
    try office.set(text)
    var visitor = VisitorParticulars()
    visitor.name = name
    visitor.phone = phone
    visitor.plate = plate
    visitor.purpose = purpose
    var command = AdmitVisitor(
      to: house, visitor: visitor,
      document: DocumentSeen(kind: .workPass, lastFour: nil, digest: nil), hostCall: nil,
      reason: nil, documentReturned: true)
    command.otherHouses = others
    let visit = try office.desk.perform(command, as: mei)
    try office.desk.perform(ReturnSlip(visit.id, documentReturned: true), as: mei)
  }

  private func found(_ text: String, from: String? = nil, to: String? = nil) throws -> [String] {
    var search = VisitSearch(text)
    search.from = from.flatMap(Day.init)
    search.to = to.flatMap(Day.init)
    return try office.desk.ask(ListVisits(.search(search)), as: mei).map {
      String($0.visit.id.dropFirst(5).prefix(4))
    }
  }

  @Test(arguments: [
    ("张", ["1103", "0601", "0301"]), ("伟", ["1103", "0301"]), ("zw", ["1103", "0301"]),
    ("zhangguo", ["0601"]), ("8000", ["1103", "0301"]), ("2345", ["0301"]), ("3-1203", ["0301"]),
    ("5-302", ["1103", "0601"]), ("12-1101", ["1103"]), ("送货", ["0601"]), ("nobody", []),
  ])
  func `half of it is enough, the newest first`(text: String, days: [String]) throws {
    #expect(try found(text) == days)
  }

  @Test(arguments: [
    ("张", "2024-05-01", "2024-10-31", ["0601"]), ("zw", "2024-11-03", "2024-11-03", ["1103"]),
    ("5-302", "2024-06-02", nil, ["1103"]), ("8000", nil, "2024-03-01", ["0301"]),
    ("", "2024-06-01", "2024-06-01", ["0601"]), ("", nil, nil, []),
  ])
  func `days narrow it`(text: String, from: String?, to: String?, days: [String]) throws {
    #expect(try found(text, from: from, to: to) == days)
  }

  @Test func `several words all have to fit`() throws {
    #expect(try found("5-302 zw") == ["1103"])
    #expect(try found("张 送货") == ["0601"])
    #expect(try found("张 nobody").isEmpty)
  }
}

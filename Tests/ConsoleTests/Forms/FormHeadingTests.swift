import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

@testable import Console

/// A form about one record says in its title whose record it is.
struct FormHeadingTests {
  private static let number = "T20241104-001"

  private static func heading(_ title: String = "移交上级部门") -> FormHeading {
    FormHeading(
      title: title, subject: number, told: ["27-1-1302 欧阳**", "楼上每晚十点以后还在练琴，已经三个月了"],
      keys: "必填 *   F9 保存   F12 返回")
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  /// The form that checks the facts of a complaint.
  private func verify(_ id: String, on office: Rehearsal) throws -> [String] {
    var console = try RehearsalConsole(on: office, clerk: "1001")
    let keys: [Key] = [.function(7)] + typed(id) + [.enter, .character("2")]
    return try #require(console.play(keys: keys).last).lines
  }

  private func office() throws -> Rehearsal {
    let office = try Rehearsal()
    try office.prepare(.shift)
    return office
  }

  @Test func `it says the unit, the masked name and the matter`() throws {
    let office = try office()
    let id = try office.complain("外墙渗水", "主卧外墙雨后渗水")
    #expect(try verify(id, on: office).contains { $0.contains("  \(id)  3-1203 王**  外墙渗水") })
  }

  @Test func `of a complaint about somebody's conduct it says the number alone`() throws {
    let office = try office()
    let id = try office.shout()
    let heading = try #require(
      verify(id, on: office).first { $0.contains(id) && $0.contains("F9 ") })
    #expect(!heading.contains("12-1101") && !heading.contains("赵") && !heading.contains("态度"))
  }

  @Test func `of a visit it says the unit and the masked name`() throws {
    let office = try office()
    var visitor = VisitorParticulars()
    visitor.name = "欧阳婷婷"
    visitor.phone = "13800138000"
    visitor.purpose = "探访"
    let visit = try office.desk.perform(
      AdmitVisitor(
        to: "3-1203", visitor: visitor,
        document: DocumentSeen(kind: .workPass, lastFour: nil, digest: nil),
        hostCall: nil, reason: nil, documentReturned: true), as: office.clerk("1002"))
    let forms = [
      VisitForms.signOut(visit), VisitForms.goods(visit), VisitForms.writeOff(visit),
    ]
    for form in forms {
      #expect(form.told == ["3-1203 欧阳**"])
    }
  }

  @Test func `the matter is cut, then the name of the form, and the number never`() {
    let wide = drawn(Self.heading(), on: Size(columns: 120, rows: 1)).lines[0]
    #expect(wide.contains("27-1-1302 欧阳**  楼上每晚十点以后还在练琴，已经三个月了 "))
    let usual = drawn(Self.heading(), on: Size(columns: 80, rows: 1)).lines[0]
    #expect(usual.hasPrefix("移交上级部门  \(Self.number)  27-1-1302 欧阳**"))
    for columns in 44...120 {
      let line = drawn(Self.heading(), on: Size(columns: columns, rows: 1)).lines[0]
      #expect(line.contains(Self.number), "\(columns)")
      #expect(line.contains("F12 返回"), "\(columns)")
    }
    let long = Self.heading(String(repeating: "很长的名字", count: 6))
    #expect(drawn(long, on: Size(columns: 60, rows: 1)).lines[0].contains(".."))
    #expect(drawn(long, on: Size(columns: 60, rows: 1)).lines[0].contains(Self.number))
  }

  @Test func `it keeps to its place`() { expectDrawsAnywhere(Self.heading()) }

  @Test func `it is heard with the name of the form`() throws {
    var session = try Session.ofTheDay(.chinese)
    session.open(
      EntryForm("test", subject: Self.number, Phrase("核实", "Check"), []) { _ in .reload }
        .telling(["3-1203 王**", "外墙渗水"]))
    let heard = try #require(session.heardHere(whole: false).first)
    #expect(heard.hasPrefix("核实，\(Self.number)，3-1203 王**，外墙渗水"))
  }
}

import Console
import Desk
import Domain
import Support
import Terminal
import Testing

/// The slip as it is filled in: what is said quietly, what is asked, and where a refusal is marked.
@Suite(.serialized)
struct VisitorFormTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
    try office.set("2024-11-04 13:42")
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  private func play(_ keys: [Key], size: Size = Size(columns: 80, rows: 24)) throws -> [String] {
    var console = try RehearsalConsole(on: office, size: size, clerk: "1002")
    return console.play(keys: keys).last?.lines ?? []
  }

  /// An empty form, whatever an earlier one left.
  private let fresh: [Key] = [
    .function(6), .control("n"), .function(10), .character("9"), .control("n"),
  ]

  /// The form up to the number of the document, which was seen.
  private func seen(_ name: String, house: String = "12-1101", number: String) -> [Key] {
    fresh + typed(house) + [.enter] + typed(name) + [.enter, .enter]
      + typed("推销") + [.enter, .enter, .character("1")] + typed(number) + [.enter]
  }

  private static let number = "11010519491231002X"

  // MARK: Turned away

  @Test
  func `who is turned away with a document is asked why, and the notebook has the whole line`()
    throws
  {
    let refused = seen("推销员", number: Self.number) + [.enter, .character("2"), .enter]
    let asked = try play(refused + [.function(9)]).joined(separator: "\n")
    #expect(asked.contains("请填不放行原因"))
    #expect(asked.contains("1 被访人不同意来访"))
    let done = try play(refused + [.character("4"), .function(9)])
    #expect(done.contains { $0.contains("没有放行，已记入值班记事") })
    let note = try #require(
      try office.desk.ask(ListNotes(), as: office.clerk("1002")).first?.entry.text)
    #expect(
      note
        == "V20241104-001  12-1101  访客未放行：推**，推销，身份证 ****002X，问被访人：不同意。原因：  推销、派发传单")
  }

  @Test func `who is let in after the host was called has no reason to give`() throws {
    let agreed = seen("推销员", number: Self.number) + [.enter, .character("1"), .function(9)]
    #expect(try play(agreed).joined().contains("访客单 V-1：12-1101"))
  }

  // MARK: Several hosts

  @Test(arguments: ["3-1203 9-909", "9-909", "3-1203，九栋九〇九"])
  func `a wrong further unit is marked where it was written`(others: String) throws {
    let keys =
      seen("家政", number: Self.number) + [.enter, .enter, .enter] + typed(others) + [.function(9)]
    let lines = try play(keys)
    let field = try #require(lines.firstIndex { $0.contains("同访房号") })
    #expect(lines[field + 1].contains("! 没有房号"))
    #expect(lines[field].contains("9-909") || lines[field].contains("九〇九"))
  }

  // MARK: Somebody known

  private func admit(_ name: String) throws {
    let keys = seen(name, house: "3-1203", number: Self.number) + [.function(9)]
    #expect(try play(keys).joined().contains("访客单 V-1：3-1203"))
  }

  @Test func `a document that is inside already is told, with its slip`() throws {
    try admit("张伟")
    let again = try play(seen("张伟", number: Self.number))
    #expect(again[3].contains("! 这张证件已经在内：V-1  3-1203  13:42"))
  }

  @Test func `a document that is inside under another name is told`() throws {
    try admit("张伟")
    let other = try play(seen("李强", number: Self.number))
    #expect(other[3].contains("! 这张证件以另一个名字在内：张**  V-1  3-1203  13:42"))
  }

  @Test func `a document that was here under another name is told, quietly`() throws {
    try admit("张伟")
    try office.desk.perform(ReturnSlip("V-1", documentReturned: true), as: office.clerk("1002"))
    let other = try play(seen("李强", number: Self.number))
    #expect(other[3] == "")
    #expect(other.contains { $0.contains("来过") && $0.contains("张**（登记的名字不同）") })
    #expect(try play(seen("张伟", number: Self.number)).allSatisfy { !$0.contains("不同）") })
  }

  @Test func `a phone whose owner is inside is told`() throws {
    func known(_ name: String) -> [Key] {
      fresh + typed("3-1203") + [.enter] + typed(name) + [.enter] + typed("13800138000")
    }
    let saved = known("张伟") + typed("探访") + [.enter, .function(9)]
    #expect(try play(saved).joined().contains("访客单 V-1"))
    #expect(try play(known("小张"))[3].contains("! 这个电话的访客还在内：张**  V-1  3-1203  13:42"))
  }

  // MARK: Phones

  @Test(arguments: [
    ("138001380", "电话 9 位，不像电话，也能登记"), ("12800138000", "没有 12 开头的手机号，再问一下，也能登记"),
    ("1380013800", "电话 10 位，不像电话，也能登记"),
  ])
  func `a phone that is none is marked, and taken`(phone: String, told: String) throws {
    let start =
      fresh + typed("3-1203") + [.enter] + typed("张伟") + [.enter]
    let marked = try play(start + typed(phone) + [.tab])
    #expect(marked.contains { $0.contains(told) })
    let saved =
      start + typed(phone) + (phone.count == 11 ? [] : [.tab]) + typed("探访")
      + [.enter, .function(9)]
    #expect(try play(saved).joined().contains("访客单 V-1：3-1203"))
  }

  @Test func `a phone that is one is not marked`() throws {
    let keys =
      fresh + typed("3-1203") + [.enter] + typed("张伟") + [.enter]
      + typed("13800138000")
    #expect(try play(keys).allSatisfy { !$0.contains("!") || $0.contains("F6") })
  }
}

import Desk
import Domain
import Storage
import Support
import Testing

/// Searching by index finds what reading everything would find.
struct SearchTests {
  private let office: Rehearsal
  private let fang: SignedIn

  init() throws {
    office = try Rehearsal()
    try office.prepare(.day)
    fang = try office.clerk("1002")
  }

  private func found(_ text: String, as clerk: SignedIn? = nil) throws -> [String] {
    try office.desk.ask(FindEverything(text), as: clerk ?? fang).map(\.id)
  }

  private func intakes(_ text: String) throws -> Set<String> {
    var filter = IntakeFilter()
    filter.text = text
    return Set(try office.desk.ask(ListIntakes(filter), as: office.supervisor).map(\.intake.id))
  }

  @Test(arguments: [
    ("滴水", ["T20241104-001"]), ("3号梯", ["T20241104-002"]), ("T20241104-002", ["T20241104-002"]),
    ("20241104-002", ["T20241104-002"]), ("b20241104", ["B20241104-001"]),
    ("3-1203", ["T20241104-001"]), ("6621", ["T20241104-001"]), ("oytt", ["B20241104-001"]),
    ("ouyangting", ["B20241104-001"]), ("欧阳", ["B20241104-001"]),
    ("漏水 3-1203", ["T20241104-001"]), ("漏水", ["T20241104-001", "B20241104-001"]),
    ("滴水，已接", ["T20241104-001"]), ("不存在", []), ("。", []),
  ])
  func `an intake is found by words, number, unit, reading and phone`(
    text: String, ids: [String]
  ) throws {
    #expect(try intakes(text) == Set(ids))
  }

  @Test(arguments: ["张伟", "zw", "zhangwei", "8000", "3-1203", "V-1", "探访"])
  func `a visit is found by name, reading, phone, unit, slip and purpose`(text: String) throws {
    #expect(try found(text).contains("V20241104-001"))
  }

  @Test func `what a step says is found, and a note by its words and its number`() throws {
    try office.desk.perform(
      RespondToCustomer("T20241104-001", "维保师傅下午来", by: .phone), as: fang)
    #expect(try intakes("维保师傅") == ["T20241104-001"])
    #expect(try found("水泵") == ["N-1"])
    #expect(try found("N-1") == ["N-1"])
  }

  @Test func `somebody whose name was put right is found by the new one alone`() throws {
    var amendment = Amendment()
    amendment.name = "钱多多"
    amendment.phone = "13312345678"
    try office.desk.perform(AmendIntake("T20241104-001", amendment), as: fang)
    for text in ["钱多多", "qdd", "5678"] { #expect(try intakes(text) == ["T20241104-001"]) }
    for text in ["王小明", "wxm", "6621"] { #expect(try intakes(text).isEmpty, "\(text)") }
  }

  @Test func `a complaint of somebody's conduct is found only by those who may open it`() throws {
    let conduct = RecordConduct(
      "T20241104-002", of: try StaffNumber("2001"), course: "态度生硬", witness: "")
    try office.desk.perform(conduct, as: fang)
    #expect(try found("异响", as: office.clerk("1004")).isEmpty)
    #expect(try found("异响", as: office.supervisor) == ["T20241104-002"])
    let queue = try office.desk.ask(ReadQueue(limit: 50), as: office.clerk("1004"))
    #expect(!queue.map(\.id).contains("T20241104-002"))
  }

  @Test func `an erased visitor is not found, and what they came for still is`() throws {
    try office.desk.perform(
      ReturnSlip("V20241104-001", documentReturned: true), as: fang)
    try office.set("2025-02-04 09:00")
    let head = try office.hire("1102", "吴刚", as: [.csManager])
    try office.desk.perform(RunRetention(agreedBy: head), as: office.supervisor)
    for text in ["张伟", "zw", "8000"] { #expect(try found(text).isEmpty, "\(text)") }
    #expect(try found("探访") == ["V20241104-001"])
  }

  @Test func `the search tables are merged in an idle minute, and find as before`() throws {
    let before = try intakes("漏水")
    office.desk.synchronize()
    #expect(try intakes("漏水") == before)
    #expect(before.count == 2)
  }

  @Test func `any piece of any text finds exactly the intakes that hold it`() throws {
    var chance = Chance(14)
    let written = try write(40, by: &chance)
    for _ in 0..<200 {
      let (_, text) = try #require(written.randomElement(using: &chance))
      let signs = text.filter { $0.isLetter || $0.isNumber }
      let start = signs.index(
        signs.startIndex, offsetBy: Int.random(in: 0..<(signs.count - 3), using: &chance))
      let piece = String(signs[start...].prefix(Int.random(in: 2...3, using: &chance)))
      // A piece of letters or digits alone may also be a reading, a unit or a phone.
      guard piece.contains(where: { !$0.isASCII }), piece.first?.isASCII == false else { continue }
      let naive = written.filter { holds($0.text, piece) }.map(\.id)
      let here = try intakes(piece).filter { id in written.contains { $0.id == id } }
      #expect(here == Set(naive), "\(piece)")
    }
  }

  private func holds(_ text: String, _ piece: String) -> Bool {
    text.searchFolded.filter { $0.isLetter || $0.isNumber }.contains(piece.searchFolded)
  }

  private func write(
    _ count: Int, by chance: inout Chance
  ) throws -> [(id: String, text: String)] {
    let signs = Array("漏水电梯门灯停车位噪音垃圾AbＢ2９é，。 ！")
    return try (0..<count).map { _ in
      let text = String((0..<24).compactMap { _ in signs.randomElement(using: &chance) })
      var content = IntakeContent()
      content.title = "随便"
      content.text = "水" + text + "门梯灯"
      let intake = try office.desk.perform(
        RegisterIntake(.suggestion, by: .box, from: .init(), content: content), as: fang)
      return (intake.id, content.text)
    }
  }
}

/// The queue comes in pages, each beginning behind the last.
struct QueuePageTests {
  @Test func `pages of two hold what one page of all holds, in the same order`() throws {
    let office = try Rehearsal()
    try office.prepare(.day)
    let fang = try office.clerk("1002")
    let all = try office.desk.ask(ReadQueue(limit: 50), as: fang)
    var paged: [IntakeLine] = []
    var place = IntakeLine.Place.start
    while true {
      let page = try office.desk.ask(ReadQueue(after: place, limit: 2), as: fang)
      guard let last = page.last else { break }
      paged += page
      place = last.place
    }
    #expect(paged == all)
    #expect(all.map(\.id).count == 4)
    #expect(all.first?.dueAt != nil)
    #expect(all.last?.dueAt == nil)
  }
}

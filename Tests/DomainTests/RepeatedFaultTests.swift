import Domain
import Resources
import Support
import Testing

/// The same fault again (DEC-45).
struct RepeatedFaultTests {
  private let rule: RepeatedFault

  init() throws { rule = RepeatedFault(in: try RepeatedFaultTests.house()) }

  private static func house() throws -> HouseRules {
    HouseRules(
      estate: Estate(name: "翠湖苑", isPractice: true, language: "zh-Hans", desk: "前台"),
      calendar: try WorkCalendar.rehearsal(), policies: Policies([]),
      settings: HouseSettings(["repeatFaultDays": "90", "duplicateLikeness": "55"]))
  }

  private func fault(
    _ id: String, _ house: String?, place: String? = nil, part: String?, words: String = "",
    at received: String, fixed: String? = nil
  ) throws -> RepeatedFault.Fault {
    RepeatedFault.Fault(
      id: id, at: (house, place), part: part, words: ("", words),
      received: try Rehearsal.moment(received), finished: try fixed.map(Rehearsal.moment))
  }

  private func isRepeat(_ fault: RepeatedFault.Fault, of other: RepeatedFault.Fault) -> Bool {
    rule.original(of: fault, among: [other])?.id == other.id
  }

  @Test(arguments: [
    // Fixed on 6 May: 90 days later is 4 August, and 5 August is one too many.
    ("2024-08-04 23:00", true), ("2024-08-05 00:30", false), ("2024-05-06 09:30", false),
  ])
  func `the days run from the finishing, and are days of the estate`(
    received: String, isAgain: Bool
  ) throws {
    let first = try fault(
      "B1", "A-101", part: "水管", at: "2024-05-06 09:00", fixed: "2024-05-06 10:00")
    let again = try fault("B2", "A-101", part: "水管", at: received)
    #expect(isRepeat(again, of: first) == isAgain)
  }

  @Test func `another unit, or another part, is another fault`() throws {
    let first = try fault(
      "B1", "A-101", part: "水管", at: "2024-05-06 09:00", fixed: "2024-05-06 10:00")
    let others = [("A-102", "水管"), ("A-101", "门锁")]
    for (house, part) in others {
      #expect(!isRepeat(try fault("B2", house, part: part, at: "2024-05-07 09:00"), of: first))
    }
    let same = try fault("B3", "A-101", part: " 水 管 ", at: "2024-05-07 09:00")
    #expect(isRepeat(same, of: first))
  }

  @Test func `a public place is known by its name`() throws {
    let first = try fault(
      "B1", nil, place: "2号楼大堂", part: "门", at: "2024-05-06 09:00", fixed: "2024-05-06 10:00")
    let again = try fault("B2", nil, place: "2号楼 大堂", part: "门", at: "2024-05-07 09:00")
    let elsewhere = try fault("B3", nil, place: "3号楼大堂", part: "门", at: "2024-05-07 09:00")
    let nowhere = try fault("B4", nil, part: "门", at: "2024-05-07 09:00")
    #expect(isRepeat(again, of: first))
    #expect(!isRepeat(elsewhere, of: first))
    #expect(!isRepeat(nowhere, of: first))
  }

  @Test func `where one names no part, the words decide`() throws {
    let first = try fault(
      "B1", "A-101", part: nil, words: "厨房水管漏水", at: "2024-05-06 09:00",
      fixed: "2024-05-06 10:00")
    let again = try fault("B2", "A-101", part: "水管", words: "厨房水管又漏水", at: "2024-05-07 09:00")
    let other = try fault("B3", "A-101", part: nil, words: "门锁坏了", at: "2024-05-07 09:00")
    #expect(isRepeat(again, of: first))
    #expect(!isRepeat(other, of: first))
  }

  @Test func `the last of several is the one that is repeated`() throws {
    let earlier = try ["2024-05-01 10:00", "2024-05-03 10:00"].enumerated().map {
      try fault("B\($0.offset)", "A-101", part: "水管", at: "2024-04-30 09:00", fixed: $0.element)
    }
    let again = try fault("B9", "A-101", part: "水管", at: "2024-05-07 09:00")
    #expect(rule.original(of: again, among: earlier)?.id == "B1")
  }
}

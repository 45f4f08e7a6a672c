import Domain
import Testing

/// Which way a warranty sends a repair, and what a gap between its two ends is (RP-5, RP-6, RP-9).
struct WarrantyTests {
  @Test(arguments: [
    ("2026-06-29", Warranty.Route.developer), ("2026-06-30", .developer), ("2026-07-01", .quote),
  ])
  func `the last day is a day of the warranty`(day: String, route: Warranty.Route) throws {
    let warranty = Warranty(residentEnd: Day("2026-06-30"))
    #expect(warranty.route(on: try #require(Day(day))) == route)
  }

  @Test func `without the household's end nobody knows the way`() throws {
    let warranty = Warranty(contractorEnd: Day("2026-06-30"), party: "金盾防水")
    #expect(warranty.route(on: try #require(Day("2026-06-30"))) == nil)
    #expect(!warranty.hasGap)
  }

  @Test func `two years of the contractor's against five of the household's leave a gap`() {
    let two = Day("2026-06-30")
    let five = Day("2029-06-30")
    #expect(Warranty(residentEnd: five, contractorEnd: two).hasGap)
    #expect(!Warranty(residentEnd: two, contractorEnd: five).hasGap)
    #expect(!Warranty(residentEnd: two, contractorEnd: two).hasGap)
  }

  @Test func `what is not named stays`() {
    let known = Warranty(residentEnd: Day("2029-06-30"), party: "金盾防水")
    let named = known.completed(with: Warranty(contractorEnd: Day("2026-06-30")))
    #expect(named.residentEnd == Day("2029-06-30"))
    #expect(named.party == "金盾防水")
    #expect(named.hasGap)
  }

  @Test(arguments: [(0, 1), (2, 1), (3, 2), (5, 2), (6, 3), (20, 3)])
  func `the grade follows the number of repairs`(repairs: Int, grade: Int) {
    let settings = HouseSettings(["secondGradeRepairs": "3", "thirdGradeRepairs": "6"])
    #expect(RepairGrade(repairs: repairs, in: settings).number == grade)
  }
}

import Domain
import Support
import Testing

/// Since when a case must have ended to be asked whether it counts.
struct CountingPeriodTests {
  @Test(
    arguments: [
      ("2024-05-19 23:59", nil), ("2024-05-20 00:00", "2024-04-25 00:00"),
      ("2024-05-24 23:59", "2024-04-25 00:00"), ("2024-05-25 00:00", nil),
      ("2024-01-22 18:30", "2023-12-25 00:00"),
    ] as [(String, String?)])
  func `it is asked from the 20th to the 24th, of what has ended since the last 24th`(
    moment: String, start: String?
  ) throws {
    let house = try HouseRules.rehearsal()
    let expected = try start.map { try Rehearsal.moment($0) }
    #expect(house.countingPeriodStart(at: try Rehearsal.moment(moment)) == expected)
  }
}

import Domain
import Support
import Testing

/// What a finding is called, on paper and on the command line, from day to day.
struct FindingNameTests {
  private func name(_ code: FindingCode, _ subject: String, round: Int) throws -> String {
    Finding(code, subject: subject, round: round, since: try Rehearsal.moment("2024-11-05 09:00"))
      .id
  }

  @Test func `it is code, record and round, and one word`() throws {
    #expect(
      try name(.responseMissingOrLate, "T20241105-001", round: 2) == "FC-02-T20241105-001-2")
    #expect(try name(.handoverMissing, "2024-11-05 night", round: 1) == "FC-42-2024-11-05-night-1")
  }

  @Test func `what is missing on a day names the day, and not its number`() throws {
    let day = try #require(Day("2024-11-05"))
    #expect(try name(.dailyLogMissing, "1002", round: day.number) == "FC-51-1002-2024-11-05")
    #expect(try name(.rosterGap, "frontDesk", round: day.number) == "FC-53-frontDesk-2024-11-05")
  }
}

import Foundation
import Testing

/// The clocks one by one: what starts each, what stops it, what moves it.
@Suite(.serialized)
struct ClockRuleScenarios {
  let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00") }

  private func taken(_ moment: String, _ options: String = "--target office") throws -> String {
    let words = "intake add --kind complaint --channel phone --text 内容 --phone 19000001000 "
    return try desk.done(moment, words + options, as: "1002")["id"].string ?? ""
  }

  private func assign(
    _ id: String, _ moment: String, limit: String? = nil
  ) throws -> JSON {
    let within = limit.map { " --limit “\($0)”" } ?? ""
    return try desk.done(
      moment, "intake assign \(id) --department security --person 2001" + within, as: "1102")
  }

  @Test func `P-01 runs from the decision to go, and anew when it is decided anew`() throws {
    let id = try taken("2024-05-06 09:00")
    let decided = try desk.done("2024-05-06 09:30", "intake flag \(id) siteVisit", as: "1002")
    #expect(decided.clocks.contains("P-01 2024-05-06 09:33 running"))
    let dropped = try desk.done(
      "2024-05-06 09:31", "intake flag \(id) siteVisit --clear", as: "1002")
    #expect(dropped.clock("P-01") == "cancelled")
    let anew = try desk.done("2024-05-06 10:00", "intake flag \(id) siteVisit", as: "1002")
    #expect(anew.clocks.contains("P-01 2024-05-06 10:03 running"))
    let there = try desk.done("2024-05-06 10:03", "intake arrive \(id)", as: "2001")
    #expect(there.clock("P-01") == "met")
  }

  @Test func `P-06 wants the coordination and the answer, in whatever order`() throws {
    let id = try taken("2024-05-06 09:00", "--target developer")
    let told = try desk.done(
      "2024-05-06 10:00", "intake respond \(id) --text 已转 --means phone --reply", as: "1002")
    #expect(told.clock("P-06") == "running")
    let written = try desk.done(
      "2024-05-06 11:00", "intake letter \(id) --to developer --text 请修", as: "1102")
    #expect(written.clock("P-06") == "met")
    #expect(
      written["clocks"].items.first { $0["policy"].string == "P-06" }?["stoppedAt"].string
        == "2024-05-06T11:00:00+08:00")
  }

  @Test func `P-07 takes the place of P-06 where it is a matter of supply`() throws {
    let id = try taken("2024-05-06 09:00", "--target outside")
    #expect(try desk.done("2024-05-06 09:01", "intake show \(id)", as: "1002").clock("P-07") == nil)
    let marked = try desk.done("2024-05-06 09:02", "intake flag \(id) utility", as: "1002")
    #expect(marked.due("P-07") == "2024-05-07 09:00")
    #expect(marked.clock("P-06") == "cancelled")
    let back = try desk.done("2024-05-06 09:03", "intake flag \(id) utility --clear", as: "1002")
    #expect(back.clock("P-06") == "running")
    #expect(back.clock("P-07") == "cancelled")
  }

  @Test func `P-15 moves with another assignment, and the journal says from when to when`() throws {
    let id = try taken("2024-05-06 09:00")
    try desk.done(
      "2024-05-06 09:05", "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    // Without a limit the earliest reply deadline is the limit.
    #expect(try assign(id, "2024-05-06 09:10").due("P-15") == "2024-05-07 09:00")
    let moved = try assign(id, "2024-05-06 09:20", limit: "2024-05-08 12:00")
    #expect(moved.due("P-15") == "2024-05-08 12:00")
    let lines = try desk.done("2024-05-06 09:21", "journal list --subject \(id)", as: "1001").items
    let move = lines.first { $0["kind"].string == "clock.moved" }
    #expect(move?["moved"]["policy"].string == "P-15")
    #expect(move?["moved"]["from"].string == "2024-05-07T09:00:00+08:00")
    #expect(move?["moved"]["to"].string == "2024-05-08T12:00:00+08:00")
    #expect(lines.last?["moved"].isNull == true)
    let handled = try desk.done(
      "2024-05-08 12:00", "intake handle \(id) --result 好 --cause method --feedback phone",
      as: "2001")
    #expect(handled.clock("P-15") == "met")
  }

  @Test func `an event entered later moves the deadlines that hang on it`() throws {
    let id = try taken("2024-05-06 09:00")
    let amended = try desk.done(
      "2024-05-06 09:05", "intake amend \(id) --target household", as: "1101")
    #expect(amended.due("P-05") == "2024-05-09 18:00")
    let told = try desk.done(
      "2024-05-07 10:00",
      "intake respond \(id) --text 昨天已说 --means phone --occurred “2024-05-06 17:00”", as: "1002")
    #expect(told.clock("P-03") == "met")
    // The next contact is reckoned from when it was, and not from when it was entered.
    #expect(told.due("P-25") == "2024-05-08 18:00")
  }

  @Test func `P-24 and P-12 go by the calendar that is loaded, provisionally where none is`() throws
  {
    let id = try taken("2027-04-28 09:00")
    try desk.done(
      "2027-04-28 09:05", "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    _ = try assign(id, "2027-04-28 09:10")
    try desk.done(
      "2027-04-28 10:00", "intake handle \(id) --result 好 --cause method --feedback phone",
      as: "2001")
    try desk.done("2027-04-28 11:00", "intake sign-off \(id)", as: "2001")
    let verified = try desk.done("2027-04-28 12:00", "intake check \(id)", as: "1102")
    let revisit = verified["clocks"].items.first { $0["policy"].string == "P-24" }
    #expect(verified.due("P-24") == "2027-05-03 18:00")
    #expect(revisit?["provisional"].bool == true)
    let file = desk.folder.appending(path: "2027.csv")
    try "date,kind,name_zh,name_en\n2027-05-03,holiday,劳动节,Labour Day\n".write(
      to: file, atomically: true, encoding: .utf8)
    try desk.done("2027-04-29 09:10", ["calendar", "import", file.path], as: "1001")
    let loaded = try desk.done("2027-04-29 09:11", "intake show \(id)", as: "1002")
    #expect(loaded.due("P-24") == "2027-05-04 18:00")
    let lines = try desk.done("2027-04-29 09:12", "journal list --subject \(id)", as: "1001").items
    let moved = lines.filter { $0["moved"]["policy"].string == "P-24" }
    #expect(moved.map { $0["moved"]["to"].string } == ["2027-05-04T18:00:00+08:00"])
  }

  @Test func `met, breached and extended are counted apart`() throws {
    let met = try taken("2024-05-06 09:00")
    let late = try taken("2024-05-06 09:00")
    let promised = try taken("2024-05-06 09:00")
    try desk.done("2024-05-06 10:00", "intake respond \(met) --text 好 --means phone", as: "1002")
    try desk.done(
      "2024-05-06 10:00",
      "intake respond \(promised) --text 好 --means phone --promise “2024-05-08 12:00”", as: "1002")
    try desk.done("2024-05-07 10:00", "intake respond \(late) --text 好 --means phone", as: "1002")
    let counts = try desk.done("2024-05-07 10:01", "intake clocks", as: "1002").items
    func line(_ policy: String) -> [Int?] {
      let found = counts.first { $0["policy"].string == policy }
      return ["met", "breached", "extended", "cancelled", "running"].map { found?[$0].int }
    }
    #expect(line("P-03") == [2, 1, 0, 0, 0])
    #expect(line("P-04") == [0, 2, 1, 0, 0])
    #expect(line("P-13") == [0, 0, 0, 0, 1])
    #expect(
      try desk.done("2024-05-07 10:02", "intake clocks --from 2024-05-07", as: "1002").items
        .compactMap { $0["policy"].string } == ["P-25"])
    #expect(
      try desk.refused("2024-05-07 10:02", "intake clocks --from gestern", as: "1002").status == 64)
    #expect(try desk.refused("2024-05-07 10:02", "intake clocks", as: nil).status == 77)
  }

  @Test func `a result records that the case was taken on`() throws {
    let id = try taken("2024-05-06 09:00")
    try desk.done(
      "2024-05-06 09:05", "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    _ = try assign(id, "2024-05-06 09:10")
    let handle = "intake handle \(id) --result 好 --cause method --feedback phone"
    #expect(try desk.refused("2024-05-06 10:00", handle, as: "1003").code == "notYourCase")
    let handled = try desk.done("2024-05-06 10:00", handle, as: "2001")
    #expect(
      handled["steps"].items.suffix(2).compactMap { $0["kind"].string } == ["accepted", "handled"])
  }

  @Test
  func `what is promised after the result is kept by the closing, and breaks if it comes first`()
    throws
  {
    let ids = try (1...2).map { _ in try taken("2024-05-06 09:00") }
    for id in ids {
      try desk.done(
        "2024-05-06 09:05", "intake verify-facts \(id) --result 属实 --validity effective",
        as: "1102")
      _ = try assign(id, "2024-05-06 09:10")
      try desk.done(
        "2024-05-06 10:00", "intake handle \(id) --result 好 --cause method --feedback phone",
        as: "2001")
      try desk.done("2024-05-06 11:00", "intake sign-off \(id)", as: "2001")
      try desk.done("2024-05-06 12:00", "intake check \(id)", as: "1102")
      try desk.done(
        "2024-05-07 09:00",
        "intake respond \(id) --text 周四再答 --means phone --promise “2024-05-09 12:00”", as: "1002")
    }
    let closed = try desk.done(
      "2024-05-08 10:00", "intake revisit \(ids[0]) --outcome satisfied", as: "2001")
    #expect(closed.clock("P-13") == "met")
    let later = try desk.done("2024-05-20 10:00", "intake show \(ids[0])", as: "1002")
    #expect(later.clock("P-13") == "met")
    let open = try desk.done("2024-05-09 12:01", "intake show \(ids[1])", as: "1002")
    #expect(open.clock("P-13") == "breached")
    // Taken up again, what is still open of the life before stands in its history, and is next.
    let again = try desk.done(
      "2024-05-09 13:00", "intake revisit \(ids[1]) --outcome unsatisfied", as: "2001")
    #expect(again.clock("P-13") == nil)
    #expect(
      again["history"].items.filter { $0["policy"].string == "P-13" }.map { $0["state"].string }
        == ["breached"])
    #expect(again["next"].string == "P-13")
  }
}

import Foundation
import Testing

/// Deadlines that move: by the calendar, by a figure, by what a complaint turns out to be.
@Suite(.serialized)
struct ClockScenarios {
  let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-01-02 08:00") }

  private func taken(_ moment: String, _ options: String) throws -> JSON {
    let words = "intake add --kind complaint --channel phone --text 内容 --phone 19000001000 "
    return try desk.done(moment, words + options, as: "1002")
  }

  @Test func `seven working days go round the National Day and over a make-up Saturday`() throws {
    let intake = try taken("2024-09-30 16:00", "--target developer")
    #expect(
      intake.clocks == [
        "P-02 2024-10-08 18:00 running", "P-03 2024-10-01 16:00 running",
        "P-06 2024-10-15 18:00 running", "P-09 2024-10-08 18:00 running",
      ])
    let id = intake["id"].string ?? ""
    let told = try desk.done(
      "2024-09-30 16:01", "intake explain \(id) --policy P-06", as: "1002")
    #expect(told.items.map { $0["policy"].string } == ["P-06"])
    let lines = told[0]["lines"].items.compactMap(\.string)
    #expect(lines.first == "从收到 2024-09-30 16:00 起算（周一）")
    #expect(lines.contains("2024-10-01 周二 国庆节：不算"))
    #expect(lines.contains("2024-10-12 周六 调休上班（国庆节）：第 5 天"))
    #expect(lines.contains("2024-10-13 周日 周末：不算"))
    #expect(lines.contains("2024-10-15 周二 工作日：第 7 天"))
    #expect(lines.suffix(2) == ["当日 18:00 下班为止", "到期 2024-10-15 18:00"])
    #expect(
      try desk.refused("2024-09-30 16:02", "intake explain \(id) --policy P-99", as: "1002")
        == ("badCode", 64))
  }

  @Test(arguments: [
    // Sunday the 29th is a make-up working day.
    ("2024-09-27 18:30", "P-02 2024-09-29 18:00", "P-05 2024-10-08 18:00"),
    ("2024-09-28 23:59", "P-02 2024-09-29 18:00", "P-05 2024-10-08 18:00"),
    ("2024-09-29 00:00", "P-02 2024-09-30 18:00", "P-05 2024-10-09 18:00"),
    ("2024-05-10 17:59", "P-02 2024-05-11 18:00", "P-05 2024-05-14 18:00"),
  ])
  func `the day of the event is not counted`(
    moment: String, response: String, reply: String
  ) throws {
    let intake = try taken(moment, "--target household")
    #expect(intake.clocks.contains(response + " running"))
    #expect(intake.clocks.contains(reply + " running"))
  }

  @Test func `a figure that changes moves what runs, and leaves what has stopped`() throws {
    let intake = try taken("2024-10-14 09:00", "--target office")
    let id = intake["id"].string ?? ""
    let met = try taken("2024-10-14 09:00", "--target office")["id"].string ?? ""
    try desk.done("2024-10-14 16:00", "intake respond \(met) --text 好 --means phone", as: "1002")
    #expect(
      try desk.refused("2024-10-14 16:01", "policy set P-03 --amount 3", as: "1002").status == 77)
    try desk.done("2024-10-14 16:02", "policy set P-03 --amount 8", as: "1001")
    #expect(
      try desk.done("2024-10-14 16:03", "intake show \(id)", as: "1002").due("P-03")
        == "2024-10-14 17:00")
    // It was met by the figure of its day, and is not broken by another afterwards.
    try desk.done("2024-10-14 16:04", "policy set P-03 --amount 2", as: "1001")
    let kept = try desk.done("2024-10-14 16:05", "intake show \(met)", as: "1002")
    #expect(kept.clocks.contains("P-03 2024-10-15 09:00 met"))
    let moves = try desk.done("2024-10-14 16:06", "journal list --subject \(id)", as: "1001")
    #expect(moves.items.compactMap { $0["kind"].string }.count { $0 == "clock.moved" } == 2)
    try desk.done("2024-10-14 16:07", "policy set P-04 --no-on", as: "1001")
    #expect(
      try desk.done("2024-10-14 16:08", "intake show \(id)", as: "1002").clock("P-04")
        == "cancelled")
    try desk.done("2024-10-14 16:09", "policy set P-04 --on", as: "1001")
    #expect(
      try desk.done("2024-10-14 16:10", "intake show \(id)", as: "1002").clock("P-04")
        == "running")
    #expect(
      try desk.refused("2024-10-14 16:11", "policy set P-03 --unit weeks", as: "1001")
        == ("badCode", 64))
  }

  @Test func `a year without a calendar is provisional until it is loaded`() throws {
    let intake = try taken("2027-04-30 09:00", "--target household")
    let id = intake["id"].string ?? ""
    let first = intake["clocks"].items.first { $0["policy"].string == "P-05" }
    #expect(first?["provisional"].bool == true)
    let lines = try desk.done("2027-04-30 09:01", "intake explain \(id) --policy P-05", as: "1002")
    #expect(lines[0]["lines"].items.last?.string?.contains("暂定") == true)
    let file = desk.folder.appending(path: "2027.csv")
    try "date,kind,name_zh,name_en\n2027-05-03,holiday,劳动节,Labour Day\n".write(
      to: file, atomically: true, encoding: .utf8)
    try desk.done("2027-04-30 09:10", ["calendar", "import", file.path], as: "1001")
    let loaded = try desk.done("2027-04-30 09:11", "intake show \(id)", as: "1002")
    let second = loaded["clocks"].items.first { $0["policy"].string == "P-05" }
    #expect(loaded.due("P-05") == "2027-05-06 18:00")
    #expect(second?["provisional"].bool == false)
  }

  @Test func `another target runs other clocks, and the old ones are cancelled`() throws {
    let id = try taken("2024-10-14 09:00", "--target office")["id"].string ?? ""
    let amended = try desk.done(
      "2024-10-14 09:05", "intake amend \(id) --target outside", as: "1101")
    #expect(
      amended.clocks == [
        "P-02 2024-10-15 18:00 running", "P-03 2024-10-15 09:00 running",
        "P-04 2024-10-15 09:00 cancelled", "P-06 2024-10-23 18:00 running",
        "P-09 2024-10-15 18:00 running",
      ])
    #expect(amended["class"].int == 3)
    let back = try desk.done(
      "2024-10-14 09:06", "intake amend \(id) --target office --class 2 --subject service",
      as: "1101")
    #expect(back.clock("P-04") == "running")
    #expect(back["class"].int == 2)
    #expect(back["subject"].string == "service")
    #expect(
      try desk.refused("2024-10-14 09:07", "intake amend \(id)", as: "1101").status == 64)
    #expect(
      try desk.refused("2024-10-14 09:07", "intake amend \(id) --phone 123456789", as: "1101").code
        == "malformedPhone")
  }

  @Test func `what made a matter major goes with the one who brought it`() throws {
    let hurt = try taken("2024-05-10 09:00", "--target household")["id"].string ?? ""
    let other = try taken("2024-05-10 10:00", "--target household")["id"].string ?? ""
    try desk.done("2024-05-10 09:00", "intake criterion \(hurt) --letter D --reason 伤", as: "1001")
    try desk.done("2024-05-10 09:05", "intake dedicate \(hurt) --person 2101", as: "1103")
    try desk.done("2024-05-10 10:01", "intake link \(hurt) --to \(other)", as: "1101")
    let joined = try desk.done("2024-05-10 10:02", "intake show \(other)", as: "1002")
    #expect(joined["majorSince"].string == "2024-05-10T09:00:00+08:00")
    #expect(joined["dedicatedPerson"].string == "2101")
    #expect(joined["next"].string == "P-10")
    try desk.done("2024-05-10 10:03", "intake unlink \(hurt)", as: "1101")
    let calm = try desk.done("2024-05-10 10:04", "intake show \(other)", as: "1002")
    #expect(calm["severity"].string == "general")
    #expect(calm["dedicatedPerson"].isNull)
    #expect(calm.clock("P-10") == "cancelled")
    #expect(calm["next"].string == "P-03")
    let own = try desk.done("2024-05-10 10:04", "intake show \(hurt)", as: "1002")
    #expect(own["severity"].string == "major")
    #expect(own.clock("P-10") == "breached")
  }

  @Test func `a matter that is major twice tells its head twice`() throws {
    try desk.done("2024-05-02 08:00", "setting set majorHouseholds 2", as: "1001")
    try desk.moveIn((1...3).map { ("2", "\($0)01") }, at: "2024-05-02 08:00")
    let first = try taken("2024-05-10 09:00", "--house 2-101")["id"].string ?? ""
    let second = try taken("2024-05-10 09:30", "--house 2-201")["id"].string ?? ""
    try desk.done("2024-05-10 09:31", "intake link \(second) --to \(first)", as: "1101")
    let told = try desk.done(
      "2024-05-10 09:35", "intake notify \(first) --whom head --means 电话", as: "1002")
    #expect(told.clock("P-10") == "met")
    try desk.done("2024-05-10 09:40", "intake unlink \(second)", as: "1101")
    let third = try taken("2024-05-10 10:00", "--house 2-301")["id"].string ?? ""
    try desk.done("2024-05-10 10:02", "intake link \(third) --to \(first)", as: "1101")
    let again = try desk.done("2024-05-10 10:03", "intake show \(first)", as: "1002")
    #expect(again["majorSince"].string == "2024-05-10T10:00:00+08:00")
    #expect(again.clocks.contains("P-10 2024-05-10 10:15 running"))
    #expect(again["next"].string == "P-10")
    #expect(
      again["history"].items.map { "\($0["policy"].string ?? "") \($0["state"].string ?? "")" }
        == ["P-10 met", "P-11 cancelled"])
  }

  @Test func `a link that is taken back and made again asks nobody twice`() throws {
    try desk.done("2024-05-02 08:00", "setting set majorHouseholds 2", as: "1001")
    try desk.moveIn([("2", "101"), ("2", "201")], at: "2024-05-02 08:00")
    let first = try taken("2024-05-10 09:00", "--house 2-101")["id"].string ?? ""
    let second = try taken("2024-05-10 09:30", "--house 2-201")["id"].string ?? ""
    try desk.done("2024-05-10 09:31", "intake link \(second) --to \(first)", as: "1101")
    try desk.done("2024-05-10 09:35", "intake notify \(first) --whom head --means 电话", as: "1002")
    try desk.done("2024-05-10 09:40", "intake unlink \(second)", as: "1101")
    let calm = try desk.done("2024-05-10 09:41", "intake show \(first)", as: "1002")
    #expect(calm["severity"].string == "general")
    #expect(calm.clock("P-11") == "cancelled")
    try desk.done("2024-05-10 09:42", "intake link \(second) --to \(first)", as: "1101")
    let again = try desk.done("2024-05-10 10:00", "intake show \(first)", as: "1002")
    #expect(again["majorSince"].string == "2024-05-10T09:30:00+08:00")
    #expect(again.clocks.contains("P-10 2024-05-10 09:45 met"))
    #expect(again.clocks.contains("P-11 2024-05-10 10:30 running"))
    #expect(again["next"].string == "P-11")
    #expect(again["history"].items.isEmpty)
  }
}

import Testing

/// A night from the command line: late entries, a clerk who falls ill, a relief who does not come.
struct NightShiftScenarios {
  private let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-11-04 07:00") }

  @Test func `the notebook keeps what happened when, and what was said of it`() throws {
    let note = try desk.done(
      "2024-11-04 21:00",
      "log add 应急灯不亮 --place 3栋 --people 张伟 --needs-action --occurred “2024-11-04 20:10”",
      as: "1002")
    #expect(note["late"].bool == true)
    #expect(note["occurredAt"].string == "2024-11-04T20:10:00+08:00")
    #expect(note["people"].items.compactMap(\.string) == ["张**"])
    try desk.done("2024-11-04 21:05", "log remark N-1 --text 已放警示牌", as: "1003")
    let found = try desk.done("2024-11-04 21:06", "log list --find “应急 警示”", as: "1003").items
    #expect(found.compactMap { $0["id"].string } == ["N-1"])
    #expect(found.first?["remarks"][0]["clerk"].string == "1003")
    #expect(try desk.refused("2024-11-04 21:07", "log show 9", as: "1003").code == "noSuchItem")
    try desk.done("2024-11-04 21:08", "log resolve N-1 --text 已换灯", as: "1003")
    #expect(
      try desk.refused("2024-11-04 21:09", "log resolve 1 --text 又换", as: "1003").code
        == "resolvedAlready")
    #expect(try desk.done("2024-11-04 21:10", "log list --open", as: "1003").items.isEmpty)
  }

  @Test func `ill, relieved, and nobody to relieve the relief`() throws {
    try desk.done("2024-11-04 19:55", "shift start --checked", as: "1002")
    let left = try desk.done(
      "2024-11-04 23:10", "shift leave --cause ill --reason 发烧", as: "1002")
    #expect(left["state"].string == "submitted")
    #expect(left["unplanned"]["cause"].string == "ill")
    let id = left["id"].string ?? ""
    try desk.done("2024-11-04 23:40", "shift start", as: "1003")
    try desk.done("2024-11-04 23:42", "handover accept \(id)", as: "1003")
    try desk.done("2024-11-05 08:10", "shift stay --reason 白班没来", as: "1003")
    let rest = try desk.done("2024-11-05 10:00", "handover submit --remark 平稳", as: "1003")
    #expect(rest["shift"].string == "2024-11-04 night")
    try desk.done("2024-11-05 10:01", "shift end --checked", as: "1003")
    let register = try desk.done(
      "2024-11-05 10:02", "shift register --date 2024-11-04", as: "1001"
    ).items
    #expect(register.map { $0["events"][0]["kind"].string } == ["leftEarly", "stayedOn"])
    #expect(register.first?["checks"].items.count == 4)
    #expect(try desk.done("2024-11-05 10:03", "journal verify", as: nil)["ok"].bool == true)
  }

  @Test func `a checklist is shown, ticked, and what is wrong wants words`() throws {
    let lists = try desk.done("2024-11-04 19:50", "shift check", as: "1002").items
    #expect(Set(lists.compactMap { $0["list"].string }) == ["start", "end"])
    try desk.done("2024-11-04 19:55", "shift start", as: "1002")
    let lacking = "shift check --lacking uniform"
    #expect(try desk.refused("2024-11-04 19:56", lacking, as: "1002").code == "reasonMissing")
    #expect(
      try desk.refused("2024-11-04 19:56", "shift check --done hat", as: "1002").code
        == "noSuchItem")
    let ticked = try desk.done("2024-11-04 19:57", lacking + " --reason 工牌忘带", as: "1002")
    #expect(ticked["checks"][0]["done"].bool == false)
  }

  @Test func `a daily log is read by its owner and the supervisor`() throws {
    try desk.done("2024-11-04 19:55", "shift start", as: "1002")
    try desk.done("2024-11-05 01:00", "log add 东门开着", as: "1002")
    let log = try desk.done("2024-11-05 07:50", "worklog show", as: "1002")
    #expect(log["date"].string == "2024-11-04")
    #expect(log["entries"].items.compactMap { $0["title"].string } == ["东门开着"])
    try desk.done("2024-11-05 07:51", "worklog confirm --remark 平稳", as: "1002")
    let read = "worklog show --person 1002 --date 2024-11-04"
    #expect(try desk.done("2024-11-05 07:52", read, as: "1001")["remark"].string == "平稳")
    #expect(try desk.refused("2024-11-05 07:52", read, as: "1003").status == 77)
    let all = try desk.done("2024-11-05 07:53", "worklog list --date 2024-11-04", as: "1001").items
    #expect(all.compactMap { $0["clerk"].string } == ["1002"])
  }
}

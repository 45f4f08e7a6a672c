import Testing

/// Who comes when, and who came, from the command line.
@Suite(.serialized)
struct RosterScenarios {
  let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-11-20 08:00") }

  private func fill() throws {
    try desk.done(
      "2024-11-28 09:00",
      "roster fill dayNight --from 2024-12-01 --to 2024-12-31 --person 1002 --person 1003 "
        + "--person 1101 --person 1102", as: "1001")
  }

  @Test func `a month is filled, shown, and has no gap`() throws {
    try fill()
    let at = "2024-11-28 09:05"
    let shown = try desk.done(at, "roster show --from 2024-12-02 --days 2", as: "1002")
    #expect(shown["from"].string == "2024-12-02" && shown["to"].string == "2024-12-03")
    #expect(shown["duties"].items.count == 4)
    #expect(shown["duties"][1]["person"].string == "1002")
    #expect(shown["duties"][1]["shift"].string == "night")
    #expect(shown["duties"][1]["end"].string == "2024-12-03T08:00:00+08:00")
    #expect(shown["gaps"].items.isEmpty)
    let mine = try desk.done(at, "roster mine", as: "1002")
    #expect(mine[0]["date"].string == "2024-12-01")
    #expect(mine[0]["post"].string == "frontDesk")
  }

  @Test func `an illness opens a gap, and a relief closes it`() throws {
    try fill()
    let at = "2024-12-01 09:00"
    let away = try desk.done(at, "roster away 1003 illness --from 2024-12-03", as: "1002")
    #expect(away["id"].string == "AB-1")
    let gaps = try desk.done(at, "roster gaps --from 2024-12-02 --days 7", as: "1002")
    #expect(gaps.items.count == 1)
    #expect(gaps[0]["from"].string == "2024-12-03T20:00:00+08:00")
    #expect(gaps[0]["minutes"].int == 720)
    try desk.done(at, "roster set 2024-12-03 夜班 --person 1102 --remark 替病假", as: "1001")
    let none = try desk.done(at, "roster gaps --from 2024-12-02 --days 7", as: "1002")
    #expect(none.items.isEmpty)
    let back = try desk.done(at, "roster back ab-1 --last 2024-12-02", as: "1003")
    #expect(back["to"].string == "2024-12-02")
  }

  @Test func `two people swap, each by their own word`() throws {
    try fill()
    let at = "2024-11-30 09:00"
    let swap = try desk.done(
      at, "roster swap 2024-12-02 night --with 1101 --for “2024-12-04 night”", as: "1002")
    #expect(swap["state"].string == "asked")
    #expect(try desk.refused(at, "roster agree SW-1", as: "1003") == ("notYours", 1))
    #expect(try desk.done(at, "roster agree 1", as: "1101")["state"].string == "agreed")
    #expect(try desk.refused(at, "roster withdraw SW-1", as: "1002") == ("swapAnswered", 1))
    let mine = try desk.done(at, "roster mine", as: "1002")
    #expect(mine[1]["date"].string == "2024-12-04" && mine[1]["remark"].string == "SW-1")
    #expect(try desk.done(at, "roster swaps", as: "1002").items.isEmpty)
    #expect(try desk.done(at, "roster swaps --all", as: "1002").items.count == 1)
  }

  @Test func `the duty register sets who came beside who was planned`() throws {
    try fill()
    let started = try desk.done("2024-12-01 19:45", "shift start", as: "1003")
    #expect(started["onRoster"].bool == false)
    try desk.done("2024-12-01 20:10", "shift start", as: "1102")
    let register = try desk.done("2024-12-01 21:00", "roster register", as: "1001")
    let states = register.items.map { "\($0["actual"].string ?? "-") \($0["state"].string ?? "")" }
    #expect(states == ["- missed", "1003 unplanned", "1102 onDuty"])
  }

  @Test func `the stocktake names the gap, by its post and its hours`() throws {
    try fill()
    let sheet = try desk.done("2024-12-31 21:00", "stocktake show", as: "1001")
    let gaps = sheet["findings"].items.filter { $0["code"].string == "FC-53" }
    #expect(gaps.count == 1)
    #expect(gaps.first?["subject"].string == "frontDesk")
    #expect(gaps.first?["detail"].string == "2025-01-01 08:00 - 2025-01-01 21:00")
  }

  @Test func `posts and rotations are the office's own`() throws {
    let at = "2024-11-28 09:00"
    let post = try desk.done(
      at, "roster post add frontDesk --phone 0755-8888", as: "1001")
    #expect(post["nameZh"].string == "前台" && post["covered"].bool == true)
    try desk.done(at, "roster post add 东门 --no-covered", as: "1001")
    try desk.done(
      at, "roster rotation add 三人 “day night off” --pattern two --people 3", as: "1001")
    try desk.done(
      at,
      "roster fill 三人 --post 东门 --from 2024-12-01 --to 2024-12-03 --person 1002 --person 1003 "
        + "--person 1101", as: "1001")
    let text = try desk.done(at, "roster print --from 2024-12-01", as: "1001")
    #expect(text["text"].string?.contains("东门") == true)
    #expect(text["text"].string?.contains("0755-8888") == true)
    let bad = "roster rotation add x “day noon” --pattern two --people 2"
    #expect(try desk.refused(at, bad, as: "1001") == ("noSuchShift", 1))
  }

  @Test func `what cannot be planned is refused with its reason`() throws {
    try fill()
    let at = "2024-11-28 10:00"
    let cases = [
      ("roster set 2024-12-02 night --post gate --person 1002", "1001", "plannedElsewhere", 1),
      ("roster set 2024-11-27 day --person 1002", "1001", "shiftIsOver", 1),
      ("roster set 2024-12-02 noon --person 1002", "1001", "noSuchShift", 1),
      ("roster set 2024-12-02 day", "1001", "reasonMissing", 1),
      ("roster set 2024-12-02 day --person 1003", "1003", "roleMayNot", 77),
      (
        "roster fill dayNight --from 2024-12-09 --to 2024-12-02 --person 1002", "1001",
        "endsBeforeItBegins", 1
      ),
      (
        "roster fill nights --from 2024-12-01 --to 2024-12-02 --person 1002", "1001",
        "noSuchRotation", 1
      ),
      (
        "roster fill two --post moon --from 2024-12-01 --to 2024-12-02 --person 1002", "1001",
        "noSuchPost", 1
      ),
      ("roster swap 2024-12-03 day --with 1101", "1002", "notPlanned", 1),
      ("roster away 1003 leave", "1002", "leaveIsForKeepers", 1),
      ("roster back AB-9", "1001", "noSuchAbsence", 1),
      ("roster agree SW-9", "1001", "noSuchSwap", 1),
    ]
    for (line, clerk, code, status) in cases {
      #expect(try desk.refused(at, line, as: clerk) == (code, Int32(status)), "\(line)")
    }
  }
}

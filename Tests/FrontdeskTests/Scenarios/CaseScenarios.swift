import Testing

/// The handbook's cases line by line, where the other scenarios only follow one thread of them.
@Suite(.serialized)
struct CaseScenarios {
  let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2006-01-02 08:00") }

  private func taken(_ moment: String, _ options: String) throws -> JSON {
    try desk.done(
      moment, "intake add --kind complaint --text 内容 --phone 19000001000 " + options, as: "1002")
  }

  private func stock(_ moment: String) throws -> [String] {
    let open = try desk.done(moment, "stocktake open", as: "1103")
    for finding in open["findings"].items {
      guard let id = finding["id"].string, !id.hasPrefix("FC-15") else { continue }
      try desk.done(moment, "stocktake answer \(id) --done 已办", as: "1103")
    }
    try desk.done(moment, "stocktake sign --part complaints", as: "1103")
    try desk.done(moment, "stocktake sign --part repairs", as: "2101")
    return open.findings
  }

  @Test func `S-02 four clocks stop at once, and the promise waits for rain`() throws {
    let begun = try taken(
      "2024-06-05 17:20", "--channel phone --target office --class 1 --matter 管理服务")
    let id = begun["id"].string ?? ""
    #expect(
      begun.clocks == [
        "P-02 2024-06-06 18:00 running", "P-03 2024-06-06 17:20 running",
        "P-04 2024-06-06 17:20 running", "P-09 2024-06-06 18:00 running",
      ])
    #expect(begun["validity"].isNull)
    #expect(begun["class"].int == 1)
    try desk.done(
      "2024-06-05 17:25", "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    try desk.done(
      "2024-06-05 17:26", "intake assign \(id) --department security --person 2001", as: "1102")
    let told = try desk.done(
      "2024-06-05 17:50", "intake respond \(id) --text 我方责任，致歉并承诺 --means phone", as: "2001")
    #expect(told.clock("P-02") == "met")
    #expect(told.clock("P-03") == "met")
    #expect(told.clock("P-04") == "running")
    let promised = try desk.done(
      "2024-06-05 17:51", "dispute duty \(id) --text 站在读卡器旁为每位业主刷卡 --trigger 下雨", as: "2001")
    #expect(promised["commitments"][0]["due"].isNull)
    #expect(promised["commitments"][0]["trigger"].string == "下雨")
    // Without an end it has no clock that could run out.
    #expect(promised.clock("P-16") == nil)
    let handled = try desk.done(
      "2024-06-05 17:55",
      "intake handle \(id) --result 培训 --cause peopleSkill --second-cause method --feedback phone",
      as: "2001")
    #expect(handled["cause"].string == "peopleSkill")
    #expect(handled["secondCause"].string == "method")
    #expect(handled.clock("P-04") == "met")
    #expect(handled.clock("P-09") == "cancelled")
    // The gate's next shift reads it as it begins, and so does every later one.
    let shift = try desk.done("2024-06-05 19:50", "shift start", as: "1002")
    #expect(shift["standing"].items.compactMap { $0["trigger"].string } == ["下雨"])
    #expect(shift["standing"][0]["intake"].string == id)
    try desk.done("2024-06-06 09:00", "dispute kept \(id) --duty 1", as: "2001")
    #expect(try desk.done("2024-06-06 09:01", "shift show", as: "1002")["standing"].items.isEmpty)
  }

  @Test func `S-03 it stays general, its mark is seen, and the dispute record is wanted`() throws {
    try desk.moveIn([("28", "302"), ("28", "202")], at: "2006-01-03 08:00")
    let taken = try desk.done(
      "2006-03-05 10:30",
      "intake add --kind complaint --channel visit --house 28-302 --text 装修公司 --target household",
      as: "1002")
    let id = taken["id"].string ?? ""
    let marked = try desk.done("2006-03-05 10:31", "intake flag \(id) appealRisk", as: "1002")
    #expect(marked["severity"].string == "general")
    #expect(marked["criteria"].items.isEmpty)
    #expect(marked["flags"].items.compactMap(\.string) == ["appealRisk"])
    #expect(
      marked.clocks == [
        "P-02 2006-03-06 18:00 running", "P-03 2006-03-06 10:30 running",
        "P-05 2006-03-08 18:00 running", "P-09 2006-03-06 18:00 running",
      ])
    #expect(
      marked["clocks"].items.allSatisfy { clock in
        clock["policy"].string == "P-03" || clock["provisional"].bool == true
      })
    #expect(
      try desk.done("2006-03-05 10:32", "stocktake show", as: "1103").findings
        .contains("FC-27 \(id)"))
    let opened = try desk.done(
      "2006-03-05 10:35", "dispute open \(id) --with 28-202 --playbook changeOfUse", as: "1002")
    #expect(opened["dispute"].bool == true)
    let told = try desk.done(
      "2006-03-06 09:40",
      "intake respond \(id) --text 计划 --means phone --promise “2006-03-09 17:00”", as: "1002")
    #expect(told.due("P-13") == "2006-03-09 17:00")
    #expect(told.clock("P-05") == "running")
  }

  @Test
  func `S-05 ten contacts of nine households, the eleventh makes it major, its stocktake tells`()
    throws
  {
    try desk.moveIn(
      (1...9).map { ("2", "\($0 < 5 ? $0 : $0 + 1)02") } + [("2", "501"), ("2", "1102")],
      at: "2024-05-02 08:00")
    _ = try stock("2024-05-09 18:30")
    let add = "intake add --kind complaint --channel phone --text 电梯停运 --target office --house "
    let houses = ["2-102", "2-202", "2-302", "2-402", "2-602", "2-702", "2-802", "2-902", "2-501"]
    let first = try desk.done("2024-05-10 09:00", add + houses[0], as: "1002")["id"].string ?? ""
    for (place, house) in (houses.dropFirst() + ["2-501"]).enumerated() {
      let moment = place == 8 ? "2024-05-10 18:55" : "2024-05-10 1\(place):30"
      let id = try desk.done(moment, add + house, as: "1002")["id"].string ?? ""
      try desk.done(moment, "intake link \(id) --to \(first)", as: "1101")
    }
    let calm = try desk.done("2024-05-10 18:56", "intake show \(first)", as: "1002")
    #expect(calm["matter"]["contacts"].int == 10)
    #expect(calm["matter"]["households"].int == 9)
    #expect(calm["severity"].string == "general")
    #expect(calm["dossier"].isNull)
    let tenth = try desk.done("2024-05-10 19:40", add + "2-1102", as: "1002")["id"].string ?? ""
    let major = try desk.done("2024-05-10 19:40", "intake link \(tenth) --to \(first)", as: "1101")
    #expect(major["majorSince"].string == "2024-05-10T19:40:00+08:00")
    #expect(major["matter"]["contacts"].int == 11)
    #expect(major["matter"]["households"].int == 10)
    #expect(major["dossier"].string?.isEmpty == false)
    try desk.done("2024-05-10 19:52", "intake notify \(first) --whom head --means 电话", as: "1002")
    try desk.done(
      "2024-05-10 20:45", "intake notify \(first) --whom quality --means 电话", as: "1002")
    let told = try desk.done("2024-05-10 20:46", "intake show \(first)", as: "1002")
    let stops = told["clocks"].items.filter { ["P-10", "P-11"].contains($0["policy"].string) }
    #expect(
      stops.map { "\($0["policy"].string ?? "") \($0["state"].string ?? "")" }.sorted()
        == ["P-10 met", "P-11 breached"])
    #expect(
      stops.compactMap { $0["stoppedAt"].string }.sorted()
        == ["2024-05-10T19:52:00+08:00", "2024-05-10T20:45:00+08:00"])
    // At the stocktake the late notification is found once, on the oldest, and never again.
    let found = try stock("2024-05-10 21:00")
    #expect(found.filter { $0.hasPrefix("FC-09") } == ["FC-09 \(first)"])
    #expect(!found.contains { $0.hasPrefix("FC-08") })
    #expect(found.filter { $0.hasPrefix("FC-10") } == ["FC-10 \(first)"])
    #expect(try !stock("2024-05-11 18:30").contains { $0.hasPrefix("FC-09") })
    // Below the threshold the criterion is withdrawn, and its clocks with it.
    let alone = try desk.done("2024-05-11 19:00", "intake unlink \(tenth)", as: "1101")
    #expect(alone["severity"].string == "general")
    let rest = try desk.done("2024-05-11 19:01", "intake show \(first)", as: "1002")
    #expect(rest["severity"].string == "general")
    #expect(rest["matter"]["contacts"].int == 10)
  }

  @Test func `S-06 a water cut: no P-06, no result without an answer, the day it may be closed`()
    throws
  {
    let begun = try taken("2024-05-10 20:15", "--channel phone --target outside --utility")
    #expect(begun.clock("P-06") == nil)
    #expect(begun.due("P-02") == "2024-05-11 18:00")
    #expect(
      begun["clocks"].items.allSatisfy { $0["provisional"].bool == false })
  }

  @Test func `S-07 a thread and what is new in it are two complaints`() throws {
    let post = "--channel forum --target office --posted “2024-09-07 22:30”"
    let words = "intake add --kind complaint --text 态度和停车 " + post
    let id = try desk.done("2024-09-08 08:10", words, as: "1002")["id"].string ?? ""
    try desk.done("2024-09-08 11:20", "intake points \(id) 态度 停车", as: "1002")
    try desk.done("2024-09-08 11:30", "intake draft \(id) --text 收到", as: "1002")
    try desk.done("2024-09-08 11:50", "intake approve \(id)", as: "1103")
    try desk.done("2024-09-08 11:55", "intake post \(id)", as: "1002")
    try desk.done("2024-09-09 16:30", "intake draft \(id) --text 措施 --concrete", as: "1002")
    try desk.done("2024-09-09 16:40", "intake approve \(id)", as: "1103")
    try desk.done("2024-09-09 17:00", "intake post \(id)", as: "1002")
    let thread = try desk.done("2024-09-09 17:05", "intake follow-up \(id) --posts 13", as: "1002")
    let noise = try desk.done(
      "2024-09-09 17:06",
      "intake add --kind complaint --channel forum --text 电梯噪音 --target office", as: "1002")
    #expect(thread["heat"].int == 14)
    #expect(noise["heat"].int == 1)
    #expect(thread["matter"]["contacts"].int == 1)
    #expect(noise["matter"]["id"].string != thread["matter"]["id"].string)
    let found = try stock("2024-09-09 18:30")
    #expect(found.filter { $0.hasPrefix("FC-03") } == ["FC-03 \(id)"])
    // An author whom nobody knows is not asked: the quiet week runs from the result.
    try desk.done(
      "2024-09-09 18:40", "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    try desk.done(
      "2024-09-09 18:41",
      "intake assign \(id) --department security --person 2001 --limit “2024-09-10 18:00”",
      as: "1102")
    let handled = try desk.done(
      "2024-09-09 18:45", "intake handle \(id) --result 已办 --cause peopleAttitude", as: "2001")
    #expect(handled["feedback"].string == "online")
    #expect(handled["exemption"].string == "anonymous")
    #expect(handled["quietUntil"].string == "2024-09-17T00:00:00+08:00")
    #expect(handled.clock("P-24") == nil)
  }

  @Test func `S-11 a long case is one complaint, reopened once, with its first date`() throws {
    let id = try taken("2024-05-10 16:20", "--channel visit --target office")["id"].string ?? ""
    try desk.done(
      "2024-05-10 16:30", "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    try desk.done(
      "2024-05-10 16:31",
      "intake assign \(id) --department security --person 2001 --limit “2024-05-14 12:00”",
      as: "1102")
    try desk.done(
      "2024-05-11 11:00",
      "intake respond \(id) --means phone --text 计划 --promise “2024-05-14 12:00”", as: "1002")
    let handle = "intake handle \(id) --result 道歉 --cause peopleAttitude --feedback visit"
    try desk.done("2024-05-14 11:40", handle, as: "2001")
    try desk.done("2024-05-14 14:00", "intake sign-off \(id)", as: "2001")
    try desk.done("2024-05-14 15:00", "intake check \(id)", as: "1102")
    try desk.done("2024-05-15 10:00", "intake revisit \(id) --outcome unsatisfied", as: "2001")
    let again = try desk.done("2024-05-15 17:00", handle, as: "2001")
    #expect(again.clock("P-09") == "cancelled")
    #expect(again.clock("P-04") == "met")
    try desk.done("2024-05-16 09:30", "intake sign-off \(id)", as: "2001")
    try desk.done("2024-05-16 09:30", "intake check \(id)", as: "1102")
    let closed = try desk.done(
      "2024-05-16 11:00", "intake revisit \(id) --outcome satisfied", as: "2001")
    // Five days, eighteen hours and forty minutes.
    #expect(closed["receivedAt"].string == "2024-05-10T16:20:00+08:00")
    #expect(closed["closedAt"].string == "2024-05-16T11:00:00+08:00")
    #expect(closed["round"].int == 2)
    #expect(closed["matter"]["contacts"].int == 1)
    #expect(
      closed["history"].items.filter { $0["policy"].string == "P-04" }.map { $0["state"].string }
        == ["extended"])
  }
}

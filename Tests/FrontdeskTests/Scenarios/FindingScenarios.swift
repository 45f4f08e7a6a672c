import Testing

/// The handbook's scenarios as their stocktakes find them, day by day.
@Suite(.serialized)
struct FindingScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("3", "702"), ("4", "601")], at: "2024-05-02 08:00")
  }

  /// Takes stock, answers what must be answered, has it signed, and returns what was found.
  private func stock(_ moment: String) throws -> [String] {
    let open = try desk.done(moment, "stocktake open", as: "1103")
    for finding in open["findings"].items {
      guard let id = finding["id"].string, !id.hasPrefix("FC-15") else { continue }
      try desk.done(moment, "stocktake answer \(id) --done 已办", as: "1103")
    }
    try desk.done(moment, "stocktake sign --part complaints", as: "1103")
    try desk.done(moment, "stocktake sign --part repairs", as: "2101")
    return open["findings"].items.compactMap { $0["code"].string }
  }

  private func assigned(_ id: String, _ moment: String, to person: String, of department: String)
    throws
  {
    try desk.done(moment, "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    try desk.done(
      moment, "intake assign \(id) --department \(department) --person \(person)", as: "1102")
    try desk.done(moment, "intake accept \(id)", as: person)
  }

  @Test func `S-11 the record is found missing until it is opened, the review until it is held`()
    throws
  {
    let words = "intake add --kind complaint --channel visit --house 3-702 --text 粗鲁"
    let id =
      try desk.done("2024-05-10 16:20", words + " --target office --person 2001", as: "1002")["id"]
      .string ?? ""
    try desk.done("2024-05-10 16:21", "intake severity \(id) --to serious --reason 粗鲁", as: "1002")
    #expect(try stock("2024-05-10 18:30") == ["FC-20"])
    try desk.done(
      "2024-05-11 11:00",
      "intake respond \(id) --means phone --text 计划 --promise “2024-05-14 12:00”", as: "1002")
    #expect(try stock("2024-05-11 18:30") == ["FC-20", "FC-07"])
    #expect(try stock("2024-05-12 18:30") == ["FC-20", "FC-07"])
    try desk.done(
      "2024-05-13 10:00",
      "intake review \(id) --participants 甲 --measures 乙 --person 2001 --due “2024-05-14 12:00”",
      as: "1102")
    #expect(try stock("2024-05-13 18:30") == ["FC-07"])
    try desk.done("2024-05-14 09:10", "intake record \(id) --person 2001", as: "2001")
    try assigned(id, "2024-05-14 09:20", to: "2001", of: "security")
    // P-04 gave way to the promise, which now is the limit.
    #expect(
      try desk.done("2024-05-14 09:21", "intake show \(id)", as: "1002").due("P-15")
        == "2024-05-14 12:00")
    try desk.done(
      "2024-05-14 11:40", "intake handle \(id) --result 道歉 --cause peopleAttitude --feedback visit",
      as: "2001")
    try desk.done("2024-05-14 14:00", "intake sign-off \(id)", as: "2001")
    #expect(
      try desk.refused("2024-05-14 15:00", "intake check \(id)", as: "2001").status == 77)
    try desk.done("2024-05-14 15:00", "intake check \(id)", as: "1102")
    #expect(try stock("2024-05-14 18:30") == [])
  }

  @Test func `what is entered after the cut-off belongs to the next stocktake, whenever it was`()
    throws
  {
    let words = "intake add --kind complaint --channel phone --house 3-702 --text 内容 --target "
    let pigeons =
      try desk.done("2024-05-06 09:00", words + "household", as: "1002")["id"].string ?? ""
    try desk.done("2024-05-06 09:10", "dispute open \(pigeons) --playbook pets", as: "1002")
    try desk.done(
      "2024-05-06 09:20", "dispute duty \(pigeons) --text 放飞 --timetable “1-5 17:00”", as: "1102")
    let hurt = try desk.done("2024-05-06 09:30", words + "office", as: "1002")["id"].string ?? ""
    let repair = "intake add --kind repair --channel phone --house 4-601 --text 漏水 --part 水管"
    let pipe = try desk.done("2024-05-06 09:40", repair, as: "1002")["id"].string ?? ""
    try desk.done("2024-05-06 09:50", "repair dispatch \(pipe) --person 2102", as: "1002")
    try desk.done("2024-05-06 10:00", "repair finish \(pipe) --result 好", as: "2102")
    let first = try stock("2024-05-06 18:30")
    for code in ["FC-28", "FC-08", "FC-24"] { #expect(!first.contains(code)) }
    let then = " --occurred “2024-05-06 15:00”"
    try desk.done(
      "2024-05-06 19:00", "dispute breach \(pigeons) --duty 1 --text 放飞" + then, as: "2001")
    try desk.done(
      "2024-05-06 19:00", "intake criterion \(hurt) --letter D --reason 伤" + then, as: "1001")
    for whom in ["head", "quality"] {
      let told = "intake notify \(hurt) --whom \(whom) --means 电话"
      try desk.done("2024-05-06 19:01", told + " --occurred “2024-05-06 18:00”", as: "1002")
    }
    try desk.done(
      "2024-05-06 19:02", "repair confirm \(pipe) --rating not --signed" + then, as: "2102")
    let second = try stock("2024-05-07 18:30")
    for code in ["FC-28", "FC-08", "FC-09", "FC-24"] { #expect(second.contains(code), "\(code)") }
    let third = try stock("2024-05-08 18:30")
    for code in ["FC-28", "FC-08", "FC-09", "FC-24"] { #expect(!third.contains(code), "\(code)") }
  }

  @Test func `a late answer is found once, also where all of it is entered later`() throws {
    _ = try stock("2024-05-07 18:30")
    let words = "intake add --kind complaint --channel phone --house 3-702 --text 内容"
    let received = " --target office --received-at “2024-05-06 09:00”"
    let id =
      try desk.done("2024-05-07 19:00", words + received, as: "1002")["id"].string ?? ""
    let told = try desk.done(
      "2024-05-07 19:00",
      "intake respond \(id) --text 好 --means phone --occurred “2024-05-07 15:00”", as: "1002")
    #expect(told.clock("P-03") == "breached")
    #expect(try stock("2024-05-08 18:30").contains("FC-02"))
    #expect(try !stock("2024-05-09 18:30").contains("FC-02"))
  }

  @Test func `what was agreed is past with its day, and asked for after the case is closed`() throws
  {
    let words = "intake add --kind complaint --channel phone --house 3-702 --text 内容"
    let id =
      try desk.done("2024-05-06 09:00", words + " --target office", as: "1002")["id"].string ?? ""
    try desk.done(
      "2024-05-06 09:10", "dispute duty \(id) --text 搬走 --due “2024-05-08 12:00”", as: "1102")
    try assigned(id, "2024-05-06 10:00", to: "2001", of: "security")
    try desk.done(
      "2024-05-06 10:10", "intake handle \(id) --result 好 --cause method --feedback phone",
      as: "2001")
    try desk.done("2024-05-06 10:20", "intake sign-off \(id)", as: "2001")
    try desk.done("2024-05-06 10:30", "intake check \(id)", as: "1102")
    let ended = try desk.done(
      "2024-05-06 10:40", "intake revisit \(id) --outcome satisfied", as: "2001")
    #expect(ended["state"].string == "closed")
    #expect(try stock("2024-05-08 18:30") == [])
    #expect(try stock("2024-05-09 18:30") == ["FC-28"])
    #expect(try stock("2024-05-10 18:30") == ["FC-28"])
    try desk.done("2024-05-10 18:40", "dispute kept \(id) --duty 1", as: "1102")
    #expect(try stock("2024-05-11 18:30") == [])
    // Nobody has decided yet whether it counts.
    #expect(try stock("2024-05-19 18:30").filter { $0 == "FC-16" } == [])
    #expect(try stock("2024-05-20 18:30") == ["FC-16"])
    #expect(try stock("2024-05-21 18:30") == ["FC-16"])
    try desk.done("2024-05-22 09:00", "intake count \(id) --yes --reason 属实", as: "1102")
    #expect(try stock("2024-05-22 18:30") == [])
  }

  @Test func `S-06 a quiet week is offered for closing from its midnight on`() throws {
    let words = "intake add --kind complaint --channel phone --house 4-601 --text 停水"
    let id =
      try desk.done("2024-05-10 20:15", words + " --target outside --utility", as: "1002")["id"]
      .string ?? ""
    try assigned(id, "2024-05-11 09:00", to: "2101", of: "repair")
    #expect(
      try desk.refused(
        "2024-05-11 10:59", "intake handle \(id) --result 修 --cause environment", as: "2101"
      ).code == "feedbackMissing")
    try desk.done(
      "2024-05-11 11:00",
      "intake respond \(id) --text 抢修 --means phone --promise “2024-05-11 15:00” --reply",
      as: "1002")
    let handled = try desk.done(
      "2024-05-11 16:00", "intake handle \(id) --result 恢复 --cause environment", as: "2101")
    #expect(handled["exemption"].string == "beyondPower")
    #expect(handled["feedback"].string == "phone")
    #expect(handled.clock("P-13") == "breached")
    try desk.done("2024-05-11 18:00", "intake sign-off \(id)", as: "2101")
    try desk.done("2024-05-11 18:10", "intake check \(id)", as: "1102")
    #expect(try stock("2024-05-11 18:30") == ["FC-04"])
    #expect(
      try desk.done("2024-05-18 23:59", "stocktake show", as: "1103").findings.filter {
        $0.hasPrefix("FC-15")
      } == [])
    #expect(
      try desk.done("2024-05-19 00:00", "stocktake show", as: "1103").findings.filter {
        $0.hasPrefix("FC-15")
      } == ["FC-15 \(id)"])
    // What counts is when the repeat was received, not when it was linked.
    let again = try desk.done(
      "2024-05-19 08:00",
      words + " --target outside --utility --received-at “2024-05-18 23:50”", as: "1002")
    try desk.done(
      "2024-05-19 08:01", "intake link \(again["id"].string ?? "") --to \(id)", as: "1101")
    let reopened = try desk.done("2024-05-19 08:02", "intake show \(id)", as: "1002")
    #expect(reopened["state"].string == "inProgress")
    #expect(reopened.due("P-07") == "2024-05-19 23:50")
    let week = reopened["history"].items.first { $0["policy"].string == "P-12" }
    #expect(week?["state"].string == "cancelled")
  }

  @Test func `S-07 a holding answer with a promised time extends, without one it is late`() throws {
    let words = "intake add --kind complaint --channel forum --text 态度和停车 --target office"
    let post = " --posted “2024-09-07 22:30” --noticed “2024-09-08 08:10”"
    let ids = try (1...2).map { _ in
      try desk.done("2024-09-08 08:10", words + post, as: "1002")["id"].string ?? ""
    }
    for (id, promise) in zip(ids, ["", " --promise “2024-09-09 20:00”"]) {
      try desk.done("2024-09-08 11:30", "intake draft \(id) --text 收到\(promise)", as: "1002")
      try desk.done("2024-09-08 11:50", "intake approve \(id)", as: "1103")
      try desk.done("2024-09-08 11:55", "intake post \(id)", as: "1002")
      try desk.done("2024-09-09 16:30", "intake draft \(id) --text 措施 --concrete", as: "1002")
      try desk.done("2024-09-09 16:40", "intake approve \(id)", as: "1103")
      let posted = try desk.done("2024-09-09 17:00", "intake post \(id)", as: "1002")
      #expect(posted.clock("P-08a") == "met")
      #expect(posted.clock("P-08b") == "met")
      #expect(posted.clock("P-04") == (promise.isEmpty ? "breached" : "extended"))
    }
    let found = try desk.done("2024-09-09 18:30", "stocktake show", as: "1103").findings
    #expect(found.filter { $0.hasPrefix("FC-03") } == ["FC-03 \(ids[0])"])
    // New matter in a follow-up is a complaint of its own; the thread keeps its heat.
    let thread = try desk.done(
      "2024-09-09 17:10", "intake follow-up \(ids[0]) --posts 13", as: "1002")
    #expect(thread["heat"].int == 14)
    #expect(thread["exemption"].string == "anonymous")
  }
}

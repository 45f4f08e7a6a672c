import Testing

/// Several who have come about one matter: counted once, answered together, each alive.
@Suite(.serialized)
struct GroupScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn((1...4).map { ("2", "\($0)01") }, at: "2024-05-02 08:00")
  }

  private func taken(
    _ moment: String, house: Int, kind: String = "complaint", channel: String = "phone"
  ) throws -> String {
    let target = kind == "complaint" ? " --target office" : ""
    let words = "intake add --kind \(kind) --channel \(channel) --text 电梯停运"
    return try desk.done(moment, words + " --house 2-\(house)01" + target, as: "1002")["id"].string
      ?? ""
  }

  private func linked(_ ids: [String], at moment: String) throws {
    for id in ids.dropFirst() {
      try desk.done(moment, "intake link \(id) --to \(ids[0])", as: "1101")
    }
  }

  @Test func `one answer is a step of each, with its own clocks, and one line of the journal`()
    throws
  {
    let ids = try (1...3).map { try taken("2024-05-06 0\($0 + 6):00", house: $0) }
    try linked(ids, at: "2024-05-06 11:00")
    let answer =
      "intake answer-group \(ids[1]) --text 明天修好 --means phone --promise “2024-05-08 12:00”"
    let told = try desk.done("2024-05-06 11:30", answer, as: "1002")
    #expect(told["households"].int == 3)
    #expect(told["left"].items.isEmpty)
    #expect(told["answered"].items.compactMap { $0["id"].string } == ids)
    for id in ids {
      let one = try desk.done("2024-05-06 11:31", "intake show \(id)", as: "1002")
      #expect(one.clock("P-03") == "met")
      #expect(one.clock("P-04") == "extended")
      #expect(one.due("P-13") == "2024-05-08 12:00")
      #expect(one["steps"].items.last?["text"].string == "明天修好")
      #expect(one["steps"].items.last?["at"].string == "2024-05-06T11:30:00+08:00")
    }
    let matter = told["matter"].string ?? ""
    let lines = try desk.done("2024-05-06 11:32", "journal list --subject \(matter)", as: "1001")
    #expect(lines.items.compactMap { $0["kind"].string } == ["intake.answerGroup"])
    // The matter's own number names it as well; --reply makes it the answer.
    let reply = "intake answer-group \(matter) --text 修好了 --means visit --reply"
    #expect(
      try desk.done("2024-05-06 12:00", reply, as: "1002")["answered"].items.count == 3)
  }

  @Test func `who cannot take the answer is named and left, and the others have it`() throws {
    let ids = try (1...3).map { try taken("2024-05-06 0\($0 + 6):00", house: $0) }
    let online = try taken("2024-05-06 10:30", house: 4, channel: "forum")
    try linked(ids + [online], at: "2024-05-06 11:00")
    try desk.done(
      "2024-05-06 11:01", "intake conduct \(ids[2]) --about 1003 --course 争吵", as: "1002")
    let answer = "intake answer-group \(ids[0]) --text 已修 --means online"
    let told = try desk.done("2024-05-06 11:30", answer, as: "1003")
    #expect(told["answered"].items.compactMap { $0["id"].string } == [ids[0], ids[1]])
    #expect(
      told["left"].items.map { "\($0["id"].string ?? "") \($0["code"].string ?? "")" }
        == ["\(ids[2]) restricted", "\(online) postInstead"])
    #expect(
      try desk.refused(
        "2024-05-06 11:31", "intake answer-group M-9999 --text 一 --means phone", as: "1003"
      )
      .code == "notFound")
    #expect(
      try desk.refused(
        "2024-05-06 11:31", "intake answer-group \(ids[0]) --text “ ” --means phone", as: "1002"
      ).code == "textMissing")
  }

  @Test func `a repair in the matter is a contact, and no household that complains`() throws {
    try desk.done("2024-05-02 08:00", "setting set majorHouseholds 2", as: "1001")
    let first = try taken("2024-05-06 08:00", house: 1)
    let repair = try taken("2024-05-06 08:10", house: 2, kind: "repair")
    try linked([first, repair], at: "2024-05-06 09:00")
    let calm = try desk.done("2024-05-06 09:01", "intake show \(first)", as: "1002")
    #expect(calm["matter"]["contacts"].int == 2)
    #expect(calm["matter"]["households"].int == 1)
    #expect(calm["severity"].string == "general")
    let second = try taken("2024-05-06 09:10", house: 3)
    let major = try desk.done("2024-05-06 09:20", "intake link \(second) --to \(first)", as: "1101")
    #expect(major["severity"].string == "major")
    // Since the second household complained, and not since somebody linked it.
    #expect(major["majorSince"].string == "2024-05-06T09:10:00+08:00")
    #expect(major.due("P-10") == "2024-05-06 09:25")
    #expect(major.due("P-11") == "2024-05-06 10:10")
  }

  @Test func `the household that was linked last need not be the one that made it major`() throws {
    try desk.done("2024-05-02 08:00", "setting set majorHouseholds 3", as: "1001")
    let ids = try (1...3).map { try taken("2024-05-06 0\($0 + 6):00", house: $0) }
    try desk.done("2024-05-06 11:00", "intake link \(ids[2]) --to \(ids[0])", as: "1101")
    let major = try desk.done(
      "2024-05-06 12:00", "intake link \(ids[1]) --to \(ids[0])", as: "1101")
    #expect(major["majorSince"].string == "2024-05-06T09:00:00+08:00")
    try desk.done("2024-05-06 12:05", "intake notify \(ids[0]) --whom head --means 电话", as: "1002")
    let told = try desk.done("2024-05-06 12:06", "intake show \(ids[0])", as: "1002")
    #expect(told.clock("P-10") == "breached")
  }

  @Test func `criterion A that a supervisor set stays, however few are linked`() throws {
    let ids = try (1...3).map { try taken("2024-05-06 0\($0 + 6):00", house: $0) }
    try desk.done(
      "2024-05-06 10:00", "intake criterion \(ids[1]) --letter A --reason 十几户都来问", as: "1001")
    func severity(of id: String) throws -> String? {
      try desk.done("2024-05-06 11:00", "intake show \(id)", as: "1002")["severity"].string
    }
    try desk.done("2024-05-06 10:10", "intake link \(ids[2]) --to \(ids[1])", as: "1101")
    #expect(try severity(of: ids[1]) == "major")
    try desk.done("2024-05-06 10:20", "intake unlink \(ids[2])", as: "1101")
    #expect(try severity(of: ids[1]) == "major")
    #expect(try severity(of: ids[2]) == "general")
    try desk.done("2024-05-06 10:30", "intake link \(ids[1]) --to \(ids[0])", as: "1101")
    #expect(try severity(of: ids[0]) == "major")
    try desk.done("2024-05-06 10:40", "intake unlink \(ids[1])", as: "1101")
    #expect(try severity(of: ids[0]) == "general")
    #expect(try severity(of: ids[1]) == "major")
  }

  @Test func `criterion A that a supervisor set stays, also when so many were linked since`() throws
  {
    try desk.done("2024-05-02 08:00", "setting set majorHouseholds 3", as: "1001")
    let ids = try (1...3).map { try taken("2024-05-06 0\($0 + 6):00", house: $0) }
    try desk.done("2024-05-06 10:00", "intake link \(ids[1]) --to \(ids[0])", as: "1101")
    try desk.done(
      "2024-05-06 10:05", "intake criterion \(ids[1]) --letter A --reason 十几户都来问", as: "1001")
    try desk.done("2024-05-06 10:10", "intake link \(ids[2]) --to \(ids[0])", as: "1101")
    // The one on whose page it was said leaves, and so does another.
    try desk.done("2024-05-06 10:20", "intake unlink \(ids[1])", as: "1101")
    let left = try desk.done("2024-05-06 10:21", "intake show \(ids[0])", as: "1002")
    #expect(left["criteria"].items.compactMap(\.string) == ["A"])
    #expect(left["majorSince"].string == "2024-05-06T10:05:00+08:00")
    let kept = left["steps"].items.last { $0["kind"].string == "criterionMet" }
    #expect(kept?["text"].string == "十几户都来问")
    #expect(kept?["by"].string == "1001")
    #expect(kept?["at"].string == "2024-05-06T10:05:00+08:00")
    try desk.done("2024-05-06 10:30", "intake unlink \(ids[2])", as: "1101")
    let alone = try desk.done("2024-05-06 10:31", "intake show \(ids[0])", as: "1002")
    #expect(alone["severity"].string == "major")
  }

  @Test func `that so many complain is written on the first report`() throws {
    try desk.done("2024-05-02 08:00", "setting set majorHouseholds 2", as: "1001")
    let ids = try (1...2).map { try taken("2024-05-06 0\($0 + 6):00", house: $0) }
    func kinds(of id: String) throws -> [String] {
      try desk.done("2024-05-06 11:00", "intake show \(id)", as: "1002")["steps"].items
        .compactMap { $0["kind"].string }.filter { $0.hasPrefix("criterion") }
    }
    try linked(ids, at: "2024-05-06 10:00")
    #expect(try kinds(of: ids[0]) == ["criterionMet"])
    #expect(try kinds(of: ids[1]).isEmpty)
    try desk.done("2024-05-06 10:20", "intake unlink \(ids[1])", as: "1101")
    #expect(try kinds(of: ids[0]) == ["criterionMet", "criterionWithdrawn"])
  }

  @Test func `unlinking restores exactly what was, the notifications too`() throws {
    let ids = try (1...2).map { try taken("2024-05-06 0\($0 + 6):00", house: $0) }
    for (id, letter) in zip(ids, ["B", "D"]) {
      try desk.done(
        "2024-05-06 10:00", "intake criterion \(id) --letter \(letter) --reason 大", as: "1001")
    }
    try desk.done("2024-05-06 10:05", "intake notify \(ids[1]) --whom head --means 电话", as: "1002")
    let before = try desk.done("2024-05-06 10:06", "intake show \(ids[0])", as: "1002")
    try desk.done("2024-05-06 10:07", "intake link \(ids[1]) --to \(ids[0])", as: "1101")
    let joined = try desk.done("2024-05-06 10:07", "intake show \(ids[0])", as: "1002")
    #expect(joined.clock("P-10") == "met")
    #expect(joined["criteria"].items.compactMap(\.string) == ["B", "D"])
    try desk.done("2024-05-06 10:08", "intake unlink \(ids[1])", as: "1101")
    let after = try desk.done("2024-05-06 10:08", "intake show \(ids[0])", as: "1002")
    #expect(after.clocks == before.clocks)
    #expect(after["criteria"].items.compactMap(\.string) == ["B"])
    #expect(after["matter"]["contacts"].int == 1)
  }

  @Test func `a major case is the head's, and given away only with a reason`() throws {
    let id = try taken("2024-05-06 08:00", house: 1)
    try desk.done("2024-05-06 08:01", "intake criterion \(id) --letter D --reason 伤", as: "1001")
    try desk.done(
      "2024-05-06 08:02", "intake verify-facts \(id) --result 属实 --validity effective", as: "1101")
    let assign = "intake assign \(id) --department repair --person "
    #expect(
      try desk.refused("2024-05-06 08:03", assign + "2101", as: "1101") == ("headOwns", 1))
    let given = try desk.done(
      "2024-05-06 08:04", assign + "2101 --reason 负责人出差", as: "1101")
    #expect(given["steps"].items.last?["text"].string == "负责人出差")
    let own = try desk.done("2024-05-06 08:05", assign + "1001", as: "1101")
    #expect(own["person"].string == "1001")
  }

  /// A complaint that became major when 孙工 (2101) had it, and has all else that it needs.
  private func majorInOtherHands() throws -> String {
    let id = try taken("2024-05-06 08:00", house: 1)
    try desk.done(
      "2024-05-06 08:01", "intake verify-facts \(id) --result 属实 --validity effective", as: "1101")
    try desk.done(
      "2024-05-06 08:02", "intake assign \(id) --department repair --person 2102", as: "1101")
    // Why another gets it is no reason why the head has not.
    try desk.done(
      "2024-05-06 08:03", "intake assign \(id) --department repair --person 2101 --reason 请假",
      as: "1101")
    try desk.done("2024-05-06 08:05", "intake criterion \(id) --letter D --reason 伤", as: "1001")
    try desk.done("2024-05-06 08:06", "intake dedicate \(id) --person 2101", as: "1103")
    return id
  }

  @Test func `what becomes major in other hands is not handled there without a reason`() throws {
    let id = try majorInOtherHands()
    let handle = "intake handle \(id) --result 修好 --cause method --feedback phone"
    // What the result lacks comes first.
    #expect(try desk.refused("2024-05-06 08:07", handle, as: "2101").code == "majorIncomplete")
    try desk.done("2024-05-06 08:08", "intake findings \(id) --text 调查", as: "1103")
    #expect(try desk.refused("2024-05-06 08:09", handle, as: "2101") == ("headOwns", 1))
    let still = try desk.done("2024-05-06 08:09", "intake show \(id)", as: "1002")
    #expect(still["state"].string == "assigned" && still["result"].isNull)
    try desk.done(
      "2024-05-06 08:10", "intake assign \(id) --department repair --person 2101 --reason 负责人出差",
      as: "1101")
    let handled = try desk.done("2024-05-06 08:11", handle, as: "2101")
    #expect(handled["state"].string == "handled")
  }

  @Test func `the head may write the result of a major case that another has`() throws {
    let id = try majorInOtherHands()
    try desk.done("2024-05-06 08:08", "intake findings \(id) --text 调查", as: "1103")
    let handle = "intake handle \(id) --result 修好 --cause method --feedback phone"
    let handled = try desk.done("2024-05-06 08:11", handle, as: "1001")
    #expect(handled["state"].string == "handled" && handled["person"].string == "2101")
  }
}

import Testing

/// The handbook's scenarios, as far as deadlines and the life of a complaint go.
@Suite(.serialized)
struct DeadlineScenarios {
  let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2003-01-02 08:00") }

  private let complaint = "intake add --kind complaint --text 内容 --phone 19000001000"

  @Test func `S-01 pigeons on the balcony start four clocks, provisionally`() throws {
    let intake = try desk.done(
      "2003-03-10 10:00", complaint + " --channel visit --target household", as: "1002")
    #expect(
      intake.clocks == [
        "P-02 2003-03-11 18:00 running", "P-03 2003-03-11 10:00 running",
        "P-05 2003-03-13 18:00 running", "P-09 2003-03-11 18:00 running",
      ])
    #expect(intake["next"].string == "P-03")
    #expect(
      intake["clocks"].items.first { $0["policy"].string == "P-05" }?["provisional"].bool == true)
  }

  @Test func `S-02 rain at the barrier is answered, verified and revisited`() throws {
    let id = try taken("2024-06-05 17:20", "--channel phone --target office --class 1")
    try desk.done(
      "2024-06-05 17:25", "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    try desk.done(
      "2024-06-05 17:26", "intake assign \(id) --department security --person 2001", as: "1102")
    try desk.done("2024-06-05 17:27", "intake accept \(id)", as: "2001")
    try desk.done("2024-06-05 17:50", "intake respond \(id) --text 道歉 --means phone", as: "2001")
    let handled = try desk.done(
      "2024-06-05 17:55",
      "intake handle \(id) --result 培训 --cause peopleSkill --second-cause method --feedback phone",
      as: "2001")
    #expect(handled.clock("P-02") == "met")
    #expect(handled.clock("P-03") == "met")
    #expect(handled.clock("P-04") == "met")
    #expect(handled.clock("P-09") == "cancelled")
    try desk.done("2024-06-05 18:00", "intake sign-off \(id)", as: "2001")
    let verified = try desk.done("2024-06-05 18:10", "intake check \(id)", as: "1102")
    // Monday the 10th is the Dragon Boat holiday.
    #expect(verified.due("P-24") == "2024-06-11 18:00")
    let closed = try desk.done(
      "2024-06-07 10:00", "intake revisit \(id) --outcome satisfied", as: "2001")
    #expect(closed["state"].string == "closed")
    #expect(closed["closedBy"].string == "satisfied")
  }

  @Test func `S-03 news promised later than the policy does not move it`() throws {
    let id = try taken("2006-03-05 10:30", "--channel visit --target household")
    let told = try desk.done(
      "2006-03-06 09:40",
      "intake respond \(id) --text 计划 --means phone --promise “2006-03-09 17:00”", as: "1002")
    #expect(
      told.clocks == [
        "P-02 2006-03-06 18:00 met", "P-03 2006-03-06 10:30 met", "P-05 2006-03-08 18:00 running",
        "P-09 2006-03-06 18:00 running", "P-13 2006-03-09 17:00 running",
      ])
  }

  @Test func `S-06 a water cut runs for 24 hours, and then for a quiet week`() throws {
    let id = try taken("2024-05-10 20:15", "--channel phone --target outside --utility")
    let begun = try desk.done("2024-05-10 20:16", "intake show \(id)", as: "1002")
    #expect(
      begun.clocks == [
        "P-02 2024-05-11 18:00 running", "P-03 2024-05-11 20:15 running",
        "P-07 2024-05-11 20:15 running", "P-09 2024-05-11 18:00 running",
      ])
    try assigned(id, "2024-05-11 10:00", to: "2102", of: "repair")
    try desk.done(
      "2024-05-11 11:00", "intake respond \(id) --text 抢修 --means phone --reply", as: "1002")
    let handled = try desk.done(
      "2024-05-11 16:00", "intake handle \(id) --result 恢复 --cause environment --feedback phone",
      as: "2102")
    #expect(handled.clock("P-07") == "met")
    #expect(handled["quietUntil"].string == "2024-05-19T00:00:00+08:00")
    try desk.done("2024-05-11 16:10", "intake sign-off \(id)", as: "2101")
    let watching = try desk.done("2024-05-11 16:20", "intake check \(id)", as: "1102")
    #expect(watching["state"].string == "watching")
    #expect(
      try desk.refused("2024-05-18 10:00", "intake close \(id)", as: "1101").code
        == "quietWeekRunning")
    // A repeat on the seventh day still counts.
    let again = try taken("2024-05-18 12:00", "--channel phone --target outside --utility")
    try desk.done("2024-05-18 12:05", "intake link \(again) --to \(id)", as: "1101")
    let reopened = try desk.done("2024-05-18 12:06", "intake show \(id)", as: "1101")
    #expect(reopened["state"].string == "inProgress")
    #expect(reopened.due("P-03") == "2024-05-19 12:00")
    try desk.done("2024-05-18 12:10", "intake unlink \(again)", as: "1101")
    let restored = try desk.done("2024-05-18 12:11", "intake show \(id)", as: "1101")
    #expect(restored["state"].string == "watching")
    #expect(restored.clocks == watching.clocks)
  }

  @Test func `a post that is taken down hours after it was noticed has come when it was noticed`()
    throws
  {
    let post = "--channel forum --target office --posted “2024-09-09 08:00” "
    let id = try taken("2024-09-09 15:00", post + "--noticed “2024-09-09 09:30”")
    let begun = try desk.done("2024-09-09 15:01", "intake show \(id)", as: "1002")
    #expect(begun["receivedAt"].string == "2024-09-09T09:30:00+08:00")
    #expect(begun["registeredAt"].string == "2024-09-09T15:00:00+08:00")
    #expect(begun.due("P-03") == "2024-09-10 09:30")
    #expect(begun.due("P-04") == "2024-09-10 09:30")
    #expect(begun.due("P-08a") == "2024-09-09 13:30")
    // Who says when it came, says so.
    let said = try taken(
      "2024-09-09 15:00", post + "--noticed “2024-09-09 09:30” --received-at “2024-09-09 14:00”")
    let other = try desk.done("2024-09-09 15:01", "intake show \(said)", as: "1002")
    #expect(other.due("P-03") == "2024-09-10 14:00")
  }

  @Test func `S-07 a post on a Saturday night waits for approval, and its clocks for posting`()
    throws
  {
    let online = "--channel forum --target office"
    let id = try taken(
      "2024-09-08 08:10", online + " --posted “2024-09-07 22:30” --noticed “2024-09-08 08:10”")
    let begun = try desk.done("2024-09-08 08:11", "intake show \(id)", as: "1002")
    #expect(
      begun.clocks == [
        "P-02 2024-09-09 18:00 running", "P-03 2024-09-09 08:10 running",
        "P-04 2024-09-09 08:10 running", "P-08a 2024-09-08 12:10 running",
        "P-08b 2024-09-10 00:00 running", "P-09 2024-09-09 18:00 running",
      ])
    try desk.done("2024-09-08 11:20", "intake points \(id) 态度 停车", as: "1002")
    try desk.done("2024-09-08 11:30", "intake draft \(id) --text 收到", as: "1002")
    #expect(
      try desk.refused("2024-09-08 11:40", "intake post \(id)", as: "1002").code
        == "approvalMissing")
    try desk.done("2024-09-08 11:50", "intake approve \(id)", as: "1103")
    let posted = try desk.done("2024-09-08 11:55", "intake post \(id)", as: "1002")
    #expect(posted.clock("P-08a") == "met")
    #expect(posted.clock("P-08b") == "running")
    #expect(posted["points"].items.compactMap(\.string) == ["态度", "停车"])
    #expect(posted["reply"]["concrete"].bool == false)
    #expect(posted["reply"]["promise"].isNull)
    #expect(posted["steps"].items.last?["concrete"].bool == false)
    let half = "intake draft \(id) --text 措施 --concrete --covers 1"
    #expect(try desk.refused("2024-09-09 16:00", half, as: "1002").code == "pointsUnanswered")
    let draft = "intake draft \(id) --text 措施 --concrete"
    try desk.done("2024-09-09 16:10", draft, as: "1002")
    try desk.done("2024-09-09 16:15", "intake approve \(id)", as: "1103")
    // What was approved answers the points of before.
    try desk.done("2024-09-09 16:20", "intake points \(id) 态度 停车 照明", as: "1002")
    #expect(
      try desk.refused("2024-09-09 16:25", "intake post \(id)", as: "1002").code
        == "pointsUnanswered")
    try desk.done("2024-09-09 16:30", draft, as: "1002")
    try desk.done("2024-09-09 16:40", "intake approve \(id)", as: "1103")
    let concrete = try desk.done("2024-09-09 17:00", "intake post \(id)", as: "1002")
    #expect(concrete.clock("P-08b") == "met")
    #expect(concrete.clock("P-04") == "breached")
  }

  @Test func `S-08 an injury is major at once, and tells its head within fifteen minutes`() throws {
    let id = try taken("2025-03-09 16:05", "--channel visit --target household")
    let major = try desk.done(
      "2025-03-09 16:05", "intake criterion \(id) --letter D --reason 受伤", as: "1001")
    #expect(major["severity"].string == "major")
    #expect(major["majorSince"].string == "2025-03-09T16:05:00+08:00")
    #expect(
      major.clocks == [
        "P-02 2025-03-10 18:00 running", "P-03 2025-03-10 16:05 running",
        "P-05 2025-03-12 18:00 running", "P-09 2025-03-10 18:00 running",
        "P-10 2025-03-09 16:20 running", "P-11 2025-03-09 17:05 running",
      ])
    #expect(major["next"].string == "P-10")
    #expect(
      try desk.refused(
        "2025-03-09 16:06", "intake criterion \(id) --letter B --reason 多", as: "1002"
      ).status
        == 77)
  }

  @Test func `S-11 a rude guard: a promise extends, a dissatisfied answer reopens`() throws {
    let id = try taken("2024-05-10 16:20", "--channel visit --target office")
    try desk.done("2024-05-10 16:25", "intake severity \(id) --to serious --reason 粗鲁", as: "1001")
    let told = try desk.done(
      "2024-05-11 11:00",
      "intake respond \(id) --means phone --text 计划 --promise “2024-05-14 12:00”", as: "1002")
    #expect(
      told.clocks == [
        "P-02 2024-05-11 18:00 met", "P-03 2024-05-11 16:20 met", "P-04 2024-05-11 16:20 extended",
        "P-09 2024-05-11 18:00 running", "P-13 2024-05-14 12:00 running",
      ])
    let late = try desk.done("2024-05-14 09:10", "intake record \(id) --person 2001", as: "2001")
    #expect(late.clock("P-09") == "breached")
    try assigned(id, "2024-05-14 09:20", to: "2001", of: "security")
    try desk.done(
      "2024-05-14 11:40", "intake handle \(id) --result 道歉 --cause peopleAttitude --feedback visit",
      as: "2001")
    try desk.done("2024-05-14 14:00", "intake sign-off \(id)", as: "2001")
    let verified = try desk.done("2024-05-14 15:00", "intake check \(id)", as: "1102")
    #expect(verified.clock("P-13") == "met")
    #expect(verified.due("P-24") == "2024-05-17 18:00")
    let reopened = try desk.done(
      "2024-05-15 10:00", "intake revisit \(id) --outcome unsatisfied", as: "2001")
    #expect(
      reopened.clocks == [
        "P-02 2024-05-16 18:00 running", "P-03 2024-05-16 10:00 running",
        "P-04 2024-05-16 10:00 running", "P-09 2024-05-16 18:00 running",
      ])
    try desk.done(
      "2024-05-15 17:00", "intake handle \(id) --result 再谈 --cause peopleAttitude --feedback visit",
      as: "2001")
    try desk.done("2024-05-16 09:30", "intake sign-off \(id)", as: "2001")
    try desk.done("2024-05-16 09:30", "intake check \(id)", as: "1102")
    let closed = try desk.done(
      "2024-05-16 11:00", "intake revisit \(id) --outcome satisfied", as: "2001")
    #expect(closed["closedBy"].string == "satisfied")
    #expect(closed["round"].int == 2)
  }

  @Test func `nobody verifies their own work`() throws {
    let id = try taken("2024-05-10 16:20", "--channel visit --target office")
    try desk.done(
      "2024-05-10 16:30", "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    try desk.done(
      "2024-05-10 16:31", "intake assign \(id) --department customerService --person 1102",
      as: "1101")
    try desk.done("2024-05-10 16:32", "intake accept \(id)", as: "1102")
    try desk.done(
      "2024-05-10 17:00", "intake handle \(id) --result 好 --cause method --feedback phone",
      as: "1102")
    try desk.done("2024-05-10 17:10", "intake sign-off \(id)", as: "1103")
    #expect(
      try desk.refused("2024-05-10 17:20", "intake check \(id)", as: "1102").code == "ownWork")
  }

  private func taken(_ moment: String, _ options: String) throws -> String {
    try desk.done(moment, complaint + " " + options, as: "1002")["id"].string ?? ""
  }

  private func assigned(
    _ id: String, _ moment: String, to person: String, of department: String
  ) throws {
    try desk.done(moment, "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    try desk.done(
      moment, "intake assign \(id) --department \(department) --person \(person)", as: "1102")
    try desk.done(moment, "intake accept \(id)", as: person)
  }
}

import Testing

/// The handbook's scenarios of what counts as a complaint, and how often.
@Suite(.serialized)
struct CountingScenarios {
  let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-01-02 08:00") }

  @discardableResult
  private func taken(
    _ moment: String, _ text: String, _ options: String, kind: String = "complaint"
  ) throws -> String {
    let words = "intake add --kind \(kind) --text \(text) \(options)"
    return try desk.done(moment, words, as: "1002")["id"].string ?? ""
  }

  private func count(_ id: String, _ decision: String, at moment: String) throws {
    try desk.done(moment, "intake count \(id) --\(decision) --reason 已核实", as: "1103")
  }

  @Test func `S-04 two of seven opinions are complaints, by people, and the others never`() throws {
    let now = "2024-03-04 10:00"
    let owners = [("夜里对讲机声音大", "peopleNorm"), ("保安跟着散步的人盘问", "peopleSkill")]
    for (text, cause) in owners {
      let id = try taken(now, text, "--channel visit --phone 19000001000 --target office --class 1")
      try desk.done(
        now, "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
      try desk.done(
        now, "intake assign \(id) --department security --person 2001", as: "1102")
      let handled = try desk.done(
        "2024-03-04 16:00", "intake handle \(id) --result 培训 --cause \(cause) --feedback visit",
        as: "2001")
      #expect(handled["cause"].string == cause && handled["finalClass"].int == 1)
      #expect(handled["department"].string == "security")
      try count(id, "yes", at: "2024-03-04 17:00")
    }
    for seen in ["保洁员聊天", "甲岗不敬礼", "前台吵、不微笑", "工程部接电话说喂", "保安不知查什么"] {
      try desk.done(now, "log add \(seen)", as: "1002")
    }
    let complaints = try desk.done(now, "intake list", as: "1103").items
    #expect(complaints.count == 2 && complaints.allSatisfy { $0["counted"].bool == true })
    #expect(try desk.done(now, "log list", as: "1002").items.count == 5)
  }

  @Test func `S-05 a second resident of a household that has complained makes nothing major`()
    throws
  {
    let houses = (1...9).map { ("2", "\($0)01") }
    try desk.moveIn(houses, at: "2024-05-02 08:00")
    let add = "--channel phone --target office --house 2-"
    let first = try taken("2024-05-10 09:00", "电梯停运", add + "101")
    for (place, room) in ([2, 3, 4, 5, 6, 7, 8, 9].map { "\($0)01" } + ["501", "501"]).enumerated()
    {
      let moment = place == 9 ? "2024-05-10 19:40" : "2024-05-10 1\(place):30"
      let id = try taken(moment, "电梯停运", add + room)
      try desk.done(moment, "intake link \(id) --to \(first)", as: "1101")
    }
    let matter = try desk.done("2024-05-10 19:41", "intake show \(first)", as: "1002")
    #expect(matter["matter"]["contacts"].int == 11)
    #expect(matter["matter"]["households"].int == 9)
    #expect(matter["severity"].string == "general" && matter["majorSince"].isNull)
    #expect(matter.clock("P-10") == nil)
  }

  @Test func `S-12 February has eight complaints and one suggestion`() throws {
    try desk.moveIn((1...4).map { ("2", "\($0)01") }, at: "2025-01-02 08:00")
    let call = "--channel phone --target office --house 2-"
    var counted: [String] = []
    // One call, two matters.
    counted.append(try taken("2025-02-03 09:00", "电梯噪音", call + "301"))
    counted.append(try taken("2025-02-03 09:00", "楼梯脏", call + "301"))
    // Six contacts of four households about one leak.
    let leak = try taken("2025-02-05 09:00", "车库漏水", call + "101")
    counted.append(leak)
    for room in ["101", "201", "301", "301", "401"] {
      let id = try taken("2025-02-05 10:00", "车库漏水", call + room)
      try desk.done("2025-02-05 10:01", "intake link \(id) --to \(leak)", as: "1101")
      counted.append(id)
    }
    // A thread with nine further posts, one of which brings something new.
    let thread = try taken("2025-02-06 09:00", "停车费", "--channel forum --target office")
    let heat = try desk.done("2025-02-07 09:00", "intake follow-up \(thread) --posts 8", as: "1002")
    #expect(heat["heat"].int == 9)
    counted.append(thread)
    counted.append(try taken("2025-02-07 09:01", "路灯坏", "--channel forum --target office"))
    counted.append(try taken("2025-02-10 09:00", "垃圾", "--channel press --target office"))
    counted.append(
      try taken("2025-02-11 09:00", "保安态度", "--channel relayed --target office"))
    let box = try taken("2025-02-12 09:00", "狗粪", "--channel box --anonymous --target household")
    try taken(
      "2025-02-13 09:00", "水管", call.replacing("--target office ", with: "") + "201", kind: "repair"
    )
    try taken("2025-02-14 09:00", "加长椅", "--channel visit", kind: "suggestion")
    let known = try taken("2025-02-15 09:00", "大门坏", call + "401")
    for id in counted { try count(id, "yes", at: "2025-02-20 10:00") }
    try count(known, "no", at: "2025-02-20 10:00")
    // Nobody has decided on one; the stocktake of these days asks.
    let look = try desk.done("2025-02-24 18:30", "stocktake show", as: "1103").findings
    #expect(look.filter { $0.hasPrefix("FC-16") } == ["FC-16 \(box)"])
    try count(box, "yes", at: "2025-02-24 18:40")
    let next = try taken("2025-02-25 09:00", "噪音", call + "401")
    let list = try desk.done("2025-02-26 09:00", "intake list", as: "1103").items
    let matters = list.filter { $0["counted"].bool == true }.compactMap {
      $0["matter"]["id"].string
    }
    #expect(Set(matters).count == 8)
    #expect(list.count { $0["kind"].string == "suggestion" } == 1)
    let garage = list.first { $0["id"].string == leak }
    #expect(garage?["matter"]["households"].int == 4 && garage?["matter"]["contacts"].int == 6)
    #expect(list.first { $0["id"].string == next }?["counted"].isNull == true)
  }
}

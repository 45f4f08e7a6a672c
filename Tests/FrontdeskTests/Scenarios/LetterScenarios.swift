import Testing

/// Complaints in writing: the supervisor's case, an approved letter, the way up (CI-20, DEC-50).
@Suite(.serialized)
struct LetterScenarios {
  let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00") }

  private func letter(
    _ channel: String = "letter", _ options: String = "", at moment: String = "2024-05-06 09:00"
  ) throws -> JSON {
    let words = "intake add --kind complaint --channel \(channel) --text 来信 --phone 19000001000"
    return try desk.done(moment, words + " --target household" + options, as: "1002")
  }

  @Test(arguments: ["letter", "email", "fax"])
  func `a complaint in writing is the supervisor's from the beginning`(channel: String) throws {
    let taken = try letter(channel)
    let id = taken["id"].string ?? ""
    #expect(taken["person"].string == "1001")
    #expect(
      try desk.refused(
        "2024-05-06 09:01",
        "intake add --kind complaint --channel \(channel) --text 信 --person 2001", as: "1002"
      ).code == "supervisorHandles")
    try desk.done(
      "2024-05-06 09:05", "intake verify-facts \(id) --result 属实 --validity effective", as: "1101")
    #expect(
      try desk.refused(
        "2024-05-06 09:06", "intake assign \(id) --department security --person 2001", as: "1101"
      ) == ("supervisorHandles", 1))
    let given = try desk.done(
      "2024-05-06 09:06", "intake assign \(id) --department security --person 1001", as: "1101")
    #expect(given["person"].string == "1001")
  }

  @Test func `with two supervisors somebody must say whose it is`() throws {
    try desk.done(
      "2024-05-06 08:00", "staff add 1005 何平 --role supervisor --department customerService",
      as: "1001")
    let taken = try letter()
    #expect(taken["person"].isNull)
    let found = try desk.done("2024-05-06 18:30", "stocktake show", as: "1103").findings
    #expect(found.contains("FC-01 \(taken["id"].string ?? "")"))
  }

  @Test func `a letter goes out when the supervisor has approved it, and not before`() throws {
    let id = try letter()["id"].string ?? ""
    let send = "intake send \(id)"
    #expect(try desk.refused("2024-05-06 10:00", send, as: "1002") == ("letterNotApproved", 1))
    #expect(
      try desk.refused("2024-05-06 10:00", "intake approve \(id)", as: "1001").code
        == "letterNotApproved")
    #expect(
      try desk.refused(
        "2024-05-06 10:00", "intake respond \(id) --text 复信 --means letter", as: "1002"
      ).code == "sendInstead")
    try desk.done("2024-05-06 10:05", "intake draft \(id) --text 复信内容", as: "1002")
    #expect(try desk.refused("2024-05-06 10:06", send, as: "1002").code == "letterNotApproved")
    #expect(
      try desk.refused("2024-05-06 10:07", "intake approve \(id)", as: "1103")
        == ("supervisorOnly", 77))
    try desk.done("2024-05-06 10:30", "intake approve \(id)", as: "1001")
    #expect(
      try desk.refused(
        "2024-05-06 11:00", send + " --occurred “2024-05-06 10:20”", as: "1002"
      ).code == "letterNotApproved")
    let sent = try desk.done("2024-05-06 11:00", send, as: "1002")
    #expect(sent.clock("P-02") == "met")
    #expect(sent.clock("P-03") == "met")
    #expect(sent.clock("P-05") == "met")
    #expect(sent["reply"]["text"].string == "复信内容")
    #expect(sent["reply"]["approvedBy"].string == "1001")
    #expect(sent["reply"]["sentAt"].string == "2024-05-06T11:00:00+08:00")
    #expect(sent["steps"].items.last?["kind"].string == "sent")
    // Sent once: another letter is drafted and approved anew.
    #expect(try desk.refused("2024-05-06 11:01", send, as: "1002").code == "letterNotApproved")
  }

  @Test func `what the supervisor drafts another head approves`() throws {
    let id = try letter()["id"].string ?? ""
    try desk.done("2024-05-06 10:05", "intake draft \(id) --text 复信", as: "1001")
    #expect(
      try desk.refused("2024-05-06 10:06", "intake approve \(id)", as: "1001").code == "ownDraft")
    try desk.done("2024-05-06 10:07", "intake approve \(id)", as: "1103")
    let sent = try desk.done("2024-05-06 10:10", "intake send \(id)", as: "1002")
    #expect(sent["reply"]["draftedBy"].string == "1001")
    #expect(sent["reply"]["approvedBy"].string == "1103")
  }

  @Test func `a draft that is changed after its approval waits for another`() throws {
    let id = try letter()["id"].string ?? ""
    try desk.done("2024-05-06 10:05", "intake draft \(id) --text 一", as: "1002")
    try desk.done("2024-05-06 10:06", "intake approve \(id)", as: "1001")
    try desk.done("2024-05-06 10:07", "intake draft \(id) --text 二", as: "1002")
    #expect(
      try desk.refused("2024-05-06 10:08", "intake send \(id)", as: "1002").code
        == "letterNotApproved")
  }

  @Test func `a letter that only promises an answer is news, and its promise runs`() throws {
    let id = try letter()["id"].string ?? ""
    try desk.done(
      "2024-05-06 10:05", "intake draft \(id) --text 周四答复 --promise “2024-05-09 17:00”",
      as: "1002")
    try desk.done("2024-05-06 10:06", "intake approve \(id)", as: "1001")
    let sent = try desk.done("2024-05-06 10:10", "intake send \(id)", as: "1002")
    #expect(sent.clock("P-03") == "met")
    #expect(sent.clock("P-05") == "running")
    #expect(sent.due("P-13") == "2024-05-09 17:00")
  }

  @Test func `no result by letter before the letter has gone`() throws {
    let id = try letter()["id"].string ?? ""
    try desk.done(
      "2024-05-06 09:05", "intake verify-facts \(id) --result 属实 --validity effective", as: "1101")
    try desk.done(
      "2024-05-06 09:06", "intake assign \(id) --department customerService --person 1001",
      as: "1101")
    let handle = "intake handle \(id) --result 已处理 --cause method --feedback letter"
    #expect(try desk.refused("2024-05-06 09:10", handle, as: "1001").code == "sendInstead")
    try desk.done("2024-05-06 10:05", "intake draft \(id) --text 复信", as: "1002")
    try desk.done("2024-05-06 10:06", "intake approve \(id)", as: "1001")
    try desk.done("2024-05-06 10:10", "intake send \(id)", as: "1002")
    let handled = try desk.done(
      "2024-05-06 10:20", "intake handle \(id) --result 已处理 --cause method", as: "1001")
    #expect(handled["feedback"].string == "letter")
  }

  @Test(arguments: ["phone", "visit", "online", "bulletin"])
  func `no means gets past the approval, and news needs none`(means: String) throws {
    let id = try letter("email")["id"].string ?? ""
    try desk.done(
      "2024-05-06 09:05", "intake verify-facts \(id) --result 属实 --validity effective", as: "1101")
    try desk.done(
      "2024-05-06 09:06", "intake assign \(id) --department customerService --person 1001",
      as: "1101")
    #expect(
      try desk.refused("2024-05-06 09:07", "intake record \(id) --person 1002", as: "1001").code
        == "supervisorHandles")
    let respond = "intake respond \(id) --text 已安排 --means \(means)"
    try desk.done("2024-05-06 09:10", respond, as: "1002")
    let handle = "intake handle \(id) --result 好 --cause method --feedback \(means)"
    for (line, clerk) in [(respond + " --reply", "1002"), (handle, "1001")] {
      #expect(
        try desk.refused("2024-05-06 09:20", line, as: clerk) == ("letterNotApproved", 1), "\(line)"
      )
    }
    try desk.done("2024-05-06 10:05", "intake draft \(id) --text 复信", as: "1002")
    try desk.done("2024-05-06 10:06", "intake approve \(id)", as: "1001")
    try desk.done("2024-05-06 10:10", respond + " --reply", as: "1002")
    let handled = try desk.done("2024-05-06 10:20", handle, as: "1001")
    #expect(handled["feedback"].string == means)
  }

  @Test func `a letter is not solved on the spot`() throws {
    let words = "intake add --kind complaint --channel letter --text 来信 --target household"
    let solved = " --solved-on-spot --result 好 --cause method --satisfied"
    #expect(try desk.refused("2024-05-06 09:00", words + solved, as: "1002").code == "sendInstead")
  }

  @Test func `a serious letter goes up with its report and the original`() throws {
    let id = try letter()["id"].string ?? ""
    let refer = "intake refer \(id) --to 公司品质部 --original 信2024-017"
    #expect(
      try desk.refused("2024-05-06 10:00", refer, as: "1001").code == "accidentReportMissing")
    let report =
      "intake accident \(id) --what 电梯困人 --where 3号梯 --when “2024-05-05 21:10”"
      + " --persons 业主一人 --measures 已报修"
    #expect(
      try desk.refused("2024-05-06 10:01", report + " --damage “ ”", as: "1001").code
        == "accidentIncomplete")
    let told = try desk.done("2024-05-06 10:01", report + " --damage 无", as: "1001")
    #expect(told["accident"]["where"].string == "3号梯")
    #expect(told["accident"]["when"].string == "2024-05-05T21:10:00+08:00")
    #expect(told["accident"]["referredTo"].isNull)
    #expect(
      try desk.refused(
        "2024-05-06 10:02", "intake refer \(id) --to 公司品质部 --original “ ”", as: "1001"
      ).code == "originalMissing")
    let handed = try desk.done("2024-05-06 10:03", refer, as: "1001")
    #expect(handed["accident"]["referredTo"].string == "公司品质部")
    #expect(handed["accident"]["original"].string == "信2024-017")
    // It is the written report upwards too (CE-10, CE-12).
    try desk.done("2024-05-06 10:04", "intake flag \(id) cannotSolveNow", as: "1001")
    let found = try desk.done("2024-05-06 18:30", "stocktake show", as: "1103").findings
    #expect(!found.contains("FC-20 \(id)"))
  }

  @Test func `only what came in writing is sent and handed up`() throws {
    let words = "intake add --kind complaint --channel phone --text 电话 --phone 19000001000"
    let id = try desk.done("2024-05-06 09:00", words, as: "1002")["id"].string ?? ""
    #expect(
      try desk.refused("2024-05-06 09:01", "intake send \(id)", as: "1001").code == "notInWriting")
    #expect(
      try desk.refused("2024-05-06 09:01", "intake draft \(id) --text 复信", as: "1001").code
        == "notOnline")
    #expect(
      try desk.refused("2024-05-06 09:01", "intake refer \(id) --to 上级 --original 信", as: "1001")
        .code == "notInWriting")
  }
}

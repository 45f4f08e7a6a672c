import Testing

/// The handbook's dispute between households, from the first talk to the last bird.
@Suite(.serialized)
struct DisputeScenarios {
  let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2003-01-02 08:00") }

  private func look(_ moment: String) throws -> [String] {
    try desk.done(moment, "stocktake show", as: "1103").findings.map { String($0.prefix(5)) }
  }

  private func pigeons() throws -> String {
    let words = "intake add --kind complaint --channel visit --phone 19000001000 --text 鸽子"
    return try desk.done("2003-03-10 10:00", words + " --target household", as: "1002")["id"]
      .string ?? ""
  }

  @Test func `S-01 what was agreed is watched, by date and by timetable`() throws {
    let id = try pigeons()
    #expect(try look("2003-03-10 10:05").contains("FC-27"))
    #expect(
      try desk.refused("2003-03-10 10:06", "dispute step \(id) --text 谈话", as: "1002").code
        == "notOpened")
    try desk.done("2003-03-10 10:10", "dispute open \(id) --playbook pets", as: "1002")
    #expect(try !look("2003-03-10 10:11").contains("FC-27"))
    let duty = "dispute duty \(id) --text "
    try desk.done("2003-04-20 20:00", duty + "每天消毒", as: "1102")
    try desk.done("2003-04-20 20:01", duty + "拆除鸽棚 --due 2003-05-15", as: "1102")
    try desk.done(
      "2003-04-20 20:02", duty + "放飞 --timetable “1-5 17:00; 6-7 09:00 17:00”", as: "1102")
    let agreed = try desk.done("2003-04-20 20:03", duty + "告知手机号", as: "1102")
    #expect(agreed["commitments"].items.count == 4)
    #expect(agreed["commitments"].items.compactMap { $0["timetable"].string }.count == 1)
    #expect(agreed.due("P-16") == "2003-05-16 00:00")
    // Due at 24:00: not yet past on the day itself.
    #expect(try !look("2003-05-15 18:30").contains("FC-28"))
    #expect(try look("2003-05-16 18:30").contains("FC-28"))
    let seen = "dispute breach \(id) --duty 3 --text 放飞"
    try desk.done("2003-05-22 07:30", seen, as: "2001")
    for allowed in ["2003-05-23 17:00", "2003-05-24 09:00"] {
      #expect(try desk.refused(allowed, seen, as: "2001").code == "withinTimetable")
    }
    #expect(try desk.refused("2003-05-22 07:30", seen, as: "1102").code == "brokenAlready")
    let breached = try desk.done("2003-05-25 15:00", seen, as: "2001")
    #expect(
      breached["commitments"][2]["breaches"].items.compactMap(\.string) == [
        "2003-05-22T07:30:00+08:00", "2003-05-25T15:00:00+08:00",
      ])
  }

  @Test func `S-01 notices, a joint letter, and a promise kept early`() throws {
    let id = try pigeons()
    try desk.done("2003-03-10 10:10", "dispute open \(id) --playbook pets", as: "1002")
    let notice = "dispute notice \(id) --text 限期整改"
    try desk.done("2003-05-26 10:00", notice + " --limit 2003-05-31", as: "1102")
    try desk.done(
      "2003-06-03 10:00",
      "dispute step \(id) --text 到信访办 --participants 业委会、居委会 --answer 依法处理", as: "1102")
    #expect(try desk.refused("2003-06-13 10:00", notice, as: "1102").code == "limitMissing")
    try desk.done("2003-06-13 10:00", notice + " --limit 2003-06-20", as: "1102")
    let letter = "dispute joint-letter \(id) --households 64 --text 联名信"
    #expect(try desk.refused("2003-06-18 09:30", letter, as: "2102").status == 77)
    let major = try desk.done("2003-06-18 09:30", letter, as: "1002")
    #expect(major["severity"].string == "major")
    #expect(major["criteria"].items.compactMap(\.string) == ["A"])
    #expect(major["majorSince"].string == "2003-06-18T09:30:00+08:00")
    #expect(major.due("P-10") == "2003-06-18 09:45")
    #expect(major.due("P-11") == "2003-06-18 10:30")
    #expect(major["matter"]["households"].int == 64)
    #expect(major["matter"]["contacts"].int == 1)
    try desk.done("2003-06-18 10:00", notice + " --limit 2003-06-25", as: "1102")
    try desk.done(
      "2003-06-23 10:00", "dispute duty \(id) --text 搬走 --due 2003-07-01", as: "1102")
    let kept = try desk.done("2003-06-28 10:00", "dispute kept \(id) --duty 4", as: "1102")
    #expect(
      kept["commitments"].items.compactMap { $0["kind"].string }
        == ["notice", "notice", "notice", "duty"])
    #expect(kept["commitments"][3]["keptAt"].string == "2003-06-28T10:00:00+08:00")
    let keep = "dispute kept \(id) --duty 4"
    #expect(try desk.refused("2003-06-28 10:01", keep, as: "1102").code == "keptAlready")
    try desk.done("2003-06-29 10:00", "dispute breach \(id) --duty 4 --text 又搬回来", as: "1102")
    try desk.done("2003-06-30 10:00", keep, as: "1102")
    #expect(kept.clocks.contains("P-16 2003-07-02 00:00 met"))
    #expect(
      try desk.refused("2003-06-28 10:01", "dispute kept \(id) --duty 9", as: "1102").code
        == "noSuchCommitment")
  }

  @Test func `a notice is signed for, or a photograph or a witness stands for the signature`()
    throws
  {
    let id = try pigeons()
    try desk.done("2003-03-10 10:10", "dispute open \(id) --playbook illegalBuilding", as: "1002")
    try desk.done("2003-05-26 10:00", "dispute duty \(id) --text 每天清扫", as: "1102")
    let issued = try desk.done(
      "2003-05-26 10:01", "dispute notice \(id) --text 限期拆除 --limit 2003-05-31", as: "1102")
    #expect(issued["commitments"][1]["delivery"].isNull)
    let deliver = "dispute deliver \(id) --duty "
    for (line, code) in [
      ("1 --how signed", "notANotice"), ("9 --how signed", "noSuchCommitment"),
      ("2 --how photo", "deliveryIncomplete"), ("2 --how witness", "deliveryIncomplete"),
    ] {
      #expect(
        try desk.refused("2003-05-26 10:02", deliver + line, as: "1102") == (code, 1), "\(line)")
    }
    let refused = try desk.done(
      "2003-05-26 10:03", deliver + "2 --how witness --evidence 居委会刘主任", as: "1102")
    #expect(refused["commitments"][1]["delivery"]["how"].string == "witness")
    #expect(refused["commitments"][1]["delivery"]["evidence"].string == "居委会刘主任")
    let signed = try desk.done("2003-05-27 09:00", deliver + "2 --how signed", as: "1102")
    #expect(signed["commitments"][1]["delivery"]["how"].string == "signed")
    // What was tried before stands beside it, and nothing takes the signature's place.
    #expect(
      signed["commitments"][1]["deliveries"].items.compactMap { $0["how"].string }
        == ["witness", "signed"])
    for again in ["2 --how signed", "2 --how photo --evidence 照片3"] {
      #expect(
        try desk.refused("2003-05-27 09:01", deliver + again, as: "1102")
          == ("deliveredAlready", 1), "\(again)")
    }
    #expect(signed["steps"].items.compactMap { $0["duty"].int } == [1, 2, 2, 2])
    // The limit stands however it was delivered.
    #expect(signed.due("P-16") == "2003-06-01 00:00")
  }

  @Test func `only a complaint between households has a dispute record`() throws {
    let words = "intake add --kind complaint --channel visit --phone 19000001000 --text 保安"
    let id =
      try desk.done("2003-03-10 10:00", words + " --target office", as: "1002")["id"]
      .string ?? ""
    #expect(
      try desk.refused("2003-03-10 10:01", "dispute open \(id)", as: "1002").code
        == "notBetweenHouseholds")
    // But any complaint may end in a lasting promise, as that of S-02 for rainy days.
    let rain = try desk.done(
      "2003-03-10 10:02", "dispute duty \(id) --text 为每位业主刷卡 --trigger 下雨", as: "2001")
    #expect(rain["commitments"][0]["trigger"].string == "下雨")
    for wrong in [
      "--timetable 周一", "--timetable “8 17:00”", "--timetable 1-5", "--trigger 雨 --due 2003-04-01",
    ] {
      #expect(
        try desk.refused("2003-03-10 10:03", "dispute duty \(id) --text 刷卡 \(wrong)", as: "2001")
          .code == "termUnclear", "\(wrong)")
    }
    #expect(
      try desk.refused(
        "2003-03-10 10:03", "dispute duty \(id) --text 刷卡 --due 2003-03-01", as: "2001"
      ).code == "notInFuture")
  }
}

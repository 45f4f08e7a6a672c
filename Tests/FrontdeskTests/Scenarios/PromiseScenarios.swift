import Testing

/// Promises, late answers and reopened cases, as clocks of their own.
@Suite(.serialized)
struct PromiseScenarios {
  let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00") }

  private func taken(_ moment: String, _ options: String = "--target office") throws -> String {
    let words = "intake add --kind complaint --channel phone --text 内容 --phone 19000001000 "
    return try desk.done(moment, words + options, as: "1002")["id"].string ?? ""
  }

  private func assigned(_ id: String, _ moment: String, to person: String = "2001") throws {
    try desk.done(moment, "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    try desk.done(
      moment, "intake assign \(id) --department security --person \(person)", as: "1102")
    try desk.done(moment, "intake accept \(id)", as: person)
  }

  private func promise(_ due: String, of id: String, at moment: String) throws -> JSON {
    try desk.done(
      moment, "intake respond \(id) --text 计划 --means phone --promise “\(due)”", as: "1002")
  }

  private func promises(_ intake: JSON) -> [String] {
    intake.clocks.filter { $0.hasPrefix("P-13") }
  }

  @Test func `a later promise renews an earlier one, a nearer one runs beside it`() throws {
    let id = try taken("2024-05-06 09:00")
    _ = try promise("2024-05-08 12:00", of: id, at: "2024-05-06 09:10")
    let both = try promise("2024-05-07 10:00", of: id, at: "2024-05-06 09:20")
    #expect(
      promises(both) == ["P-13 2024-05-07 10:00 running", "P-13 2024-05-08 12:00 running"])
    #expect(both.clock("P-04") == "extended")
    let kept = try desk.done("2024-05-07 10:00", "intake keep \(id)", as: "1002")
    #expect(promises(kept) == ["P-13 2024-05-07 10:00 met", "P-13 2024-05-08 12:00 running"])
    let renewed = try promise("2024-05-10 12:00", of: id, at: "2024-05-08 11:00")
    #expect(
      promises(renewed) == [
        "P-13 2024-05-07 10:00 met", "P-13 2024-05-08 12:00 extended",
        "P-13 2024-05-10 12:00 running",
      ])
    let broken = try desk.done("2024-05-10 12:01", "intake show \(id)", as: "1002")
    #expect(promises(broken).last == "P-13 2024-05-10 12:00 breached")
    #expect(
      try desk.refused("2024-05-10 12:02", "intake keep \(id) --promise 1", as: "1002").code
        == "noPromiseOpen")
    let look = try desk.done("2024-05-10 18:30", "stocktake show", as: "1103").findings
    #expect(look.contains("FC-04 \(id)"))
    // A broken promise is no reason to break P-04 as well (DEC-41).
    #expect(!look.contains("FC-03 \(id)"))
  }

  @Test func `a promise to 24:00 is kept until the day is over`() throws {
    let id = try taken("2024-05-06 09:00")
    let given = try promise("2024-05-08 24:00", of: id, at: "2024-05-06 09:10")
    #expect(given.due("P-13") == "2024-05-09 00:00")
    let last = try desk.done("2024-05-08 23:59", "intake show \(id)", as: "1002")
    #expect(last.clock("P-13") == "running")
    let over = try desk.done("2024-05-09 00:00", "intake show \(id)", as: "1002")
    #expect(over.clock("P-13") == "breached")
    #expect(
      try desk.refused(
        "2024-05-09 09:00",
        "intake respond \(id) --text 计划 --means phone --promise “2024-05-09 09:00”", as: "1002"
      ).code == "notInFuture")
  }

  @Test func `an answer a minute late is late, within the minute it is in time`() throws {
    let late = try taken("2024-05-06 09:00")
    let prompt = try taken("2024-05-06 09:00")
    let told = "--text 已联系 --means phone"
    let missed = try desk.done("2024-05-07 09:01", "intake respond \(late) \(told)", as: "1002")
    #expect(missed.clock("P-03") == "breached")
    #expect(missed.clock("P-02") == "met")
    #expect(missed.clocks.contains("P-04 2024-05-07 09:00 breached"))
    let met = try desk.done("2024-05-07 09:00", "intake respond \(prompt) \(told)", as: "1002")
    #expect(met.clock("P-03") == "met")
    // What was done in time and entered later was done in time.
    let third = try taken("2024-05-06 09:00")
    let entered = try desk.done(
      "2024-05-07 12:00", "intake respond \(third) \(told) --occurred “2024-05-07 08:00”",
      as: "1002")
    #expect(entered.clock("P-03") == "met")
  }

  @Test func `three tries on two days, and nobody need try again`() throws {
    let id = try taken("2024-10-10 09:00")
    try assigned(id, "2024-10-10 09:10")
    try desk.done(
      "2024-10-10 10:00", "intake handle \(id) --result 好 --cause method --feedback phone",
      as: "2001")
    try desk.done("2024-10-10 10:30", "intake sign-off \(id)", as: "2001")
    let verified = try desk.done("2024-10-10 11:00", "intake check \(id)", as: "1102")
    // Saturday the 12th is a make-up working day.
    #expect(verified.due("P-24") == "2024-10-14 18:00")
    #expect(verified["quietUntil"].isNull)
    for minute in ["12:00", "13:00", "14:00"] {
      let tried = try desk.done(
        "2024-10-10 \(minute)", "intake revisit \(id) --outcome notReached", as: "1101")
      #expect(tried["state"].string == "revisiting")
    }
    let given = try desk.done(
      "2024-10-11 09:00", "intake revisit \(id) --outcome notReached", as: "1101")
    #expect(given["state"].string == "watching")
    #expect(given.clock("P-24") == "cancelled")
    #expect(given["quietUntil"].string == "2024-10-18T00:00:00+08:00")
    #expect(given["next"].isNull)
    let open = try desk.done("2024-10-18 18:00", "stocktake open", as: "1103")
    #expect(open.findings == ["FC-15 \(id)", "FC-19 \(id)"])
    let gaps = open["findings"][1]["id"].string ?? ""
    try desk.done("2024-10-18 18:00", "stocktake answer \(gaps) --done 已补", as: "1103")
    try desk.done("2024-10-18 18:01", "stocktake sign --part complaints", as: "1103")
    try desk.done("2024-10-18 18:02", "stocktake sign --part repairs", as: "2101")
    let closed = try desk.done("2024-10-18 18:03", "intake show \(id)", as: "1101")
    #expect(closed["closedBy"].string == "quietWeek")
    #expect(closed["quietUntil"].string == "2024-10-18T00:00:00+08:00")
  }

  @Test func `what was settled on the spot and comes again goes the long way`() throws {
    let id = try taken(
      "2024-10-08 10:00",
      "--target office --solved-on-spot --result 好 --cause method --satisfied")
    let watching = try desk.done("2024-10-08 10:05", "intake sign-off \(id)", as: "1001")
    #expect(watching["exemption"].string == "spot")
    #expect(watching["feedback"].string == "phone")
    let again = try taken("2024-10-09 10:00")
    try desk.done("2024-10-09 10:01", "intake link \(again) --to \(id)", as: "1101")
    let reopened = try desk.done("2024-10-09 10:02", "intake show \(id)", as: "1101")
    #expect(reopened["state"].string == "inProgress")
    #expect(reopened["exemption"].isNull)
    #expect(reopened["result"].isNull)
    #expect(reopened.due("P-03") == "2024-10-10 10:00")
    #expect(
      reopened["history"].items.compactMap { $0["policy"].string }
        == ["P-02", "P-03", "P-04", "P-09", "P-12"])
    // It has never been verified: that is done now.
    try assigned(id, "2024-10-09 11:00")
    let handled = try desk.done(
      "2024-10-09 12:00", "intake handle \(id) --result 修 --cause method --feedback phone",
      as: "2001")
    #expect(handled["quietUntil"].isNull)
  }
}

import Testing

/// Each code of the stocktake that complaints and repairs can bring, found and gone again.
@Suite(.serialized)
struct FindingCodeScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("2", "101")], at: "2024-05-02 08:00")
  }

  private func taken(
    _ moment: String, _ options: String = "--target office", kind: String = "complaint"
  ) throws -> String {
    let words = "intake add --kind \(kind) --channel phone --house 2-101 --text 内容 "
    return try desk.done(moment, words + options, as: "1002")["id"].string ?? ""
  }

  private func assigned(
    _ id: String, _ moment: String, limit: String? = nil
  ) throws {
    try desk.done(moment, "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    let within = limit.map { " --limit “\($0)”" } ?? ""
    try desk.done(
      moment, "intake assign \(id) --department security --person 2001" + within, as: "1102")
  }

  private func handled(_ id: String, _ moment: String) throws {
    try desk.done(
      moment, "intake handle \(id) --result 好 --cause method --feedback phone", as: "2001")
  }

  /// Goes through all that ends it, from ten in the morning on.
  private func close(_ id: String, on day: String) throws {
    try assigned(id, "\(day) 10:00")
    try handled(id, "\(day) 10:10")
    try desk.done("\(day) 10:20", "intake sign-off \(id)", as: "2001")
    try desk.done("\(day) 10:30", "intake check \(id)", as: "1102")
    let ended = try desk.done(
      "\(day) 10:40", "intake revisit \(id) --outcome satisfied", as: "2001")
    #expect(ended["state"].string == "closed")
  }

  private func codes(_ moment: String, of id: String) throws -> [String] {
    try desk.done(moment, "stocktake show", as: "1103").findings.filter { $0.hasSuffix(id) }
      .map { String($0.prefix(5)) }
  }

  @Test func `FC-01 an enquiry needs nobody in charge once it is answered`() throws {
    let id = try taken("2024-05-06 09:00", "--matter 泳池", kind: "enquiry")
    let told = "intake respond \(id) --text 八点 --means phone"
    try desk.done("2024-05-06 09:01", told, as: "1002")
    #expect(try codes("2024-05-06 09:02", of: id) == ["FC-01"])
    try desk.done("2024-05-06 09:03", told + " --reply", as: "1002")
    #expect(try codes("2024-05-06 09:04", of: id) == [])
  }

  @Test func `FC-05 nobody is on the scene after three minutes`() throws {
    let id = try taken("2024-05-06 09:00", "--target office --site-visit")
    #expect(try !codes("2024-05-06 09:03", of: id).contains("FC-05"))
    #expect(try codes("2024-05-06 09:04", of: id).contains("FC-05"))
    let late = try desk.done("2024-05-06 09:05", "intake arrive \(id)", as: "2001")
    #expect(late.clock("P-01") == "breached")
    #expect(try codes("2024-05-06 09:06", of: id).contains("FC-05"))
  }

  @Test func `FC-05 goes once the arrival in time is entered, though the case is handled`() throws {
    let id = try taken("2024-05-06 09:00", "--target office --site-visit")
    try assigned(id, "2024-05-06 09:10")
    try desk.done(
      "2024-05-06 10:00", "intake handle \(id) --result 好 --cause method --feedback phone",
      as: "2001")
    #expect(try codes("2024-05-06 10:01", of: id).contains("FC-05"))
    let entered = try desk.done(
      "2024-05-06 10:02", "intake arrive \(id) --occurred “2024-05-06 09:02”", as: "2001")
    #expect(entered.clock("P-01") == "met")
    #expect(entered["state"].string == "handled")
    #expect(try !codes("2024-05-06 10:03", of: id).contains("FC-05"))
  }

  @Test func `FC-06 nothing is posted in four hours, nor anything concrete by the day's end`()
    throws
  {
    let words = "intake add --kind complaint --channel forum --text 帖子 --target office"
    let id = try desk.done("2024-05-06 08:10", words, as: "1002")["id"].string ?? ""
    #expect(try !codes("2024-05-06 12:10", of: id).contains("FC-06"))
    let found = try desk.done("2024-05-06 12:11", "stocktake show", as: "1103")["findings"].items
    #expect(
      found.first { $0["code"].string == "FC-06" }?["detail"].string == "P-08a")
    let next = try desk.done("2024-05-07 00:00", "stocktake show", as: "1103")["findings"].items
    #expect(
      next.first { $0["code"].string == "FC-06" }?["detail"].string == "P-08a P-08b")
  }

  @Test func `FC-08 and FC-10 a major case lacks what it must have`() throws {
    let id = try taken("2024-05-06 09:00")
    try desk.done("2024-05-06 09:00", "intake criterion \(id) --letter D --reason 伤", as: "1001")
    #expect(try !codes("2024-05-06 09:15", of: id).contains("FC-08"))
    #expect(try codes("2024-05-06 09:16", of: id).contains("FC-08"))
    #expect(try codes("2024-05-06 09:16", of: id).contains("FC-10"))
    try desk.done("2024-05-06 09:17", "intake dedicate \(id) --person 2101", as: "1103")
    let open = try desk.done("2024-05-06 09:18", "stocktake show", as: "1103")["findings"].items
    #expect(open.first { $0["code"].string == "FC-10" }?["detail"].string == "findings")
    try desk.done("2024-05-06 09:19", "intake findings \(id) --text 调查", as: "1103")
    #expect(try !codes("2024-05-06 09:20", of: id).contains("FC-10"))
  }

  @Test func `FC-10 asks for dossier, person and findings, and not in whose hands it is`() throws {
    let id = try taken("2024-05-06 09:00", "--target office --class 1")
    try assigned(id, "2024-05-06 09:05")
    try desk.done("2024-05-06 09:10", "intake criterion \(id) --letter D --reason 伤", as: "1001")
    try desk.done("2024-05-06 09:11", "intake dedicate \(id) --person 2101", as: "1103")
    try desk.done("2024-05-06 09:12", "intake findings \(id) --text 调查", as: "1103")
    #expect(try !codes("2024-05-06 09:13", of: id).contains("FC-10"))
  }

  @Test func `FC-10 is asked of a major matter as long as one of its reports is open`() throws {
    let oldest = try taken("2024-05-06 09:00")
    let open = try taken("2024-05-06 09:01")
    try desk.done("2024-05-06 09:02", "intake link \(open) --to \(oldest)", as: "1101")
    try close(oldest, on: "2024-05-06")
    try desk.done("2024-05-06 11:00", "intake criterion \(open) --letter D --reason 伤", as: "1001")
    #expect(try codes("2024-05-06 11:01", of: oldest).contains("FC-10"))
    #expect(try !codes("2024-05-06 11:01", of: open).contains("FC-10"))
  }

  @Test func `FC-20 a written report is asked for once, and the finding goes with it`() throws {
    let id = try taken("2024-05-06 09:00")
    let sentUp = "intake escalate \(id) --to leaders --reason 定不了"
    try desk.done("2024-05-06 09:10", sentUp, as: "1001")
    #expect(try codes("2024-05-06 09:11", of: id).contains("FC-20"))
    try desk.done("2024-05-06 09:12", sentUp + " --report 书面报告", as: "1001")
    #expect(try !codes("2024-05-06 09:13", of: id).contains("FC-20"))
    try desk.done("2024-05-06 09:14", sentUp, as: "1001")
    #expect(try !codes("2024-05-06 09:15", of: id).contains("FC-20"))
  }

  @Test func `FC-20 of a risk of extreme action two are told, and not one of them twice`()
    throws
  {
    let id = try taken("2024-05-06 09:00")
    try desk.done("2024-05-06 09:01", "intake flag \(id) extremeAction", as: "1002")
    let told = "intake notify \(id) --means 电话 --whom "
    for minute in 2...3 {
      try desk.done("2024-05-06 09:0\(minute)", told + "quality", as: "1002")
    }
    #expect(try codes("2024-05-06 09:04", of: id).contains("FC-20"))
    try desk.done("2024-05-06 09:05", told + "leaders", as: "1002")
    #expect(try !codes("2024-05-06 09:06", of: id).contains("FC-20"))
  }

  @Test func `FC-12 and FC-14 a result waits for its signature, and then for the revisit`() throws {
    let id = try taken("2024-05-06 09:00")
    try assigned(id, "2024-05-06 09:10")
    try handled(id, "2024-05-06 10:00")
    #expect(try codes("2024-05-06 18:00", of: id) == ["FC-12"])
    try desk.done("2024-05-06 18:10", "intake sign-off \(id)", as: "2001")
    try desk.done("2024-05-06 18:20", "intake check \(id)", as: "1102")
    #expect(try codes("2024-05-08 18:30", of: id) == [])
    // On the day of its deadline it is due, and not only after it.
    #expect(try codes("2024-05-09 00:00", of: id) == ["FC-14"])
    try desk.done("2024-05-09 10:00", "intake revisit \(id) --outcome satisfied", as: "2001")
    #expect(try codes("2024-05-09 18:30", of: id) == [])
  }

  @Test func `FC-16 from the twentieth on somebody decides whether it counts`() throws {
    let id = try taken("2024-05-06 09:00")
    #expect(try !codes("2024-05-19 18:30", of: id).contains("FC-16"))
    #expect(try codes("2024-05-20 18:30", of: id).contains("FC-16"))
    #expect(try !codes("2024-05-25 18:30", of: id).contains("FC-16"))
    try desk.done("2024-05-20 18:31", "intake count \(id) --yes --reason 属实", as: "1102")
    #expect(try !codes("2024-05-21 18:30", of: id).contains("FC-16"))
  }

  @Test func `FC-17 and FC-18 the department's limit has passed, and nobody told the customer`()
    throws
  {
    let id = try taken("2024-05-06 09:00")
    try assigned(id, "2024-05-06 09:10", limit: "2024-05-07 12:00")
    #expect(try !codes("2024-05-07 12:00", of: id).contains("FC-17"))
    #expect(try codes("2024-05-07 12:01", of: id).contains("FC-17"))
    // Two working days after the receipt, at closing time.
    #expect(try !codes("2024-05-08 18:00", of: id).contains("FC-18"))
    #expect(try codes("2024-05-08 18:01", of: id).contains("FC-18"))
    try desk.done("2024-05-08 18:05", "intake respond \(id) --text 进展 --means phone", as: "1002")
    #expect(try !codes("2024-05-09 18:30", of: id).contains("FC-18"))
    try handled(id, "2024-05-09 19:00")
    #expect(try codes("2024-05-09 19:01", of: id).contains("FC-17"))
  }

  @Test func `FC-19 what the assignment needs is missed in a case that was settled on the spot`()
    throws
  {
    let id = try taken(
      "2024-05-06 09:00",
      "--target office --solved-on-spot --result 好 --cause method --satisfied")
    #expect(try codes("2024-05-06 09:01", of: id) == ["FC-12"])
    try desk.done("2024-05-06 09:02", "intake reopen \(id) --reason 又坏", as: "1102")
    let found = try desk.done("2024-05-06 09:03", "stocktake show", as: "1103")["findings"].items
    #expect(
      found.first { $0["code"].string == "FC-19" }?["detail"].string
        == "verification validity department limit")
    try assigned(id, "2024-05-06 09:10")
    #expect(try !codes("2024-05-06 09:11", of: id).contains("FC-19"))
  }

  @Test func `FC-23 to FC-25 a home service without signature, a bad rating, the fault again`()
    throws
  {
    let id = try taken("2024-05-06 09:00", "--part 水管", kind: "repair")
    try desk.done("2024-05-06 09:01", "repair dispatch \(id) --person 2102", as: "1002")
    try desk.done("2024-05-06 10:00", "repair finish \(id) --result 好", as: "2102")
    #expect(try codes("2024-05-06 10:01", of: id) == ["FC-23"])
    #expect(
      try desk.refused("2024-05-06 10:01", "repair confirm \(id) --unsigned 不在家", as: "2102").code
        == "ratingMissing")
    #expect(
      try desk.refused("2024-05-06 10:01", "repair confirm \(id) --rating not", as: "2102").code
        == "signatureMissing")
    try desk.done("2024-05-06 10:02", "repair confirm \(id) --signed --rating not", as: "2102")
    #expect(try codes("2024-05-06 10:03", of: id) == ["FC-24"])
    let again = try taken("2024-08-04 10:00", "--part 水管", kind: "repair")
    let late = try taken("2024-08-05 10:00", "--part 水管", kind: "repair")
    let found = try desk.done("2024-08-05 11:00", "stocktake show", as: "1103")["findings"].items
    let repeated = found.filter { $0["code"].string == "FC-25" }
    #expect(repeated.map { $0["subject"].string } == [again])
    #expect(repeated.first?["detail"].string == id)
    #expect(late != again)
  }

  @Test func `FC-26 a developer's case without a letter by the end of the first working day`()
    throws
  {
    let id = try taken("2024-05-06 09:00", "--target developer")
    let written = try taken("2024-05-06 09:00", "--target developer")
    #expect(try !codes("2024-05-07 18:00", of: id).contains("FC-26"))
    #expect(try codes("2024-05-07 18:01", of: id).contains("FC-26"))
    try desk.done(
      "2024-05-07 18:05", "intake letter \(id) --to developer --text 请派人", as: "1102")
    #expect(try !codes("2024-05-07 18:06", of: id).contains("FC-26"))
    // The console has no code for a body: people write who it is.
    #expect(try codes("2024-05-07 18:07", of: written).contains("FC-26"))
    try desk.done(
      "2024-05-07 18:08", "intake letter \(written) --to 开发商客户关系中心 --text 请派人", as: "1102")
    #expect(try !codes("2024-05-07 18:09", of: written).contains("FC-26"))
  }

  @Test func `FC-26 asks for the letter however long the handling record may take`() throws {
    try desk.done("2024-05-06 08:00", "policy set P-09 --amount 5", as: "1001")
    let id = try taken("2024-05-06 09:00", "--target developer")
    #expect(try codes("2024-05-07 18:01", of: id).contains("FC-26"))
    try desk.done("2024-05-07 18:02", "policy set P-09 --no-on", as: "1001")
    #expect(try codes("2024-05-07 18:03", of: id).contains("FC-26"))
    try desk.done("2024-05-07 18:04", "setting set developerLetterDays 2", as: "1001")
    #expect(try !codes("2024-05-07 18:05", of: id).contains("FC-26"))
  }

  @Test func `FC-17 a limit that has passed stays broken under another one`() throws {
    let id = try taken("2024-05-06 09:00")
    try assigned(id, "2024-05-06 09:10", limit: "2024-05-06 12:00")
    let again = try desk.done(
      "2024-05-06 13:00",
      "intake assign \(id) --department security --person 2001 --limit “2024-05-06 20:00”",
      as: "1102")
    #expect(
      again.clocks.filter { $0.hasPrefix("P-15") }
        == ["P-15 2024-05-06 12:00 breached", "P-15 2024-05-06 20:00 running"])
    #expect(try codes("2024-05-06 13:01", of: id).contains("FC-17"))
    try handled(id, "2024-05-06 14:00")
    #expect(try codes("2024-05-06 14:01", of: id).contains("FC-17"))
  }
}

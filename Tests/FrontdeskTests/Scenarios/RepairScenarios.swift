import Testing

/// Repairs, and the short life of help, enquiry and suggestion.
@Suite(.serialized)
struct RepairScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("A", "101")], at: "2024-05-02 08:00")
  }

  private func repair(_ moment: String, _ options: String = "") throws -> String {
    let words = "intake add --kind repair --channel phone --house a101 --text 漏水 --part 水管"
    return try desk.done(moment, words + options, as: "1002")["id"].string ?? ""
  }

  @Test func `a price is quoted, agreed to, and not raised afterwards`() throws {
    let id = try repair("2024-05-06 09:00")
    try desk.done("2024-05-06 09:01", "repair dispatch \(id) --person 2102", as: "1002")
    try desk.done("2024-05-06 09:30", "repair arrive \(id)", as: "2102")
    let out = try desk.done(
      "2024-05-06 09:40", "repair external \(id) --body developer", as: "2102")
    #expect(out["state"].string == "external")
    let quoted = try desk.done("2024-05-06 09:50", "repair quote \(id) --amount 80.5", as: "2102")
    #expect(quoted["state"].string == "quoted")
    #expect(quoted["repair"]["quotedFen"].int == 8050)
    let finish = "repair finish \(id) --result 换管"
    #expect(try desk.refused("2024-05-06 09:51", finish, as: "2102").code == "consentMissing")
    let agreed = try desk.done("2024-05-06 09:52", "repair consent \(id)", as: "2102")
    #expect(agreed["repair"]["paidFen"].int == 8050)
    #expect(
      try desk.refused("2024-05-06 09:53", finish + " --paid 90", as: "2102").code
        == "consentMissing")
    let fixed = try desk.done("2024-05-06 10:00", finish, as: "2102")
    #expect(fixed["state"].string == "fixed")
    #expect(fixed["repair"]["paidFen"].int == 8050)
    #expect(
      try desk.refused("2024-05-06 10:01", "repair confirm \(id) --signed", as: "2102").code
        == "ratingMissing")
    let done = try desk.done(
      "2024-05-06 10:02", "repair confirm \(id) --unsigned 不在家 --rating basically", as: "2102")
    #expect(done["repair"]["signed"].bool == false)
    #expect(done["repair"]["unsignedReason"].string == "不在家")
    #expect(
      try desk.refused("2024-05-06 10:03", "repair cancel \(id) --reason 不修", as: "1002").code
        == "wrongState")
  }

  @Test func `what was put right at once waits for its owner, or for the supervisor`() throws {
    let solved = " --solved-on-spot --result 修好 --satisfied"
    let id = try repair("2024-05-06 09:00", solved)
    let fixed = try desk.done("2024-05-06 09:01", "intake show \(id)", as: "1002")
    #expect(fixed["state"].string == "fixed" && fixed["result"].string == "修好")
    #expect(
      try desk.refused("2024-05-06 09:02", "repair confirm \(id)", as: "1002").code
        == "ratingMissing")
    let done = try desk.done(
      "2024-05-06 09:03", "repair confirm \(id) --signed --rating satisfied", as: "1002")
    #expect(done["state"].string == "closed")
    let lamp = try repair("2024-05-06 09:04", " --public-facility" + solved)
    #expect(
      try desk.refused("2024-05-06 09:05", "repair confirm \(lamp)", as: "1002").code
        == "supervisorOnly")
  }

  @Test(arguments: [("satisfied", "satisfied"), ("basically", "satisfied"), ("not", nil)])
  func `a repair says how many reported it, and whether a content owner closed it`(
    rating: String, closedBy: String?
  ) throws {
    let id = try repair("2024-05-06 09:00", " --solved-on-spot --result 修好 --satisfied")
    let done = try desk.done(
      "2024-05-06 09:03", "repair confirm \(id) --signed --rating \(rating)", as: "1002")
    #expect(done["state"].string == "closed")
    #expect(done["closedBy"].string == closedBy)
    #expect(done["matter"]["households"].int == 1 && done["matter"]["contacts"].int == 1)
    #expect(done["severity"].string == "general")
  }

  @Test func `an attempt that satisfied nobody says that it stays open`() throws {
    let words = "intake add --kind complaint --channel phone --text 内容 --solved-on-spot --result 道歉"
    let open = try desk.done("2024-05-06 09:00", words, as: "1002")
    #expect(open["state"].string == "received")
    #expect(open["warnings"].items.compactMap(\.string) == ["notSatisfied"])
    let said = try desk.run(
      "2024-05-06 09:01", words.split(separator: " ").map(String.init), as: "1002", json: false)
    #expect(said.status == 0 && said.error.contains("没有办结"))
  }

  @Test func `each agreed time is a promise: renewed in time, or broken`() throws {
    let id = try repair("2024-05-06 09:00")
    let send = "repair dispatch \(id) --person 2102 --agreed "
    #expect(
      try desk.refused("2024-05-06 09:01", send + "“2024-05-06 09:00”", as: "1002").code
        == "notInFuture")
    try desk.done("2024-05-06 09:01", send + "“2024-05-06 12:00”", as: "1002")
    let renewed = try desk.done("2024-05-06 09:02", send + "“2024-05-06 11:00”", as: "1002")
    #expect(renewed.clocks == ["P-13 2024-05-06 11:00 running", "P-13 2024-05-06 12:00 extended"])
    let late = try desk.done("2024-05-06 11:30", send + "“2024-05-06 15:00”", as: "1002")
    #expect(late.clocks.contains("P-13 2024-05-06 11:00 breached"))
    #expect(
      try desk.done("2024-05-06 18:30", "stocktake show", as: "1103").findings == ["FC-22 \(id)"])
    let fixed = try desk.done(
      "2024-05-06 19:00", "repair finish \(id) --result 好", as: "2102")
    #expect(fixed["next"].isNull)
  }

  @Test func `another technician goes only with a reason, which stays`() throws {
    let id = try repair("2024-05-06 09:00")
    let send = "repair dispatch \(id) --person "
    try desk.done("2024-05-06 09:01", send + "2102", as: "1002")
    #expect(
      try desk.refused("2024-05-06 09:02", send + "2101", as: "1002") == ("reasonMissing", 1))
    let sent = try desk.done("2024-05-06 09:03", send + "2101 --reason 请假", as: "1002")
    #expect(sent["person"].string == "2101")
    #expect(sent["steps"].items.last?["text"].string == "请假")
  }

  @Test func `a repair that is not wanted any more waits for nothing`() throws {
    let id = try repair("2024-05-06 09:00")
    try desk.done(
      "2024-05-06 09:01", "repair dispatch \(id) --person 2102 --agreed “2024-05-06 12:00”",
      as: "1002")
    let cancelled = try desk.done(
      "2024-05-06 09:05", "repair cancel \(id) --reason 不修了", as: "1002")
    #expect(cancelled["state"].string == "cancelled")
    #expect(cancelled.clocks == ["P-13 2024-05-06 12:00 cancelled"])
    #expect(cancelled["next"].isNull)
  }

  @Test func `a public facility is confirmed by a supervisor`() throws {
    let id = try repair("2024-05-06 09:00", " --public-facility")
    try desk.done("2024-05-06 09:01", "repair dispatch \(id) --person 2102", as: "1002")
    try desk.done("2024-05-06 10:00", "repair finish \(id) --result 好", as: "2102")
    #expect(
      try desk.refused("2024-05-06 10:01", "repair confirm \(id) --rating satisfied", as: "2102")
        == ("supervisorOnly", 77))
    let done = try desk.done("2024-05-06 10:02", "repair confirm \(id)", as: "1001")
    #expect(done["state"].string == "closed")
    #expect(done["closedBy"].string == nil)
  }

  @Test(arguments: [("help", "Q"), ("enquiry", "Z"), ("suggestion", "J")])
  func `the short way is done when it is handled`(kind: String, letter: String) throws {
    let taken = try desk.done(
      "2024-05-06 12:00", "intake add --kind \(kind) --channel visit --text 问", as: "1002")
    let id = taken["id"].string ?? ""
    #expect(id == "\(letter)20240506-001")
    #expect(taken.clocks == [])
    #expect(taken["next"].isNull)
    try desk.done(
      "2024-05-06 12:02", "intake assign \(id) --department customerService --person 1003",
      as: "1101")
    let told = try desk.done(
      "2024-05-06 12:03",
      "intake respond \(id) --text 明天 --means phone --promise “2024-05-07 12:00”", as: "1003")
    #expect(told["next"].string == "P-13")
    let done = try desk.done("2024-05-07 12:00", "intake handle \(id) --result 好", as: "1003")
    #expect(done["state"].string == "closed")
    #expect(done["closedBy"].string == nil)
    #expect(done.clocks == ["P-13 2024-05-07 12:00 met"])
    #expect(
      try desk.refused("2024-05-07 12:01", "intake handle \(id) --result 好", as: "1003").code
        == "wrongState")
  }

  @Test(arguments: ["help", "enquiry", "suggestion"])
  func `what was given to nobody is in the charge of whoever answers it`(kind: String) throws {
    let words = "intake add --kind \(kind) --channel visit --text 问"
    let id = try desk.done("2024-05-06 12:00", words, as: "1002")["id"].string ?? ""
    let done = try desk.done("2024-05-06 12:02", "intake handle \(id) --result 好", as: "1003")
    #expect(done["state"].string == "closed")
    #expect(done["person"].string == "1003")
    let given = try desk.done("2024-05-06 12:03", words, as: "1002")["id"].string ?? ""
    try desk.done(
      "2024-05-06 12:04", "intake assign \(given) --department customerService --person 1003",
      as: "1101")
    let other = try desk.done("2024-05-06 12:05", "intake handle \(given) --result 好", as: "1002")
    #expect(other["person"].string == "1003", "who was given it keeps it")
  }
}

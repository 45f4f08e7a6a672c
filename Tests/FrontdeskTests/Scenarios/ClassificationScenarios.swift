import Testing

/// Classification on the command line: what programs give, and what they read (D-1, CN-5).
@Suite(.serialized)
struct ClassificationScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-06-01 08:00")
    try desk.moveIn([("3", "702")], at: "2024-06-02 08:00")
  }

  private func taken(_ options: String) throws -> JSON {
    try desk.done(
      "2024-06-05 17:20",
      "intake add --kind complaint --channel phone --house 3-702 --text 雨天刷卡 " + options,
      as: "1002")
  }

  @Test func `S-02 the first terms are as described, the final ones as found`() throws {
    let added = try taken("--target office --class 1 --subject service --dimension consistency")
    let id = added["id"].string ?? ""
    #expect(added["classification"]["dimension"]["first"].string == "consistency")
    #expect(added["classification"]["dimension"]["final"].isNull)
    #expect(added["clocks"].items.contains { $0["policy"].string == "P-04" })
    let verify = "intake verify-facts \(id) --result 属实 --validity effective"
    try desk.done("2024-06-05 17:30", verify, as: "1102")
    try desk.done(
      "2024-06-05 17:35", "intake assign \(id) --department security --person 2001", as: "1102")
    try desk.done("2024-06-05 17:40", "intake accept \(id)", as: "2001")
    let handled = try desk.done(
      "2024-06-05 17:55",
      "intake handle \(id) --result 已道歉 --cause peopleSkill --second-cause method --feedback phone",
      as: "2001")
    let final = handled["classification"]
    #expect(handled["cause"].string == "peopleSkill")
    #expect(final["rootCause"]["final"].string == "peopleSkill")
    #expect(final["secondCause"]["final"].string == "method")
    #expect(final["causeGroup"]["first"].isNull)
    #expect(final["causeGroup"]["final"].string == "serviceQuality")
    #expect(final["responsibilityClass"]["final"].string == "1")
    #expect(final["subjectClass"]["final"].string == "service")
    #expect(final["validity"]["final"].string == "effective")
    #expect(handled["firstClass"].int == 1)
    #expect(handled["finalClass"].int == 1)
  }

  @Test func `a code that the house does not have is wrong usage, and one out of place is refused`()
    throws
  {
    let add = "intake add --kind complaint --channel phone --house 3-702 --text 甲 "
    let unknown = try desk.refused("2024-06-05 09:00", add + "--target nobody", as: "1002")
    #expect(unknown.status == 64)
    let bound = try desk.refused("2024-06-05 09:00", add + "--dimension time", as: "1002")
    #expect(bound.status == 1)
    #expect(bound.code == "outOfPlace")
    let id = try taken("--target office")["id"].string ?? ""
    let amended = try desk.done(
      "2024-06-05 17:25", "intake amend \(id) --subject charges --cause-group fees", as: "1101")
    #expect(amended["subject"].string == "charges")
    #expect(amended["classification"]["causeGroup"]["first"].string == "fees")
  }

  @Test func `an office's own target runs the clocks of what it is treated as`() throws {
    try desk.done(
      "2024-06-05 09:00",
      "scheme add target security --zh 秩序部 --en security --behaves-as office --after office",
      as: "1001")
    let added = try taken("--target security")
    #expect(added["target"].string == "office")
    #expect(added["classification"]["target"]["first"].string == "security")
    #expect(added["class"].int == 1)
    #expect(added.due("P-04") == "2024-06-06 17:20")
  }

  @Test
  func `a scheme is listed in its order, and its terms are renamed, moved, turned off and on`()
    throws
  {
    func groups(_ moment: String) throws -> [JSON] {
      try desk.done(moment, "scheme list", as: nil).items
        .first { $0["scheme"].string == "causeGroup" }?["terms"].items ?? []
    }
    #expect(try groups("2024-06-05 09:00").count == 11)
    try desk.done(
      "2024-06-05 09:01", "scheme rename causeGroup fees --zh 费用 --en charges", as: "1001")
    try desk.done("2024-06-05 09:02", "scheme move causeGroup fees", as: "1001")
    try desk.done("2024-06-05 09:03", "scheme off causeGroup fees", as: "1001")
    let first = try groups("2024-06-05 09:04").first
    #expect(first?["id"].string == "fees")
    #expect(first?["nameZh"].string == "费用")
    #expect(first?["on"].bool == false)
    let off = try desk.refused(
      "2024-06-05 09:05",
      "intake add --kind complaint --channel phone --house 3-702 --text 甲 --cause-group fees",
      as: "1002")
    #expect(off.code == "switchedOff")
    #expect(off.status == 1)
    try desk.done("2024-06-05 09:06", "scheme on causeGroup fees", as: "1001")
    #expect(try groups("2024-06-05 09:07").first?["on"].bool == true)
    let mayNot = try desk.refused("2024-06-05 09:08", "scheme off causeGroup fees", as: "1002")
    #expect(mayNot.status == 77)
  }

  @Test func `a scheme that the office requires is asked for by the stocktake`() throws {
    let id = try taken("--target office --person 2001")["id"].string ?? ""
    try desk.done("2024-06-05 17:30", "scheme require causeGroup received", as: "1001")
    let missing = try desk.done("2024-06-05 18:30", "stocktake show", as: "1103")
    let fields = missing["findings"].items.first { $0["code"].string == "FC-19" }
    #expect(fields?["subject"].string == id)
    #expect(fields?["detail"].string?.contains("causeGroup") == true)
    try desk.done("2024-06-05 18:31", "intake amend \(id) --cause-group service", as: "1101")
    let complete = try desk.done("2024-06-05 18:32", "stocktake show", as: "1103")
    #expect(!complete["findings"].items.contains { $0["code"].string == "FC-19" })
  }
}

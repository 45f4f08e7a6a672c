import Testing

/// What is asked afterwards, what stays open, and what bodies outside answer.
@Suite(.serialized)
struct RevisitScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-10-01 08:00")
    try desk.moveIn([("A", "101")], at: "2024-10-02 08:00")
  }

  /// A complaint as far as its check.
  private func verified() throws -> String {
    let id = try assigned(target: "office")
    try desk.done(
      "2024-10-08 14:00", "intake handle \(id) --result 修好 --cause method --feedback phone",
      as: "1101")
    try desk.done("2024-10-08 15:00", "intake sign-off \(id)", as: "1103")
    let card = try desk.done("2024-10-08 15:01", "intake check \(id)", as: "1103")
    #expect(card["state"].string == "verified")
    return id
  }

  private func assigned(target: String) throws -> String {
    let words = "intake add --kind complaint --channel phone --house a101 --text 漏水 --target "
    let card = try desk.done("2024-10-08 09:00", words + target, as: "1002")
    let id = card["id"].string ?? ""
    try desk.done(
      "2024-10-08 09:10", "intake verify-facts \(id) --result 属实 --validity effective", as: "1101")
    try desk.done(
      "2024-10-08 09:20",
      "intake assign \(id) --department customerService --person 1101 --limit “2024-10-09 18:00”",
      as: "1101")
    try desk.done("2024-10-08 09:30", "intake accept \(id)", as: "1101")
    return id
  }

  @Test func `three topics are asked for together, and kept with means and thanks`() throws {
    let id = try verified()
    let revisit = "intake revisit \(id) --outcome satisfied "
    #expect(
      try desk.refused("2024-10-09 09:00", revisit + "--acceptance satisfied", as: "1101").code
        == "topicMissing")
    let card = try desk.done(
      "2024-10-09 09:01",
      revisit + "--means home --acceptance satisfied --measures basically --measures-note 慢了一天 "
        + "--result satisfied --suggestions 常巡查 --thanked", as: "1101")
    #expect(card["state"].string == "closed")
    let seen = card["revisits"].items.first
    #expect(seen?["means"].string == "home")
    #expect(seen?["measures"].string == "basically")
    #expect(seen?["thanked"].bool == true)
    #expect(card["steps"].items.contains { $0["text"].string == "慢了一天\n常巡查" })
  }

  @Test(arguments: ["", " --text 家里有丧事"])
  func `a sensitive case is spared the revisit, because it is one or for what is said`(
    words: String
  )
    throws
  {
    let id = try verified()
    let exempt = "intake exempt \(id) --reason sensitive"
    let empty = try desk.refused("2024-10-09 09:00", exempt + " --text “ ”", as: "1001")
    #expect(empty == ("reasonMissing", 1))
    let card = try desk.done("2024-10-09 09:01", exempt + words, as: "1001")
    #expect(card["exemption"].string == "sensitive")
    #expect(card["state"].string == "watching")
    let told = words.isEmpty ? "敏感" : "家里有丧事"
    #expect(card["steps"].items.last?["text"].string == told)
  }

  @Test func `who declines to be called is remembered, and the unit's next case is not revisited`()
    throws
  {
    let first = try verified()
    #expect(try desk.done("2024-10-09 08:59", "house show a101", as: "1002")["refusesCalls"].isNull)
    try desk.done(
      "2024-10-09 09:00", "intake exempt \(first) --reason refused --text 不要再打", as: "1101")
    let unit = try desk.done("2024-10-09 09:01", "house show a101", as: "1002")
    #expect(unit["refusesCalls"].string == first)
    let words = "intake add --kind complaint --channel phone --house a101 --text 停水 --target office"
    let next = try desk.done("2024-10-09 10:00", words, as: "1002")["id"].string ?? ""
    let steps = [
      "verify-facts \(next) --result 属实 --validity effective",
      "assign \(next) --department customerService --person 1101 --limit “2024-10-10 18:00”",
      "handle \(next) --result 修好 --cause method --feedback phone",
    ]
    for step in steps { try desk.done("2024-10-09 10:10", "intake " + step, as: "1101") }
    try desk.done("2024-10-09 10:20", "intake sign-off \(next)", as: "1103")
    let card = try desk.done("2024-10-09 10:30", "intake check \(next)", as: "1103")
    #expect(card["exemption"].string == "refused")
    #expect(card["state"].string == "watching")
    #expect(card.clock("P-24") == nil)
  }

  @Test func `a question left open is promised an answer, and closes the case when it has it`()
    throws
  {
    let id = try verified()
    let revisit = "intake revisit \(id) --outcome satisfied "
    #expect(
      try desk.refused("2024-10-09 09:00", revisit + "--question 何时换梯", as: "1101").code
        == "answerTimeMissing")
    #expect(
      try desk.refused(
        "2024-10-09 09:00", revisit + "--question 何时换梯 --promise “2024-10-09 08:00”", as: "1101"
      ).code == "notInFuture")
    let asked = try desk.done(
      "2024-10-09 09:01", revisit + "--question 何时换梯 --promise “2024-10-11 10:00”", as: "1101")
    #expect(asked["state"].string == "revisiting")
    #expect(asked["next"].string == "P-13")
    #expect(asked.clocks.contains("P-13 2024-10-11 10:00 running"))
    let kept = try desk.done("2024-10-11 09:00", "intake keep \(id)", as: "1101")
    #expect(kept["state"].string == "closed")
    #expect(kept["closedBy"].string == "satisfied")
    #expect(kept.clocks.contains("P-13 2024-10-11 10:00 met"))
  }

  @Test func `an outside body's answer brings the case back, its news does not`() throws {
    let id = try assigned(target: "outside")
    let answer = "intake answer-received \(id) --from 供电公司 --text 明天来人"
    #expect(try desk.refused("2024-10-08 10:00", answer, as: "1101").code == "nobodyAsked")
    try desk.done("2024-10-08 10:01", "intake wait \(id) --body 供电公司", as: "1101")
    let news = try desk.done("2024-10-08 10:02", answer + " --news", as: "1002")
    #expect(news["state"].string == "waitingExternal")
    let back = try desk.done("2024-10-09 10:00", answer, as: "1002")
    #expect(back["state"].string == "inProgress")
    #expect(back["steps"].items.last?["kind"].string == "answerReceived")
  }
}

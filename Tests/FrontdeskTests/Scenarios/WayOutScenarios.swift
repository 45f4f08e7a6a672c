import Testing

/// What the customer is told before the result: a solution, or why there is none (rules CI-15, CC-8,
/// CC-9).
@Suite(.serialized)
struct WayOutScenarios {
  private let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00") }

  private func verified(_ validity: String) throws -> String {
    let words = "intake add --kind complaint --channel phone --text 漏水 --phone 19000001000"
    let id =
      try desk.done("2024-05-06 09:00", words + " --target office", as: "1002")["id"].string ?? ""
    try desk.done(
      "2024-05-06 09:05", "intake verify-facts \(id) --result 属实 --validity \(validity)",
      as: "1102")
    return id
  }

  @Test func `an effective complaint wants a solution, until one was told`() throws {
    let id = try verified("effective")
    let before = try desk.done("2024-05-06 09:06", "intake show \(id)", as: "1002")
    #expect(before["wayOutMissing"].string == "solution")
    #expect(before["wayOut"].isNull)
    let told = try desk.done(
      "2024-05-06 09:30",
      "intake respond \(id) --text 明天来修 --means phone --way solution --asked 1001 "
        + "--asked-at “2024-05-06 09:20” --answer 派外包队",
      as: "1002")
    #expect(told["wayOutMissing"].isNull)
    let way = told["wayOut"]
    #expect(way["kind"].string == "solution" && way["text"].string == "明天来修")
    #expect(way["at"].string == "2024-05-06T09:30:00+08:00")
    #expect(way["asked"].string == "1001" && way["answer"].string == "派外包队")
    #expect(way["askedAt"].string == "2024-05-06T09:20:00+08:00")
    // It is a response like any other.
    #expect(told.clock("P-03") == "met")
  }

  @Test func `an unreasonable one wants an explanation, and an answer is one`() throws {
    let id = try verified("unreasonable")
    let told = try desk.done(
      "2024-05-06 09:10", "intake respond \(id) --text 正在查 --means phone", as: "1002")
    #expect(told["wayOutMissing"].string == "explanation")
    let explained = try desk.done(
      "2024-05-06 09:20", "intake respond \(id) --text 合同没有这一项 --means phone --way explanation",
      as: "1002")
    #expect(explained["wayOutMissing"].isNull)
    #expect(explained["wayOut"]["asked"].isNull)
    let other = try verified("unreasonable")
    let answered = try desk.done(
      "2024-05-06 10:00", "intake respond \(other) --text 不属实 --means phone --reply", as: "1002")
    #expect(answered["wayOutMissing"].isNull && answered["wayOut"].isNull)
  }

  @Test func `who was asked has answered, and is named with a way out alone`() throws {
    let id = try verified("effective")
    let respond = "intake respond \(id) --text 明天来修 --means phone"
    #expect(
      try desk.refused("2024-05-06 09:30", respond + " --way solution --asked 1001", as: "1002")
        == ("textMissing", 1))
    #expect(
      try desk.refused("2024-05-06 09:30", respond + " --asked 1001 --answer 好", as: "1002")
        == ("wayMissing", 64))
  }
}

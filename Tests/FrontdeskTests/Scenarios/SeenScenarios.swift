import Testing

/// Two processes at one record: what one has read is told apart from what another has added.
@Suite(.serialized)
struct SeenScenarios {
  let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00") }

  @Test func `a step that goes by what was read is refused once somebody has added to it`() throws {
    let words = "intake add --kind complaint --channel phone --text 内容 --phone 19000001000"
    let taken = try desk.done("2024-05-06 09:00", words + " --target office", as: "1002")
    let id = taken["id"].string ?? ""
    #expect(taken["stepCount"].int == 1)
    try desk.done("2024-05-06 09:05", "intake note \(id) --text 已派人看", as: "1101")
    let note = ["intake", "note", id, "--text", "再问", "--seen"]
    let refused = try desk.run("2024-05-06 09:06", note + ["1"], as: "1002")
    #expect(refused.status == 1)
    let error = try JSON(refused.error)
    #expect(error["code"].string == "changedMeanwhile")
    #expect(error["message"].string?.contains("周敏 09:05 加了备注") == true)
    #expect(
      try desk.done("2024-05-06 09:07", "intake show \(id)", as: "1002")["stepCount"].int == 2)
    let noted = try desk.done("2024-05-06 09:08", note + ["2"], as: "1002")
    #expect(noted["stepCount"].int == 3)
    // Without the option nothing is asked; a day later the day is told too.
    let late = try desk.run("2024-05-07 09:00", note + ["1"], as: "1101")
    #expect(try JSON(late.error)["message"].string?.contains("2024-05-06 09:08") == true)
    #expect(try JSON(late.error)["message"].string?.contains("另有 1 步") == true)
    try desk.done("2024-05-07 09:01", "intake note \(id) --text 好", as: "1101")
  }
}

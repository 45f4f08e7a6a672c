import Testing

/// What a stocktake adds up, and what it finds of shifts that nobody attended.
@Suite(.serialized)
struct StocktakeSumScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("2", "101")], at: "2024-05-02 08:00")
  }

  @Test func `every kind is received, and what was solved on the spot is done`() throws {
    let taken = "--channel phone --house 2-101 --text 内容"
    for kind in ["enquiry", "help", "suggestion", "repair"] {
      try desk.done("2024-05-06 09:00", "intake add --kind \(kind) \(taken)", as: "1002")
    }
    try desk.done(
      "2024-05-06 09:01",
      "intake add --kind complaint \(taken) --target office --solved-on-spot --result 好 "
        + "--cause method --satisfied", as: "1002")
    let figures = try desk.done("2024-05-06 18:00", "stocktake show", as: "1103")["figures"]
    #expect(figures["received"].int == 5)
    #expect(figures["handled"].int == 1)
    for kind in ["enquiry", "help", "suggestion", "repair", "complaint"] {
      #expect(figures["receivedOf"][kind].int == 1)
    }
  }

  @Test func `a slip that came back after the cut-off is told beside the sum`() throws {
    try desk.done(
      "2024-05-06 17:00",
      "visit in --purpose 探访 --name 张三 --house 2-101 --document idCard --document-returned",
      as: "1002")
    try desk.done("2024-05-06 18:00", "stocktake open", as: "1103")
    let back = try desk.done("2024-05-06 18:05", "visit out V-1", as: "1002")
    #expect(back["state"].string == "returned")
    let sheet = try desk.done("2024-05-06 18:06", "stocktake show", as: "1103")
    #expect(sheet.findings == [])
    #expect(sheet["slips"]["inside"].int == 1)
    #expect(sheet["slips"]["backSince"].items.compactMap(\.string) == ["V-1"])
    let paper = try desk.run("2024-05-06 18:07", ["stocktake", "show"], as: "1103", json: false)
    #expect(paper.output.contains("截止时在外，后已收回：V-1"))
  }

  @Test func `FC-42 a shift that somebody was planned for and nobody attended is found once`()
    throws
  {
    for shift in ["day", "night"] {
      try desk.done(
        "2024-05-06 07:00", "roster set 2024-05-06 \(shift) --person 1002", as: "1001")
    }
    func missing(_ moment: String) throws -> [String] {
      try desk.done(moment, "stocktake show", as: "1103").findings.filter { $0.hasPrefix("FC-42") }
    }
    #expect(try missing("2024-05-06 20:59") == [])
    #expect(try missing("2024-05-06 21:00") == ["FC-42 2024-05-06 day"])
    #expect(
      try missing("2024-05-07 10:00") == ["FC-42 2024-05-06 day", "FC-42 2024-05-06 night"])
    try desk.done("2024-05-07 10:00", "stocktake open", as: "1103")
    try desk.done("2024-05-07 10:01", "stocktake close --emergency --reason 停电", as: "1001")
    #expect(
      try missing("2024-05-07 18:00") == ["FC-42 2024-05-06 day", "FC-42 2024-05-06 night"])
  }

  @Test func `FC-42 names the posts of a shift of which there is no record`() throws {
    try desk.done("2024-05-06 08:00", "shift start", as: "1002")
    try desk.done("2024-05-06 08:00", "shift start --desk 东门", as: "1003")
    func missing(_ moment: String) throws -> [String] {
      try desk.done(moment, "stocktake show", as: "1103")["findings"].items
        .filter { $0["code"].string == "FC-42" }
        .map { "\($0["subject"].string ?? "") \($0["detail"].string ?? "-")" }
    }
    #expect(try missing("2024-05-06 22:00") == ["2024-05-06 day 东门 前台"])
    try desk.done("2024-05-06 22:01", "handover submit --desk 东门", as: "1003")
    #expect(try missing("2024-05-06 22:02") == ["2024-05-06 day -"])
  }

  @Test func `FC-43 a handover in which nothing was said of the shift is incomplete`() throws {
    try desk.done("2024-05-06 08:00", "shift start", as: "1002")
    let record = try desk.done("2024-05-06 20:00", "handover submit", as: "1002")
    #expect(record["remark"].isNull)
    let found = try desk.done("2024-05-06 20:30", "stocktake show", as: "1103")["findings"].items
    #expect(found.first { $0["code"].string == "FC-43" }?["detail"].string == "unsaid:remark")
  }
}

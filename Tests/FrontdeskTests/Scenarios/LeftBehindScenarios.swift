import Testing

/// What is left behind when somebody goes: documents (rule RV-6), slips, counts.
@Suite(.serialized)
struct LeftBehindScenarios {
  let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00") }

  @Test func `a document that was kept is given back late, and the finding goes`() throws {
    try desk.moveIn([("5", "302")], at: "2024-05-02 08:00")
    let visit = "visit in --purpose 探访 --name 张三 --house 5-302 --document passport"
    for clock in ["09:00", "09:10"] { try desk.done("2024-06-05 \(clock)", visit, as: "1002") }
    try desk.done("2024-06-05 10:00", "visit out V-1", as: "1002")
    try desk.done("2024-06-05 10:10", "visit lost V-2 --reason 没交回", as: "1001")
    let look = try desk.done("2024-06-05 11:00", "stocktake show", as: "1103").findings
    #expect(look.filter { $0.hasPrefix("FC-32") } == ["FC-32 V-1", "FC-32 V-2"])
    for slip in ["V-1", "V-2"] {
      try desk.done("2024-06-05 11:10", "visit out \(slip) --document-returned", as: "1002")
    }
    #expect(
      try desk.refused("2024-06-05 11:20", "visit out V-1 --document-returned", as: "1002").code
        == "slipAlreadyBack")
    let after = try desk.done("2024-06-05 12:00", "stocktake show", as: "1103").findings
    #expect(after.filter { $0.hasPrefix("FC-32") } == [])
    // Its slip is what a visit of the estate's own stock is asked for by, too.
    try desk.done("2024-06-05 12:10", "slip add A001 A002", as: "1001")
    try desk.done("2024-06-05 12:20", visit, as: "1002")
    let whole = try desk.done("2024-06-05 12:30", "unmask A001 --reason authority", as: "1002")
    #expect(whole["name"].string == "张三")
  }

  @Test func `what an emergency skipped is found again, what was answered is not`() throws {
    try desk.moveIn([("5", "302")], at: "2024-05-02 08:00")
    let visit = "visit in --purpose 探访 --name 张三 --house 5-302 --document passport"
    try desk.done("2024-06-05 09:00", visit, as: "1002")
    try desk.done("2024-06-05 10:00", "visit out V-1", as: "1002")
    try desk.done("2024-06-05 18:00", "stocktake open", as: "1103")
    try desk.done("2024-06-05 18:01", "stocktake close --emergency --reason 停电", as: "1001")
    let open = try desk.done("2024-06-06 18:00", "stocktake open", as: "1103")
    #expect(open.findings == ["FC-32 V-1"])
    let id = open["findings"][0]["id"].string ?? ""
    try desk.done("2024-06-06 18:01", "stocktake answer \(id) --done 已寄还", as: "1103")
    try desk.done("2024-06-06 18:02", "stocktake sign --part complaints", as: "1103")
    try desk.done("2024-06-06 18:03", "stocktake sign --part repairs", as: "2101")
    #expect(try desk.done("2024-06-07 18:00", "stocktake show", as: "1103").findings == [])
  }

  @Test func `a slip that nobody handed in is named at the roll-call`() throws {
    try desk.moveIn([("5", "302")], at: "2024-05-02 08:00")
    let visit = "visit in --purpose 探访 --name 张三 --house 5-302 --document passport"
    try desk.done("2024-06-05 09:00", visit + " --document-returned", as: "1002")
    try desk.done("2024-06-05 10:00", "visit out V-1 --forced --reason 门岗看见离开", as: "1002")
    let words = [
      "visit", "rollcall", "--data", desk.data, "--at", "2024-06-05 11:00", "--as", "1002",
    ]
    let run = try Run(words, environment: ["FRONTDESK_PIN": "1234"])
    #expect(run.status == 0)
    #expect(run.error.contains("单子没有交回") && run.error.contains("V-1"))
  }

  @Test func `a receiver who counts nothing signs with a reason only, and is told so`() throws {
    try desk.done("2024-06-05 08:00", "item add 对讲机 --expected 4", as: "1001")
    try desk.done("2024-06-05 08:00", "shift start", as: "1002")
    let id = try desk.done("2024-06-05 20:00", "handover submit --remark 平稳", as: "1002")["id"]
    try desk.done("2024-06-05 20:05", "handover read --all", as: "1003")
    let refused = try desk.refused(
      "2024-06-05 20:10", "handover accept \(id.string ?? "")", as: "1003")
    #expect(refused.code == "notCounted")
    let words = [
      "handover", "accept", id.string ?? "", "--without-count", "柜子锁着", "--data", desk.data,
    ]
    let run = try Run(
      words + ["--at", "2024-06-05 20:10", "--as", "1003"],
      environment: ["FRONTDESK_PIN": "1234"])
    #expect(run.status == 0)
    #expect(run.error.contains("没有清点：对讲机"))
  }
}

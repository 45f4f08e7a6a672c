import Testing

/// What a signature under a stocktake stands for, and what belongs to the next one (rules DEC-12,
/// DEC-13).
@Suite(.serialized)
struct StocktakeSigningScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("2", "101")], at: "2024-05-02 08:00")
    try desk.done("2024-05-06 08:00", "item add 备用钥匙 --expected 17", as: "1001")
  }

  private func complaint(_ moment: String) throws -> String {
    let words = "intake add --kind complaint --channel phone --house 2-101 --text 内容 "
    return try desk.done(moment, words + "--target office --person 2001", as: "1002")["id"].string
      ?? ""
  }

  private func answer(_ sheet: JSON, _ moment: String) throws {
    for finding in sheet["findings"].items where finding["answer"].isNull {
      let id = finding["id"].string ?? ""
      if id.hasPrefix("FC-15") { continue }
      try desk.done(moment, "stocktake answer \(id) --done 已办", as: "1103")
    }
  }

  private func signatures(_ sheet: JSON) -> [String?] {
    sheet["signatures"].items.map { $0["by"].string }
  }

  @Test func `an answer or a count after the first signature lifts it, and the sheet says so`()
    throws
  {
    let id = try complaint("2024-05-06 09:00")
    try desk.done("2024-05-06 09:01", "intake flag \(id) cannotSolveNow", as: "1002")
    let open = try desk.done("2024-05-06 18:00", "stocktake open", as: "1103")
    try answer(open, "2024-05-06 18:01")
    try desk.done("2024-05-06 18:02", "stocktake sign --part complaints", as: "1103")
    let counted = try desk.done("2024-05-06 18:03", "stocktake count 备用钥匙 17", as: "1002")
    #expect(signatures(counted) == [])
    #expect(counted["lifted"].items.map { $0["by"].string } == ["1103"])
    #expect(counted["lifted"].items.map { $0["liftedBy"].string } == ["1002"])
    let lines = try desk.done("2024-05-06 18:04", "journal list", as: "1001").items
    #expect(lines.contains { $0["kind"].string == "stocktake.signatureLifted" })
    // Both sign what stands now, and the sheet keeps what was lifted.
    try desk.done("2024-05-06 18:05", "stocktake sign --part repairs", as: "2101")
    let again = try desk.done(
      "2024-05-06 18:06", "stocktake answer FC-20-\(id)-1 --accept 可以", as: "1001")
    #expect(signatures(again) == [])
    let said = try desk.run(
      "2024-05-06 18:06", ["stocktake", "answer", "FC-20-\(id)-1", "--accept", "可以"], as: "1001",
      json: false)
    #expect(said.error.contains("签字后有改动，原签字已作废，须重签"))
    try desk.done("2024-05-06 18:07", "stocktake sign --part complaints", as: "1103")
    let sealed = try desk.done("2024-05-06 18:08", "stocktake sign --part repairs", as: "2101")
    #expect(sealed["state"].string == "signed")
    #expect(sealed["lifted"].items.count == 2)
    #expect(sealed["findings"][0]["answer"]["kind"].string == "accepted")
    #expect(try desk.done("2024-05-06 18:09", "journal verify", as: nil)["ok"].bool == true)
  }

  @Test func `both sign the same sheet, whatever happens between the two`() throws {
    let id = try complaint("2024-05-06 09:00")
    try desk.done("2024-05-06 09:01", "intake flag \(id) cannotSolveNow", as: "1002")
    let open = try desk.done("2024-05-06 18:00", "stocktake open", as: "1103")
    try answer(open, "2024-05-06 18:01")
    let first = try desk.done("2024-05-06 18:02", "stocktake sign --part complaints", as: "1103")
    try desk.done(
      "2024-05-06 18:03", "intake escalate \(id) --to manager --reason 定不了", as: "1002")
    let second = try desk.done("2024-05-06 18:04", "stocktake sign --part repairs", as: "2101")
    #expect(first.findings == ["FC-20 \(id)"])
    #expect(second.findings == first.findings)
    #expect(second["findings"][0]["detail"].string == "CE-12")
  }

  @Test func `an answer stands for what it was given to, and not for what came to it`() throws {
    let id = try complaint("2024-05-06 09:00")
    for flag in ["cannotSolveNow", "extremeAction"] {
      try desk.done("2024-05-06 09:01", "intake flag \(id) \(flag)", as: "1002")
    }
    for whom in ["quality", "leaders"] {
      try desk.done("2024-05-06 09:02", "intake notify \(id) --whom \(whom) --means 电话", as: "1002")
    }
    let open = try desk.done("2024-05-06 18:00", "stocktake open", as: "1103")
    #expect(open["findings"][0]["detail"].string == "CE-12")
    try answer(open, "2024-05-06 18:01")
    try desk.done(
      "2024-05-06 18:02", "intake escalate \(id) --to leaders --reason 定不了", as: "1002")
    // What was missing is there, and what came of it after the cut-off is the next one's.
    #expect(try desk.done("2024-05-06 18:03", "stocktake show", as: "1103").findings == [])
  }

  @Test func `what happens after the cut-off belongs to the next sheet`() throws {
    let id = try complaint("2024-05-06 17:00")
    #expect(
      try desk.done("2024-05-06 18:00", "stocktake open", as: "1103").findings == [])
    try desk.done("2024-05-06 18:02", "intake criterion \(id) --letter D --reason 伤", as: "1001")
    for flag in ["cannotSolveNow", "extremeAction"] {
      try desk.done("2024-05-06 18:02", "intake flag \(id) \(flag)", as: "1002")
    }
    #expect(try desk.done("2024-05-06 18:30", "stocktake show", as: "1103").findings == [])
    try desk.done("2024-05-06 18:31", "stocktake sign --part complaints", as: "1103")
    try desk.done("2024-05-06 18:32", "stocktake sign --part repairs", as: "2101")
    #expect(
      try desk.done("2024-05-06 18:33", "stocktake show", as: "1103").findings == [
        "FC-08 \(id)", "FC-20 \(id)", "FC-10 \(id)",
      ])
  }

  @Test func `what an emergency skipped is asked again, also where it is no longer found`() throws {
    let id = try complaint("2024-05-06 09:00")
    try desk.done("2024-05-06 09:00", "intake criterion \(id) --letter D --reason 伤", as: "1001")
    try desk.done("2024-05-06 12:00", "intake notify \(id) --whom head --means 电话", as: "1002")
    try desk.done("2024-05-06 12:00", "intake notify \(id) --whom quality --means 电话", as: "1002")
    let open = try desk.done("2024-05-06 18:00", "stocktake open", as: "1103").findings
    #expect(open == ["FC-08 \(id)", "FC-09 \(id)", "FC-10 \(id)"])
    try desk.done("2024-05-06 18:01", "stocktake close --emergency --reason 停电", as: "1001")
    let next = try desk.done("2024-05-07 18:00", "stocktake open", as: "1103").findings
    #expect(next.filter(open.contains) == open)
    // Skipped twice, they are asked a third time.
    try desk.done("2024-05-07 18:01", "stocktake close --emergency --reason 停电", as: "1001")
    let third = try desk.done("2024-05-08 18:00", "stocktake open", as: "1103")
    #expect(third.findings.filter(open.contains) == open)
    try answer(third, "2024-05-08 18:01")
    try desk.done("2024-05-08 18:02", "stocktake sign --part complaints", as: "1103")
    try desk.done("2024-05-08 18:03", "stocktake sign --part repairs", as: "2101")
    let after = try desk.done("2024-05-09 18:00", "stocktake show", as: "1103").findings
    #expect(!after.contains("FC-08 \(id)") && !after.contains("FC-09 \(id)"))
  }

  @Test func `a quiet week ends with two signatures, and not in an emergency`() throws {
    let words =
      "intake add --kind complaint --channel phone --house 2-101 --text 内容 --target office "
      + "--solved-on-spot --result 好 --cause method --satisfied"
    let id = try desk.done("2024-05-06 09:00", words, as: "1002")["id"].string ?? ""
    try desk.done("2024-05-06 09:01", "intake sign-off \(id)", as: "1001")
    try desk.done("2024-05-20 18:00", "stocktake open", as: "1103")
    try desk.done("2024-05-20 18:01", "stocktake close --emergency --reason 停电", as: "1001")
    #expect(
      try desk.done("2024-05-20 18:02", "intake show \(id)", as: "1002")["state"].string
        == "watching")
    #expect(
      try desk.refused("2024-05-20 18:03", "intake close \(id)", as: "1102").code
        == "noStocktakeSince")
    let open = try desk.done("2024-05-21 18:00", "stocktake open", as: "1103")
    try answer(open, "2024-05-21 18:01")
    try desk.done("2024-05-21 18:02", "stocktake sign --part complaints", as: "1103")
    try desk.done("2024-05-21 18:03", "stocktake sign --part repairs", as: "2101")
    #expect(
      try desk.done("2024-05-21 18:04", "intake show \(id)", as: "1002")["state"].string
        == "closed")
  }

  @Test func `a commitment is spoken of as one, and its part by its name`() throws {
    #expect(
      try desk.refused("2024-05-06 18:00", "stocktake settle C-77 --done 好", as: "1103").code
        == "noSuchCommitment")
    let id = try complaint("2024-05-06 09:00")
    try desk.done("2024-05-06 09:01", "intake flag \(id) cannotSolveNow", as: "1002")
    let open = try desk.done("2024-05-06 18:00", "stocktake open", as: "1103")
    let finding = open["findings"][0]["id"].string ?? ""
    try desk.done(
      "2024-05-06 18:01",
      "stocktake answer \(finding) --person 2001 --due “2024-05-08 18:00”", as: "1103")
    try desk.done("2024-05-06 18:02", "stocktake sign --part complaints", as: "1001")
    let twice = try desk.run(
      "2024-05-06 18:03", ["stocktake", "sign", "--part", "complaints"], as: "1103", json: false)
    #expect(twice.error.contains("投诉部分已经签过"))
    try desk.done("2024-05-06 18:04", "stocktake sign --part repairs", as: "2101")
    try desk.done("2024-05-07 09:00", "stocktake settle C-1 --done 好", as: "2001")
    #expect(
      try desk.refused("2024-05-07 09:01", "stocktake settle C-1 --done 好", as: "2001").code
        == "settledAlready")
  }
}

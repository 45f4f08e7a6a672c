import Foundation
import Testing

/// A sitting of the stocktake: its steps, its range, its emergency, its papers.
@Suite(.serialized)
struct StocktakeScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("2", "101")], at: "2024-05-02 08:00")
    try desk.done("2024-05-02 08:00", "item add 备用钥匙 --expected 17", as: "1001")
    try desk.done("2024-05-02 08:00", "item add 对讲机 --expected 4", as: "1001")
  }

  @discardableResult
  private func complaint(_ moment: String) throws -> String {
    let words =
      "intake add --kind complaint --channel phone --house 2-101 --text 漏水 --target office"
    return try desk.done(moment, words, as: "1002")["id"].string ?? ""
  }

  /// Answers whatever is found, and signs both parts.
  @discardableResult
  private func sign(_ day: String, _ hour: Int) throws -> JSON {
    let open = try desk.done("\(day) \(hour):00", "stocktake open", as: "1103")
    for finding in open["findings"].items where finding["code"].string != "FC-15" {
      let id = finding["id"].string ?? ""
      try desk.done("\(day) \(hour):01", "stocktake answer \(id) --done 已办", as: "1103")
    }
    try desk.done("\(day) \(hour):02", "stocktake sign --part complaints", as: "1103")
    return try desk.done("\(day) \(hour):03", "stocktake sign --part repairs", as: "2101")
  }

  private func progress(_ sheet: JSON, _ step: String) -> [Int?] {
    [sheet["steps"][step]["done"].int, sheet["steps"][step]["total"].int]
  }

  @Test func `two people do two steps at once, and a third takes up what they left`() throws {
    let id = try complaint("2024-05-06 09:00")
    let open = try desk.done("2024-05-07 18:00", "stocktake open", as: "1103")
    #expect(progress(open, "complaints") == [0, open["findings"].items.count])
    #expect(progress(open, "articles") == [0, 2])
    #expect(open["uncounted"].items.compactMap(\.string) == ["备用钥匙", "对讲机"])
    let first = open["findings"][0]["id"].string ?? ""
    // One answers while the other counts: neither waits, nothing is lost.
    try desk.done("2024-05-07 18:01", "stocktake count 备用钥匙 17", as: "1002")
    try desk.done("2024-05-07 18:01", "stocktake answer \(first) --done 已联系", as: "1103")
    let counted = try desk.done(
      "2024-05-07 18:02", "stocktake count 对讲机 3 --reason lost --note 找不到", as: "1003")
    #expect(counted["reason"].string == "lost" && counted["note"].string == "找不到")
    let taken = try desk.done("2024-05-07 18:30", "stocktake show", as: "1101")
    #expect(progress(taken, "complaints") == [1, open["findings"].items.count])
    #expect(progress(taken, "articles") == [2, 2])
    #expect(progress(taken, "signatures") == [0, 2])
    #expect(taken["complaints"].items.compactMap(\.string) == [id])
    for finding in taken["findings"].items where finding["answer"].isNull {
      try desk.done(
        "2024-05-07 18:31", "stocktake answer \(finding["id"].string ?? "") --done 好", as: "1101")
    }
    try desk.done("2024-05-07 18:32", "stocktake sign --part repairs", as: "2101")
    let half = try desk.done("2024-05-07 18:33", "stocktake show", as: "1002")
    #expect(progress(half, "signatures") == [1, 2])
    #expect(half["number"].isNull)
  }

  @Test func `what is lent is not expected, what is broken is told, and what is overdue is named`()
    throws
  {
    let lend = "item lend 对讲机 --to 刘师傅 --phone 13812345678 --due “2024-05-06 12:00”"
    try desk.done("2024-05-06 09:00", lend, as: "1002")
    try desk.done("2024-05-06 18:00", "stocktake open", as: "1103")
    try desk.done("2024-05-06 18:01", "stocktake count 备用钥匙 17 --condition damaged", as: "1002")
    let sheet = try desk.done("2024-05-06 18:02", "stocktake count 对讲机 3", as: "1002")
    #expect(sheet["counts"].items.compactMap { $0["expected"].int } == [17, 3])
    #expect(sheet["counts"].items.compactMap { $0["condition"].string } == ["damaged", "good"])
    let overdue = sheet["overdueLoans"].items
    #expect(overdue.compactMap { $0["item"].string } == ["对讲机"])
    #expect(overdue.first?["borrower"].string?.contains("刘**") == true)
    #expect(overdue.first?["borrower"].string?.contains("13812345678") == false)
  }

  @Test func `an emergency closing says who, why and what was skipped; the next begins with it`()
    throws
  {
    try complaint("2024-05-06 09:00")
    let open = try desk.done("2024-05-07 18:00", "stocktake open", as: "1103")
    let ids = open["findings"].items.compactMap { $0["id"].string }
    try desk.done("2024-05-07 18:01", "stocktake answer \(ids[0]) --done 已联系", as: "1103")
    #expect(
      try desk.refused("2024-05-07 18:02", "stocktake close --emergency --reason 停电", as: "1103")
        .code == "roleMayNot")
    let closed = try desk.done(
      "2024-05-07 18:03", "stocktake close --emergency --reason 停电", as: "1001")
    #expect(closed["number"].int == 1)
    let emergency = closed["emergency"]
    #expect(emergency["by"].string == "1001")
    #expect(emergency["reason"].string == "停电")
    #expect(emergency["at"].string == "2024-05-07T18:03:00+08:00")
    #expect(emergency["skipped"].items.compactMap(\.string) == Array(ids.dropFirst()))
    let next = try desk.done("2024-05-08 18:00", "stocktake show", as: "1002")
    #expect(told(next["before"]) == told(emergency))
    // It stays with the next one for good, and with no other.
    try sign("2024-05-08", 18)
    let after = try desk.done("2024-05-09 18:00", "stocktake show 2", as: "1002")
    #expect(told(after["before"]) == told(emergency))
    #expect(try desk.done("2024-05-09 18:00", "stocktake show", as: "1002")["before"].isNull)
  }

  private func told(_ closing: JSON) -> [String?] {
    [closing["by"].string, closing["at"].string, closing["reason"].string]
      + closing["skipped"].items.map(\.string)
  }

  @Test func `ranges join over a missed day, over midnight and over the change of the year`() throws
  {
    let ids = try [
      "2024-12-30 17:59", "2024-12-30 18:30", "2024-12-31 23:59", "2025-01-01 00:01",
    ].map { moment in
      if moment == "2024-12-30 18:30" { try sign("2024-12-30", 18) }
      return try complaint(moment)
    }
    let signed = try sign("2025-01-01", 18)
    #expect(signed["from"].string == "2024-12-30T18:00:00+08:00")
    #expect(signed["to"].string == "2025-01-01T18:00:00+08:00")
    #expect(signed["complaints"].items.compactMap(\.string).suffix(3) == ids.dropFirst())
    #expect(signed.findings.filter { $0.hasPrefix("FC-71") } == ["FC-71 2024-12-31"])
    #expect(signed["figures"]["received"].int == 3)
    // After midnight it is still the day before, and no day is missed.
    let after = try sign("2025-01-03", 0)
    #expect(after["from"].string == "2025-01-01T18:00:00+08:00")
    #expect(after.findings.filter { $0.hasPrefix("FC-71") } == [])
  }

  @Test func `a missed day is asked until it is answered, through emergencies, and then no more`()
    throws
  {
    func missed(_ sheet: JSON) -> [String] { sheet.findings.filter { $0.hasPrefix("FC-71") } }
    #expect(try missed(desk.done("2024-05-05 18:00", "stocktake show", as: "1002")) == [])
    try sign("2024-05-06", 18)
    for day in ["08", "10"] {
      try desk.done("2024-05-\(day) 18:00", "stocktake open", as: "1103")
      let close = "stocktake close --emergency --reason 停电"
      try desk.done("2024-05-\(day) 18:03", close, as: "1001")
    }
    let found = try missed(sign("2024-05-10", 19))
    #expect(found == ["FC-71 2024-05-07", "FC-71 2024-05-09"])
    #expect(try missed(desk.done("2024-05-11 18:00", "stocktake show", as: "1002")) == [])
  }

  @Test func `a clock that was wrong moves nothing out of its range`() throws {
    try sign("2024-05-06", 18)
    let ahead = try complaint("2024-05-09 09:00")
    // The clock is put right again: what was written down before is still of this range.
    let back = try complaint("2024-05-07 09:00")
    let open = try desk.done("2024-05-07 18:00", "stocktake open", as: "1103")
    #expect(
      Set(open["complaints"].items.compactMap(\.string)) == [ahead, back])
    #expect(open["from"].string == "2024-05-06T18:00:00+08:00")
    // Before its own beginning no range ends.
    try desk.done("2024-05-07 18:01", "stocktake close --emergency --reason 钟不准", as: "1001")
    let early = try desk.done("2024-05-07 08:00", "stocktake show", as: "1103")
    #expect(early["from"].string == early["to"].string)
    #expect(early["figures"]["received"].int == 0)
  }

  @Test func `the days are laid beside each other with what each counted`() throws {
    let id = try complaint("2024-05-06 09:00")
    try sign("2024-05-06", 18)
    try desk.done("2024-05-07 09:00", "intake respond \(id) --text 好 --means phone", as: "1002")
    try sign("2024-05-07", 18)
    let listed = try desk.done("2024-05-08 09:00", "stocktake list", as: "1103").items
    #expect(listed.compactMap { $0["figures"]["received"].int } == [1, 0])
    #expect(listed.compactMap { $0["figures"]["unanswered"].int } == [0, 0])
    #expect(listed[1]["figures"]["overdue"].int == 1)
  }
}

/// What leaves the program of a finished stocktake.
@Suite(.serialized)
struct StocktakePaperScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.done("2024-05-06 08:00", "item add 备用钥匙 --expected 17", as: "1001")
    let words = "intake add --kind complaint --channel box --anonymous --text 狗粪 --target office"
    try desk.done("2024-05-06 09:00", words, as: "1002")
    let open = try desk.done("2024-05-06 18:00", "stocktake open", as: "1103")
    try desk.done(
      "2024-05-06 18:00", "stocktake count 备用钥匙 16 --reason lent --note =2+5", as: "1002")
    for finding in open["findings"].items {
      let id = finding["id"].string ?? ""
      try desk.done(
        "2024-05-06 18:01", "stocktake answer \(id) --done 已找到张三13800138000", as: "1103")
    }
    try desk.done("2024-05-06 18:02", "stocktake sign --part complaints", as: "1103")
    try desk.done("2024-05-06 18:03", "stocktake sign --part repairs", as: "2101")
  }

  private func printed(_ moment: String, _ words: String...) throws -> String {
    var arguments = ["stocktake", "print", "1"] + words
    arguments += ["--data", desk.data, "--at", moment, "--as", "1103"]
    return try Run(arguments, environment: ["FRONTDESK_PIN": "1234"]).output
  }

  @Test func `it prints the same for ever, whoever prints it and whatever came after`() throws {
    for format in ["text", "html", "csv", "chat"] {
      let first = try printed("2024-05-06 18:10", "--format", format)
      try desk.done("2024-05-07 09:00", "item add 雨伞\(format) --expected 3", as: "1001")
      #expect(try printed("2027-01-01 09:00", "--format", format) == first)
    }
  }

  @Test func `A4 has range, findings with answers, articles, both signatures and the seal`() throws
  {
    let page = try printed("2024-05-06 18:10")
    for words in [
      "日盘点表", "第 1 号", "2024-05-06 18:00", "T20240506-001", "备用钥匙", "郑云 1103", "孙工 2101", "封印",
      "第 1 页 共",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func `a table never runs what somebody typed`() throws {
    let table = try printed("2024-05-06 18:10", "--format", "csv")
    #expect(table.contains("'=2+5"))
    #expect(!table.contains(",=2+5"))
  }

  @Test func `half a page for the manager names nobody`() throws {
    let page = try printed("2024-05-06 18:10", "--chat")
    #expect(page.split(separator: "\n").count <= 30)
    for words in ["张三", "13800138000", "郑云", "孙工", "狗粪"] {
      #expect(!page.contains(words), "\(words)")
    }
    #expect(page.contains("两人已签"))
  }

  @Test func `every print stands in the journal, and no file is replaced`() throws {
    let file = desk.folder.appending(path: "sheet.txt").path
    _ = try printed("2024-05-06 18:10", "--out", file)
    let whole = try String(contentsOfFile: file, encoding: .utf8)
    #expect(whole.contains("日盘点表"))
    #expect(
      try desk.run(
        "2024-05-06 18:11", ["stocktake", "print", "1", "--out", file], as: "1103"
      ).status != 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == whole)
    #expect(
      try desk.refused("2024-05-06 18:12", "stocktake print 9", as: "1103").code == "notFound")
    let lines = try desk.done("2024-05-06 18:13", "journal list --subject 1", as: "1001").items
    #expect(lines.count { $0["kind"].string == "stocktake.print" } == 1)
  }
}

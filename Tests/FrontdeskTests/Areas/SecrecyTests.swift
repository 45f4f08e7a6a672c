import Foundation
import Testing

/// Who may erase, and who may see a complaint about somebody's conduct.
@Suite(.serialized)
struct SecrecyTests {
  private let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00") }

  private func erase(_ second: String?, pin: String) throws -> (status: Int32, code: String?) {
    let run = try Run(
      [
        "retention", "run", "--json", "--data", desk.data, "--at", "2024-05-06 09:00", "--as",
        "1001",
      ]
        + (second.map { ["--second", $0] } ?? []),
      environment: ["FRONTDESK_PIN": "1234", "FRONTDESK_SECOND_PIN": pin])
    return (run.status, run.status == 0 ? nil : try JSON(run.error)["code"].string)
  }

  @Test func `erasing takes a second person, who proves who they are`() throws {
    #expect(try erase(nil, pin: "1234") == (77, "secondPersonRequired"))
    #expect(try erase("1001", pin: "1234") == (77, "secondPersonRequired"))
    #expect(try erase("1101", pin: "9999") == (77, "wrongPin"))
    #expect(try erase("1101", pin: "1234") == (0, nil))
  }

  /// A complaint about 陈静's conduct.
  private func complained() throws -> String {
    try desk.moveIn([("9", "201")], at: "2024-05-02 08:00")
    let id =
      try desk.done(
        "2024-05-06 09:00",
        "intake add --kind complaint --channel visit --house 9-201 --matter 态度 --text 大声呵斥 --target office",
        as: "1002")["id"].string ?? ""
    try desk.done(
      "2024-05-06 09:10", "intake conduct \(id) --about 1003 --course 大声呵斥", as: "1101")
    return id
  }

  @Test func `a complaint about somebody's conduct is hidden from them, wherever they look`() throws
  {
    let id = try complained()
    for line in ["unmask \(id) --reason 看看", "journal list --subject \(id)", "intake show \(id)"] {
      #expect(try desk.refused("2024-05-06 09:20", line, as: "1003").code == "restricted")
    }
    #expect(try desk.done("2024-05-06 09:20", "find 呵斥", as: "1003").items.isEmpty)
    let draft = try desk.done("2024-05-06 09:20", "handover draft", as: "1003")
    #expect(draft["items"].items.isEmpty)
    let others = try desk.done("2024-05-06 09:20", "handover draft", as: "1002")
    #expect(others["items"].items.compactMap { $0["text"].string } == [id])
  }

  @Test func `what proves it, and whether the complainant signed, is told to who may read it`()
    throws
  {
    let id = try complained()
    let conduct = "intake conduct \(id) --about 1003 --course 补录 --evidence 录像 "
    try desk.done("2024-05-06 09:30", conduct + "--signed", as: "1101")
    let shown = try desk.run("2024-05-06 09:31", ["intake", "print", id], as: "1001")
    #expect(shown.output.contains("录像") && shown.output.contains("投诉人签名"))
    let block = try desk.done("2024-05-06 09:32", "intake show \(id)", as: "1001")["conduct"]
    #expect(block.items.compactMap { $0["about"].string } == ["1003", "1003"])
    #expect(block[0]["course"].string == "大声呵斥")
    #expect(block[0]["evidence"].isNull && block[0]["signed"].isNull)
    #expect(block[1]["evidence"].string == "录像")
    #expect(block[1]["signed"].bool == true)
    // Who may open the case and does not work on it gets the rest of it.
    let rest = try desk.done("2024-05-06 09:33", "intake show \(id)", as: "1102")
    #expect(rest["id"].string == id && rest["conduct"].isNull)
    let written = rest["steps"].items.filter { $0["kind"].string == "conductRecorded" }
    #expect(written.count == 2 && written.allSatisfy { $0["text"].isNull })
    let card = try desk.run("2024-05-06 09:33", ["intake", "show", id], as: "1103", json: false)
    #expect(card.output.contains("登记个人行为投诉") && !card.output.contains("录像"))
    // Who wrote it down may read it.
    let own = try desk.done("2024-05-06 09:33", "intake show \(id)", as: "1101")
    #expect(own["conduct"].items.count == 2)
    let lines = try desk.done("2024-05-06 09:34", "journal list --subject \(id)", as: "1001").items
    #expect(
      lines.filter { $0["kind"].string == "conduct.read" }.compactMap { $0["clerk"].string }
        .sorted()
        == ["1001", "1101", "1102", "1103"])
  }

  @Test func `a list has of it the number and the state, and is no line of the journal`() throws {
    let id = try complained()
    func hides(_ run: Run) -> Bool {
      run.status == 0 && run.output.contains(id)
        && !["呵斥", "态度", "9-201", "1003"].contains(where: run.output.contains)
    }
    let lists = [["intake", "list"], ["intake", "queue"], ["find", "呵斥"]]
    for words in lists {
      #expect(try hides(desk.run("2024-05-06 09:40", words, as: "1001")), "\(words)")
      #expect(try hides(desk.run("2024-05-06 09:40", words, as: "1001", json: false)), "\(words)")
    }
    let listed = try desk.done("2024-05-06 09:40", "intake list", as: "1001")[0]
    #expect(listed["restricted"].bool == true && listed["state"].string == "received")
    #expect(listed["title"].string == id && !listed["next"].isNull)
    #expect(listed["about"].items.isEmpty && listed["steps"].items.isEmpty)
    let shown = try desk.done("2024-05-06 09:40", "intake show \(id)", as: "1001")
    #expect(shown["restricted"].bool == true && shown["text"].string == "大声呵斥")
    #expect(listed["stepCount"].int == shown["stepCount"].int)
    let lines = try desk.done("2024-05-06 09:41", "journal list --subject \(id)", as: "1001").items
    #expect(lines.count { $0["kind"].string == "conduct.read" } == 1)
  }

  @Test func `what may be about the same says of it the number and the day`() throws {
    let id = try complained()
    let add = "intake add --kind complaint --channel phone --house 9-201 --matter 又吵 --text 大声呵斥"
    let added = try desk.done("2024-05-06 09:40", add, as: "1101")
    let likely = added["likelyDuplicates"][0]
    #expect(likely["id"].string == id && likely["title"].string == id)
    #expect(likely["house"].isNull && likely["place"].isNull)
    let words = ["intake", "duplicates", added["id"].string ?? ""]
    let told = try desk.run("2024-05-06 09:41", words, as: "1101", json: false)
    #expect(told.output.contains(id))
    #expect(!["呵斥", "态度", "9-201"].contains(where: told.output.contains))
  }

  @Test func `an export has no more of it than a list`() throws {
    let id = try complained()
    for format in ["csv", "json"] {
      let file = desk.folder.appending(path: "conduct.\(format)").path
      let words = [
        "export", "intakes", "--from", "2024-05-06", "--to", "2024-05-06", "--format", format,
        "--out", file, "--data", desk.data, "--at", "2024-05-06 10:00", "--as", "1001", "--second",
        "1102",
      ]
      let run = try Run(
        words, environment: ["FRONTDESK_PIN": "1234", "FRONTDESK_SECOND_PIN": "1234"])
      try #require(run.status == 0, "\(run.error)")
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(text.contains(id) && text.contains("received"))
      for hidden in ["呵斥", "态度", "9-201", "1003"] { #expect(!text.contains(hidden), "\(format)") }
    }
  }

  @Test func `a stocktake calls a complaint about somebody's conduct by its number alone`() throws {
    let id = try complained()
    try desk.done("2024-05-07 18:00", "stocktake open", as: "1103")
    let run = try desk.run("2024-05-07 18:01", ["stocktake", "show"], as: "1003")
    let record = try JSON(run.output)["records"][0]
    #expect(record["id"].string == id)
    #expect(record["matter"].string == id)
    #expect(record["house"].isNull)
    #expect(!run.output.contains("态度") && !run.output.contains("呵斥"))
  }

  @Test func `a finding on it is not given to whom it is about, whose journal has no line of it`()
    throws
  {
    let id = try complained()
    let open = try desk.done("2024-05-07 18:00", "stocktake open", as: "1103")
    let finding = open["findings"].items.first { $0["subject"].string == id }?["id"].string ?? ""
    let answer = "stocktake answer \(finding) --due “2024-05-08 12:00” --person "
    #expect(
      try desk.refused("2024-05-07 18:01", answer + "1003", as: "1103").code == "accusedMayNot")
    try desk.done("2024-05-07 18:02", answer + "1101", as: "1103")
    let run = try desk.run("2024-05-07 18:03", ["journal", "list"], as: "1003")
    #expect(run.status == 0 && !run.output.contains(id))
    #expect(try desk.run("2024-05-07 18:03", ["journal", "list"], as: "1103").output.contains(id))
  }

  @Test func `a subcommand that there is not is named`() throws {
    let run = try Run(["vacuum", "--json"], environment: [:])
    #expect(run.status == 64)
    #expect(try JSON(run.error)["code"].string == "unknownCommand")
  }
}

import Foundation
import Testing

/// Records that leave the program.
@Suite(.serialized)
struct ExportTests {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("2", "101")], at: "2024-05-02 08:00")
    let add =
      "intake add --kind complaint --channel phone --house 2-101 --text =1+2 --target office"
    try desk.done("2024-05-02 09:00", add, as: "1002")
    try desk.done("2024-05-03 09:00", add, as: "1002")
    let visit = "visit in --house 2-101 --name 张三丰 --phone 13912345678 --document passport"
    try desk.done("2024-05-02 10:00", visit + " --purpose 探访 --document-returned", as: "1002")
  }

  private func export(_ line: String, second: String? = "1102", as clerk: String = "1001") throws
    -> Run
  {
    let words = "export \(line) --json --data \(desk.data) --at".split(separator: " ")
      .map(String.init)
    return try Run(
      words + ["2024-05-04 09:00", "--as", clerk] + (second.map { ["--second", $0] } ?? []),
      environment: ["FRONTDESK_PIN": "1234", "FRONTDESK_SECOND_PIN": "1234"])
  }

  private func file(_ name: String) -> String { desk.folder.appending(path: name).path }

  @Test func `the days asked for, both included, and no other`() throws {
    let days = "--from 2024-05-02 --to 2024-05-02 --out"
    let one = try JSON(export("intakes \(days) \(file("one.csv"))").output)
    #expect(one["rows"].int == 1)
    let both = try JSON(
      export("intakes --from 2024-05-02 --to 2024-05-03 --out \(file("two.csv"))").output)
    #expect(both["rows"].int == 2)
    #expect(both["file"].string == file("two.csv"))
    let table = try String(contentsOfFile: file("two.csv"), encoding: .utf8)
    #expect(table.contains("T20240502-001") && table.contains("T20240503-001"))
  }

  @Test func `names and phones stay masked, and no cell is a formula`() throws {
    let days = "--from 2024-05-02 --to 2024-05-03 --out"
    for what in ["visits", "intakes"] {
      let run = try export("\(what) \(days) \(file("\(what).csv"))")
      try #require(run.status == 0, "\(run.error)")
      let table = try String(contentsOfFile: file("\(what).csv"), encoding: .utf8)
      for hidden in ["张三丰", "13912345678", "19000001000"] { #expect(!table.contains(hidden)) }
      #expect(!table.contains(",=") && !table.contains("\n="))
    }
  }

  @Test(arguments: ["visits", "intakes", "handovers", "journal"])
  func `each kind of record is JSON too`(what: String) throws {
    let run = try export(
      "\(what) --from 2024-05-01 --to 2024-05-04 --format json --out \(file("x.json"))")
    try #require(run.status == 0, "\(run.error)")
    let rows = try JSON(String(contentsOfFile: file("x.json"), encoding: .utf8)).items
    #expect(try JSON(run.output)["rows"].int == rows.count)
    #expect(what == "handovers" || !rows.isEmpty)
  }

  @Test func `two people must agree, in the roles for it, and the journal says so`() throws {
    let days = "intakes --from 2024-05-02 --to 2024-05-03 --out"
    #expect(try export("\(days) \(file("a.csv"))", second: nil).status == 77)
    #expect(try export("\(days) \(file("a.csv"))", second: "1001").status == 77)
    #expect(try export("\(days) \(file("a.csv"))", as: "1002").status == 77)
    #expect(!FileManager.default.fileExists(atPath: file("a.csv")))
    #expect(try export("\(days) \(file("a.csv"))").status == 0)
    #expect(try export("\(days) \(file("a.csv"))").status == 74)
    #expect(
      try export("intakes --from 2024-05-03 --to 2024-05-02 --out \(file("b.csv"))").status == 64)
    let lines = try desk.done("2024-05-04 10:00", "journal list", as: "1001").items
    #expect(lines.count { $0["kind"].string == "file.export" } == 1)
  }

  @Test(arguments: ["visits", "intakes", "handovers", "journal"])
  func `the heading is the same whatever the days, even where there is no record`(what: String)
    throws
  {
    try desk.done("2024-05-02 11:00", "shift start", as: "1002")
    try desk.done("2024-05-02 20:00", "handover submit --remark 无", as: "1002")
    let pipe = "intake add --kind repair --channel phone --house 2-101 --text 水管漏水"
    try desk.done("2024-05-02 12:00", pipe, as: "1002")
    let visit = "visit in --house 2-101 --name 李四 --document none --host-call refused"
    try desk.done("2024-05-02 13:00", visit, as: "1002")
    func headings(_ from: String, _ name: String) throws -> [String] {
      let days = "--from \(from) --to \(from.prefix(8))31 --out \(file(name))"
      let run = try export("\(what) \(days)")
      try #require(run.status == 0, "\(run.error)")
      let table = try String(contentsOfFile: file(name), encoding: .utf8)
      let lines = table.split(whereSeparator: \.isNewline).map(String.init)
      let rows = try JSON(run.output)["rows"].int
      #expect(rows == lines.count - 1 && (rows == 0) == (name == "none.csv"))
      return lines.first?.split(separator: ",").map(String.init) ?? []
    }
    let columns = try headings("2024-05-01", "some.csv")
    #expect(columns.count > 8)
    #expect(try headings("2023-05-01", "none.csv") == columns)
  }

  @Test func `what would part the values of a list is quoted in it`() throws {
    let add = "intake add --kind complaint --channel phone --house 2-101 --text 漏水 --target office"
    let id = try desk.done("2024-05-03 10:00", add, as: "1002")["id"].string ?? ""
    let note = #"滴水; kind=closed "急""#
    try desk.done("2024-05-03 10:01", ["intake", "note", id, "--text", note], as: "1002")
    let run = try export("intakes --from 2024-05-03 --to 2024-05-03 --out \(file("list.csv"))")
    try #require(run.status == 0, "\(run.error)")
    let table = try String(contentsOfFile: file("list.csv"), encoding: .utf8)
    // Twice quoted: as one value of the list, and as a cell.
    #expect(table.contains(#" text=""滴水; kind=closed \""急\"""""#))
    #expect(table.contains(" round=1 text=漏水; at="))
  }

  @Test func `a value within a value has a column of its own, and a list of records is one cell`()
    throws
  {
    let days = "--from 2024-05-02 --to 2024-05-02 --out"
    let run = try export("intakes \(days) \(file("whole.csv"))")
    try #require(run.status == 0, "\(run.error)")
    let lines = try String(contentsOfFile: file("whole.csv"), encoding: .utf8)
      .split(whereSeparator: \.isNewline).map(String.init)
    try #require(lines.count == 2)
    let columns = lines[0].split(separator: ",").map(String.init)
    for column in ["matter.contacts", "matter.households", "matter.id", "clocks", "steps"] {
      #expect(columns.contains(column))
    }
    #expect(!columns.contains("matter"))
    #expect(lines[1].contains("policy=P-03 provisional=false round=1 "))
    #expect(lines[1].contains("; ") && lines[1].contains("kind=received"))
  }
}

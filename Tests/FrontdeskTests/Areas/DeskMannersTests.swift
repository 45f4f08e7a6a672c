import Foundation
import Testing

/// The manners of the desk's own commands, as somebody meets them who has only the contract.
@Suite(.serialized)
struct DeskMannersTests {
  let desk: TestDesk
  private let now = "2024-06-05 09:00"

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00") }

  private func roster(_ text: String) throws -> String {
    let file = desk.folder.appending(path: "\(UUID().uuidString).csv")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  @Test func `a unit of another area with the same number gets the area in front`() throws {
    let first = try roster("区域,楼栋,房号,姓名\n东区,5,302,王小明\n")
    let second = try roster("区域,楼栋,房号,姓名\n西区,5,302,赵六\n")
    try desk.done(now, ["house", "import", first], as: "1001")
    let sum = try desk.done(now, ["house", "import", second], as: "1001")
    #expect(sum["added"].int == 1)
    #expect(
      try desk.done(now, ["house", "import", second], as: "1001")["unchanged"].int == 1)
    let codes = try desk.done(now, "house list", as: "1002").items.compactMap { $0["house"].string }
    #expect(codes == ["5-302", "西区-5-302"])
  }

  @Test func `a host is found by room or by whole name, and several are a numbered choice`() throws
  {
    let file = try roster("楼栋,房号,姓名,电话\n5,302,尉迟明,13800001111\n6,302,王伟,\n7,101,王伟,\n")
    try desk.done(now, ["house", "import", file], as: "1001")
    let visit = "visit in --name 张三 --document workPass --house "
    #expect(try desk.done(now, visit + "尉迟明", as: "1002")["house"].string == "5-302")
    #expect(try desk.done(now, visit + "yuchiming", as: "1002")["house"].string == "5-302")
    #expect(try desk.refused(now, visit + "尉迟", as: "1002").code == "noSuchHouse")
    #expect(try desk.refused(now, visit + "王伟", as: "1002").code == "severalHouses")
    let run = try desk.run(now, ["house", "show", "302"], as: "1002")
    #expect(try JSON(run.error)["message"].string?.contains("1 5-302  2 6-302") == true)
    #expect(try desk.done(now, "house find ycm", as: "1002")[0]["house"].string == "5-302")
    #expect(try desk.done(now, ["house", "find", " "], as: "1002").items.isEmpty)
  }

  @Test func `units stand as one walks past them`() throws {
    let file = try roster("楼栋,房号,姓名\n10,101,甲\n2,1001,乙\n2,901,丙\n")
    try desk.done(now, ["house", "import", file], as: "1001")
    let codes = try desk.done(now, "house list", as: "1002").items.compactMap { $0["house"].string }
    #expect(codes == ["2-901", "2-1001", "10-101"])
  }

  @Test func `whoever holds several roles is named by the first of the glossary`() throws {
    let staff = try desk.done(now, "staff list", as: "1001").items
    #expect(staff.first?["role"].string == "supervisor")
    #expect(
      staff.first?["roles"].items.compactMap(\.string) == ["supervisor", "officeHead"])
  }

  @Test func `find answers with kind, id, title and where, and shows nobody whole`() throws {
    let file = try roster("楼栋,房号,姓名,电话\n5,302,仇敏春,13800001111\n")
    try desk.done(now, ["house", "import", file], as: "1001")
    try desk.done(
      now, "visit in --house 5-302 --name 曾国 --document idCard --plate 粤B12345", as: "1002")
    try desk.done(now, "log add 大堂灯不亮 --place 大堂", as: "1002")
    let add = "intake add --kind repair --channel phone --house 5-302 --text 水管漏水"
    let repair = try desk.done(now, add, as: "1002")["id"].string ?? ""
    func found(_ text: String) throws -> [String] {
      try desk.done(now, ["find", text], as: "1002").items.map {
        "\($0["kind"].string ?? "") \($0["id"].string ?? "") \($0["where"].string ?? "")"
      }
    }
    // Whoever is looked for by name is found with what they have brought.
    #expect(try found("qmc") == ["house 5-302 ", "repair \(repair) 5-302"])
    #expect(try found("12345") == ["visit V20240605-001 5-302"])
    #expect(try found("zengguo") == ["visit V20240605-001 5-302"])
    #expect(try found("灯") == ["notebook N-1 大堂"])
    #expect(try found(repair) == ["repair \(repair) 5-302"])
    #expect(try found("王强") == ["staff 1002 "])
    #expect(try found("%") == [])
    #expect(
      try desk.done(now, "find 仇敏春", as: "1002")[0]["title"].string == "仇**")
    #expect(try desk.refused(now, "find 王", as: nil).status == 77)
  }

  @Test
  func `the doctor finds a new file well, and warns where the year's holidays are not loaded`()
    throws
  {
    let well = try desk.run(now, ["doctor"], as: nil)
    #expect(well.status == 0)
    let checks = try JSON(well.output).items.compactMap { $0["check"].string }
    #expect(
      checks == [
        "file", "schema", "chain", "head", "library", "pragmas", "calendar", "backup", "drill",
        "retention", "disk", "latency", "permissions", "volume", "clock", "leftovers", "reports",
        "locale", "terminal", "size",
      ])
    let late = try desk.run("2050-06-05 09:00", ["doctor"], as: nil)
    #expect(late.status == 1)
    #expect(
      try JSON(late.output).items.first { $0["ok"].bool == false }?["check"].string == "calendar")
  }

  @Test func `the doctor and the journal say so where the file was tampered with`() throws {
    let file = URL(filePath: desk.data)
    var bytes = try Data(contentsOf: file)
    let name = try #require(bytes.range(of: Data("staff.add".utf8), options: .backwards))
    bytes.replaceSubrange(name, with: Data("staff.odd".utf8))
    try bytes.write(to: file)
    #expect(try desk.run(now, ["journal", "verify"], as: nil).status == 1)
    #expect(try desk.run(now, ["doctor"], as: nil).status == 2)
  }

  @Test func `a calendar that is no calendar is refused, and one that is answers with its days`()
    throws
  {
    let wrong = try roster("楼栋,房号,姓名\n5,302,王小明\n")
    #expect(try desk.run(now, ["calendar", "import", wrong], as: "1001").status == 65)
    let right = try roster("date,kind,name_zh,name_en\n2050-01-01,holiday,元旦,New Year\n")
    let loaded = try desk.done(now, ["calendar", "import", right], as: "1001")
    #expect(loaded["year"].int == 2050)
    #expect(loaded["days"][0]["nameZh"].string == "元旦")
  }

  @Test func `wrong PINs make a wait, which a supervisor's sign-in ends`() throws {
    let arguments = ["staff", "list", "--json", "--data", desk.data, "--as", "1002"]
    func tried(_ pin: String) throws -> String? {
      let run = try Run(arguments, environment: ["FRONTDESK_PIN": pin])
      return run.status == 77 ? try JSON(run.error)["code"].string : nil
    }
    for _ in 1...5 { #expect(try tried("0000") == "wrongPin") }
    #expect(try tried("1234") == "lockedOut")
    try desk.done(now, "staff list", as: "1001")
    #expect(try tried("1234") == nil)
    #expect(try desk.refused(now, "staff list", as: "no·number").status == 77)
  }

  @Test func `a setup that is refused leaves no file behind`() throws {
    let path = desk.folder.appending(path: "other.sqlite").path
    func setUp(_ estate: String, pin: String) throws -> Int32 {
      try Run(
        [
          "setup", "--practice", "--estate", estate, "--number", "1", "--name", "甲", "--data", path,
        ],
        environment: ["FRONTDESK_PIN": pin]
      ).status
    }
    #expect(try setUp(" ", pin: "1234") == 1)
    #expect(try setUp("花园", pin: "1") == 1)
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try setUp("花园", pin: "1234") == 0)
  }

  @Test func `an estate that works in English is refused in English`() throws {
    let path = desk.folder.appending(path: "english.sqlite").path
    let pin = ["FRONTDESK_PIN": "1234"]
    let setUp = ["--estate", "Lake", "--number", "1", "--name", "A", "--language", "en"]
    _ = try Run(["setup", "--practice", "--data", path] + setUp, environment: pin)
    let run = try Run(["visit", "out", "V-1", "--as", "1", "--data", path], environment: pin)
    #expect(run.error == "There is no slip V-1; see the list of visits.\n")
  }

  @Test func `a file that is none of ours is left as it is`() throws {
    for (content, code) in [("", "unfinished"), ("garbage", "notOurs")] {
      let path = desk.folder.appending(path: "foreign.sqlite").path
      try content.write(toFile: path, atomically: true, encoding: .utf8)
      let run = try Run(
        ["staff", "list", "--as", "1", "--json", "--data", path],
        environment: ["FRONTDESK_PIN": "1234"])
      #expect(run.status == 74)
      #expect(try JSON(run.error)["code"].string == code)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
      #expect(try Run(["doctor", "--data", path], environment: [:]).status == 2)
    }
  }

  @Test func `a finding's number is one word, whatever it is about`() throws {
    try desk.done("2024-06-03 08:00", "shift start", as: "1002")
    let look = try desk.done("2024-06-03 22:00", "stocktake show", as: "1103")
    #expect(look.findings == ["FC-51 1002", "FC-42 2024-06-03 day"])
    let ids = look["findings"].items.compactMap { $0["id"].string }
    #expect(ids == ["FC-51-1002-2024-06-03", "FC-42-2024-06-03-day-1"])
    try desk.done("2024-06-03 22:01", "stocktake open", as: "1103")
    func answered(_ id: String, at moment: String) throws -> [Bool] {
      let words = ["stocktake", "answer", id, "--done", "已补"]
      return try desk.done(moment, words, as: "1103")["findings"].items.map { !$0["answer"].isNull }
    }
    #expect(try answered(ids[0], at: "2024-06-03 22:02") == [true, false])
    // As it was called until days were named: the number of the day.
    #expect(try answered("FC-51-1002-19877", at: "2024-06-03 22:03") == [true, false])
  }

  @Test func `the journal of a visit is found by its slip as well`() throws {
    let file = try roster("楼栋,房号,姓名\n5,302,吕明\n")
    try desk.done(now, ["house", "import", file], as: "1001")
    try desk.done(now, "visit in --house lvming --name 张三 --document idCard", as: "1002")
    let kinds = try desk.done(now, "journal list --subject V-1", as: "1001").items
    #expect(kinds.compactMap { $0["kind"].string } == ["visit.admit"])
  }

  @Test func `wrong usage is one sentence in the clerk's language`() throws {
    let run = try desk.run(now, ["staff", "add", "9", "甲", "--role", "bogus"], as: "1001")
    #expect(run.status == 64)
    let message = try JSON(run.error)["message"].string ?? ""
    #expect(message.hasPrefix("“bogus”不能用于 --role"))
    #expect(!message.contains("\n"))
  }

  @Test func `a duty that nobody ended still owes its log when its shift is over`() throws {
    try desk.done("2024-06-05 08:00", "shift start", as: "1002")
    let look = try desk.done("2024-06-05 20:20", "stocktake show", as: "1103")
    #expect(look.findings == ["FC-51 1002"])
    try desk.done("2024-06-05 20:21", "worklog confirm", as: "1002")
    #expect(try desk.done("2024-06-05 20:22", "stocktake show", as: "1103").findings == [])
  }

  @Test func `a unit is unmasked with everybody who belongs to it`() throws {
    let file = try roster("楼栋,房号,姓名,电话\n5,302,王小明,13800136621\n5,302,刘芳,13800136622\n")
    try desk.done(now, ["house", "import", file], as: "1001")
    let unmask = ["unmask", "5-302", "--reason", "contact"]
    let whole = try desk.done(now, unmask, as: "1002")
    #expect(whole["name"].string == "王小明" && whole["phone"].string == "13800136621")
    #expect(whole["people"].items.compactMap { $0["name"].string } == ["王小明", "刘芳"])
    #expect(whole["people"][1]["phone"].string == "13800136622")
    let told = try desk.run(now, unmask, as: "1002", json: false)
    #expect(told.output == "王小明  13800136621\n刘芳  13800136622\n")
    let looks = try desk.done(now, "journal list --subject 5-302", as: "1001").items
    #expect(looks.count { $0["kind"].string == "record.unmask" } == 2)
  }

  @Test func `a unit whose name looks like a record's number breaks no daily log`() throws {
    try desk.moveIn([("B2", "301")], at: "2024-01-03 08:00")
    try desk.done("2024-01-03 09:00", "shift start", as: "1002")
    try desk.done("2024-01-03 09:10", "unmask B2-301 --reason verify", as: "1002")
    let visit = "visit instruct --house B2-301 --kind callFirst --reason 业主要求"
    try desk.done("2024-01-03 09:20", visit, as: "1002")
    let log = try desk.done("2024-01-03 10:00", "worklog show", as: "1002")
    #expect(log["entries"].items.contains { $0["subject"].string == "B2-301" })
  }
}

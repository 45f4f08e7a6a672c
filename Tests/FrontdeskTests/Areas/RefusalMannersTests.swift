import Foundation
import Testing

/// How the program says no, and what it looks at before it does.
@Suite(.serialized)
struct RefusalMannersTests {
  private let desk: TestDesk
  private let now = "2024-06-05 09:00"

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("5", "302")], at: now)
  }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = desk.folder.appending(path: name)
    try Data(bytes).write(to: file)
    return file.path
  }

  @Test(arguments: ["house", "calendar"])
  func `a file that is not there, or is no text, is called that and not a bad line`(what: String)
    throws
  {
    let none = desk.folder.path + "/none.csv"
    let folder = desk.folder.path
    let bytes = try file("bytes.csv", [0xFF, 0xFE, 0xFF, 0x00, 0x80])
    for (path, code) in [(none, "noInputFile"), (folder, "unreadable"), (bytes, "noText")] {
      let run = try desk.run(now, [what, "import", path], as: "1001")
      #expect(run.status == 65 && run.output.isEmpty, "\(path)")
      let failure = try JSON(run.error)
      #expect(failure["code"].string == code && failure["lines"].isNull, "\(path)")
      #expect(failure["message"].string?.contains(path) == true)
    }
    let told = try desk.run(now, [what, "import", none], as: "1001", json: false)
    #expect(told.error == "没有文件 \(none)，请看路径写对了没有。\n")
  }

  @Test(arguments: ["house", "calendar"])
  func `who may not import learns nothing of the file`(what: String) throws {
    let bad = try file("bad.csv", Array("楼栋,房号,姓名\n,,甲\n".utf8))
    for path in [bad, desk.folder.path + "/none.csv"] {
      let refused = try desk.refused(now, "\(what) import \(path)", as: "1002")
      #expect(refused == ("roleMayNot", 77))
      #expect(try desk.refused(now, "\(what) import \(path)", as: nil).status == 77)
    }
  }

  @Test func `a check that finds something wrong answers, and says why on standard error`() throws {
    let junk = try file("junk.sqlite", Array("junk".utf8))
    let copy = try desk.run(now, ["backup", "check", junk], as: nil)
    #expect(copy.status == 1)
    #expect(try JSON(copy.output)["ok"].bool == false)
    #expect(try JSON(copy.error)["code"].string == "copyDamaged")
    let late = try desk.run("2050-06-05 09:00", ["doctor"], as: nil)
    #expect(late.status == 1)
    #expect(try JSON(late.error)["code"].string == "warning")
    let told = try desk.run("2050-06-05 09:00", ["doctor"], as: nil, json: false)
    #expect(told.error.hasPrefix("要留意：") && told.error.contains("节假日历"))
    #expect(told.output.contains("节假日历"))
  }

  @Test func `an estate that works in English is told in English of whatever is wrong`() throws {
    let path = desk.folder.appending(path: "english.sqlite").path
    let pin = ["FRONTDESK_PIN": "1234"]
    let setUp = ["--estate", "Lake", "--number", "1", "--name", "A", "--language", "en"]
    _ = try Run(["setup", "--practice", "--data", path] + setUp, environment: pin)
    let list = try Run(
      ["staff", "list", "--at", "noon", "--as", "1", "--data", path], environment: pin)
    #expect(list.status == 64)
    #expect(list.error == "“noon” is no moment; write it as 2024-11-04 18:30.\n")
    let words = ["journal", "verify", "--code", "x", "--data", path]
    let seal = try Run(words, environment: pin)
    #expect(seal.status == 64 && seal.error.contains("“x” is no"), "\(seal.error)")
    for words in [["staff", "list", "--odd", "--data", path], ["visit", "out", "--data=\(path)"]] {
      let odd = try Run(words, environment: pin)
      #expect(odd.status == 64 && odd.error.allSatisfy(\.isASCII), "\(odd.error)")
    }
    let copy = path + ".copy"
    let made = ["backup", copy, "--as", "1", "--data", path]
    #expect(try Run(made, environment: pin).status == 0)
    let checked = try Run(["backup", "check", copy], environment: [:])
    #expect(checked.output.hasPrefix("The copy is whole"), "\(checked.output)")
  }

  @Test func `what was solved on the spot needs its result, and nothing else takes one`() throws {
    let add = "intake add --kind complaint --channel visit --house 5-302 --text 灯坏 --target office"
    let refused = try desk.refused(now, add + " --solved-on-spot --satisfied", as: "1002")
    #expect(refused == ("resultMissing", 1))
    for option in ["--result 已换", "--cause method", "--satisfied"] {
      #expect(try desk.refused(now, "\(add) \(option)", as: "1002") == ("onlyOnSpot", 64))
    }
    #expect(try desk.done(now, "intake list", as: "1002").items.isEmpty)
  }

  @Test func `before the first handover there is none, in words`() throws {
    let run = try desk.run(now, ["handover", "show"], as: "1002", json: false)
    #expect(run.status == 1 && run.error == "还没有交接班记录。\n")
  }
}

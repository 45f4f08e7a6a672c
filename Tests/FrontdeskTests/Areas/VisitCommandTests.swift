import Foundation
import Testing

/// Visitors and slips as somebody meets them who types the commands.
@Suite(.serialized)
struct VisitCommandTests {
  private let desk: TestDesk
  private let now = "2024-05-01 09:00"

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("5", "302"), ("3", "1101")], at: "2024-05-01 08:01")
    try desk.done("2024-05-01 08:02", "slip add A001 A009", as: "1001")
  }

  private func came(_ more: String, at moment: String? = nil) throws -> JSON {
    try desk.done(moment ?? now, "visit in --house 5-302 --purpose 探访 " + more, as: "1002")
  }

  private func warnings(_ answer: JSON) -> [String] {
    answer["warnings"].items.compactMap(\.string)
  }

  @Test func `what a clerk should see is told in codes, and in sentences beside the answer`() throws
  {
    let until = ["--until", "2024-05-03 09:00"]
    try desk.done(
      now, ["visit", "instruct", "--house", "5-302", "--kind", "away"] + until, as: "1002")
    let card = "--document idCard --document-number 11010519491231002X"
    #expect(
      try warnings(came("--name 张三 \(card) --plate 粤B1 --phone 1380013")) == [
        "malformedPhone", "malformedPlate", "away",
      ])
    let again = try came("--name 李四 \(card)")
    #expect(warnings(again) == ["insideUnderAnotherName", "away"])
    #expect(again["insideSince"]["slip"].string == "A001")
    let words = "visit in --house 3-1101 --name 李四 \(card)".split(separator: " ").map(String.init)
    let run = try desk.run(now, words, as: "1002", json: false)
    #expect(run.status == 0 && run.output.hasPrefix("访客单 A003"))
    #expect(run.error.contains("! 没有写事由") && run.error.contains("张**"))
  }

  @Test
  func `the number by which a host was called is masked, and doubted where nobody can dial it`()
    throws
  {
    let call = "--name 张三 --document workPass --host-call answered --host-number "
    let phone = try came(call + "13900139000")
    #expect(phone["hostCall"]["number"].string == "139****9000")
    #expect(warnings(phone) == [])
    #expect(try warnings(came(call + "分机8012")) == [])
    #expect(try warnings(came(call + "没打")) == ["malformedHostNumber"])
    let whole = try desk.done(
      now, "unmask \(phone["id"].string ?? "") --reason authority", as: "1002")
    #expect(whole["hostNumber"].string == "13900139000")
    try desk.done(now, "visit instruct --house 5-302 --kind callFirst", as: "1002")
    #expect(try warnings(came(call + "分机8012")) == [])
    let lone = "visit in --house 5-302 --name 张三 --document workPass --host-number 13900139000"
    #expect(try desk.refused(now, lone, as: "1002").code == "numberNeedsAnswer")
  }

  @Test func `somebody turned away has a reason and no slip, in every list`() throws {
    let away = "--name 推销 --document none --host-call refused --reason 醉酒"
    let words = ("visit in --house 5-302 " + away).split(separator: " ").map(String.init)
    let said = try desk.run(now, words, as: "1002", json: false).output
    #expect(said.contains("没有放行") && !said.contains("访客单"))
    let line = try desk.done("2024-05-01 12:00", "visit list", as: "1002")[0]
    #expect(line["turnedAway"].string == "refused" && line["turnedAwayReason"].string == "醉酒")
    #expect(line["waited"].int == 0 && line["slipPlace"].isNull)
    // The host's word is a code, which the desk says in its own language.
    let bare = try came("--name 推销 --document none --host-call notReached", at: "2024-05-01 09:01")
    #expect(bare["turnedAway"].string == "notReached")
    #expect(bare["turnedAwayReason"].isNull && bare["reason"].isNull)
    let table = try desk.run(now, ["visit", "list", "--language", "en"], as: "1002", json: false)
    #expect(table.output.contains("not reached"))
    #expect(
      try desk.refused(now, "visit out \(line["id"].string ?? "")", as: "1002").code == "wrongState"
    )
  }

  @Test func `every answer about a visit says how long it may last, and whether it has`() throws {
    let line = "--name 张三 --document workPass --document-returned"
    let came = try desk.done(
      now, "visit in --house 5-302 --purpose 送货 --occurred “2024-05-01 08:20” " + line, as: "1002")
    let later = "2024-05-01 09:01"
    let goods = try desk.done(later, "visit goods A001 --text 纸箱", as: "1002")
    let roll = try desk.done(later, "visit rollcall", as: "1002")[0]
    let listed = try desk.done(later, "visit list", as: "1002")[0]
    for answer in [came, goods, roll, listed] {
      #expect(answer["allowedMinutes"].int == 30 && answer["overdue"].bool == true)
    }
  }

  @Test func `a forced sign-out is seen in the list, and its slip is given to nobody`() throws {
    _ = try came("--name 张三 --document workPass --document-returned")
    try desk.done(now, "visit out A001 --forced --reason 门岗看见", as: "1002")
    let other = "visit in --house 5-302 --name 李四 --document workPass --slip A001"
    #expect(try desk.refused(now, other, as: "1002").code == "slipMissing")
    let line = try desk.done(now, "visit list", as: "1002")[0]
    #expect(line["forced"].bool == true && line["slipPlace"].string == "missing")
    #expect(line["state"].string == "returned" && line["documentReturned"].bool == true)
    let table = try desk.run(now, ["visit", "list", "--language", "en"], as: "1002", json: false)
    #expect(table.output.contains("slip missing") && table.output.contains("Visit "))
    let stock = try desk.done(now, "slip list", as: "1002")
    #expect(stock["missing"].items.map(\.string) == ["A001"] && stock["lost"].int == 1)
    #expect(try desk.done(now, "visit list --missing", as: "1002").items.count == 1)
    let found = try desk.done(now, "slip found A001", as: "1001")
    #expect(found["forced"].bool == true && found["slipPlace"].string == "returned")
    #expect(try desk.done(now, "slip list", as: "1002")["free"].int == 9)
  }

  @Test(arguments: [
    ("slip add A200 A101", "slipRangeReversed"), ("slip off B001 B002", "noSuchSlipRange"),
    ("visit instruct --kind callFirst", "instructionHouseMissing"),
    ("visit list --find 张 --from 2024-05-02 --to 2024-05-01", "daysReversed"),
    ("visit out A001 --reason 走了", "reasonNeedsForced"),
    ("visit end-instruction 7 --reason 撤回", "noSuchInstruction"),
  ])
  func `what was typed the wrong way is named`(words: String, code: String) throws {
    #expect(try desk.refused(now, words, as: "1001").code == code)
  }

  @Test func `only a supervisor forbids somebody the whole estate`() throws {
    let words = "visit instruct --kind doNotAdmit --name 李四 --reason 骗子"
    let refused = try desk.refused(now, words, as: "1002")
    #expect(refused.status == 77 && refused.code == "supervisorMustForbid")
  }

  @Test func `a slip that is out when its range ends is named`() throws {
    _ = try came("--name 张三 --document workPass --document-returned")
    let off = try desk.done(now, "slip off A001 A009", as: "1001")
    #expect(warnings(off) == ["slipsOut"] && off["out"].items.map(\.string) == ["A001"])
  }
}

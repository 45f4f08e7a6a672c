import Foundation
import Testing

/// The handbook's scenarios that go through a whole day: visitors, handover, stocktake, counting.
@Suite(.serialized)
struct DayScenarios {
  let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00") }

  @Test func `S-10 a shift with four visitors ends in exactly three findings`() throws {
    try desk.moveIn([("5", "302"), ("3", "1101"), ("1", "204")], at: "2024-05-02 08:00")
    try desk.done("2024-06-04 18:00", "stocktake open", as: "1103")
    try desk.done("2024-06-04 18:01", "stocktake sign --part complaints", as: "1103")
    let signed = try desk.done("2024-06-04 18:02", "stocktake sign --part repairs", as: "2101")
    #expect(signed["number"].int == 1)
    for clerk in ["1002", "1003", "1101"] {
      try desk.done("2024-06-05 08:00", "shift start", as: clerk)
    }
    let visit = "visit in --purpose 探访 --name 张三"
    try desk.done(
      "2024-06-05 09:12", visit + " --house 5-302 --document idCard --document-returned", as: "1002"
    )
    #expect(
      try desk.refused("2024-06-05 10:05", visit + " --house 5-302 --document none", as: "1002")
        .code
        == "documentMissing")
    let away = try desk.done(
      "2024-06-05 10:07", visit + " --house 5-302 --document none --host-call refused", as: "1002")
    #expect(away["state"].string == "turnedAway")
    #expect(away["slip"].isNull)
    let notes = try desk.done("2024-06-05 10:08", "log list", as: "1002").items
    #expect(notes.count == 1)
    #expect(notes.first?["text"].string?.contains("5-302") == true)
    let back = try desk.done("2024-06-05 10:40", "visit out V-1", as: "1002")
    #expect(back["minutes"].int == 88)
    try desk.done(
      "2024-06-05 14:30",
      visit + " --house 三栋1101 --document passport --people 2 --document-returned",
      as: "1002")
    try desk.done(
      "2024-06-05 16:45", visit + " --house 1-204 --document drivingLicence", as: "1002")
    let kept = try desk.done("2024-06-05 17:50", "visit out V-3", as: "1002")
    #expect(kept["minutes"].int == 65)
    #expect(kept["warnings"].items.compactMap(\.string) == ["documentNotReturned"])
    let inside = try desk.done("2024-06-05 20:00", "visit list --inside", as: "1002").items
    #expect(inside.compactMap { $0["slip"].string } == ["V-2"])
    #expect(inside.first?["overdue"].bool == true)
    let draft = try desk.done("2024-06-05 20:00", "handover draft", as: "1002")
    #expect(draft["items"].items.compactMap { $0["id"].string } == ["V-2"])
    #expect(draft["items"][0]["age"].int == 330)
    #expect(try desk.refused("2024-06-05 20:00", "handover remove V-2", as: "1002").status == 64)
    #expect(
      try desk.refused("2024-06-05 20:00", "handover remove V-2 --reason “ ”", as: "1002").code
        == "reasonMissing")
    let id =
      try desk.done("2024-06-05 20:01", "handover submit --remark 平稳", as: "1002")["id"].string
      ?? ""
    #expect(
      try desk.refused("2024-06-05 20:02", "handover accept \(id)", as: "1002").code == "samePerson"
    )
    #expect(
      try desk.refused("2024-06-05 20:03", "handover accept \(id)", as: "1102").code == "unread")
    try desk.done("2024-06-05 20:10", "handover read V-2", as: "1102")
    let accepted = try desk.done("2024-06-05 20:14", "handover accept \(id)", as: "1102")
    #expect(accepted["state"].string == "accepted")
    #expect(accepted["sound"].bool == true)
    for clerk in ["1002", "1003", "1101"] {
      try desk.done("2024-06-05 20:15", "shift end", as: clerk)
    }
    for clerk in ["1002", "1003"] {
      try desk.done("2024-06-05 20:16", "worklog confirm", as: clerk)
    }
    let look = try desk.done("2024-06-05 20:20", "stocktake show", as: "1103")
    #expect(look.findings == ["FC-51 1101", "FC-31 V-2", "FC-32 V-3"])
    // The night shift ends without a record.
    try desk.done("2024-06-05 20:20", "shift start", as: "1102")
    let later = try desk.done("2024-06-06 09:01", "stocktake show", as: "1103")
    #expect(later.findings.contains("FC-42 2024-06-05 night"))
  }

  @Test func `neither part is signed before every line has its answer, nor by the wrong head`()
    throws
  {
    let add = "intake add --kind repair --channel phone --anonymous --text 灯坏 --public-facility"
    let id = try desk.done("2024-05-06 09:00", add, as: "1002")["id"].string ?? ""
    let open = try desk.done("2024-05-06 18:00", "stocktake open", as: "1103")
    #expect(open.findings == ["FC-21 \(id)"])
    let sign = "stocktake sign --part complaints"
    #expect(try desk.refused("2024-05-06 18:01", sign, as: "1103").code == "unanswered")
    let finding = open["findings"][0]["id"].string ?? ""
    let answer = "stocktake answer \(finding)"
    #expect(try desk.refused("2024-05-06 18:02", answer, as: "1103").status == 64)
    #expect(
      try desk.refused("2024-05-06 18:02", answer + " --person 2102", as: "1103").status == 64)
    #expect(
      try desk.refused("2024-05-06 18:02", answer + " --accept 旧账", as: "1103").status == 77)
    try desk.done(
      "2024-05-06 18:03", answer + " --person 2102 --due “2024-05-07 12:00”", as: "1103")
    let wrong = try desk.refused("2024-05-06 18:04", sign, as: "2101")
    #expect(wrong.code == "mayNotSign")
    #expect(wrong.status == 77)
    try desk.done("2024-05-06 18:05", sign, as: "1103")
    try desk.done("2024-05-06 18:06", "stocktake sign --part repairs", as: "2101")
    // The answer is a clock of the repair, and a line of the next handover.
    let repair = try desk.done("2024-05-06 18:07", "intake show \(id)", as: "1002")
    #expect(repair.due("P-16") == "2024-05-07 12:00")
    try desk.done("2024-05-06 19:55", "shift start", as: "1002")
    let items = try desk.done("2024-05-06 20:00", "handover draft", as: "1002")["items"].items
    #expect(items.compactMap { $0["id"].string } == [id, "C-1"])
    // A code, and not by what the line is known to have changed.
    #expect(items[0]["state"].string == "received")
    try desk.done("2024-05-06 20:01", "stocktake settle C-1 --done 已派工", as: "1002")
    #expect(
      try desk.done("2024-05-06 20:02", "intake show \(id)", as: "1002").due("P-16") == nil)
  }

  @Test func `a refused handover is settled by the supervisor, who signs in the receiver's stead`()
    throws
  {
    try desk.done("2024-05-06 08:00", "shift start", as: "1002")
    let id =
      try desk.done("2024-05-06 20:00", "handover submit", as: "1002")["id"].string ?? ""
    let refused = try desk.done(
      "2024-05-06 20:01", "handover refuse \(id) --reason 数不对", as: "1003")
    #expect(refused["state"].string == "disputed")
    let settle = "handover settle \(id) --reason 重新点过"
    #expect(try desk.refused("2024-05-06 20:02", settle, as: "1003").status == 77)
    let settled = try desk.done("2024-05-06 20:03", settle, as: "1001")
    #expect(settled["state"].string == "accepted")
    #expect(settled["incoming"].string == "1001")
    #expect(settled["sound"].bool == true)
    #expect(try desk.refused("2024-05-06 20:04", settle, as: "1001").code == "notDisputed")
  }

  @Test
  func `what a stocktake gave to somebody ends when it is corrected, or is found past its day`()
    throws
  {
    try desk.moveIn([("5", "302")], at: "2024-05-02 08:00")
    let visit = "visit in --house 5-302 --name 张三 --document idCard --document-returned"
    for hour in 9...10 {
      try desk.done("2024-05-06 \(hour == 9 ? "09" : "10"):00", visit, as: "1002")
    }
    let add = "intake add --kind repair --channel phone --house 5-302 --text 漏水"
    let repair = try desk.done("2024-05-06 11:00", add, as: "1002")["id"].string ?? ""
    let open = try desk.done("2024-05-06 18:00", "stocktake open", as: "1103")
    #expect(open.findings == ["FC-31 V-1", "FC-31 V-2", "FC-21 \(repair)"])
    for finding in open["findings"].items.compactMap({ $0["id"].string }) {
      let answer = "stocktake answer \(finding) --person 1002 --due “2024-05-07 12:00”"
      try desk.done("2024-05-06 18:01", answer, as: "1103")
    }
    try desk.done("2024-05-06 18:02", "stocktake sign --part complaints", as: "1103")
    try desk.done("2024-05-06 18:03", "stocktake sign --part repairs", as: "2101")
    try desk.done("2024-05-06 18:30", "visit out V-1", as: "1002")
    try desk.done("2024-05-06 18:31", "repair dispatch \(repair) --person 2102", as: "1002")
    try desk.done("2024-05-06 19:55", "shift start", as: "1002")
    let items = try desk.done("2024-05-06 20:00", "handover draft", as: "1002")["items"].items
    #expect(items.filter { $0["kind"].string == "finding" }.count == 1)
    let look = try desk.done("2024-05-08 07:00", "stocktake show", as: "1103")
    #expect(look.findings.filter { $0.hasPrefix("FC-28") } == ["FC-28 V-2"])
  }

  @Test func `a sealed handover that was changed in the file no longer fits its seal`() throws {
    try desk.done("2024-05-06 08:00", "shift start", as: "1002")
    let submitted = try desk.done(
      "2024-05-06 20:00", "handover submit --remark PQRSTUVW", as: "1002")
    let id = submitted["id"].string ?? ""
    try desk.done("2024-05-06 20:01", "handover accept \(id)", as: "1003")
    let file = URL(filePath: desk.data)
    let whole = try Data(contentsOf: file)
    var broken = 0
    for place in whole.ranges(of: Data("PQRSTUVW".utf8)) {
      var changed = whole
      changed.replaceSubrange(place, with: Data("PQRSTUVX".utf8))
      try changed.write(to: file)
      let shown = try desk.done("2024-05-06 20:02", "handover show \(id)", as: "1002")
      if shown["sound"].bool == false { broken += 1 }
    }
    // The line that was signed, and the record that is shown; the journal has a check of its own.
    #expect(broken == 2)
  }

  @Test func `a stocktake is seamless, answered, signed by two, and then never changes`() throws {
    try desk.done("2024-05-06 09:00", "staff list", as: "1001")
    let id = try complain(house: nil, at: "2024-05-06 09:10")
    let open = try desk.done("2024-05-07 18:00", "stocktake open", as: "1103")
    #expect(open["complaints"].items.compactMap(\.string) == [id])
    #expect(open.findings == ["FC-03 \(id)", "FC-02 \(id)", "FC-01 \(id)", "FC-19 \(id)"])
    #expect(
      try desk.refused("2024-05-07 18:01", "stocktake open", as: "1103").code == "openAlready")
    // What is registered after the cut-off belongs to the next.
    let next = try complain(house: nil, at: "2024-05-07 18:05")
    let findings = open["findings"].items.compactMap { $0["id"].string }
    #expect(
      try desk.refused("2024-05-07 18:06", "stocktake sign --part complaints", as: "1103").code
        == "unanswered")
    #expect(
      try desk.refused(
        "2024-05-07 18:07", "stocktake answer \(findings[0]) --accept 旧账", as: "1103"
      ).code
        == "onlySupervisorAccepts")
    try desk.done(
      "2024-05-07 18:08", "stocktake answer \(findings[0]) --person 1101 --due “2024-05-08 12:00”",
      as: "1103")
    // The best answer is to act: the finding goes.
    try desk.done("2024-05-07 18:09", "intake respond \(id) --text 已联系 --means phone", as: "1002")
    let acted = try desk.done("2024-05-07 18:10", "stocktake show", as: "1103")
    #expect(acted.findings == ["FC-03 \(id)", "FC-01 \(id)", "FC-19 \(id)"])
    for finding in findings.dropFirst(2) {
      try desk.done("2024-05-07 18:11", "stocktake answer \(finding) --done 已办", as: "1103")
    }
    try desk.done("2024-05-07 18:12", "stocktake sign --part complaints", as: "1103")
    #expect(
      try ["mayNotSign", "samePerson"].contains(
        desk.refused("2024-05-07 18:13", "stocktake sign --part repairs", as: "1103").code))
    let signed = try desk.done("2024-05-07 18:14", "stocktake sign --part repairs", as: "2101")
    #expect(signed["number"].int == 1)
    let first = try desk.run("2024-05-09 09:00", ["stocktake", "print", "1"], as: "1103")
    try desk.done(
      "2024-05-09 09:01", "intake respond \(id) --text 再联系 --means phone --reply", as: "1002")
    #expect(
      try desk.run("2024-05-09 09:02", ["stocktake", "print", "1"], as: "1103").output
        == first.output)
    // Its answer with person and time stands in the draft, and the day that was missed is found.
    try desk.done("2024-05-09 08:00", "shift start", as: "1002")
    let items = try desk.done("2024-05-09 09:03", "handover draft", as: "1002")["items"].items
    #expect(items.contains { $0["kind"].string == "finding" })
    let look = try desk.done("2024-05-09 18:00", "stocktake show", as: "1103")
    #expect(look["complaints"].items.compactMap(\.string).contains(next))
    #expect(look["from"].string == "2024-05-07T18:00:00+08:00")
    #expect(look.findings.contains("FC-71 2024-05-08"))
  }

  @Test func `a case closes by the stocktake that is signed after its quiet week`() throws {
    let add = "intake add --kind complaint --channel box --anonymous --text 狗粪 --target office"
    let id =
      try desk.done(
        "2024-05-10 10:00", add + " --solved-on-spot --result 已清 --cause environment --satisfied",
        as: "1002")["id"].string ?? ""
    let watching = try desk.done("2024-05-10 10:30", "intake sign-off \(id)", as: "1001")
    #expect(watching["state"].string == "watching")
    #expect(watching["quietUntil"].string == "2024-05-18T00:00:00+08:00")
    #expect(
      try desk.refused("2024-05-18 09:00", "intake close \(id)", as: "1101").code
        == "noStocktakeSince")
    let open = try desk.done("2024-05-18 09:10", "stocktake open", as: "1103")
    #expect(open.findings == ["FC-15 \(id)"])
    try desk.done("2024-05-18 09:11", "stocktake sign --part complaints", as: "1103")
    try desk.done("2024-05-18 09:12", "stocktake sign --part repairs", as: "2101")
    let closed = try desk.done("2024-05-18 09:13", "intake show \(id)", as: "1101")
    #expect(closed["state"].string == "closed")
    #expect(closed["closedBy"].string == "quietWeek")
  }

  @Test func `a repair is sent, fixed and confirmed, or found`() throws {
    try desk.moveIn([("A", "101")], at: "2024-05-02 08:00")
    let id =
      try desk.done(
        "2024-05-06 09:00",
        "intake add --kind repair --channel phone --house a101 --text 漏水 --part 水管",
        as: "1002")["id"].string ?? ""
    #expect(id == "B20240506-001")
    #expect(
      try desk.done("2024-05-06 18:00", "stocktake show", as: "1103").findings == ["FC-21 \(id)"])
    let sent = try desk.done(
      "2024-05-06 18:10", "repair dispatch \(id) --person 2102 --agreed “2024-05-06 20:00”",
      as: "1002")
    #expect(sent.due("P-13") == "2024-05-06 20:00")
    #expect(
      try desk.done("2024-05-06 20:30", "stocktake show", as: "1103").findings == ["FC-22 \(id)"])
    #expect(
      try desk.refused("2024-05-06 20:40", "repair finish \(id) --result 换管 --paid 80", as: "2102")
        .code
        == "consentMissing")
    try desk.done(
      "2024-05-06 20:41", "repair finish \(id) --result 换管 --paid 80 --consent", as: "2102")
    let done = try desk.done(
      "2024-05-06 20:50", "repair confirm \(id) --signed --rating satisfied", as: "2102")
    #expect(done["state"].string == "closed")
    #expect(done["repair"]["paidFen"].int == 8000)
  }

  private func complain(house: String?, at moment: String) throws -> String {
    let place = house.map { " --house \($0)" } ?? ""
    let words = "intake add --kind complaint --channel phone --text 电梯停运 --target office"
    return try desk.done(moment, words + place, as: "1002")["id"].string ?? ""
  }
}

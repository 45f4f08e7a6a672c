import Testing

/// The day on which everything happens at once: exactly the findings of the rules, in their order.
@Suite(.serialized)
struct FullDayScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("2", "101"), ("3", "302"), ("5", "302")], at: "2024-05-02 08:00")
  }

  @Test func `complaints of several ages, a major case, repairs, a slip and a handover`() throws {
    let taken = "intake add --kind complaint --channel phone "
    let old = try id(
      "2024-06-03 09:00", taken + "--house 2-101 --matter 保洁 --text 楼道脏 --target office")
    try signTheDayBefore(old)

    try desk.done("2024-06-05 08:00", "shift start", as: "1002")
    try desk.done("2024-06-05 08:00", "shift start", as: "1003")
    let noise = try id(
      "2024-06-05 09:00", taken + "--house 2-101 --matter 噪音 --text 楼上吵 --target household")
    let post = try id(
      "2024-06-05 09:30",
      "intake add --kind complaint --channel forum --matter 停车 --text 车位被占 --target office")
    let major = try id(
      "2024-06-05 10:00", taken + "--house 3-302 --matter 电梯 --text 困人 --target office")
    try desk.done(
      "2024-06-05 10:00", "intake criterion \(major) --letter D --reason 受伤", as: "1001")
    // Half notified: the head in time, the quality department not at all.
    try desk.done(
      "2024-06-05 10:10", "intake notify \(major) --whom head --means phone", as: "1001")
    let repair = "intake add --kind repair --channel phone "
    let lamp = try id("2024-06-05 11:00", repair + "--house 5-302 --matter 灯 --text 灯不亮")
    let leak = try id("2024-06-05 11:30", repair + "--house 2-101 --matter 水 --text 漏水")
    try desk.done(
      "2024-06-05 11:40", "repair dispatch \(leak) --person 2102 --agreed “2024-06-05 15:00”",
      as: "2101")
    let visit = "visit in --purpose 探访 --name 张三 --house 5-302 --document passport"
    try desk.done("2024-06-05 12:00", visit + " --document-returned", as: "1002")
    let handover =
      try desk.done("2024-06-05 20:01", "handover submit --remark 平稳", as: "1002")["id"].string
      ?? ""
    try desk.done("2024-06-05 20:15", "shift end", as: "1002")
    try desk.done("2024-06-05 20:15", "shift end", as: "1003")
    try desk.done("2024-06-05 20:16", "worklog confirm", as: "1002")

    let sheet = try desk.done("2024-06-05 20:30", "stocktake open", as: "1103")
    #expect(
      sheet.findings == [
        // By harm first.
        "FC-09 \(major)", "FC-06 \(post)", "FC-03 \(old)", "FC-02 \(old)", "FC-10 \(major)",
        // Then by age, the oldest record first; ties go by code.
        "FC-01 \(old)", "FC-07 \(old)", "FC-18 \(old)", "FC-51 1003", "FC-01 \(noise)",
        "FC-27 \(noise)", "FC-01 \(post)", "FC-01 \(major)", "FC-21 \(lamp)", "FC-22 \(leak)",
        "FC-31 V-1", "FC-41 \(handover)", "FC-43 \(handover)",
      ])
    #expect(details(of: sheet, "FC-02") == "P-02 P-03")
    #expect(details(of: sheet, "FC-06") == "P-08a")
    #expect(details(of: sheet, "FC-10") == "dedicatedPerson findings")
    // None of the six that are handed over is explained; the slip explains itself.
    let unexplained = [old, noise, post, major, lamp, leak].map { "unexplained:\($0)" }
    #expect(details(of: sheet, "FC-43") == unexplained.joined(separator: " "))
    // Received: five of that day and none twice. Late: the old one, the post, the major one, the leak.
    #expect(sheet["figures"]["received"].int == 5)
    #expect(sheet["figures"]["overdue"].int == 4)
    #expect(sheet["steps"]["complaints"]["total"].int == 12)
    #expect(sheet["steps"]["repairs"]["total"].int == 2)
    #expect(sheet["steps"]["slips"]["total"].int == 1)
    #expect(sheet["steps"]["handovers"]["total"].int == 3)
  }

  private func id(_ moment: String, _ line: String) throws -> String {
    try desk.done(moment, line, as: "1002")["id"].string ?? ""
  }

  private func signTheDayBefore(_ old: String) throws {
    let sheet = try desk.done("2024-06-04 18:00", "stocktake open", as: "1103")
    #expect(sheet.findings == ["FC-03 \(old)", "FC-02 \(old)", "FC-01 \(old)"])
    #expect(details(of: sheet, "FC-02") == "P-03")
    for finding in sheet["findings"].items {
      let answered = "stocktake answer \(finding["id"].string ?? "") --done 已记"
      try desk.done("2024-06-04 18:01", answered, as: "1103")
    }
    try desk.done("2024-06-04 18:02", "stocktake sign --part complaints", as: "1103")
    try desk.done("2024-06-04 18:03", "stocktake sign --part repairs", as: "2101")
  }

  private func details(of sheet: JSON, _ code: String) -> String? {
    sheet["findings"].items.first { $0["code"].string == code }?["detail"].string
  }
}

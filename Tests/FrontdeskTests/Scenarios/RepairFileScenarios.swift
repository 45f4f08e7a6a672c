import Testing

/// The unit's repair file, and the same fault again.
@Suite(.serialized)
struct RepairFileScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("A", "101"), ("A", "102")], at: "2024-05-02 08:00")
  }

  private func repaired(_ day: String, _ options: String) throws -> String {
    let words = "intake add --kind repair --channel phone \(options)"
    let id = try desk.done("\(day) 09:00", words, as: "1002")["id"].string ?? ""
    try desk.done("\(day) 09:10", "repair dispatch \(id) --person 2102", as: "1002")
    try desk.done("\(day) 10:00", "repair finish \(id) --result 换了", as: "2102")
    return id
  }

  @Test func `the same fault again is flagged with the one before`() throws {
    let first = try repaired("2024-05-06", "--house a101 --text 漏水 --part 水管")
    let again = try desk.done(
      "2024-06-06 09:00",
      "intake add --kind repair --channel phone --house a101 --text 又漏了 --part 水管", as: "1002")
    #expect(again["repeatOf"].string == first)
    let listed = try desk.done("2024-06-06 09:01", "intake list --open --kind repair", as: "1002")
    #expect(listed.items.contains { $0["repeatOf"].string == first } == true)
    let other = try desk.done(
      "2024-06-06 09:02",
      "intake add --kind repair --channel phone --house a102 --text 漏水 --part 水管", as: "1002")
    #expect(other["repeatOf"].isNull)
  }

  @Test func `in a public place the place tells the repeat`() throws {
    let lobby = "--public-facility --place 2号楼大堂 --text 门不开 --part 门"
    let first = try repaired("2024-05-06", lobby)
    let again = try desk.done(
      "2024-05-16 09:00", "intake add --kind repair --channel visit \(lobby)", as: "1002")
    #expect(again["repeatOf"].string == first)
    #expect(again["place"].string == "2号楼大堂")
    let sheet = try desk.done("2024-05-16 18:30", "stocktake show", as: "1103")
    #expect(sheet.findings.contains("FC-25 \(again["id"].string ?? "")"))
  }

  @Test func `the interval is a setting`() throws {
    try desk.done("2024-05-01 09:00", "setting set repeatFaultDays 10", as: "1001")
    _ = try repaired("2024-05-06", "--house a101 --text 漏水 --part 水管")
    let late = try desk.done(
      "2024-05-17 09:00",
      "intake add --kind repair --channel phone --house a101 --text 漏 --part 水管", as: "1002")
    #expect(late["repeatOf"].isNull)
  }

  @Test func `the file lists every repair of the unit, and counts what came again`() throws {
    let first = try repaired("2024-05-06", "--house a101 --text 漏水 --part 水管")
    let second = try repaired("2024-05-20", "--house a101 --text 又漏 --part 水管")
    _ = try repaired("2024-05-21", "--house a102 --text 锁坏 --part 门锁")
    let file = try desk.done("2024-05-22 09:00", "house repairs a101", as: "1002")
    #expect(file["house"].string == "A-101")
    #expect(file["repairs"].int == 2)
    #expect(file["repeats"].int == 1)
    #expect(file["open"].int == 2)
    #expect(file["parts"][0]["part"].string == "水管")
    #expect(file["parts"][0]["repairs"].int == 2)
    #expect(file["list"][0]["id"].string == second)
    #expect(file["list"][0]["repeatOf"].string == first)
    #expect(
      try desk.refused("2024-05-22 09:01", "house repairs Z-999", as: "1002").code == "noSuchHouse")
  }
}

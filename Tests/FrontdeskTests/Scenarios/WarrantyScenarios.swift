import Testing

/// A repair's warranty from its report to the unit's repair file (rules RP-5, RP-6, RP-9, F-20, F-21).
@Suite(.serialized)
struct WarrantyScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("A", "101")], at: "2024-05-02 08:00")
  }

  private func reported(_ moment: String, part: String = "屋面") throws -> String {
    let words = "intake add --kind repair --channel phone --house a101 --text 漏水 --part \(part)"
    return try desk.done(moment, words, as: "1002")["id"].string ?? ""
  }

  @Test func `in warranty it goes to the developer, and nothing waits for it`() throws {
    let id = try reported("2024-05-06 09:00")
    // Nobody has looked it up: a warning, and no more.
    let sent = try desk.done("2024-05-06 09:05", "repair dispatch \(id) --person 2102", as: "1002")
    #expect(sent["repair"]["warrantyMissing"].bool == true)
    #expect(sent["repair"]["provider"].string == "own")
    let noted = try desk.done(
      "2024-05-06 09:10",
      "repair warranty \(id) --resident-end 2024-05-06 --contractor-end 2023-05-06 --party 金盾防水",
      as: "1002")
    #expect(noted["repair"]["warrantyMissing"].bool == false)
    #expect(noted["repair"]["warrantyRoute"].string == "developer")
    #expect(noted["repair"]["warranty"]["gap"].bool == true)
    let out = try desk.done("2024-05-06 09:20", "repair external \(id)", as: "2102")
    #expect(out["repair"]["provider"].string == "developer")
  }

  @Test func `after the warranty it is quoted, and the provider is kept`() throws {
    let id = try reported("2024-05-06 09:00")
    let noted = try desk.done(
      "2024-05-06 09:01", "repair warranty \(id) --resident-end 2024-05-05", as: "1002")
    #expect(noted["repair"]["warrantyRoute"].string == "quote")
    let sent = try desk.done(
      "2024-05-06 09:05", "repair dispatch \(id) --person 2102 --provider thirdParty", as: "1002")
    #expect(sent["repair"]["provider"].string == "thirdParty")
    let later = try desk.done("2024-05-06 09:06", "intake show \(id)", as: "1002")
    #expect(later["repair"]["provider"].string == "thirdParty")
    #expect(later["repair"]["warranty"]["residentEnd"].string == "2024-05-05")
    #expect(
      try desk.refused("2024-05-06 09:07", "repair warranty \(id)", as: "1002").code
        == "warrantyEmpty")
  }

  @Test func `the repair file shows what is covered, the grade, and the damage as judged`() throws {
    let roof = try reported("2024-05-06 09:00")
    try desk.done(
      "2024-05-06 09:01", "repair warranty \(roof) --resident-end 2029-05-06", as: "1002")
    let lock = try reported("2024-05-06 10:00", part: "门锁")
    try desk.done(
      "2024-05-06 10:01", "repair warranty \(lock) --resident-end 2024-05-05", as: "1002")
    let file = try desk.done("2024-05-06 11:00", "house repairs a101", as: "1002")
    #expect(file["openWarranties"].items.compactMap { $0["part"].string } == ["屋面"])
    #expect(file["grade"].int == 1)
    #expect(file["damage"].isNull)
    _ = try reported("2024-05-07 09:00", part: "窗")
    let judged = try desk.done(
      "2024-05-07 09:10", "house assess a101 --damage moderate --remarks 雨季再看", as: "1002")
    #expect(judged["grade"].int == 2)
    #expect(judged["damage"].string == "moderate")
    #expect(judged["remarks"].string == "雨季再看")
  }

  @Test func `what was passed on without saying by whom is found, and filled in once`() throws {
    let id =
      try desk.done(
        "2024-05-06 09:00",
        "intake add --kind complaint --channel relayed --text 电梯 --place 3号楼 --target office",
        as: "1002")["id"].string ?? ""
    func details(_ moment: String) throws -> [String] {
      try desk.done(moment, "stocktake show", as: "1103")["findings"].items
        .filter { $0["code"].string == "FC-19" }.compactMap { $0["detail"].string }
    }
    #expect(try details("2024-05-06 09:10").contains { $0.contains("passedOnBy") })
    let filled = try desk.done(
      "2024-05-06 09:20", "intake amend \(id) --passed-on-by 街道办", as: "1002")
    #expect(filled["passedOnBy"].string == "街道办")
    #expect(filled["place"].string == "3号楼")
    #expect(try !details("2024-05-06 09:30").contains { $0.contains("passedOnBy") })
  }
}

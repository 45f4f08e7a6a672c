import Testing

/// What was left out when a complaint was taken down is filled in afterwards, once.
@Suite(.serialized)
struct FillingInScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("2", "101"), ("2", "102")], at: "2024-05-02 08:00")
  }

  /// A complaint of which nobody wrote down who, where and what about.
  private func taken() throws -> String {
    let words = "intake add --kind complaint --channel phone --target office --matter “ ” "
    return try desk.done("2024-05-06 09:00", words + "--text 一直在滴", as: "1002")["id"].string ?? ""
  }

  private func gaps(_ moment: String) throws -> [String] {
    try desk.done(moment, "stocktake show", as: "1103")["findings"].items
      .filter { $0["code"].string == "FC-19" }.compactMap { $0["detail"].string }
  }

  @Test func `FC-19 asks for unit and matter until they are filled in`() throws {
    let id = try taken()
    #expect(try gaps("2024-05-06 09:10") == ["matter name house phone"])
    try desk.done("2024-05-06 09:20", "intake amend \(id) --matter 水管 --demand 换新的", as: "1002")
    #expect(try gaps("2024-05-06 09:21") == ["name house phone"])
    let filled = try desk.done(
      "2024-05-06 09:30", "intake amend \(id) --house 2-101 --name 张三 --phone 13800138000",
      as: "1002")
    #expect(filled["house"].string == "2-101")
    #expect(filled["title"].string == "水管")
    #expect(filled["demand"].string == "换新的")
    #expect(filled["steps"].items.last?["text"].string == "house; name; phone")
    #expect(try gaps("2024-05-06 09:31").isEmpty)
    #expect(try !desk.done("2024-05-06 09:32", "find 水管", as: "1002").items.isEmpty)
  }

  @Test func `a unit must be one of the estate's, and what was said stands`() throws {
    let id = try taken()
    #expect(
      try desk.refused("2024-05-06 09:10", "intake amend \(id) --house 99-99", as: "1002")
        == ("noSuchHouse", 1))
    try desk.done(
      "2024-05-06 09:20", "intake amend \(id) --house 2-101 --matter 水管 --demand 换新的", as: "1002")
    for option in ["--house 2-102", "--matter 电梯", "--demand 赔钱"] {
      #expect(
        try desk.refused("2024-05-06 09:30", "intake amend \(id) \(option)", as: "1002")
          == ("filledInAlready", 1), "\(option)")
    }
    let shown = try desk.done("2024-05-06 09:31", "intake show \(id)", as: "1002")
    #expect(shown["house"].string == "2-101")
    #expect(shown["steps"].items.count == 2)
  }
}

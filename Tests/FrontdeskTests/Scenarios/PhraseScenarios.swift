import Testing

/// The desk's standing phrases, from the command line.
@Suite(.serialized)
struct PhraseScenarios {
  let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00") }

  @Test func `an office begins with the program's phrases, and makes them its own`() throws {
    let at = "2024-05-06 09:00"
    let first = try desk.done(at, "phrase list --kind apology", as: "1002")
    #expect(first.items.count >= 3)
    let added = try desk.done(
      at, "phrase add lt1 --kind progress --text 师傅已到{房号}楼下", as: "1103")
    #expect(added[0]["code"].string == "lt1")
    #expect(added[0]["on"].bool == true)
    let changed = try desk.done(at, "phrase change LT1 --english Here", as: "1103")
    #expect(changed[0]["text"].string == "师傅已到{房号}楼下")
    #expect(changed[0]["english"].string == "Here")
    try desk.done(at, "phrase off lt1", as: "1103")
    let inUse = try desk.done(at, "phrase list", as: "1002")
    #expect(inUse.items.contains { $0["code"].string == "lt1" } == false)
    let all = try desk.done(at, "phrase list --all", as: "1002")
    #expect(all.items.contains { $0["code"].string == "lt1" } == true)
    #expect(try desk.done(at, "phrase on lt1", as: "1103")[0]["on"].bool == true)
  }

  @Test func `what cannot be kept is refused`() throws {
    let at = "2024-05-06 09:00"
    let add = "phrase add zq1 --kind apology --text 抱歉"
    #expect(try desk.refused(at, add, as: "1103").code == "codeTaken")
    #expect(try desk.refused(at, "phrase change zz9 --text 好", as: "1103").code == "notFound")
    #expect(
      try desk.refused(at, "phrase add a --kind apology --text 抱歉", as: "1103").code
        == "malformedCode")
    #expect(try desk.refused(at, "phrase off zq1", as: "1002") == ("roleMayNot", 77))
  }

  @Test func `what the program brings takes no phrase's place`() throws {
    let at = "2024-05-06 09:00"
    try desk.done(at, "phrase change zq1 --text 对不起", as: "1103")
    let brought = try desk.done(at, "phrase bring", as: "1103")
    #expect(brought.items.isEmpty)
    let list = try desk.done(at, "phrase list --kind apology", as: "1002")
    #expect(list[0]["text"].string == "对不起")
  }
}

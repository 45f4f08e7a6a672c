import Testing

/// Nobody confirms their own work or signs for another department, and nobody is spared the question
/// without a ground for it.
@Suite(.serialized)
struct OwnWorkScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("2", "101")], at: "2024-05-02 08:00")
  }

  private func taken(
    _ options: String = "", kind: String = "complaint", by clerk: String = "1002"
  ) throws -> String {
    let target = kind == "complaint" ? " --target office" : ""
    let words = "intake add --kind \(kind) --channel phone --house 2-101 --text 内容"
    return try desk.done("2024-05-06 09:00", words + target + options, as: clerk)["id"].string ?? ""
  }

  private let onSpot = " --solved-on-spot --result 好 --cause method --satisfied"

  @Test func `what was not solved on the spot is asked about, and so is who can be reached`() throws
  {
    let id = try taken()
    for (reason, code) in [("spot", "notSolvedOnSpot"), ("anonymous", "reporterReachable")] {
      #expect(
        try desk.refused("2024-05-06 09:10", "intake exempt \(id) --reason \(reason)", as: "1102")
          == (code, 1), "\(reason)")
    }
    let spared = try desk.done(
      "2024-05-06 09:11", "intake exempt \(id) --reason refused", as: "1102")
    #expect(spared["exemption"].string == "refused")
    let solved = try taken(onSpot)
    let same = try desk.done(
      "2024-05-06 09:12", "intake exempt \(solved) --reason spot", as: "1102")
    #expect(same["exemption"].string == "spot")
  }

  @Test func `the supervisor who solved it on the spot does not sign for it alone`() throws {
    let id = try taken(onSpot, by: "1001")
    #expect(
      try desk.refused("2024-05-06 09:10", "intake sign-off \(id)", as: "1001").code == "ownWork")
    let checked = try desk.done("2024-05-06 09:11", "intake check \(id)", as: "1102")
    #expect(checked["state"].string == "handled")
    let watched = try desk.done("2024-05-06 09:12", "intake sign-off \(id)", as: "1001")
    #expect(watched["state"].string == "watching")
  }

  @Test func `who repaired a public facility does not confirm it`() throws {
    let id = try taken(" --public-facility", kind: "repair")
    try desk.done("2024-05-06 09:10", "repair dispatch \(id) --person 2102", as: "1002")
    try desk.done("2024-05-06 10:00", "repair finish \(id) --result 好", as: "2101")
    #expect(
      try desk.refused("2024-05-06 10:01", "repair confirm \(id)", as: "2101").code == "ownWork")
    let done = try desk.done("2024-05-06 10:02", "repair confirm \(id)", as: "1001")
    #expect(done["state"].string == "closed")
  }

  @Test func `the record is opened by the head of the department that has the case`() throws {
    let id = try taken(" --person 2001")
    let record = "intake record \(id) --person 2001"
    for clerk in ["1102", "1103", "2101"] {
      #expect(
        try desk.refused("2024-05-06 09:10", record, as: clerk) == ("notHeadOf", 77), "\(clerk)")
    }
    try desk.done("2024-05-06 09:11", record, as: "2001")
    try desk.done("2024-05-06 09:12", record, as: "1001")
  }

  @Test func `a post is approved by the department's head, and never by who drafted it`() throws {
    let words = "intake add --kind complaint --channel forum --text 帖子 --target office"
    let id = try desk.done("2024-05-06 09:00", words, as: "1002")["id"].string ?? ""
    let approve = "intake approve \(id)"
    try desk.done("2024-05-06 09:10", "intake draft \(id) --text 一", as: "1103")
    #expect(try desk.refused("2024-05-06 09:11", approve, as: "1103").code == "ownDraft")
    #expect(try desk.refused("2024-05-06 09:12", approve, as: "2101") == ("notHeadOf", 77))
    try desk.done("2024-05-06 09:13", "intake draft \(id) --text 二", as: "1002")
    try desk.done("2024-05-06 09:14", approve, as: "1103")
    let posted = try desk.done("2024-05-06 09:15", "intake post \(id)", as: "1002")
    #expect(posted.clock("P-08a") == "met")
  }
}

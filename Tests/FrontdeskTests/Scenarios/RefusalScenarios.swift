import Testing

/// What the desk refuses at intake and after, each with its code and its exit status.
@Suite(.serialized)
struct RefusalScenarios {
  let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00") }

  private let complaint = "intake add --kind complaint --channel phone --phone 19000001000"

  private func taken(_ options: String = "--target office") throws -> String {
    try desk.done("2024-05-06 09:00", "\(complaint) --text 内容 \(options)", as: "1002")["id"]
      .string ?? ""
  }

  @Test func `what cannot be taken down is refused`() throws {
    let rows: [(options: String, code: String, status: Int32)] = [
      ("--kind foo --channel phone --text x", "usage", 64),
      ("--kind complaint --channel pigeon --text x", "usage", 64),
      ("--kind complaint --channel phone", "usage", 64),
      ("--kind complaint --channel phone --text x --class 4", "usage", 64),
      ("--kind complaint --channel phone --text x --received-at 昨天", "badMoment", 64),
      ("--kind complaint --channel phone --text “ ”", "textMissing", 1),
      ("--kind complaint --channel phone --text x --phone 138000010", "malformedPhone", 1),
      ("--kind complaint --channel phone --text x --house 99-99", "noSuchHouse", 1),
      ("--kind complaint --channel phone --text x --person 9999", "noSuchPerson", 1),
      (
        "--kind complaint --channel phone --text x --received-at “2024-05-06 10:00”",
        "receivedInFuture", 1
      ),
      (
        "--kind complaint --channel forum --text x --posted “2024-05-06 10:00”",
        "postedAfterNoticed", 1
      ),
      (
        "--kind complaint --channel phone --text x --solved-on-spot --satisfied", "resultMissing", 1
      ),
      ("--kind repair --channel phone --text x --solved-on-spot --satisfied", "resultMissing", 1),
    ]
    for row in rows {
      #expect(
        try desk.refused("2024-05-06 09:00", "intake add " + row.options, as: "1002")
          == (row.code, row.status), "\(row.options)")
    }
    #expect(try desk.done("2024-05-06 09:01", "intake list", as: "1002").items.isEmpty)
  }

  @Test func `each step says what it lacks, and who may take it`() throws {
    let id = try taken()
    let assign = "intake assign \(id) --department security --person 2001"
    let rows: [(line: String, clerk: String, code: String, status: Int32)] = [
      (assign, "1002", "roleMayNot", 77), (assign, "1101", "verificationMissing", 1),
      ("intake accept \(id)", "2001", "wrongState", 1),
      ("intake verify-facts \(id) --result 假 --validity malicious", "1101", "supervisorOnly", 77),
      ("intake verify-facts \(id) --result 假 --validity unlikely", "1101", "usage", 64),
      ("intake reopen \(id) --reason 再看", "1101", "wrongState", 1),
      ("intake close \(id)", "1101", "wrongState", 1),
      ("intake revisit \(id) --outcome satisfied", "1101", "wrongState", 1),
      ("intake exempt \(id) --reason sensitive", "1101", "supervisorOnly", 77),
      ("intake dedicate \(id) --person 2101", "1103", "notMajor", 1),
      ("intake post \(id)", "1002", "notOnline", 1),
      ("intake unlink \(id)", "1101", "notLinked", 1),
      ("intake link \(id) --to \(id)", "1101", "sameIntake", 1),
      ("intake severity \(id) --to major --reason 重", "1101", "badCode", 64),
      ("intake respond \(id) --text 好 --means pigeon", "1002", "usage", 64),
      ("repair finish \(id) --result 好", "2102", "notARepair", 1),
      ("intake show T20240506-999", "1002", "notFound", 1),
      ("intake flag \(id) sensitive", "1002", "supervisorOnly", 77),
    ]
    for row in rows {
      #expect(
        try desk.refused("2024-05-06 09:10", row.line, as: row.clerk) == (row.code, row.status),
        "\(row.line)")
    }
    // Anything but 0 changed nothing.
    let after = try desk.done("2024-05-06 09:11", "intake show \(id)", as: "1002")
    #expect(after["steps"].items.count == 1)
  }

  @Test func `nothing is given to somebody who has left`() throws {
    let id = try taken()
    try desk.done(
      "2024-05-06 09:10", "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    #expect(try desk.refused("2024-05-06 09:11", "staff leave 2001", as: "1102").status == 77)
    #expect(
      try desk.refused("2024-05-06 09:11", "staff leave 1001", as: "1001").code == "leavingOneself")
    let former = try desk.done("2024-05-06 09:11", "staff leave 2001", as: "1001")
    #expect(former["active"].bool == false)
    for line in [
      "intake assign \(id) --department security --person 2001", "staff leave 2001",
      "intake add --kind help --channel visit --text 问 --person 2001",
    ] {
      #expect(try desk.refused("2024-05-06 09:12", line, as: "1001").code == "left", "\(line)")
    }
    #expect(
      try desk.refused("2024-05-06 09:13", "intake list", as: "2001") == ("wrongPin", 77))
  }

  @Test func `nothing can have happened before it was received, or in the future`() throws {
    let id = try taken()
    let told = "intake respond \(id) --text 好 --means phone --occurred "
    #expect(
      try desk.refused("2024-05-06 10:00", told + "“2024-05-06 08:59”", as: "1002").code
        == "beforeReceipt")
    #expect(
      try desk.refused("2024-05-06 10:00", told + "“2024-05-06 10:01”", as: "1002").code
        == "receivedInFuture")
    let entered = try desk.done("2024-05-06 10:00", told + "“2024-05-06 09:30”", as: "1002")
    let step = entered["steps"][1]
    #expect(step["at"].string == "2024-05-06T09:30:00+08:00")
    #expect(step["recordedAt"].string == "2024-05-06T10:00:00+08:00")
  }

  @Test func `a department's head signs for that department only`() throws {
    let id = try taken()
    try desk.done(
      "2024-05-06 09:10", "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    try desk.done(
      "2024-05-06 09:11", "intake assign \(id) --department security --person 2001", as: "1102")
    #expect(
      try desk.refused("2024-05-06 09:12", "intake accept \(id)", as: "2102").code == "notYourCase")
    try desk.done("2024-05-06 09:12", "intake accept \(id)", as: "2001")
    let handle = "intake handle \(id) --result 好"
    #expect(try desk.refused("2024-05-06 09:13", handle, as: "2001").code == "causeMissing")
    #expect(
      try desk.refused("2024-05-06 09:13", handle + " --cause method", as: "2001").code
        == "feedbackMissing")
    try desk.done("2024-05-06 09:14", handle + " --cause method --feedback phone", as: "2001")
    #expect(
      try desk.refused("2024-05-06 09:15", "intake sign-off \(id)", as: "2101")
        == ("notHeadOf", 77))
  }

  @Test func `what somebody has goes to another only with a reason, which stays`() throws {
    let id = try taken()
    try desk.done(
      "2024-05-06 09:10", "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    let assign = "intake assign \(id) --department customerService --person "
    for line in [assign + "1003", assign + "1003"] {
      try desk.done("2024-05-06 09:11", line, as: "1102")
    }
    #expect(
      try desk.refused("2024-05-06 09:12", assign + "1101", as: "1102") == ("reasonMissing", 1))
    let given = try desk.done("2024-05-06 09:13", assign + "1101 --reason 休假", as: "1102")
    #expect(given["person"].string == "1101")
    #expect(given["steps"].items.last?["text"].string == "休假")
  }

  @Test func `a complaint about somebody's conduct is not theirs to see or handle`() throws {
    let id = try taken()
    let restricted = try desk.done(
      "2024-05-06 09:05", "intake conduct \(id) --about 2001 --course 骂人 --witness 邻居", as: "1002")
    #expect(restricted["about"].items.compactMap(\.string) == ["2001"])
    for clerk in ["2001", "1003"] {
      #expect(
        try desk.refused("2024-05-06 09:06", "intake show \(id)", as: clerk).code == "restricted")
      #expect(
        try desk.refused("2024-05-06 09:06", "intake note \(id) --text 没有", as: clerk).code
          == "restricted")
      #expect(try desk.done("2024-05-06 09:06", "intake list", as: clerk).items.isEmpty)
    }
    try desk.done(
      "2024-05-06 09:10", "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    #expect(
      try desk.refused(
        "2024-05-06 09:11", "intake assign \(id) --department security --person 2001", as: "1102"
      ).code == "accusedMayNot")
    let given = try desk.done(
      "2024-05-06 09:12", "intake assign \(id) --department quality --person 2101", as: "1102")
    #expect(given["person"].string == "2101")
    #expect(try desk.done("2024-05-06 09:13", "intake show \(id)", as: "2101")["id"].string == id)
  }

  @Test func `what deceives the eye is gone before it is stored`() throws {
    let id = try taken("--matter 红\u{1B}[31m\u{202E}字 --demand 甲\u{0}乙")
    let shown = try desk.done("2024-05-06 09:05", "intake show \(id)", as: "1002")
    #expect(shown["title"].string == "红[31m字")
    #expect(shown["demand"].string?.unicodeScalars.contains { $0.value < 32 } == false)
  }

  @Test func `who cannot be found again is not asked, who merely left no number is`() throws {
    let anonymous = try desk.done(
      "2024-05-06 09:00", "intake add --kind complaint --channel box --anonymous --text 狗粪",
      as: "1002")
    #expect(anonymous["exemption"].string == "anonymous")
    let post = try desk.done(
      "2024-05-06 09:00", "intake add --kind complaint --channel forum --text 停车", as: "1002")
    #expect(post["exemption"].string == "anonymous")
    #expect(post["heat"].int == 1)
    let followed = try desk.done(
      "2024-05-06 10:00", "intake follow-up \(post["id"].string ?? "") --posts 13", as: "1002")
    #expect(followed["heat"].int == 14)
    let careless = try desk.done(
      "2024-05-06 09:00", "intake add --kind complaint --channel phone --text 吵", as: "1002")
    #expect(careless["exemption"].isNull)
    let id = careless["id"].string ?? ""
    let known = try desk.done(
      "2024-05-06 11:00", "intake amend \(id) --name 张三 --phone 13800138000", as: "1002")
    #expect(known["name"].string == "张**")
    #expect(known["phone"].string == "138****8000")
  }
}

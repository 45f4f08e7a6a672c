import Testing

/// What a channel brings with it, and what may have been taken down before.
@Suite(.serialized)
struct IntakeScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("A", "101"), ("A", "102"), ("B", "201")], at: "2024-05-02 08:00")
  }

  @discardableResult
  private func add(_ moment: String, _ options: String) throws -> JSON {
    try desk.done(moment, "intake add " + options, as: "1002")
  }

  @Test func `what was passed on keeps by whom, when, and where the original is`() throws {
    let taken = try add(
      "2024-05-06 10:00",
      "--kind complaint --channel relayed --text 电梯 --passed-on-by 街道办 "
        + "--passed-on-at “2024-05-06 09:00” --reference 街办[2024]12号")
    #expect(taken["passedOnBy"].string == "街道办")
    #expect(taken["passedOnAt"].string == "2024-05-06T09:00:00+08:00")
    #expect(taken["letterReference"].string == "街办[2024]12号")
    #expect(taken["foundAt"].isNull)
    let id = taken["id"].string ?? ""
    let shown = try desk.done("2024-05-07 10:00", "intake show \(id)", as: "1002")
    #expect(shown["passedOnBy"].string == "街道办")
  }

  @Test func `a note from the box was found before now`() throws {
    let box = "intake add --kind suggestion --channel box --text 长椅 --found "
    #expect(
      try desk.refused("2024-05-06 10:00", box + "“2024-05-06 11:00”", as: "1002").code
        == "receivedInFuture")
    let taken = try desk.done("2024-05-06 10:00", box + "“2024-05-06 08:30”", as: "1002")
    #expect(taken["foundAt"].string == "2024-05-06T08:30:00+08:00")
  }

  @Test func `the same unit and kind within days is offered, and nothing is merged`() throws {
    let first = try add(
      "2024-05-06 10:00", "--kind complaint --channel phone --house a101 --text 楼上噪音")
    let id = first["id"].string ?? ""
    #expect(first["likelyDuplicates"].items.isEmpty)
    let second = try add(
      "2024-05-07 10:00", "--kind complaint --channel phone --house a101 --text 还是很吵")
    let likely = second["likelyDuplicates"]
    #expect(likely[0]["id"].string == id)
    #expect(likely[0]["reason"].string == "samePlace")
    #expect(second["matter"]["contacts"].int == 1)
    let late = try add(
      "2024-05-20 10:00", "--kind complaint --channel phone --house a101 --text 还是很吵")
    #expect(late["likelyDuplicates"].items.isEmpty)
  }

  @Test func `the same words from another unit are offered too`() throws {
    try add("2024-05-06 10:00", "--kind complaint --channel phone --house a101 --text 地下车库积水严重")
    let other = try add(
      "2024-05-06 11:00", "--kind complaint --channel visit --house b201 --text 地下车库积水很严重")
    #expect(other["likelyDuplicates"][0]["reason"].string == "sameWords")
    #expect(other["likelyDuplicates"][0]["likeness"].int ?? 0 >= 55)
    let id = other["id"].string ?? ""
    let asked = try desk.done("2024-05-06 11:05", "intake duplicates \(id)", as: "1101")
    #expect(asked[0]["house"].string == "A-101")
    // What is linked is no longer offered.
    let first = asked[0]["id"].string ?? ""
    try desk.done("2024-05-06 11:06", "intake link \(id) --to \(first)", as: "1101")
    let after = try desk.done("2024-05-06 11:07", "intake duplicates \(id)", as: "1101")
    #expect(after.items.isEmpty)
  }

  @Test func `the days and the likeness are settings`() throws {
    try desk.done("2024-05-06 09:00", "setting set duplicateDays 30", as: "1001")
    try desk.done("2024-05-06 09:00", "setting set duplicateLikeness 100", as: "1001")
    try add("2024-05-06 10:00", "--kind enquiry --channel phone --text 游泳池几点开门呢")
    let near = try add("2024-05-06 11:00", "--kind enquiry --channel phone --text 游泳池几点开门")
    #expect(near["likelyDuplicates"].items.isEmpty)
    let same = try add("2024-06-01 11:00", "--kind enquiry --channel phone --text 游泳池几点开门")
    #expect(same["likelyDuplicates"].items.count == 1)
    #expect(
      try desk.refused("2024-05-06 12:00", "setting set duplicateLikeness 101", as: "1001").code
        == "badSetting")
  }

  @Test func `a complaint about somebody's conduct is never offered to whom it is about`() throws {
    let taken = try add(
      "2024-05-06 10:00", "--kind complaint --channel phone --house a101 --text 前台王强态度恶劣")
    let id = taken["id"].string ?? ""
    try desk.done("2024-05-06 10:05", "intake conduct \(id) --about 1003 --course 经过", as: "1101")
    let words = "intake add --kind complaint --channel phone --house a101 --text 前台王强态度恶劣"
    let accused = try desk.done("2024-05-06 11:00", words, as: "1003")
    #expect(accused["likelyDuplicates"].items.isEmpty)
    let worker = try desk.done("2024-05-06 11:10", words, as: "1101")
    #expect(worker["likelyDuplicates"].items.isEmpty == false)
  }
}

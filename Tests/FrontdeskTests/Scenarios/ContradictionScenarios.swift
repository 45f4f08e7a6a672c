import Foundation
import Testing

/// What contradicts itself is refused by name, and nothing is written.
struct ContradictionScenarios {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-06 08:00")
    try desk.moveIn([("1", "101"), ("1", "201"), ("1", "301")], at: "2024-05-06 08:05")
  }

  private func take(_ words: String) throws -> String {
    try desk.done(
      "2024-05-06 09:00", "intake add --kind complaint --channel phone \(words)", as: "1002")["id"]
      .string ?? ""
  }

  @Test func `a revisit whose topics say the opposite of the whole is asked again`() throws {
    let id = try take("--house 1-101 --text 电梯异响 --target office")
    try desk.done(
      "2024-05-06 09:10", "intake verify-facts \(id) --result 属实 --validity effective", as: "1102")
    try desk.done(
      "2024-05-06 09:20", "intake assign \(id) --department repair --person 2102", as: "1102")
    try desk.done("2024-05-06 09:30", "intake accept \(id)", as: "2102")
    try desk.done(
      "2024-05-06 10:00",
      "intake handle \(id) --result 换皮带 --cause facilityFunction --feedback phone", as: "2102")
    try desk.done("2024-05-06 10:10", "intake sign-off \(id)", as: "2101")
    try desk.done("2024-05-06 10:20", "intake check \(id)", as: "1102")
    func revisit(_ outcome: String, _ rating: String) -> String {
      "intake revisit \(id) --outcome \(outcome) --acceptance \(rating) --measures \(rating) --result \(rating)"
    }
    let moment = "2024-05-06 11:00"
    #expect(
      try desk.refused(moment, revisit("satisfied", "not"), as: "1002").code == "outcomeContradicts"
    )
    #expect(
      try desk.refused(moment, revisit("unsatisfied", "satisfied"), as: "1002").code
        == "outcomeContradicts")
    let closed = try desk.done(moment, revisit("satisfied", "basically"), as: "1002")
    #expect(closed["state"].string == "closed")
  }

  @Test func `nobody unnamed is answered by telephone; a bulletin is the response`() throws {
    let id = try take("--anonymous --text 狗粪 --target office")
    let answer = "intake respond \(id) --text 已清理 --means"
    #expect(
      try desk.refused("2024-05-06 09:30", "\(answer) phone", as: "1002").code == "nobodyReachable")
    let told = try desk.done("2024-05-06 09:40", "\(answer) bulletin", as: "1002")
    let response = told["clocks"].items.first { $0["policy"].string == "P-03" }
    #expect(response?["state"].string == "met")
  }

  @Test func `a household has no dispute with itself, and its limits read as 24_00 on paper`()
    throws
  {
    let id = try take("--house 1-101 --text 楼上噪音 --target household")
    let moment = "2024-05-06 09:30"
    #expect(
      try desk.refused(moment, "dispute open \(id) --with 1-101", as: "1102").code == "ownUnit")
    try desk.done(moment, "dispute open \(id) --with 1-201 --playbook noise", as: "1102")
    try desk.done(moment, "dispute duty \(id) --text 夜间不施工 --due 2024-05-10", as: "1102")
    let paper = try desk.run(moment, ["intake", "print", id, "--form", "dispute"], as: "1001")
    #expect(paper.output.contains("2024-05-10 24:00"))
    #expect(!paper.output.contains("2024-05-11 00:00"))
  }

  @Test func `what is in one matter is taken out before it goes into another`() throws {
    let first = try take("--house 1-101 --text 停水 --target office")
    let second = try take("--house 1-201 --text 停水 --target office")
    let third = try take("--house 1-301 --text 门禁 --target office")
    let moment = "2024-05-06 09:30"
    try desk.done(moment, "intake link \(second) --to \(first)", as: "1101")
    #expect(
      try desk.refused(moment, "intake link \(second) --to \(third)", as: "1101").code
        == "linkedElsewhere")
    try desk.done(moment, "intake unlink \(second)", as: "1101")
    try desk.done(moment, "intake link \(second) --to \(third)", as: "1101")
  }
}

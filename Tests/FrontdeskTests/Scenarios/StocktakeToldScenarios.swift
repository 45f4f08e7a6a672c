import Foundation
import Testing

/// What the command line says of findings, of answers and of what was closed.
@Suite(.serialized)
struct StocktakeToldScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("2", "101")], at: "2024-05-02 08:00")
    let words =
      "intake add --kind complaint --channel phone --house 2-101 --text 漏水 --target office"
    try desk.done("2024-05-06 09:00", words, as: "1002")
  }

  private func said(_ moment: String, _ words: [String], as clerk: String) throws -> String {
    let arguments = words + ["--data", desk.data, "--at", moment, "--as", clerk]
    return try Run(arguments, environment: ["FRONTDESK_PIN": "1234"]).output
  }

  @Test func `an answer says what is left, and the sheet says who gave it and when`() throws {
    let open = try desk.done("2024-05-07 18:00", "stocktake open", as: "1103")
    let id = open["findings"][0]["id"].string ?? ""
    let left = open["findings"].items.count - 1
    let words = ["stocktake", "answer", id, "--done", "已回电"]
    let text = try said("2024-05-07 18:01", words, as: "1103")
    #expect(text.split(separator: "\n") == ["\(id) 已答复。还有 \(left) 项没有答复。"])
    let finding = try desk.done("2024-05-07 18:02", "stocktake show", as: "1103")["findings"][0]
    #expect(finding["answeredBy"].string == "1103")
    #expect(finding["answeredAt"].string == "2024-05-07T18:01:00+08:00")
    let sheet = try said("2024-05-07 18:03", ["stocktake", "show"], as: "1103")
    #expect(sheet.contains("郑云") && sheet.contains("18:01"))
  }

  @Test func `a sheet tells of each record its state, its age, its unit and its matter`() throws {
    let open = try desk.done("2024-05-07 18:00", "stocktake open", as: "1103")
    let record = open["records"][0]
    #expect(record["id"].string == "T20240506-001")
    #expect(record["house"].string == "2-101")
    #expect(record["state"].string == "received")
    #expect(record["since"].string == "2024-05-06T09:00:00+08:00")
    let sheet = try said("2024-05-07 18:03", ["stocktake", "show"], as: "1103")
    #expect(
      sheet.split(separator: "\n").contains {
        $0.contains("T20240506-001") && $0.contains("1天9时") && $0.contains("2-101")
      })
  }

  @Test func `what is missing and what came late are told apart`() throws {
    let open = try desk.done("2024-05-07 18:00", "stocktake show", as: "1103")
    let response = open["findings"].items.first { $0["code"].string == "FC-02" }
    #expect(response?["late"].items.isEmpty == true)
    let missing = try said("2024-05-07 18:00", ["stocktake", "show"], as: "1103")
    #expect(missing.contains("没有首次响应"))
    try desk.done(
      "2024-05-07 18:10", "intake respond T20240506-001 --text 好 --means phone", as: "1002")
    let late = try said("2024-05-07 18:20", ["stocktake", "show"], as: "1103")
    #expect(late.contains("首次响应迟了") && !late.contains("没有首次响应"))
  }

  @Test func `the list says who closed each, and which in an emergency`() throws {
    try desk.done("2024-05-07 18:00", "stocktake open", as: "1103")
    try desk.done("2024-05-07 18:03", "stocktake close --emergency --reason 停电", as: "1001")
    let list = try said("2024-05-08 08:00", ["stocktake", "list"], as: "1103")
    #expect(list.contains("紧急收盘"))
  }
}

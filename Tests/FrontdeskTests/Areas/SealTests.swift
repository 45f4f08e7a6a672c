import Foundation
import Testing

/// The seals as somebody at the office meets them: letters on a sheet, a key in a safe, a line that says
/// whether all is well.
struct SealTests {
  private let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00") }

  /// Hands a shift over, and returns the record.
  private func handOver(on date: String) throws -> JSON {
    let begin = "shift start --without-record 第一班"
    try desk.done("\(date) 08:00", begin, as: "1002")
    let given = try desk.done("\(date) 20:00", "handover submit --remark 平稳", as: "1002")
    let id = try #require(given["id"].string)
    try desk.done("\(date) 20:01", "handover read --all", as: "1003")
    let record = try desk.done("\(date) 20:02", "handover accept \(id)", as: "1003")
    try desk.done("\(date) 20:05", "shift end", as: "1002")
    return record
  }

  private func verify(_ words: String = "", key: String? = nil, json: Bool = true) throws -> Run {
    let options = words.split(separator: " ").map(String.init) + (json ? ["--json"] : [])
    return try Run(
      ["journal", "verify", "--data", desk.data] + options,
      environment: key.map { ["FRONTDESK_FIRST_KEY": $0] } ?? [:])
  }

  @Test func `the letters of a sheet say which record it is, however they are typed`() throws {
    let record = try handOver(on: "2024-05-02")
    let code = try #require(record["seal"].string)
    for typed in [code, code.lowercased().replacing("0", with: "o").replacing("1", with: "l")] {
      let run = try verify("--code \(typed)")
      #expect(run.status == 0, "\(run.output)")
      let found = try JSON(run.output)["code"]
      #expect(found["ok"].bool == true && found["kind"].string == "handover")
      #expect(found["record"].string == record["id"].string)
      #expect(found["entry"].int == record["sealedThrough"].int)
    }
    let shown = try verify("--code \(code) --language en", json: false)
    #expect(shown.output.contains("fits: the handover \(record["id"].string ?? "")"))
    let wrong = try verify("--code 00000-00000-00000-00000")
    #expect(wrong.status == 1)
    #expect(try JSON(wrong.output)["code"]["ok"].bool == false)
    #expect(try verify("--code 123").status == 64)
  }

  @Test func `a sound journal is one sentence, with what has no seal yet`() throws {
    _ = try handOver(on: "2024-05-02")
    let run = try verify("--language en", json: false)
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 0 && lines.count == 2)
    #expect(lines.first?.contains("sound") == true && lines.first?.contains("1 seal") == true)
    #expect(lines.last?.contains("no seal yet") == true)
  }

  @Test func `a first key that is begun proves what is sealed from then on`() throws {
    _ = try handOver(on: "2024-05-02")
    let refused = try desk.refused("2024-05-02 21:00", "journal first-key", as: "1002")
    #expect(refused.status == 77)
    let begun = try desk.done("2024-05-02 21:00", "journal first-key", as: "1001")
    let key = try #require(begun["firstKey"].string)
    _ = try handOver(on: "2024-05-03")
    let run = try verify("--first-key", key: key)
    #expect(run.status == 0, "\(run.output)")
    let notes = try JSON(run.output)["notes"].items
    #expect(notes.contains { $0["note"].string == "proven" && $0["count"].int == 1 })
    #expect(notes.contains { $0["note"].string == "newKey" && $0["seal"].int == 2 })
    #expect(try verify("--first-key", key: "not a key").status == 64)
    #expect(try verify("--first-key", key: nil).status == 64)
  }

  @Test func `an older copy in the file's place stops everybody, and a restored one goes on`()
    throws
  {
    let copy = desk.folder.appending(path: "copy.sqlite").path
    try desk.done("2024-05-01 09:00", "backup \(copy)", as: "1001")
    _ = try handOver(on: "2024-05-02")
    try FileManager.default.removeItem(atPath: desk.data)
    try FileManager.default.copyItem(atPath: copy, toPath: desk.data)
    let stopped = try desk.refused(
      "2024-05-03 09:00", "intake add --kind enquiry --channel phone --text 问", as: "1001")
    #expect(stopped.code == "entriesLost" && stopped.status == 74)
    let told = try verify("--language en", json: false)
    #expect(
      told.status == 1
        && told.output.contains("restore the newest copy"))
    let restored = try Run(
      ["restore", copy, "--into", desk.data, "--as", "1001", "--second", "1102", "--json"],
      environment: ["FRONTDESK_PIN": "1234", "FRONTDESK_SECOND_PIN": "1234"])
    try #require(restored.status == 0, "\(restored.error)")
    #expect(try JSON(restored.output)["missing"].int ?? 0 > 0)
    _ = try handOver(on: "2024-05-04")
    #expect(try verify().status == 0)
  }
}

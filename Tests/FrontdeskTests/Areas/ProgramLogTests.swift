import Foundation
import Testing

/// What the program writes down about itself: who and what by numbers and codes, and nobody's data.
@Suite(.serialized)
struct ProgramLogTests {
  private let desk: TestDesk
  private let state: String

  init() throws {
    desk = try TestDesk(
      at: "2024-05-01 08:00",
      people: [
        "1002 王强 --role receptionist --department customerService",
        "1102 吴刚 --role csManager --department customerService",
      ])
    try desk.moveIn([("5", "302")], at: "2024-05-01 08:01")
    state = desk.folder.appending(path: "state").path
  }

  @discardableResult
  private func run(
    _ words: [String], as clerk: String? = "1002", pin: String = "1234", second: String? = nil
  ) throws -> Run {
    var arguments = words + ["--json", "--data", desk.data, "--at", "2024-05-02 09:00"]
    if let clerk { arguments += ["--as", clerk] }
    if let second { arguments += ["--second", second] }
    return try Run(
      arguments,
      environment: [
        "FRONTDESK_PIN": pin, "FRONTDESK_SECOND_PIN": "1234", "XDG_STATE_HOME": state,
      ])
  }

  private func lines(_ name: String) throws -> [JSON] {
    try String(contentsOfFile: "\(state)/frontdesk/\(name).log", encoding: .utf8)
      .split(separator: "\n").map { try JSON(String($0)) }
  }

  @Test func `who was let in or refused, and what was shown or handed out, is in the security log`()
    throws
  {
    try run(["unmask", "5-302", "--reason", "核对"])
    try run(["staff", "list"], pin: "7777")
    // Somebody typed their PIN where the number belongs.
    try run(["staff", "list"], as: "135790")
    try run(["setting", "set", "promiseHours", "3"])
    let out = desk.folder.appending(path: "out.csv").path
    let days = ["--from", "2024-05-01", "--to", "2024-05-02", "--out", out]
    try run(["export", "visits"] + days, as: "1102", second: "1001")
    let lines = try lines("security")
    let told = lines.map { line in
      [line["event"], line["actor"], line["kind"], line["code"]].map { $0.string ?? "-" }
        .joined(separator: " ")
    }
    #expect(
      told == [
        "signedIn 1002 - -", "done 1002 record.unmask -", "notLetIn 1002 - wrongPin",
        "notLetIn - - wrongPin", "signedIn 1002 - -", "refused 1002 setting.set roleMayNot",
        "signedIn 1102 - -", "signedIn 1001 - -", "done 1102 file.export -",
      ])
    #expect(lines.map { $0["seq"].int } == Array(1...9))
  }

  @Test func `what failed is in the technical log by its code; the logs are their owner's alone`()
    throws
  {
    let gone = try Run(
      ["journal", "verify", "--data", desk.folder.path + "/none"],
      environment: ["XDG_STATE_HOME": state])
    #expect(gone.status == 74)
    try run(["backup", "run", "--into", desk.folder.path + "/copies"], as: nil)
    #expect(try lines("technical").map { $0["event"].string } == ["failed", "copied"])
    #expect(try lines("technical").first?["code"].string == "noFile")
    let path = "\(state)/frontdesk/technical.log"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `nothing that was typed is in a log`() throws {
    let canaries = ["卞麒麟", "13987654321", "沪A99887", "找我评理", "蓝色雨伞"]
    try run([
      "visit", "in", "--house", "5-302", "--name", canaries[0], "--phone", canaries[1], "--plate",
      canaries[2], "--purpose", canaries[3],
    ])
    try run(["log", "add", canaries[4] + "\n{\"event\":\"forged\"}"])
    try run(["find", canaries[0]])
    try run(["unmask", "V-1", "--reason", canaries[3]])
    try run(["intake", "add", "--kind", "enquiry", "--channel", "nonsense", "--text", canaries[4]])
    let folder = state + "/frontdesk"
    for file in try FileManager.default.contentsOfDirectory(atPath: folder)
    where file.hasSuffix(".log") {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      #expect(!text.isEmpty)
      for canary in canaries + ["forged", "\"1234\""] {
        #expect(!text.contains(canary), "\(file): \(canary)")
      }
    }
  }
}

import Testing

/// What is counted from the command line, where a figure cannot be meant: 12 keys.
@Suite(.serialized)
struct CountScenarios {
  let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-06 08:00")
    try desk.done("2024-05-06 08:10", "item add 钥匙 --expected 12", as: "1001")
    try desk.done("2024-05-06 08:10", "shift start --without-record 第一班", as: "1002")
  }

  @Test func `a count far above what the desk owns is refused, and taken with --sure`() throws {
    try desk.done("2024-05-06 18:00", "stocktake open", as: "1002")
    let lines = ["handover count 钥匙 500000", "stocktake count 钥匙 500000 --reason other"]
    for (place, line) in lines.enumerated() {
      let moment = "2024-05-06 18:1\(place)"
      #expect(try desk.refused(moment, line, as: "1002") == ("countDoubtful", 1))
      let taken = try desk.done(moment, line + " --sure", as: "1002")
      #expect(taken["counted"].int == 500_000)
    }
  }

  @Test(arguments: [
    ("-5", "usage", 64), ("99999999999999999999", "badCount", 64), ("twelve", "badCount", 64),
    ("1000000", "countOutOfRange", 1),
  ])
  func `what is no count is refused in a sentence that says what to write`(
    count: String, code: String, status: Int32
  ) throws {
    let line = "handover count 钥匙 \(count)"
    #expect(try desk.refused("2024-05-06 18:01", line, as: "1002") == (code, status))
    let words = line.split(separator: " ").map(String.init)
    let run = try desk.run("2024-05-06 18:01", words, as: "1002", json: false)
    #expect(run.error.contains("0"), "\(run.error)")
  }
}

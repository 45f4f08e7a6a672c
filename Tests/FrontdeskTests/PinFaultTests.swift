import Foundation
import GRDB
import Testing

/// Guessing PINs: neither a killed process nor another clock gives a try back.
@Suite(.serialized)
struct PinFaultTests {
  private let desk: TestDesk

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00", people: [TestDesk.people[0]]) }

  private func signIn(
    _ number: String, pin: String, at moment: String = "2024-05-01 09:00"
  ) throws -> (status: Int32, code: String, message: String) {
    let run = try Run(
      ["log", "list", "--json", "--data", desk.data, "--at", moment, "--as", number],
      environment: ["FRONTDESK_PIN": pin])
    guard run.status != 0 else { return (0, "", "") }
    let said = try JSON(run.error)
    return (run.status, said["code"].string ?? "", said["message"].string ?? "")
  }

  /// Makes the wait of whoever has tried five times last a quarter of an hour, so that no slow machine
  /// outlasts it.
  private func prolongWaits() throws {
    var patient = Configuration()
    patient.busyMode = .timeout(10)
    let file = try DatabaseQueue(path: desk.data, configuration: patient)
    try file.write {
      try $0.execute(sql: "UPDATE pinAttempt SET failures = 11 WHERE failures >= 5")
    }
    try file.close()
  }

  @Test func `the machine's clock, put forward ten years or back, ends no wait`() throws {
    for _ in 0..<5 { #expect(try signIn("1002", pin: "9999").code == "wrongPin") }
    try prolongWaits()
    for moment in ["2034-05-01 09:00", "2004-05-01 09:00", "2024-05-01 09:00"] {
      #expect(try signIn("1002", pin: "1234", at: moment).code == "lockedOut")
    }
    #expect(try signIn("1001", pin: "1234").status == 0)
    #expect(try signIn("1002", pin: "1234").status == 0)
  }

  @Test func `a number that nobody has is answered, and made to wait, like any other`() throws {
    var known: [String] = []
    var unknown: [String] = []
    for count in 0..<6 {
      if count == 5 { try prolongWaits() }
      known.append(try signIn("1002", pin: "9999").message.filter { !$0.isNumber })
      unknown.append(try signIn("7777", pin: "9999").message.filter { !$0.isNumber })
    }
    #expect(known == unknown)
    #expect(try signIn("7777", pin: "1234").code == "lockedOut")
  }

  @Test func `a try whose process is killed while the PIN is judged is used up`() throws {
    // A file in earnest: its hash takes long enough to be killed in.
    let data = desk.folder.appending(path: "real.sqlite").path
    let setUp = try Run(
      ["setup", "--estate", "翠湖苑", "--number", "1001", "--name", "李梅", "--data", data],
      environment: ["FRONTDESK_PIN": "847201"])
    try #require(setUp.status == 0, "\(setUp.error)")
    var patient = Configuration()
    patient.busyMode = .timeout(10)
    let file = try DatabaseQueue(path: data, configuration: patient)
    func failures() throws -> Int {
      try file.read { try Int.fetchOne($0, sql: "SELECT failures FROM pinAttempt") ?? 0 }
    }
    func setFailures(_ count: Int) throws {
      try file.write {
        try $0.execute(sql: "UPDATE pinAttempt SET failures = ?", arguments: [count])
      }
    }
    // With the right PIN: only what counts before it judges leaves a try behind. One that has judged
    // before it could be killed takes the count back, and is begun again.
    for count in 1...5 {
      repeat {
        let guess = Process()
        guess.executableURL = Run.program
        guess.arguments = ["log", "list", "--data", data, "--as", "1001"]
        guess.environment = ["FRONTDESK_PIN": "847201", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        guess.standardOutput = FileHandle.nullDevice
        guess.standardError = FileHandle.nullDevice
        try guess.run()
        while guess.isRunning, try failures() < count { usleep(2_000) }
        kill(guess.processIdentifier, SIGKILL)
        guess.waitUntilExit()
        if guess.terminationReason == .exit { try setFailures(count - 1) }
      } while try failures() < count
      #expect(try failures() == count)
    }
    // Long enough a wait that a slow machine does not outlast it.
    try setFailures(11)
    let right = try Run(
      ["log", "list", "--json", "--data", data, "--as", "1001"],
      environment: ["FRONTDESK_PIN": "847201"])
    #expect(right.status == 77)
    #expect(try JSON(right.error)["code"].string == "lockedOut")
    #expect(try failures() == 11)
  }
}

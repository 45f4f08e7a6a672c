import Foundation
import GRDB
import Support
import Testing

extension ConsoleOnTerminal {
  /// What is kept of all forms that were begun at a desk.
  static func draft(in desk: TestDesk) throws -> String {
    var patient = Configuration()
    patient.busyMode = .timeout(10)
    let file = try DatabaseQueue(path: desk.data, configuration: patient)
    defer { try? file.close() }
    let texts = try file.read { database in
      try String.fetchAll(database, sql: "SELECT payload FROM formDraft")
    }
    return texts.joined()
  }

  /// Waits until what was typed is kept, a second after the last key.
  func waitForDraft(of text: String, in desk: TestDesk) throws {
    let end = Date(timeIntervalSinceNow: Patience.seconds)
    while try !Self.draft(in: desk).contains(text) {
      try #require(Date.now < end, "no draft")
      terminal.rest(50)
    }
  }
}

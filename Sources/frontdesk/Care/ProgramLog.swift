import Console
import Desk
import Domain
import Foundation
import Storage

/// The program's two logs, one line of JSON for each event: `technical.log` for what became of the
/// program, `security.log` for who was let in or refused, and what was shown or handed out.
///
/// A line has the moment in UTC, its number, the process, the terminal, the number of who acted, and
/// the event with its codes. No text of a record, no name and no PIN has a place in it.
struct ProgramLog: Sendable {
  private let folder: String?
  /// For how many days lines are kept; who does not know it writes, and takes nothing away.
  private let days: Int?

  /// The logs of this account.
  ///
  /// - Parameter house: whose setting says for how many days lines are kept.
  init(_ house: HouseRules? = nil) {
    folder = StateFolder.path
    days = house?.settings.number(.logDays)
  }

  /// Notes something about the program itself.
  func note(_ event: String, _ fields: [String: JSONValue] = [:]) {
    append(to: "technical", event, by: nil, fields)
  }

  /// Notes something about who did what.
  @Sendable func hear(_ event: DeskEvent) {
    switch event {
    case .signedIn(let number): append(to: "security", "signedIn", by: number)
    case .notLetIn(let number, let code):
      append(to: "security", "notLetIn", by: number, ["code": .string(code)])
    case .refused(let kind, let code, let number):
      append(
        to: "security", "refused", by: number, ["kind": .string(kind), "code": .string(code)])
    case .done(let kind, let number):
      append(to: "security", "done", by: number, ["kind": .string(kind)])
    }
  }

  private func append(
    to log: String, _ event: String, by who: StaffNumber?, _ fields: [String: JSONValue] = [:]
  ) {
    guard let folder else { return }
    RotatedLog(log, in: folder, days: days).append(at: Date()) { moment, number in
      let head: [(String, JSONValue)] = [
        ("at", .string(moment)), ("seq", .number(number)), ("pid", .number(Int(getpid()))),
        ("terminal", JSONValue(Self.terminal)), ("actor", JSONValue(who?.text)),
        ("event", .string(event)),
      ]
      // In this order, so that a line begins with its moment; each value is written by JSON's rules,
      // which leave no line break and no control character as it is.
      let rest = fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      return "{" + (head + rest).map { "\"\($0.0)\":\($0.1.line)" }.joined(separator: ",") + "}"
    }
  }

  private static var terminal: String? {
    ttyname(STDIN_FILENO).map { String(cString: $0) }
  }
}

import Domain
import Storage

/// Writes one answer to everybody who has come about a matter: the same words at the same moment,
/// to each as a step of its own (rules CN-3, DEC-44).
package struct AnswerGroup: Command {
  package static let kind = "intake.answerGroup"

  /// The matter by its label, or any intake of it.
  package let matter: String
  package let text: String
  package let means: ContactMeans
  package var isReply = false
  package var promised: Moment?
  /// Whether the promise stands beside an earlier one, and does not renew it.
  package var isAdditional = false
  package var occurred: Moment?

  package init(_ matter: String, _ text: String, by means: ContactMeans) {
    self.matter = matter
    self.text = text
    self.means = means
  }

  /// Whom it reached, and whom it could not.
  package struct Outcome: Sendable {
    package let matter: Matter
    package let answered: [String]
    package let left: [(id: String, why: Refusal)]
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Outcome {
    let matter = try transaction.matters.find(try transaction.matter(named: matter))
    let doing = try occasion.doing(occurred)
    var answered: [String] = []
    var left: [(id: String, why: Refusal)] = []
    for var member in try transaction.intakes.members(of: matter.id) where !member.state.isEnd {
      do throws(Refusal) {
        try answer(&member, for: occasion.clerk, doing)
      } catch {
        left.append((member.id, error))
        continue
      }
      try transaction.save(member, on: occasion)
      answered.append(member.id)
    }
    guard !answered.isEmpty else {
      throw left.first?.why ?? Refusal.intake(.nobodyToAnswer(matter.label))
    }
    return Outcome(matter: matter, answered: answered, left: left)
  }

  package func subject(of outcome: Outcome) -> String? { outcome.matter.label }

  /// The journal names everybody whom it reached.
  package func entry(for outcome: Outcome) -> any Encodable {
    Entry(command: self, answered: outcome.answered, left: outcome.left.map(\.id))
  }

  private func answer(
    _ member: inout Intake, for clerk: Staff, _ doing: Doing
  ) throws(Refusal) {
    try member.requireAccess(clerk)
    guard doing.at >= member.registration.receivedAt else {
      throw .intake(.beforeReceipt(member.id))
    }
    let promise = promised.map {
      Promise(id: member.nextPromiseID, due: $0, isAdditional: isAdditional)
    }
    try member.respond(text, by: means, isReply: isReply, promise: promise, doing)
  }

  private struct Entry: Encodable {
    let command: AnswerGroup
    let answered: [String]
    let left: [String]
  }
}

extension Transaction {
  /// The number of a matter that is named by its label, `M-12`, or by an intake of it.
  func matter(named name: String) throws -> Int {
    if name.uppercased().hasPrefix("M-"), let number = Int(name.dropFirst(2)) { return number }
    return try intakes.find(name).matter
  }
}

import Domain
import Storage

/// Tells the customer something on the handling (rules CD-5, CD-8, DEC-36).
package struct RespondToCustomer: IntakeCommand {
  package static let kind = "intake.respond"

  package let id: String
  package let text: String
  package let means: ContactMeans
  package var isReply = false
  package var promised: Moment?
  /// Whether the promise stands beside an earlier one, and does not renew it.
  package var isAdditional = false
  /// The way out that was told, and whom somebody asked for it (rules CI-15, CC-8, CC-9).
  package var way: WayOut?
  /// What the one who was asked had answered.
  package var answer: String?
  package var occurred: Moment?

  package init(_ id: String, _ text: String, by means: ContactMeans) {
    self.id = id
    self.text = text
    self.means = means
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    let promise = promised.map {
      Promise(id: intake.nextPromiseID, due: $0, isAdditional: isAdditional)
    }
    if let asked = way?.asked { _ = try transaction.staff.findActive(asked) }
    try intake.respond(
      text, by: means, isReply: isReply, promise: promise, way: way, answer: answer, doing)
  }
}

/// Marks a promise as kept (rule DEC-41).
package struct KeepPromise: IntakeCommand {
  package static let kind = "intake.keep"

  package let id: String
  package let promise: Int?
  package let occurred: Moment?

  package init(_ id: String, promise: Int?, occurred: Moment? = nil) {
    self.id = id
    self.promise = promise
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    let open = try transaction.intakes.clocks(of: id)
      .filter { $0.policy == .promise && $0.isRunning }.sorted { $0.dueAt < $1.dueAt }
    try intake.keepPromise(promise, open: open.map(\.number), doing)
  }
}

/// What happened on an intake beside answers: an arrival, a remark, a letter, waiting for a body.
package struct NoteOnIntake: IntakeCommand {
  package static let kind = "intake.note"

  package enum What: Hashable, Codable, Sendable {
    case arrival
    case remark(String)
    case waiting(body: String)
    case letter(to: String, text: String)
    case answer(from: String, text: String, isNews: Bool)
  }

  package let id: String
  package let what: What
  package let occurred: Moment?

  package init(_ id: String, _ what: What, occurred: Moment? = nil) {
    self.id = id
    self.what = what
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    switch what {
    case .arrival: try intake.arrive(doing)
    case .remark(let text): try intake.remark(text, doing)
    case .waiting(let body): try intake.wait(for: body, doing)
    case .letter(let body, let text): try intake.writeLetter(to: body, text, doing)
    case .answer(let body, let text, let isNews):
      try intake.receiveAnswer(from: body, text, isNews: isNews, doing)
    }
  }
}

import Domain
import Storage

/// Keeps a record, or whatever names a person, from being erased, until somebody releases it.
package struct PlaceHold: Command {
  package static let kind = "retention.hold"

  package let held: LegalHold.Subject
  package let reason: String
  package let second: StaffNumber

  package init(_ held: LegalHold.Subject, reason: String, agreedBy second: SignedIn) {
    self.held = held
    self.reason = reason
    self.second = second.number
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> LegalHold {
    guard second != occasion.clerk.number else { throw Refusal.access(.secondPersonRequired) }
    guard !reason.isEmpty else { throw Refusal.privacy(.reasonMissing) }
    let subject = try named(in: transaction)
    guard try !transaction.legalHolds.holds().contains(where: { $0.subject == subject }) else {
      throw Refusal.privacy(.heldAlready(LegalHold(of: subject).masked))
    }
    let id = try transaction.legalHolds.add(
      subject, reason: reason, by: occasion.clerk.number, at: occasion.moment)
    return LegalHold(
      id: id, subject, reason: reason, by: occasion.clerk.number, at: occasion.moment)
  }

  package func subject(of outcome: LegalHold) -> String? { outcome.label }

  /// The journal has the number of the hold, and no name.
  package func entry(for outcome: LegalHold) -> any Encodable {
    ["hold": outcome.label, "record": record ?? "", "reason": reason, "second": second.text]
  }

  private var record: String? { if case .record(let id) = held { id } else { nil } }

  /// The record as lists call it: a slip's label stands for its visit.
  private func named(in transaction: Transaction) throws -> LegalHold.Subject {
    switch held {
    case .person(let text):
      try SubjectQuery(text).check()
      return .person(OutsideText.line(text))
    case .record(let id):
      guard let known = try transaction.numberOfRecord(id) else {
        throw Refusal.privacy(.noSuchRecord(id))
      }
      return .record(known)
    }
  }
}

extension LegalHold {
  fileprivate init(of subject: Subject) {
    self.init(
      id: 0, subject, reason: "", by: StaffNumber(stored: ""), at: Moment(milliseconds: 0))
  }
}

/// Ends a hold: from now on its time may come.
package struct ReleaseHold: Command {
  package static let kind = "retention.release"

  package let id: Int
  package let reason: String
  package let second: StaffNumber

  package init(_ id: Int, reason: String, agreedBy second: SignedIn) {
    self.id = id
    self.reason = reason
    self.second = second.number
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> LegalHold {
    guard second != occasion.clerk.number else { throw Refusal.access(.secondPersonRequired) }
    guard !reason.isEmpty else { throw Refusal.privacy(.reasonMissing) }
    guard var hold = try transaction.legalHolds.holds().first(where: { $0.id == id }) else {
      throw Refusal.privacy(.noSuchHold("LH-\(id)"))
    }
    try transaction.legalHolds.release(
      id, reason: reason, by: occasion.clerk.number, at: occasion.moment)
    hold.releasedAt = occasion.moment
    return hold
  }

  package func subject(of outcome: LegalHold) -> String? { outcome.label }
}

/// The holds in force, or all there were.
package struct ListHolds: Query {
  package let includesReleased: Bool

  package init(includingReleased: Bool = false) { includesReleased = includingReleased }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [LegalHold] {
    try transaction.legalHolds.holds(includingReleased: includesReleased)
  }
}

extension Transaction {
  /// The number of a record that may be held, however it was named; nothing where there is none.
  fileprivate func numberOfRecord(_ typed: String) throws -> String? {
    let text = typed.halfwidth.uppercased()
    if let visit = try visits.labelled(text) { return visit.id }
    if IntakeKind.allCases.contains(where: { text.hasPrefix($0.letter + "2") }) {
      return try? intakes.find(text).id
    }
    guard let number = Int(text.dropFirst(2)) else { return nil }
    switch text.prefix(2) {
    case "N-": return try notebook.named(Int64(number))?.label
    case "I-": return (try? instructions.find(number)).map { "I-\($0.id)" }
    case "L-": return try articleLoans.exists(number) ? "L-\(number)" : nil
    default: return nil
    }
  }
}

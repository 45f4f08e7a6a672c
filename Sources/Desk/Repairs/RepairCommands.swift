import Domain
import Storage

/// Sends a technician to a repair, or another one with a reason (rules CI-14, CR-7, DS-2).
package struct DispatchRepair: IntakeCommand {
  package static let kind = "repair.dispatch"

  package let id: String
  package let technician: StaffNumber
  /// Ourselves where nobody is named.
  package var provider: RepairProvider?
  /// Why another technician goes than was sent.
  package var reason: String?
  package let agreed: Moment?
  package let occurred: Moment?

  package init(
    _ id: String, to technician: StaffNumber, agreed: Moment?, occurred: Moment? = nil
  ) {
    self.id = id
    self.technician = technician
    self.agreed = agreed
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try intake.dispatch(
      to: try transaction.staff.findActive(technician), of: provider ?? .own, agreed: agreed,
      because: reason ?? "", doing)
  }
}

/// What happens to a repair between dispatch and finish (rules RP-5, RP-6).
package struct ProceedWithRepair: IntakeCommand {
  package static let kind = "repair.proceed"

  package enum What: Hashable, Codable, Sendable {
    case external(body: String, text: String)
    /// In fen.
    case quote(Int)
    case consent
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
    case .external(let body, let text): try intake.sendOut(to: body, text, doing)
    case .quote(let price): try intake.quote(price, doing)
    case .consent: try intake.consent(doing)
    }
  }
}

/// The repair is done (rules RP-2, RP-6).
package struct FinishRepair: IntakeCommand {
  package static let kind = "repair.finish"

  package let id: String
  package let result: String
  /// In fen; nothing where the service is free.
  package let paid: Int?
  package let hasConsent: Bool
  package let occurred: Moment?

  package init(
    _ id: String, result: String, paid: Int?, hasConsent: Bool, occurred: Moment? = nil
  ) {
    self.id = id
    self.result = result
    self.paid = paid
    self.hasConsent = hasConsent
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try intake.finish(result, paid: paid, hasConsent: hasConsent, doing)
  }
}

/// The owner has signed, or a reason stands for the signature (rules RP-2, RP-3).
package struct ConfirmRepair: IntakeCommand {
  package static let kind = "repair.confirm"

  package let id: String
  package let rating: Rating?
  /// Nothing where the owner has signed.
  package let unsignedReason: String?
  package let occurred: Moment?

  package init(
    _ id: String, rating: Rating?, unsignedReason: String?, occurred: Moment? = nil
  ) {
    self.id = id
    self.rating = rating
    self.unsignedReason = unsignedReason
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try intake.confirm(rating: rating, unsignedReason: unsignedReason, doing)
  }
}

/// A repair is not to be done after all.
package struct CancelRepair: IntakeCommand {
  package static let kind = "repair.cancel"

  package let id: String
  package let reason: String
  package var occurred: Moment? { nil }

  package init(_ id: String, reason: String) {
    self.id = id
    self.reason = reason
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    try intake.cancel(reason, doing)
  }
}

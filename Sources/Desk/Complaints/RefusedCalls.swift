import Domain
import Storage

/// The case at which a unit asked not to be called again; nothing where it has not.
package struct RefusedCalls: Query {
  package let household: String

  package init(of household: String) { self.household = household }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> String? {
    try transaction.households.refusal(of: household)
  }
}

extension Transaction {
  /// Spares the revisit to a household that once asked not to be called again (rule FU-9).
  func spareRefuser(_ intake: inout Intake) throws {
    guard intake.kind == .complaint, intake.outcome.exemption == nil,
      let household = intake.reporter.household, try households.refusal(of: household) != nil
    else { return }
    intake.outcome.exemption = .refused
  }
}

import Domain
import Storage

/// One thing that can be asked at the desk; the answer never changes anything.
package protocol Query: Hashable, Sendable {
  associatedtype Answer

  /// Whether the answer shows what only staff may see; then somebody must have signed in.
  static var needsSignIn: Bool { get }

  func answer(from transaction: Transaction, at occasion: Inquiry) throws -> Answer
}

extension Query {
  package static var needsSignIn: Bool { true }
}

/// When something is asked, by whom, and under which rules of the house.
package struct Inquiry: Sendable {
  /// Who asks, where somebody has signed in.
  package let clerk: Staff?
  package let moment: Moment
  /// The desk at which it is asked.
  package let desk: String
  package let house: HouseRules

  package var zone: EstateZone { house.zone }
}

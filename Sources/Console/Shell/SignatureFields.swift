import Desk
import Domain

/// The fields of a form by which somebody signs: what is wrong with their signature is marked there,
/// and not at the fields of somebody else.
package struct SignatureFields: Hashable, Sendable {
  /// Who signs; nothing where it is whoever sits there.
  let person: String?
  let pin: String

  /// Whoever sits there, once more, beside somebody else.
  static let confirming = SignatureFields(person: nil, pin: "ownPIN")
  /// Whoever sits there, and nobody else.
  static let own = SignatureFields(person: nil, pin: "pin")
  /// Somebody else at this desk.
  static let other = SignatureFields(person: "signer", pin: "pin")
}

extension SignatureFields {
  /// Has somebody prove who they are.
  func signIn(_ number: StaffNumber, pin: String, at desk: FrontDesk) throws -> SignedIn {
    try marking { try desk.signIn(number, pin: pin) }
  }

  /// Does what is signed; where the rules say no because of who signed, that is a flaw of a field.
  func marking<Outcome>(_ body: () throws -> Outcome) throws -> Outcome {
    do {
      return try body()
    } catch let refusal as Refusal {
      guard let field = field(of: refusal) else { throw refusal }
      throw EntryFlaw(field, refusal.sentence)
    }
  }

  private func field(of refusal: Refusal) -> String? {
    switch refusal {
    case .access(.wrongPin), .access(.lockedOut): pin
    case .access(.roleMayNot), .access(.secondPersonRequired): person
    case .stocktake(.mayNotSign), .stocktake(.samePerson): person
    default: nil
    }
  }
}

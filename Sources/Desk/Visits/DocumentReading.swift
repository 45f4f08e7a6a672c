import Domain
import Storage

extension FrontDesk {
  /// Turns a document's number into what may be kept of it, before any command exists (decision 13).
  ///
  /// - Throws: ``VisitRefusal/documentFlaw(_:)`` for an identity number that fails its check,
  ///   unless a reason lets it pass: a desk must be able to admit a person.
  package func read(
    _ kind: DocumentKind, number: String?, override reason: String?
  ) throws -> DocumentSeen {
    guard let number, !number.isEmpty, kind != .none else {
      return DocumentSeen(kind: kind, lastFour: nil, digest: nil)
    }
    let folded = IdentityNumber.folded(number)
    if kind == .idCard {
      do throws(Refusal) {
        _ = try IdentityNumber(number)
      } catch {
        guard reason?.isEmpty == false else { throw error }
      }
    }
    return DocumentSeen(
      kind: kind, lastFour: String(folded.suffix(4)),
      digest: try digest(ofDocument: "\(kind.rawValue) \(folded)"))
  }
}

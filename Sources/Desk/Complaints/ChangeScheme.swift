import Domain
import Storage

/// Changes a scheme of classification: a term more, another name or place, on or off (D-1).
///
/// A term is never deleted and never changes its meaning, so that old cases stay as they were.
package struct ChangeScheme: Command {
  package static let kind = "scheme.change"

  package let scheme: SchemeID
  package let change: SchemeChange

  package init(_ scheme: SchemeID, _ change: SchemeChange) {
    self.scheme = scheme
    self.change = change
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Scheme {
    var changed = try transaction.schemes.find(scheme)
    try changed.change(change)
    try transaction.schemes.save(changed)
    return changed
  }

  package func subject(of outcome: Scheme) -> String? { outcome.id.rawValue }
}

import Domain
import Storage

/// Begins the seals with a new first key, to be written down and kept where nobody of the desk can
/// reach it; what was sealed before keeps the keys it has.
package struct BeginSeals: Command {
  package static let kind = "journal.firstKey"

  package init() {}

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> FirstKey {
    try transaction.beginSeals()
  }
}

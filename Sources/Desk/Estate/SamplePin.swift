import Domain
import Foundation
import Storage

/// Whether a file is a sample in which everybody still has the PIN that the sample gave them, so that
/// it may be told to whoever opens the file.
///
/// Of any other file, for practice too, it tells nothing: a PIN there is somebody's own.
package struct IsSamplePin: Query {
  package static let needsSignIn = false

  package let pin: String

  package init(_ pin: String) { self.pin = pin }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> Bool {
    // Most files are none, which is seen before anything is read from the text.
    guard inquiry.house.estate.isPractice, let detail = try transaction.journal.firstDetail(),
      detail.contains("isSample"),
      let setUp = try? JSONDecoder().decode(SetUpEstate.self, from: Data(detail.utf8)),
      setUp.isSample == true
    else { return false }
    return try transaction.staff.all().filter(\.isActive).allSatisfy { person in
      try transaction.pins.matches(pin, for: person.number, isPractice: true)
    }
  }
}

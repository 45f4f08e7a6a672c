import Domain

/// Somebody who has proved at this desk who they are.
///
/// Made only by ``FrontDesk/signIn(_:pin:)``.
package struct SignedIn: Hashable, Sendable {
  package let number: StaffNumber
  /// Whether that was some time ago, as in a console that stays open: for some things they must then
  /// prove it again.
  package private(set) var isStanding = false

  init(number: StaffNumber) { self.number = number }

  /// The same person, later on.
  package var standing: SignedIn {
    var later = self
    later.isStanding = true
    return later
  }
}

/// An intake as a line of a list has it: what is shown, and nothing else.
package struct IntakeLine: Hashable, Sendable {
  package let id: String
  private let kindCode: String
  private let stateCode: String
  package let household: String?
  package let title: String
  private let personCode: String?
  private let policyCode: String?
  private let due: Int64?
  private let received: Int64
  /// Whether it is about somebody's conduct, and not for everybody's eyes (rule CI-17).
  package let isRestricted: Bool

  /// Takes a line as it is stored; the codes are read only where they are shown.
  ///
  /// Of a complaint about somebody's conduct it holds neither the unit nor the matter: a list is no
  /// opening of it.
  package init(
    id: String, codes: (kind: String, state: String, person: String?, policy: String?),
    household: String?, title: String, due: Int64?, received: Int64, isRestricted: Bool
  ) {
    self.id = id
    kindCode = codes.kind
    stateCode = codes.state
    personCode = codes.person
    policyCode = codes.policy
    self.household = isRestricted ? nil : household
    self.title = isRestricted ? id : title
    self.due = due
    self.received = received
    self.isRestricted = isRestricted
  }

  package var kind: IntakeKind { IntakeKind(rawValue: kindCode) ?? .complaint }
  package var state: IntakeState { IntakeState(rawValue: stateCode) ?? .received }
  package var person: StaffNumber? { personCode.map(StaffNumber.init(stored:)) }
  package var next: PolicyID? { policyCode.flatMap(PolicyID.init) }
  package var dueAt: Moment? { due.map(Moment.init(milliseconds:)) }
  package var receivedAt: Moment { Moment(milliseconds: received) }

  /// The key by which the page after this line begins.
  package var place: Place { Place(due: due ?? .max, id: id) }

  /// A place in the queue; what has no deadline stands behind everything that has one.
  package struct Place: Hashable, Sendable {
    package let due: Int64
    package let id: String

    package init(due: Int64, id: String) {
      self.due = due
      self.id = id
    }

    package static let start = Place(due: .min, id: "")
  }
}

/// How shifts go round among people: three shifts, two shifts, day and night, one day on and one off.
///
/// Everybody goes through the same cycle, each a share of it after the one before.
package struct ShiftRotation: Hashable, Codable, Sendable {
  package let id: String
  package let chinese: String
  package let english: String
  /// The shift pattern whose hours it works by.
  package let pattern: String
  /// How many people keep one post by it round the clock.
  package let people: Int
  /// One shift a day, or ``free``.
  package let cycle: [String]

  /// A day off in a cycle.
  package static let free = "off"

  /// - Throws: ``RosterRefusal/badCycle(_:)`` where nobody would ever work, or the people cannot
  ///   share the cycle evenly.
  package init(
    id: String, chinese: String, english: String, pattern: String, people: Int, cycle: [String]
  ) throws(Refusal) {
    guard people > 0, !cycle.isEmpty, cycle.count.isMultiple(of: people),
      cycle.contains(where: { $0 != Self.free })
    else { throw .roster(.badCycle(id)) }
    self.id = id
    self.chinese = chinese
    self.english = english
    self.pattern = pattern
    self.people = people
    self.cycle = cycle
  }

  /// What the person at that place of the list works on a day, where the first of the list begins
  /// the cycle on `anchor`; nothing on a day off.
  ///
  /// By `day night off off` with four people, the second begins a day after the first. A fifth
  /// person goes with the first.
  package func shift(of place: Int, on day: Day, from anchor: Day) -> String? {
    let share = cycle.count / people
    let days = day.number - anchor.number - place % people * share
    let shift = cycle[(days % cycle.count + cycle.count) % cycle.count]
    return shift == Self.free ? nil : shift
  }
}

/// How a post was last filled, so that the next weeks go on where it ends.
package struct RotationRun: Hashable, Codable, Sendable {
  package let post: String
  package let rotation: String
  /// The people in their order.
  package let people: [StaffNumber]
  /// The day on which the first of them begins the cycle.
  package let anchor: Day
  package let first: Day
  package let last: Day

  package init(
    post: String, rotation: String, people: [StaffNumber], anchor: Day, first: Day, last: Day
  ) {
    self.post = post
    self.rotation = rotation
    self.people = people
    self.anchor = anchor
    self.first = first
    self.last = last
  }
}

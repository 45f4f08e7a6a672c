/// Tells the same fault again: within so many days of finishing, at the same unit or place, in the
/// same part (rules DEC-45, RP-8).
///
/// Where one of them names no part, the words decide.
package struct RepeatedFault: Sendable {
  /// A repair as far as the comparison needs it.
  package struct Fault: Hashable, Sendable {
    package let id: String
    package let household: String?
    package let place: String?
    package let part: String?
    package let title: String
    package let text: String
    package let receivedAt: Moment
    package let finishedAt: Moment?

    package init(
      id: String, at place: (household: String?, name: String?), part: String?,
      words: (title: String, text: String), received: Moment, finished: Moment?
    ) {
      self.id = id
      household = place.household
      self.place = place.name
      self.part = part
      (title, text) = words
      receivedAt = received
      finishedAt = finished
    }

    /// Nothing where the intake is no repair.
    package init?(_ intake: Intake) {
      guard let repair = intake.repair else { return nil }
      self.init(
        id: intake.id, at: (intake.reporter.household, intake.particulars.place),
        part: repair.part, words: (intake.matterTitle, intake.text),
        received: intake.registration.receivedAt, finished: repair.finishedAt)
    }
  }

  private let days: Int
  private let likeness: Int
  private let zone: EstateZone

  package init(in house: HouseRules) {
    days = house.settings.number(.repeatFaultDays)
    likeness = house.settings.number(.duplicateLikeness)
    zone = house.zone
  }

  /// The last of the earlier faults that this one repeats.
  package func original(of fault: Fault, among others: [Fault]) -> Fault? {
    others.filter { isRepeat(fault, of: $0) }
      .max { ($0.finishedAt ?? $0.receivedAt) < ($1.finishedAt ?? $1.receivedAt) }
  }

  private func isRepeat(_ fault: Fault, of other: Fault) -> Bool {
    guard fault.id != other.id, let finished = other.finishedAt, finished < fault.receivedAt,
      isSamePlace(fault, other), isSamePart(fault, other)
    else { return false }
    return zone.day(of: fault.receivedAt).number - zone.day(of: finished).number <= days
  }

  private func isSamePlace(_ fault: Fault, _ other: Fault) -> Bool {
    if let household = fault.household { return household == other.household }
    guard other.household == nil, let place = fault.place else { return false }
    return place.searchFolded == other.place?.searchFolded
  }

  private func isSamePart(_ fault: Fault, _ other: Fault) -> Bool {
    if let part = fault.part, let theirs = other.part {
      return part.searchFolded == theirs.searchFolded
    }
    // Of one unit a title that is alike is enough: the text tells of the day.
    return max(
      percent(fault.title, other.title),
      percent(fault.title + " " + fault.text, other.title + " " + other.text)) >= likeness
  }

  private func percent(_ one: String, _ other: String) -> Int {
    Likeness(one).percent(with: Likeness(other))
  }
}

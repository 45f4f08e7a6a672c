import Domain
import Storage

/// Fills a post for days or weeks by a rotation (rules HO-4, RV-13).
///
/// What stood there for those days gives way, but for shifts that are over.
package struct FillRoster: Command {
  package static let kind = "roster.fill"

  package let post: String
  package let rotation: String
  /// In the order in which they go round.
  package let people: [StaffNumber]
  package let first: Day
  package let last: Day
  /// When the first person begins the cycle; else it goes on from the last filling, if that was the
  /// same people by the same rotation.
  package let anchor: Day?

  package init(
    _ post: String, by rotation: String, _ people: [StaffNumber], from first: Day,
    through last: Day, anchor: Day? = nil
  ) {
    self.post = post
    self.rotation = rotation
    self.people = people
    self.first = first
    self.last = last
    self.anchor = anchor
  }

  /// More days than this at once is a slip of the finger.
  package static let mostDays = 92

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> [PlannedDuty] {
    try check(in: transaction)
    let post = try transaction.dutyPost(post)
    let rotation = try transaction.rotation(rotation)
    let run = try run(of: rotation, at: post, in: transaction)
    let shifts = try shifts(of: run, by: rotation, in: transaction, on: occasion)
    guard !shifts.isEmpty else { throw Refusal.roster(.shiftIsOver("\(last)")) }
    let clerk = occasion.clerk.number
    let former = try transaction.roster.duties(from: first, through: last)
      .filter { $0.post == post.id && $0.shift.plannedEnd > occasion.moment }
    for duty in former {
      try transaction.roster.withdraw(duty, by: clerk, at: occasion.moment)
    }
    try requireFree(shifts, in: transaction)
    let planned = try shifts.map { person, shift in
      try transaction.roster.add(
        PlannedDuty(id: 0, post: post.id, shift: shift, person: person), by: clerk,
        at: occasion.moment)
    }
    try transaction.roster.add(run)
    try transaction.settleCorrected(post.id, on: occasion)
    return planned
  }

  package func subject(of outcome: [PlannedDuty]) -> String? { outcome.first?.post }

  private func check(in transaction: Transaction) throws {
    guard !people.isEmpty else { throw Refusal.roster(.peopleMissing) }
    guard first <= last else { throw Refusal.roster(.endsBeforeItBegins) }
    guard last.number - first.number < Self.mostDays else {
      throw Refusal.roster(.tooManyDays(Self.mostDays))
    }
    for person in people { _ = try transaction.staff.findActive(person) }
  }

  private func run(
    of rotation: ShiftRotation, at post: DutyPost, in transaction: Transaction
  ) throws -> RotationRun {
    let before = try transaction.roster.latestRuns().first {
      $0.post == post.id && $0.rotation == rotation.id && $0.people == people
    }
    return RotationRun(
      post: post.id, rotation: rotation.id, people: people,
      anchor: anchor ?? before?.anchor ?? first, first: first, last: last)
  }

  /// Who works which shift, but for those that are over.
  private func shifts(
    of run: RotationRun, by rotation: ShiftRotation, in transaction: Transaction,
    on occasion: Occasion
  ) throws -> [(StaffNumber, Shift)] {
    let plans = try transaction.shifts.plans().filter { $0.pattern == rotation.pattern }
    guard !plans.isEmpty else { throw Refusal.roster(.noSuchPattern(rotation.pattern)) }
    let zone = occasion.house.zone
    let turns = (first.number...last.number).map(Day.init(number:)).flatMap { day in
      people.indices.compactMap { place in
        rotation.shift(of: place, on: day, from: run.anchor).map { (people[place], $0, day) }
      }
    }
    return try turns.map { person, name, day in
      guard let plan = plans.first(where: { $0.shift == name }) else {
        throw Refusal.handover(.noSuchShift(name))
      }
      return (person, plan.shift(on: day, zone: zone))
    }.filter { $0.1.plannedEnd > occasion.moment }
  }

  /// Nobody is planned twice for the same minute: not at another post, and not by the rotation.
  ///
  /// Who is away stays in the plan, and leaves a gap that is found.
  private func requireFree(
    _ shifts: [(person: StaffNumber, shift: Shift)], in transaction: Transaction
  ) throws {
    let others = try transaction.roster.duties(
      from: first.adding(days: -1), through: last.adding(days: 1))
    var taken = Dictionary(grouping: others, by: \.person).mapValues { $0.map(\.shift) }
    for (person, shift) in shifts {
      let clash = taken[person, default: []].first {
        $0.plannedStart < shift.plannedEnd && shift.plannedStart < $0.plannedEnd
      }
      if let clash { throw Refusal.roster(.plannedElsewhere(person, clash.label)) }
      taken[person, default: []].append(shift)
    }
  }
}

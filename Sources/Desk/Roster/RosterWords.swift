import Domain
import Storage

// What the commands of the roster look up, each by the name it was given.
extension Transaction {
  /// A post by its lasting name, or by what the office calls it.
  ///
  /// - Throws: ``RosterRefusal/noSuchPost(_:)``, also for one that is kept no longer.
  func dutyPost(_ name: String) throws -> DutyPost {
    let wanted = name.searchFolded
    let found = try roster.posts().first { post in
      post.isOn && [post.id, post.chinese, post.english].contains { $0.searchFolded == wanted }
    }
    guard let found else { throw Refusal.roster(.noSuchPost(name)) }
    return found
  }

  /// - Throws: ``RosterRefusal/noSuchRotation(_:)``.
  func rotation(_ name: String) throws -> ShiftRotation {
    let wanted = name.searchFolded
    let found = try roster.rotations().first { rotation in
      [rotation.id, rotation.chinese, rotation.english].contains { $0.searchFolded == wanted }
    }
    guard let found else { throw Refusal.roster(.noSuchRotation(name)) }
    return found
  }

  /// The shift of that name on a business date: by the hours the post was filled with last, else by
  /// the house's own pattern, else by whichever has such a shift.
  ///
  /// - Throws: ``HandoverRefusal/noSuchShift(_:)``.
  func shift(_ name: String, on date: Day, at post: DutyPost, house: HouseRules) throws -> Shift {
    let plans = try shifts.plans().filter { $0.shift == name }
    let run = try roster.latestRuns().first { $0.post == post.id }
    let rotation = try roster.rotations().first { $0.id == run?.rotation }
    let usual = [rotation?.pattern, house.settings[.shiftPattern]].compactMap { $0 }
    let plan =
      usual.lazy.compactMap { pattern in plans.first { $0.pattern == pattern } }.first
      ?? plans.first
    guard let plan else { throw Refusal.handover(.noSuchShift(name)) }
    return plan.shift(on: date, zone: house.zone)
  }

  /// Nobody is planned twice for the same minute, nor while they are away.
  ///
  /// - Throws: ``RosterRefusal/plannedElsewhere(_:_:)``, ``RosterRefusal/isAway(_:_:)``.
  func requireFree(
    _ person: StaffNumber, for shift: Shift, except ignored: Set<Int> = []
  ) throws {
    let (before, after) = (shift.date.adding(days: -1), shift.date.adding(days: 1))
    let clash = try roster.duties(of: person, from: before, through: after).first {
      $0.overlaps(shift) && !ignored.contains($0.id)
    }
    if let clash { throw Refusal.roster(.plannedElsewhere(person, clash.shift.label)) }
    let wanted = PlannedDuty(id: 0, post: "", shift: shift, person: person)
    if try roster.absences(from: shift.date, through: shift.date).missing(wanted) != nil {
      throw Refusal.roster(.isAway(person, shift.label))
    }
  }

  /// What the roster has for somebody now, or within the minutes that a shift may be begun early.
  func dutyDue(
    to person: StaffNumber, at moment: Moment, house: HouseRules
  ) throws -> PlannedDuty? {
    let today = house.zone.day(of: moment)
    let (first, last) = (today.adding(days: -1), today.adding(days: 1))
    var brief = RosterBrief()
    brief.duties = try roster.duties(of: person, from: first, through: last)
    brief.absences = try roster.absences(from: first, through: last)
    return brief.due(
      to: person, at: moment, early: house.settings.number(.earlyMinutes))
  }

  /// Who comes to two shifts with too little rest between them, where the second is of those days.
  func shiftsInARow(
    from first: Day, through last: Day, house: HouseRules
  ) throws -> [ShiftsInARow] {
    let before = first.adding(days: -2)
    let active = Set(try staff.all().filter(\.isActive).map(\.number))
    let absences = try roster.absences(from: before, through: last)
    let coming = try roster.duties(from: before, through: last).filter {
      active.contains($0.person) && absences.missing($0) == nil
    }
    return coming.inARow(resting: house.settings.number(.shiftRestHours))
      .filter { (first...last).contains($0.second.shift.date) }
  }

  /// Every stretch between two moments in which nobody is at a post that must be kept.
  ///
  /// Of a moment that is past, those are meant that were there then and are there still: what was
  /// changed since opens none.
  func rosterGaps(
    from first: Moment, to last: Moment, zone: EstateZone, knownAt moment: Moment? = nil
  ) throws -> [RosterGap] {
    let posts = try roster.posts()
    let since = try roster.keptSince(
      posts.filter { $0.isOn && $0.isCovered }, knownAt: moment)
    guard !since.isEmpty else { return [] }
    // A shift lasts a day at most: what reaches in began the day before.
    let (firstDay, lastDay) = (zone.day(of: first).adding(days: -1), zone.day(of: last))
    // Whoever has left comes no more, though the plan still names them.
    let active = Set(try staff.all().filter(\.isActive).map(\.number))
    let duties = try comingDuties(from: firstDay, through: lastDay, knownAt: moment)
    return RosterCover(
      posts: posts, duties: duties.filter { active.contains($0.person) }, absences: [],
      keptSince: since
    ).gaps(from: first, to: last)
  }

  /// Who comes by the roster of now; and who was to come by that of a moment, whatever has been
  /// withdrawn or said of absences since.
  private func comingDuties(
    from first: Day, through last: Day, knownAt moment: Moment?
  ) throws -> [PlannedDuty] {
    let absences = try roster.absences(from: first, through: last)
    let now = try roster.duties(from: first, through: last).filter { absences.missing($0) == nil }
    guard let moment else { return now }
    let known = try roster.absences(from: first, through: last, knownAt: moment)
    let then = try roster.duties(from: first, through: last, knownAt: moment)
      .filter { known.missing($0) == nil }
    return now + then
  }
}

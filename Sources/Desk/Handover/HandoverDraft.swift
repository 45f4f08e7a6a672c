import Domain
import Storage

/// The draft that fills itself from everything open (rules HO-3, HO-6, PL-2).
package struct HandoverDraft: Query {
  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> HandoverRecord {
    let clerk = inquiry.clerk?.number
    let duty = try clerk.flatMap { try transaction.shifts.latest(of: $0) }
    let desk = duty?.desk ?? inquiry.desk
    let today = inquiry.zone.day(of: inquiry.moment)
    let shift =
      duty?.shift
      ?? Shift(
        name: "", date: today, plannedStart: inquiry.zone.moment(today),
        plannedEnd: inquiry.zone.moment(today, .endOfDay))
    var record = HandoverRecord(
      id: "", shift: shift, desk: desk, giver: clerk ?? StaffNumber(stored: ""),
      submittedAt: inquiry.moment, remark: "",
      items: try transaction.draftItems(
        at: desk, on: inquiry.moment, giving: duty?.shift, hiddenFrom: clerk))
    record.state = .drafted
    return record
  }
}

/// What was taken out of the draft, each with its reason.
package struct LeftOutOfDraft: Query {
  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [LeftOut] {
    let duty = try inquiry.clerk.flatMap { try transaction.shifts.latest(of: $0.number) }
    return try transaction.draftChanges.leftOut(of: duty?.desk ?? inquiry.desk)
  }
}

extension Transaction {
  /// What the draft of a desk holds now, oldest first; what was removed is not in it, and what
  /// complains of the one whom it is hidden from (rule CI-17).
  func draftItems(
    at desk: String, on moment: Moment, giving shift: Shift? = nil,
    hiddenFrom person: StaffNumber? = nil
  ) throws -> [CarriedItem] {
    let changes = try draftChanges.pending(at: desk)
    let removed = Set(changes.filter { $0.kind == .removed }.map(\.item))
    let remarks = Dictionary(
      changes.filter { $0.kind == .explained }.map { ($0.item, $0.text) }, uniquingKeysWith: { $1 })
    // What was said of a line in the last record holds while nothing has happened to it since.
    let before = Dictionary(
      try handovers.lastItems(at: desk).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let horizon = try endOfShift(after: shift, at: moment)
    let open = try openItems(at: desk, on: moment, before: horizon, hiddenFrom: person)
    return try open.filter { !removed.contains($0.id) }.map { item in
      var item = item.standing(for: try handovers.history(of: item.id, since: item.firstAt))
      let last = before[item.id]
      item.remark = remarks[item.id] ?? (last?.state == item.state ? last?.remark : nil)
      return item
    }
  }

  /// When the shift ends that takes over from this one, or that is running where there is none.
  func endOfShift(after shift: Shift?, at moment: Moment) throws -> Moment {
    let house = try house.rules()
    let pattern = house.settings[.shiftPattern]
    let start = max(shift?.plannedEnd ?? moment, moment)
    let coming = try shifts.plans().filter { $0.pattern == pattern }.shift(
      at: start, zone: house.zone, early: house.settings.number(.earlyMinutes))
    return coming?.plannedEnd ?? start.adding(minutes: ClockTime.minutesPerDay)
  }

  /// Everything open that the next shift must know of; of promises, those due before `horizon`.
  ///
  /// In how many records each has stood before is left to the draft to count.
  func openItems(
    at desk: String, on moment: Moment, before horizon: Moment? = nil,
    hiddenFrom person: StaffNumber? = nil
  ) throws -> [CarriedItem] {
    let open = try intakes.unfinished()
    let hidden = Set(open.filter { person.map($0.accused.contains) ?? false }.map(\.id))
    let all =
      try intakeItems(open) + promiseItems(open, before: horizon) + visitItems() + commitmentItems()
      + noteItems() + writtenItems(at: desk) + reservedItems() + noticeItems(at: moment)
      + loanItems(at: moment)
    return all.filter { !$0.isAbout(hidden) }.sorted { ($0.firstAt, $0.id) < ($1.firstAt, $1.id) }
  }

  /// How each open record stands now, by which a line is compared with what was read.
  func itemStates(at desk: String, on moment: Moment) throws -> [String: String] {
    Dictionary(
      try openItems(at: desk, on: moment).map { ($0.id, $0.state) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How each line of some records stands now.
  func standing(of records: [HandoverRecord], on moment: Moment) throws -> [String: String] {
    try Set(records.map(\.desk)).reduce(into: [:]) { states, desk in
      states.merge(try itemStates(at: desk, on: moment)) { $1 }
    }
  }
}

extension CarriedItem {
  /// Whether it stands for one of those intakes, for what was promised in it or found on it.
  package func isAbout(_ intakes: Set<String>) -> Bool {
    guard !intakes.isEmpty else { return false }
    return intakes.contains(intake)
  }

  /// The number of the intake that it would stand for.
  var intake: String {
    let number =
      kind == "finding" ? text.split(separator: " ").last : id.split(separator: "/").first
    return number.map(String.init) ?? id
  }
}

extension CarriedItem {
  /// The same item, which has stood in so many records before.
  fileprivate func standing(for age: Int) -> CarriedItem {
    var item = CarriedItem(
      id: id, kind: kind, text: text, firstAt: firstAt, state: state, age: age)
    (item.next, item.person, item.owner) = (next, person, owner)
    return item
  }
}

import Domain
import Storage

/// The draft that fills itself from everything open (rules HO-3, HO-6, PL-2).
package struct HandoverDraft: Query {
  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> HandoverRecord {
    let clerk = inquiry.clerk?.number
    let duty = try clerk.flatMap { try transaction.shifts.latest(of: $0) }
    let desk = duty?.desk ?? inquiry.house.estate.desk
    let today = inquiry.zone.day(of: inquiry.moment)
    let shift =
      duty?.shift
      ?? Shift(
        name: "", date: today, plannedStart: inquiry.zone.moment(today),
        plannedEnd: inquiry.zone.moment(today, .endOfDay))
    var record = HandoverRecord(
      id: "", shift: shift, desk: desk, giver: clerk ?? StaffNumber(stored: ""),
      submittedAt: inquiry.moment, remark: "",
      items: try transaction.draftItems(at: desk, on: inquiry.moment))
    record.state = .drafted
    return record
  }
}

extension Transaction {
  /// What the draft of a desk holds now, oldest first; what was removed is not in it.
  func draftItems(at desk: String, on moment: Moment) throws -> [CarriedItem] {
    let changes = try draftChanges.pending(at: desk)
    let removed = Set(changes.filter { $0.kind == .removed }.map(\.item))
    let remarks = Dictionary(
      changes.filter { $0.kind == .explained }.map { ($0.item, $0.text) }, uniquingKeysWith: { $1 })
    return try openItems(at: desk, on: moment).filter { !removed.contains($0.id) }.map { item in
      var item = item
      item.remark = remarks[item.id]
      return item
    }
  }

  /// Everything open that the next shift must know of.
  func openItems(at desk: String, on moment: Moment) throws -> [CarriedItem] {
    let all =
      try intakeItems() + visitItems() + commitmentItems() + noteItems() + writtenItems(at: desk)
      + reservedItems() + noticeItems(at: moment) + loanItems(at: moment)
    return all.sorted { ($0.firstAt, $0.id) < ($1.firstAt, $1.id) }
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

  private func item(
    _ id: String, _ kind: String, _ text: String, since: Moment, state: String
  ) throws -> CarriedItem {
    CarriedItem(
      id: id, kind: kind, text: text, firstAt: since, state: state,
      age: try handovers.history(of: id))
  }

  private func intakeItems() throws -> [CarriedItem] {
    try intakes.unfinished().map { intake in
      try item(
        intake.id, intake.kind.rawValue, intake.openTitle,
        since: intake.registration.receivedAt,
        state:
          "\(intake.state.rawValue) \(intake.assignment.person?.text ?? "-") \(intake.steps.count)")
    }
  }

  private func visitItems() throws -> [CarriedItem] {
    try (visits.open() + visits.missing()).map { visit in
      let who = "\(visit.household) \(visit.name.masked) x\(visit.people)"
      return try item(
        visit.slip ?? visit.id, "visit",
        visit.isOpen ? who : who + " " + (visit.forcedReason ?? ""),
        since: visit.arrivedAt,
        state: visit.isOpen ? visit.state.rawValue : SlipPlace.missing.rawValue)
    }
  }

  private func commitmentItems() throws -> [CarriedItem] {
    try stocktakes.openCommitments().map { commitment in
      try item(
        "C-\(commitment.id)", "finding",
        "\(commitment.finding.code.rawValue) \(commitment.finding.subject)",
        since: commitment.since, state: "\(commitment.person) \(commitment.due.milliseconds)")
    }
  }

  private func noteItems() throws -> [CarriedItem] {
    try notebook.open().map { note in
      try item(
        "N-\(note.id)", "notebook", note.entry.text, since: note.entry.occurredAt, state: "open")
    }
  }

  private func writtenItems(at desk: String) throws -> [CarriedItem] {
    try draftChanges.written(at: desk).map { change in
      try item(change.item, "item", change.text, since: change.at, state: "open")
    }
  }

  /// What a receiver has reserved or counted otherwise stays open, with who has to see to it, until
  /// somebody settles it.
  private func reservedItems() throws -> [CarriedItem] {
    try draftChanges.written(at: Transaction.reservations).map { change in
      let kind = change.item.hasPrefix("K-") ? "count" : "reserved"
      var item = try item(change.item, kind, change.text, since: change.at, state: "open")
      item.owner = change.owner
      return item
    }
  }

  /// Reservations belong to no desk of their own.
  static let reservations = "\u{2014}"
}

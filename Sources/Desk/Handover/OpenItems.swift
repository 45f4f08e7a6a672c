import Domain
import Storage

// What each feature hands over: one function for each, all of them listed in `openItems`.
extension Transaction {
  func intakeItems(_ open: [Intake]) throws -> [CarriedItem] {
    let next = try intakes.nextClocks()
    return open.map { intake in
      var item = item(
        intake.id, intake.kind.rawValue, intake.openTitle,
        since: intake.registration.receivedAt,
        state:
          "\(intake.state.rawValue) \(intake.assignment.person?.text ?? "-") \(intake.steps.count)")
      item.next = next[intake.id]
      item.person = intake.assignment.person
      return item
    }
  }

  /// What was promised to customers, or agreed with them, and falls due before that moment.
  func promiseItems(_ open: [Intake], before horizon: Moment?) throws -> [CarriedItem] {
    let clocks = try intakes.clocks(ofAll: open.map(\.id))
    return try open.flatMap { intake in
      try (clocks[intake.id] ?? []).filter { clock in
        [.promise, .commitment].contains(clock.policy) && clock.isRunning
          && horizon.map { clock.dueAt <= $0 } ?? true
      }.map { try promiseItem($0, on: intake) }
    }
  }

  private func promiseItem(_ clock: Clock, on intake: Intake) throws -> CarriedItem {
    let isPromise = clock.policy == .promise
    let words =
      isPromise
      ? intake.promises.first { $0.promise.id == clock.number }?.step.text
      : intake.commitments.first { $0.0.id == clock.number }?.step.text
    let told = intake.isAboutConduct ? "" : words ?? ""
    var item = item(
      "\(intake.id)/\(isPromise ? "" : "C")\(clock.number)", "promise",
      [intake.openTitle, told].filter { !$0.isEmpty }.joined(separator: "："),
      since: clock.startedAt,
      state: "\(clock.dueAt.milliseconds)")
    item.next = CarriedDeadline(clock.policy, due: clock.dueAt)
    item.person = intake.assignment.person
    return item
  }

  func visitItems() throws -> [CarriedItem] {
    try (visits.open() + visits.missing()).map { visit in
      let who = "\(visit.household) \(visit.name.masked) x\(visit.people)"
      return item(
        visit.slip ?? visit.id, "visit",
        visit.isOpen ? who : who + " " + (visit.forcedReason ?? ""),
        since: visit.arrivedAt,
        state: visit.isOpen ? visit.state.rawValue : SlipPlace.missing.rawValue)
    }
  }

  func commitmentItems() throws -> [CarriedItem] {
    try stocktakes.openCommitments().map { commitment in
      var item = item(
        "C-\(commitment.id)", "finding",
        "\(commitment.finding.code.rawValue) \(commitment.finding.subject)",
        since: commitment.since, state: "\(commitment.person) \(commitment.due.milliseconds)")
      item.next = CarriedDeadline(.commitment, due: commitment.due)
      item.person = commitment.person
      return item
    }
  }

  /// The lines of the post notebook that still need action (rule PL-2).
  func noteItems() throws -> [CarriedItem] {
    try notebook.open().map { note in
      item(
        note.label, "notebook", note.entry.title, since: note.entry.occurredAt, state: "open")
    }
  }

  func writtenItems(at desk: String) throws -> [CarriedItem] {
    try draftChanges.written(at: desk).map { change in
      item(change.item, "item", change.text, since: change.at, state: "open")
    }
  }

  /// What a receiver has reserved or counted otherwise stays open, with who has to see to it, until
  /// somebody settles it.
  func reservedItems() throws -> [CarriedItem] {
    try draftChanges.written(at: Transaction.reservations).map { change in
      let kind = change.item.hasPrefix("K-") ? "count" : "reserved"
      var item = item(change.item, kind, change.text, since: change.at, state: "open")
      item.owner = change.owner
      return item
    }
  }

  /// Reservations belong to no desk of their own.
  static let reservations = "\u{2014}"

  private func item(
    _ id: String, _ kind: String, _ text: String, since: Moment, state: String
  ) -> CarriedItem {
    CarriedItem(id: id, kind: kind, text: text, firstAt: since, state: state, age: 0)
  }
}

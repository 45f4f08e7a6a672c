import Domain
import Storage

/// An intake with its clocks and its matter: what a card, a list line and a program show.
package struct IntakeCard: Sendable {
  package let intake: Intake
  /// The clocks of every round, those of its matter with them.
  package let clocks: [Clock]
  package let matter: Matter
  /// When it was asked for, by which running clocks are judged.
  package let moment: Moment
  package let quietUntil: Moment?
  /// The earlier repair whose fault this one is again (rule RP-8).
  package var repeatOf: String?
  /// Whether who asked may read what is most private in it: of a complaint about conduct, the course
  /// and what proves it (rule CI-17).
  package var showsConduct = false

  /// The clocks of the current round, and the matter's.
  package var current: [Clock] {
    let lastMajor = clocks.filter(\.isOfMatter).map(\.round).max()
    return clocks.filter { clock in
      if clock.isOfMatter { return clock.round == lastMajor }
      return clock.round == intake.round
    }
  }

  /// The current clocks, and what still runs of an earlier round: an open promise, a duty.
  package var open: [Clock] { current + history.filter(\.isRunning) }

  /// The clocks of earlier rounds.
  package var history: [Clock] {
    let shown = Set(current)
    return clocks.filter { !shown.contains($0) }
  }

  /// The clock that orders it in the queue.
  package var next: Clock? { intake.state.isEnd ? nil : clocks.next }

  /// Its severity, which is major where its matter is (rule CE-1).
  package var severity: Severity { matter.isMajor ? .major : intake.classification.severity }
}

/// One intake, whole.
package struct ShowIntake: Query {
  package let id: String

  package init(_ id: String) { self.id = id }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> IntakeCard {
    let intake = try transaction.intakes.find(id)
    if let clerk = inquiry.clerk { try intake.requireAccess(clerk) }
    var card = try transaction.card(of: intake, at: inquiry)
    card.showsConduct = inquiry.clerk.map { intake.mayReadConduct($0, of: card.matter) } ?? false
    return card
  }
}

/// Intakes, the most urgent first; those that the clerk may not open are left out.
package struct ListIntakes: Query {
  package let filter: IntakeFilter

  package init(_ filter: IntakeFilter) { self.filter = filter }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [IntakeCard] {
    let seen = try transaction.intakes.list(filter)
      .filter { intake in inquiry.clerk.map(intake.mayBeSeen(by:)) ?? true }
    return try transaction.cards(of: seen, at: inquiry)
  }
}

/// How the deadlines of an intake were reckoned (rule DEC-1), policy by policy.
package struct ExplainDeadlines: Query {
  package let id: String
  package let policy: PolicyID?

  package init(_ id: String, policy: PolicyID? = nil) {
    self.id = id
    self.policy = policy
  }

  /// One deadline with its reckoning.
  package struct Explanation: Sendable {
    package let clock: Clock
    package let row: DeadlinePolicy
    package let reckoning: Reckoning
  }

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> [Explanation] {
    let card = try ShowIntake(id).answer(from: transaction, at: inquiry)
    return card.open.filter { policy == nil || $0.policy == policy }.compactMap { clock in
      guard let row = inquiry.house.policies[clock.policy] else { return nil }
      let reckoned = row.allowance.reckoning(after: clock.startedAt, in: inquiry.house.calendar)
      return Explanation(
        clock: clock, row: row,
        reckoning: reckoned
          ?? Reckoning(
            from: clock.startedAt, allowance: .agreed, due: clock.dueAt,
            endsAtMidnight: clock.endsAtMidnight))
    }
  }
}

extension Transaction {
  func card(of intake: Intake, at inquiry: Inquiry) throws -> IntakeCard {
    guard let card = try cards(of: [intake], at: inquiry).first else {
      throw Refusal.intake(.notFound(intake.id))
    }
    return card
  }

  /// The cards of many intakes, in their order, with one statement a table.
  func cards(of intakes: [Intake], at inquiry: Inquiry) throws -> [IntakeCard] {
    let matters = try matters.find(all: Set(intakes.map(\.matter)))
    let clocks = try self.intakes.clocks(
      ofAll: intakes.map(\.id) + matters.values.map(\.label))
    let commitments = Dictionary(
      grouping: try stocktakes.openCommitments(), by: \.finding.subject)
    let repeats = try repeatedFaults(among: intakes, in: inquiry.house)
    return intakes.compactMap { intake in
      guard let matter = matters[intake.matter] else { return nil }
      let given = (commitments[intake.id] ?? []).map { $0.clock(in: intake.round) }
      let mayRead = inquiry.clerk.map {
        intake.isAboutConduct && intake.mayReadConduct($0, of: matter)
      }
      return IntakeCard(
        intake: intake,
        clocks: (clocks[intake.id] ?? []) + (clocks[matter.label] ?? []) + given,
        matter: matter, moment: inquiry.moment, quietUntil: intake.quietUntil(in: inquiry.house),
        repeatOf: repeats[intake.id], showsConduct: mayRead ?? false)
    }
  }
}

extension Commitment {
  /// What a stocktake gave to somebody with a time, as a clock of its record (policy P-16,
  /// decision 4).
  fileprivate func clock(in round: Int) -> Clock {
    Clock(
      policy: .commitment, round: round, number: id, span: (since, due),
      endsAtMidnight: false, isProvisional: false)
  }
}

/// One dated step in the life of an intake; never changed, only followed by others.
package struct Step: Hashable, Sendable {
  /// Its place among the steps, from 1.
  package let number: Int
  package let round: Int
  /// When it happened.
  package let at: Moment
  /// When it was entered, which may be later.
  package let recordedAt: Moment
  package let by: StaffNumber
  package let deed: Deed
  package let text: String

  package init(
    number: Int, round: Int, moments: (at: Moment, recordedAt: Moment), by: StaffNumber,
    deed: Deed, text: String
  ) {
    self.number = number
    self.round = round
    (at, recordedAt) = moments
    self.by = by
    self.deed = deed
    self.text = text
  }
}

extension [Step] {
  /// When what happened at `moment` was written down, the last of it.
  ///
  /// At the moment of a repeat nothing of this intake happened: the reopening is its entry.
  package func entry(of moment: Moment) -> Moment {
    let happened = filter { $0.at == moment }
    let entered = happened.isEmpty ? filter(\.isReopening) : happened
    return entered.map(\.recordedAt).max() ?? moment
  }
}

extension Step {
  fileprivate var isReopening: Bool { if case .reopened = deed { true } else { false } }
}

/// What was done in a step.
package enum Deed: Hashable, Codable, Sendable {
  case received
  case factsVerified(Validity)
  case assigned(Department, StaffNumber, limit: Moment)
  case accepted
  case recordOpened(StaffNumber)
  /// With the way out, where that was told.
  case responded(ContactMeans, isReply: Bool, promise: Promise?, way: WayOut? = nil)
  case arrived
  case noted
  case waiting(body: String)
  case letterSent(to: String)
  case answerReceived(from: String, isNews: Bool)
  /// By hand where a person set it; nothing where it was counted, or written down before both were
  /// told apart.
  case criterionMet(Criterion, isByHand: Bool? = nil)
  case criterionWithdrawn(Criterion)
  case notified(Notified, means: String)
  case dedicated(StaffNumber)
  case findingsWritten
  case linked(to: String)
  case unlinked(from: String)
  case handled(ContactMeans)
  case signedOff
  case checked
  case revisited(RevisitOutcome, RevisitRecord?)
  case exempted(RevisitExemption)
  case closed(ClosedBy)
  case reopened(because: Reopening)
  case reopeningUndone
  case promiseKept(Int)
  case counted(Bool)
  case severitySet(Severity)
  case reviewed(StaffNumber, due: Moment)
  case escalated(to: String, hasReport: Bool)
  case flagged(IntakeFlag, Bool)
  case pointsListed(Int)
  case drafted(isConcrete: Bool, promise: Promise?)
  case approved
  case posted(isConcrete: Bool, promise: Promise?)
  case dispatched(StaffNumber, agreed: Moment?, provider: RepairProvider?)
  case warrantyNoted(Warranty)
  case sentOut(to: String)
  case quoted(Int)
  case consented
  case finished
  case confirmed(Rating?)
  case cancelled
  case amended
  /// The evidence, and whether the complainant signed; nothing where nobody was asked.
  case conductRecorded(
    about: StaffNumber, witness: String, evidence: String? = nil, isSigned: Bool? = nil)
  case followedUp(posts: Int)
  case sent(isReply: Bool, promise: Promise?)
  case accidentReported(at: Moment)
  /// Handed to a higher department, with the accident report of that step.
  case referred(to: String, report: Int)
  case disputeOpened(with: String?, Playbook?)
  case disputeStage(participants: String, paper: String, answer: String)
  case committed(Undertaking)
  case commitmentBroken(Int)
  case commitmentKept(Int)
  case noticeDelivered(Int, NoticeDelivery)
  case jointLetter(households: Int)

  /// The step's name, as programs read it.
  package var code: String {
    Mirror(reflecting: self).children.first?.label ?? String(describing: self)
  }
}

/// A time that was promised to the customer (rules CD-8, DEC-41).
package struct Promise: Hashable, Codable, Sendable {
  /// Its number on this intake, from 1.
  package let id: Int
  package let due: Moment
  /// Whether it was given beside an earlier one, and does not renew it.
  package let isAdditional: Bool

  package init(id: Int, due: Moment, isAdditional: Bool = false) {
    self.id = id
    self.due = due
    self.isAdditional = isAdditional
  }
}

/// Who must be told of a major complaint (rules CE-2, CE-3).
package enum Notified: String, CaseIterable, Codable, Sendable {
  case head, quality, supervisor, leaders
}

/// Why a case was taken up again, and what it was before.
package enum Reopening: Hashable, Codable, Sendable {
  case unsatisfied
  case command
  /// Another contact about the same matter came; the link that caused it can be undone.
  case repeated(by: String, before: EndOfRound)
}

/// How a round stood when it was broken off, so that it can be restored exactly.
package struct EndOfRound: Hashable, Codable, Sendable {
  package let state: IntakeState
  package let round: Int
  package let roundStartedAt: Moment
  package let outcome: Outcome

  package init(of intake: Intake) {
    state = intake.state
    round = intake.round
    roundStartedAt = intake.roundStartedAt
    outcome = intake.outcome
  }
}

/// Why something about an intake is refused.
package enum IntakeRefusal: RefusalReason {
  case notFound(String)
  /// Its state does not allow the step.
  case wrongState(String, IntakeState)
  case notAComplaint(String)
  case notARepair(String)
  case textMissing
  case postedAfterNoticed
  case receivedInFuture
  case beforeReceipt(String)
  case malformedPhone(String)
  case verificationMissing(String)
  case targetMissing(String)
  case classMissing(String)
  case limitMissing(String)
  case notInFuture
  case resultMissing
  case causeMissing
  case feedbackMissing
  /// A major complaint lacks its dedicated person or written findings (rule CE-4).
  case majorIncomplete(String)
  case notYourCase(String)
  case ownWork(String)
  /// It went the long way, and is asked about afterwards (rule FU-4).
  case notSolvedOnSpot(String)
  /// Somebody can be asked afterwards (rule FU-5).
  case reporterReachable(String)
  case notHeadOf(Department)
  case quietWeekRunning(String)
  case noStocktakeSince(String)
  case noPromiseOpen(String)
  case sameIntake(String)
  case notLinked(String)
  case notMajor(String)
  case approvalMissing(String)
  case pointsUnanswered(String)
  case notOnline(String)
  case postInstead(String)
  case consentMissing(String)
  case reasonMissing
  case supervisorOnly
  /// A complaint about somebody's conduct is open only to those who work on it (rule CI-17).
  case restricted(String)
  case accusedMayNot(String)
  case ratingMissing(String)
  /// Neither a signature nor why there is none (rule RP-2).
  case signatureMissing(String)
  /// What was answered topic by topic says the opposite of the whole (rules FU-2, FU-3).
  case outcomeContradicts
  /// Nobody can be told by this means: a bulletin or a post is the response (rule DEC-42).
  case nobodyReachable(String)
  /// It is grouped with another matter already; it is taken out of that first (rule DEC-44).
  case linkedElsewhere(String)
  /// A complaint in writing is the supervisor's (rule CI-20).
  case supervisorHandles(String)
  case ownDraft(String)
  case letterNotApproved(String)
  case sendInstead(String)
  case notInWriting(String)
  case accidentIncomplete
  case accidentReportMissing(String)
  case originalMissing(String)
  case nobodyToAnswer(String)
  /// A major case is the office head's own, unless it is given away with a reason (rule CE-5).
  case headOwns(String)
  /// Somebody else has taken a step on it since it was read.
  case changedMeanwhile(NewerStep)
  /// A revisit asks for all three topics, or records the outcome alone (rule FU-3).
  case topicMissing(String)
  /// A question that stays open needs a time for its answer, and a time its question (rule FU-12).
  case answerTimeMissing
  /// An answer came although nobody was written to.
  case nobodyAsked(String)
  /// What was said stands: only what was left out is filled in (rule CI-8).
  case filledInAlready(String)
  /// Neither an end nor who is responsible was named.
  case warrantyEmpty
}

/// The last step that a clerk has not seen: who took it, when by the clocks of the estate, and how
/// many others there are before it.
package struct NewerStep: Hashable, Sendable {
  package let id: String
  package let name: String
  package let when: String
  package let deed: Deed
  package let others: Int

  package init(_ id: String, by name: String, when: String, deed: Deed, others: Int) {
    self.id = id
    self.name = name
    self.when = when
    self.deed = deed
    self.others = others
  }
}

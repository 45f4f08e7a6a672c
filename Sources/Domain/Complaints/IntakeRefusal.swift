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
  /// A revisit asks for all three topics, or records the outcome alone (rule FU-3).
  case topicMissing(String)
  /// A question that stays open needs a time for its answer, and a time its question (rule FU-12).
  case answerTimeMissing
  /// An answer came although nobody was written to.
  case nobodyAsked(String)
}

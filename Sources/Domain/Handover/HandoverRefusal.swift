/// Why something about a shift or its handover is refused.
package enum HandoverRefusal: RefusalReason {
  case notFound(String)
  case noSuchShift(String)
  case onDutyAlready
  case notOnDuty
  /// The shift before has ended without a record.
  case recordMissing(String)
  case submittedAlready(String)
  case notWaiting(String)
  case notDisputed(String)
  case samePerson
  case unread([String])
  case changedSinceRead([ItemChange])
  /// What is handed over is not what the giver has looked through.
  case draftChanged([ItemChange])
  /// What the receiver has not counted, without a reason.
  case notCounted([String])
  case noSuchItem(String)
  case reasonMissing
  /// Only a supervisor signs in somebody else's stead.
  case supervisorSigns
  /// They stay until a moment that is past.
  case stayEndsTooEarly
  case noSuchNotice(String)
  case noticeEndsTooEarly
  case textMissing
  /// What is written down as past has not happened yet.
  case happenedInFuture
  case resolvedAlready(String)
  case itemTaken(String)
  case noSuchArticle(String)
  case amountOutOfRange
  /// Nobody can have counted so many, or fewer than none.
  case countOutOfRange(String)
  /// Far more were counted than the desk owns, and nobody said that it is so.
  case countDoubtful(String, Int)
  case nothingLent(String)
  case noSuchLoan(String)
  /// Several loans fit; which is meant, its number says.
  case severalLent([String])
  case dueInPast
  case supervisorReceives
  /// The giver's record was refused, and stands so.
  case disputeOpen(String)
  case notFlawed(String)
  /// The same defect of the same record, or shift, is confirmed already.
  case markedAlready(HandoverDefect, of: String)
  case placesOutOfRange
}

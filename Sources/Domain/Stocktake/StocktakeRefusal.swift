/// Why something about a stocktake is refused.
package enum StocktakeRefusal: RefusalReason {
  case notFound(String)
  case notOpen
  /// One is open already; take it up, or sign it.
  case openAlready(Int)
  case noSuchFinding(String)
  case noSuchCommitment(String)
  case settledAlready(String)
  case informationNeedsNoAnswer(String)
  case answerMissing
  case notInFuture
  case mayNotSign(StocktakePart)
  case signedAlready(StocktakePart)
  case samePerson
  case unanswered([String])
  case onlySupervisorAccepts
  case reasonMissing
  case differenceNeedsReason(String)
  case nothingSince
}

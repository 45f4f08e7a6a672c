/// Why something about a visit is refused.
package enum VisitRefusal: RefusalReason {
  case notFound(String)
  case wrongState(String, VisitState)
  case nameMissing
  case houseMissing
  /// More digits than any phone has.
  case phoneTooLong
  case documentMissing
  /// Let in on the host's word alone: the supervisor, with a reason (rule DEC-25).
  case supervisorMustAdmit
  case reasonMissing
  case goodsMissing
  case peopleOutOfRange
  case documentFlaw(IdentityNumber.Flaw)
  case leftBeforeArrival(String)
  case slipRange(String)
  /// The last label of a range was given before the first.
  case slipRangeReversed(String, String)
  /// No range of the estate's stock begins and ends so.
  case noSuchSlipRange(String)
  case slipRangesOverlap(String)
  /// The label is none of the estate's.
  case noSuchSlip(String)
  /// The label is out, or lost.
  case slipTaken(String)
  /// The visitor who had it is gone, and nobody has handed it back.
  case slipMissing(String)
  /// The slip is neither missing nor written off.
  case slipNotMissing(String)
  /// The slip was given back before: who had had it, and when it came back.
  case slipAlreadyBack(String, by: String, at: String)
  /// The slip was written off; only the supervisor takes it into the stock again.
  case slipWrittenOff(String)
  case noSlipLeft
  /// The slip is none that is out: when it was last given back.
  case slipNotOut(String)
  case noSuchInstruction(String)
  case instructionEmpty
  /// What was said is about one unit, and none was named.
  case instructionHouseMissing
  /// Only a supervisor forbids somebody the whole estate.
  case supervisorMustForbid
  case instructionEnded(String)
  case instructionEndsBeforeItBegins
  /// A household, or the estate, has said not to admit this person.
  case notToBeAdmitted(String)
  /// The household wants to be called before anybody is let in.
  case hostMustBeCalled(String)
  /// Somebody who came before still waits; the later one goes first only for a reason.
  case waitedLonger(String)
  case purposeMissing
  case noSuchPurpose(String)
  /// Somebody turned away has no slip.
  case noSlipToPrint(String)
  case minutesOutOfRange
  /// Something has happened since, or somebody else did it.
  case notToBeUndone(String)
}

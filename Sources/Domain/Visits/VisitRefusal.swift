/// Why something about a visit is refused.
package enum VisitRefusal: RefusalReason {
  case notFound(String)
  case wrongState(String, VisitState)
  case nameMissing
  case houseMissing
  case documentMissing
  /// Let in on the host's word alone: the supervisor, with a reason (rule DEC-25).
  case supervisorMustAdmit
  case reasonMissing
  case peopleOutOfRange
  case documentFlaw(IdentityNumber.Flaw)
  case leftBeforeArrival(String)
  case slipRange(String)
  case slipRangesOverlap(String)
  /// The label is none of the estate's.
  case noSuchSlip(String)
  /// The label is out, or lost.
  case slipTaken(String)
  case noSlipLeft
  /// The slip is none that is out: when it was last given back.
  case slipNotOut(String)
  case noSuchInstruction(String)
  case instructionEmpty
  case instructionEndsBeforeItBegins
  /// A household, or the estate, has said not to admit this person.
  case notToBeAdmitted(String)
  /// The household wants to be called before anybody is let in.
  case hostMustBeCalled(String)
  case purposeMissing
  case noSuchPurpose(String)
  /// Somebody turned away has no slip.
  case noSlipToPrint(String)
  case minutesOutOfRange
  /// Something has happened since, or somebody else did it.
  case notToBeUndone(String)
}

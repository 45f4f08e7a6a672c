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
  /// Something has happened since, or somebody else did it.
  case notToBeUndone(String)
}

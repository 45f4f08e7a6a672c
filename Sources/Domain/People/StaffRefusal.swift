/// Why something about the staff is refused.
package enum StaffRefusal: RefusalReason {
  case malformedNumber(String)
  case numberTaken(String)
  case nameMissing
  case roleMissing
  case noSuchPerson(String)
  case left(String)
  case leavingOneself
  case pinTooShort(least: Int)
  case pinTooSimple
}

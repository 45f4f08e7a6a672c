/// Why a work calendar or a policy is refused.
package enum CalendarRefusal: RefusalReason {
  case noWorkingDays
  case closesBeforeOpening
  case noSuchPolicy(String)
  case amountOutOfRange(String)
}

/// Why something about the roster is refused.
package enum RosterRefusal: RefusalReason {
  case noSuchPost(String)
  case nameMissing
  case noSuchRotation(String)
  /// A cycle in which nobody works, or which the people cannot share evenly.
  case badCycle(String)
  case noSuchPattern(String)
  /// Nobody of that name has that shift.
  case notPlanned(StaffNumber, String)
  case peopleMissing
  case plannedElsewhere(StaffNumber, String)
  case isAway(StaffNumber, String)
  /// What is over is not planned anew.
  case shiftIsOver(String)
  /// Nobody swaps what has begun.
  case shiftHasBegun(String)
  case endsBeforeItBegins
  /// More days at once than anybody plans.
  case tooManyDays(Int)
  case reasonMissing
  case samePerson
  case notTheirs(StaffNumber, String)
  case notYours(String)
  case noSuchSwap(String)
  case swapAnswered(String)
  /// The roster has changed since the swap was asked for.
  case swapIsStale(String)
  case noSuchAbsence(String)
  case absentAlready(StaffNumber, String)
  /// Leave of somebody else is for whoever keeps the roster.
  case leaveIsForKeepers
}

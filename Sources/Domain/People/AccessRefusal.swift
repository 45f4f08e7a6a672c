/// Why somebody may not act: the program exits with 77 for each of these.
package enum AccessRefusal: RefusalReason {
  /// The number is unknown or the PIN is wrong; which of the two is not told.
  case wrongPin
  /// Too many wrong tries; how many seconds are left to wait.
  case lockedOut(seconds: Int)
  /// None of the person's roles may do this.
  case roleMayNot(kind: String)
  /// Nobody has signed in, and this shows or changes what only staff may see.
  case signInRequired
  /// A second person must agree, and has not, or is the same person.
  case secondPersonRequired
  /// Whoever sits there must prove again who they are: this hands out, erases or decides who may.
  case confirmationRequired
  /// So many names and phones were seen whole within the hour; more takes a supervisor.
  case tooManyUnmaskings(hourly: Int)
}

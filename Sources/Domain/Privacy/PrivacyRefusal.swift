/// Why something about what is kept of a person is refused.
package enum PrivacyRefusal: RefusalReason {
  case reasonMissing
  /// Fewer characters would name half the estate.
  case textTooShort(least: Int)
  /// Nothing in the file is of that person.
  case nothingFound
  /// Nothing that can be held has that number.
  case noSuchRecord(String)
  /// It is on hold already.
  case heldAlready(String)
  /// No hold with that number is in force.
  case noSuchHold(String)
  /// What is to be put right was not said.
  case correctionMissing
  case malformedPhone(String)
}

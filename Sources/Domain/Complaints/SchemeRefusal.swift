/// Why something about the schemes of classification is refused; schemes and terms go by name.
package enum SchemeRefusal: RefusalReason {
  case noSuchTerm(TermName, String)
  case switchedOff(TermName, TermName)
  case taken(TermName, String)
  case malformedCode(String)
  case nameMissing
  /// The terms of validity and severity are the trade's own.
  case fixed(TermName)
  /// A target or a class must say as which of the handbook's it is treated.
  case behaviourMissing(TermName, [String])
  case tooDeep(TermName)
  case lastOne(TermName)
  /// A scheme that says something only within a term of another (rule CC-5).
  case outOfPlace(TermName, within: TermName)
}

import Domain
import Resources

extension Shift {
  /// The shift's name as people say it.
  package var words: Phrase { ShiftPlan.words(forShift: name) }
}

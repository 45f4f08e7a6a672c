/// What one stocktake covers: everything since the last cut-off (rules DS-3, DEC-13).
///
/// What belongs to it is decided by the numbers of the journal, which no clock moves; the moments
/// are what lateness is judged by, and what people are shown.
package struct StocktakeRange: Hashable, Codable, Sendable {
  /// The last journal number of the range before; records entered after it belong to this one.
  package let afterSequence: Int
  /// The last journal number of this range.
  package let throughSequence: Int
  package let from: Moment
  /// The cut-off: what is overdue is overdue then.
  package let to: Moment

  package init(afterSequence: Int, throughSequence: Int, from: Moment, to: Moment) {
    self.afterSequence = afterSequence
    self.throughSequence = throughSequence
    self.from = from
    self.to = to
  }

  /// Whether it begins at the cut-off of another, and not where the journal does.
  package var followsAnother: Bool { afterSequence > 0 }

  package func contains(sequence: Int) -> Bool {
    sequence > afterSequence && sequence <= throughSequence
  }

  /// Whether something was written down within the range, its end included, whenever it happened.
  package func contains(_ moment: Moment) -> Bool { moment > from && moment <= to }
}

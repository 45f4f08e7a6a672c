/// Why something is not printed.
package enum PaperRefusal: RefusalReason {
  /// No complaint-handling record was opened, so there is none to print.
  case noRecord(String)
  /// No letter was written about it, or none with that number.
  case noLetter(String)
  case copiesOutOfRange
}

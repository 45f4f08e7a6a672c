/// Why something is not printed.
package enum PaperRefusal: RefusalReason {
  /// No complaint-handling record was opened, so there is none to print.
  case noRecord(String)
  /// No letter was written about it, or none with that number.
  case noLetter(String)
  /// No answer has gone out after an approval, or none with that number.
  case noReply(String)
  case copiesOutOfRange
}

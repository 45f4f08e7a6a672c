/// Why something about a intake is refused.
package enum IntakeRefusal: RefusalReason {
  case notFound(String)
}

/// Why something about a visit is refused.
package enum VisitRefusal: RefusalReason {
  case notFound(String)
}

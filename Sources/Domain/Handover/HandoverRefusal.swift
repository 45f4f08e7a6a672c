/// Why something about a handover is refused.
package enum HandoverRefusal: RefusalReason {
  case notFound(String)
}

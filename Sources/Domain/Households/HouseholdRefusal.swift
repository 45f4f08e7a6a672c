/// Why something about a household is refused.
package enum HouseholdRefusal: RefusalReason {
  case notFound(String)
}

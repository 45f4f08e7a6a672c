/// A line that the giver took out of the draft, with the reason (rule HO-3).
package struct LeftOut: Hashable, Sendable {
  package let item: String
  package let reason: String
  package let by: StaffNumber
  package let at: Moment

  package init(_ item: String, reason: String, by: StaffNumber, at: Moment) {
    self.item = item
    self.reason = reason
    self.by = by
    self.at = at
  }
}

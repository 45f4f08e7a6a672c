/// What was counted of one article, beside what there should be.
package struct ArticleCount: Hashable, Codable, Sendable {
  package let item: String
  package let expected: Int
  package let counted: Int
  /// In what condition they are; nothing on sheets of before it was asked for.
  package let condition: HandoverCount.Condition?
  package let reason: String?
  package let note: String?

  package init(
    item: String, expected: Int, counted: Int, condition: HandoverCount.Condition?, reason: String?,
    note: String?
  ) {
    self.item = item
    self.expected = expected
    self.counted = counted
    self.condition = condition
    self.reason = reason
    self.note = note
  }

  /// Whether all are there, and nothing is broken.
  package var isAsExpected: Bool { counted == expected && (condition ?? .good) == .good }
}

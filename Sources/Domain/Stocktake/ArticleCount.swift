/// What was counted of one article, beside what there should be.
package struct ArticleCount: Hashable, Codable, Sendable {
  package let item: String
  package let expected: Int
  package let counted: Int
  package let reason: String?
  package let note: String?

  package init(item: String, expected: Int, counted: Int, reason: String?, note: String?) {
    self.item = item
    self.expected = expected
    self.counted = counted
    self.reason = reason
    self.note = note
  }
}

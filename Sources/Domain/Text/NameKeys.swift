/// The words by which a name is searched, kept beside it (decision 15).
package struct NameKeys: Hashable, Sendable {
  package let folded: String
  package let initials: String
  package let pinyin: String

  package init(folded: String, initials: String, pinyin: String) {
    self.folded = folded
    self.initials = initials
    self.pinyin = pinyin
  }
}

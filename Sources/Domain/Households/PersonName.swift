/// Somebody's name.
package struct PersonName: Hashable, Sendable {
  package let text: String
  package init(_ text: String) { self.text = text }
  package var masked: String { "\(text.prefix(1))**" }
}

/// An article of the desk: a key, a radio, an umbrella; and how many there should be.
package struct Article: Hashable, Sendable {
  package let id: Int
  package let name: String
  /// How many the desk owns.
  package let owned: Int
  /// How many are lent out.
  package let lent: Int
  package let place: String?

  package init(id: Int, name: String, owned: Int, lent: Int, place: String?) {
    self.id = id
    self.name = name
    self.owned = owned
    self.lent = lent
    self.place = place
  }

  /// How many there should be at the desk now.
  package var expected: Int { owned - lent }
}

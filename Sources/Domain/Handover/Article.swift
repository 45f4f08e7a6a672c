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

// MARK: Counting

extension Article {
  /// More than six digits hold is no count of what lies at a desk.
  package static let mostCounted = 999_999

  /// Whether a count is so far above what the desk owns that it must be a slip of the finger: it is as
  /// if a digit had been struck twice.
  ///
  /// Of 12 keys, 120 are asked about. Too few are never: they may be lost.
  package func isDoubtful(_ counted: Int) -> Bool { counted / 10 >= max(owned, 1) }

  /// Refuses what nobody can have counted, and what nobody can believe unless they stand by it.
  package func check(_ counted: Int, isSure: Bool) throws(Refusal) {
    guard (0...max(owned, Self.mostCounted)).contains(counted) else {
      throw .handover(.countOutOfRange(name))
    }
    guard isSure || !isDoubtful(counted) else { throw .handover(.countDoubtful(name, counted)) }
  }
}

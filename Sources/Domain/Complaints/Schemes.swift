/// The schemes of a house with their terms, and what is usually chosen together (D-1).
package struct Schemes: Hashable, Sendable {
  /// In the handbook's order.
  package private(set) var all: [Scheme]
  /// The more usual first.
  package let proposals: [Proposal]

  package init(_ all: [Scheme] = [], proposals: [Proposal] = []) {
    self.all = all
    self.proposals = proposals
  }

  /// One scheme; nothing in a house that has no terms at all.
  package subscript(id: SchemeID) -> Scheme? { all.first { $0.id == id } }

  package func term(_ id: TermID, of scheme: SchemeID) -> Term? { self[scheme]?[id] }

  /// The name of a term; its code where the house does not know it.
  package func name(of id: TermID, in scheme: SchemeID) -> TermName {
    term(id, of: scheme)?.name ?? TermName(id.rawValue, id.rawValue)
  }

  /// What routes and deadlines take a term for.
  package func behaviour(of id: TermID, in scheme: SchemeID) -> String {
    term(id, of: scheme)?.behavesAs ?? id.rawValue
  }

  /// The term that usually goes with those chosen, by the target or the root cause (D-1, presets).
  ///
  /// A term of the office's own has the proposals of what it behaves as. One that is switched off is
  /// not proposed.
  package func proposal(of scheme: SchemeID, by given: SchemeID, _ term: TermID?) -> TermID? {
    usual(of: scheme, by: given, term).first
  }

  /// Everything that usually goes with a term, the most usual first.
  package func usual(of scheme: SchemeID, by given: SchemeID, _ term: TermID?) -> [TermID] {
    guard let term else { return [] }
    let offered = Set((self[scheme]?.offered ?? []).map(\.id))
    for code in [term.rawValue, behaviour(of: term, in: given)] {
      let found = proposals.filter {
        $0.given == given && $0.term.rawValue == code && $0.scheme == scheme
          && offered.contains($0.proposed)
      }
      if !found.isEmpty { return found.map(\.proposed) }
    }
    return []
  }

  /// Whether `term` is `other`, or a part of it.
  package func isPart(_ term: TermID?, of other: Scheme.Bound) -> Bool {
    guard let term else { return false }
    return term == other.term || self.term(term, of: other.scheme)?.parent == other.term
  }

  /// Refuses a term that the house does not have, or has switched off.
  func check(_ terms: Terms) throws(Refusal) {
    for id in terms.schemes {
      guard let scheme = self[id], let code = terms[id] else { continue }
      guard let term = scheme[code] else { throw .scheme(.noSuchTerm(scheme.name, code.rawValue)) }
      guard scheme.offered.contains(term) else {
        throw .scheme(.switchedOff(scheme.name, term.name))
      }
    }
  }
}

/// A term that usually goes with another; the clerk may choose another one.
package struct Proposal: Hashable, Codable, Sendable {
  package let given: SchemeID
  package let term: TermID
  package let scheme: SchemeID
  package let proposed: TermID

  package init(given: SchemeID, _ term: TermID, scheme: SchemeID, _ proposed: TermID) {
    self.given = given
    self.term = term
    self.scheme = scheme
    self.proposed = proposed
  }
}

/// What an office may change of a scheme (D-1): never what a case already holds.
package enum SchemeChange: Hashable, Codable, Sendable {
  case add(Term, after: TermID?)
  case rename(TermID, TermName)
  /// Puts a term with its parts behind another; to the head of the scheme where none is named.
  case move(TermID, after: TermID?)
  case turn(TermID, isOn: Bool)
  /// From when on a case must have a term of it.
  case require(Scheme.Requirement)
}

extension Scheme {
  /// Carries out a change.
  package mutating func change(_ change: SchemeChange) throws(Refusal) {
    switch change {
    case .add(let term, let other): try add(term, after: other)
    case .rename(let id, let name):
      guard !name.isEmpty else { throw .scheme(.nameMissing) }
      terms[try place(of: id)].name = name
    case .move(let id, let other): try move(id, after: other)
    case .turn(let id, let isOn): try turn(id, isOn: isOn)
    case .require(let requirement): required = requirement
    }
  }

  private mutating func add(_ term: Term, after other: TermID?) throws(Refusal) {
    guard !id.isFixed else { throw .scheme(.fixed(name)) }
    guard term.id.isWellFormed else { throw .scheme(.malformedCode(term.id.rawValue)) }
    guard self[term.id] == nil else { throw .scheme(.taken(name, term.id.rawValue)) }
    guard !term.name.isEmpty else { throw .scheme(.nameMissing) }
    if let parent = term.parent {
      guard self[parent] != nil else { throw .scheme(.noSuchTerm(name, parent.rawValue)) }
      guard self[parent]?.parent == nil else { throw .scheme(.tooDeep(name)) }
    }
    if id.hasBehaviour { try requireBehaviour(of: term) }
    if let other {
      terms.insert(term, at: try place(of: other) + 1)
    } else {
      let kin = terms.lastIndex { $0.parent == term.parent && term.parent != nil }
      let place = kin ?? term.parent.flatMap { parent in terms.firstIndex { $0.id == parent } }
      terms.insert(term, at: place.map { $0 + 1 } ?? terms.count)
    }
  }

  /// Routes and deadlines know only the handbook's own terms.
  private func requireBehaviour(of term: Term) throws(Refusal) {
    let known = terms.compactMap(\.behavesAs)
    guard let behaviour = term.behavesAs, known.contains(behaviour) else {
      let codes = known.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      throw .scheme(.behaviourMissing(name, codes))
    }
  }

  private mutating func move(_ id: TermID, after other: TermID?) throws(Refusal) {
    _ = try place(of: id)
    if let other { _ = try place(of: other) }
    let moved = terms.filter { $0.id == id || $0.parent == id }
    guard !moved.contains(where: { $0.id == other }) else { return }
    terms.removeAll { moved.contains($0) }
    let place = other.flatMap { other in terms.firstIndex { $0.id == other } }
    terms.insert(contentsOf: moved, at: place.map { $0 + 1 } ?? 0)
  }

  private mutating func turn(_ term: TermID, isOn: Bool) throws(Refusal) {
    guard !id.isFixed else { throw .scheme(.fixed(name)) }
    var changed = self
    changed.terms[try place(of: term)].isOn = isOn
    guard !changed.offered.isEmpty else { throw .scheme(.lastOne(name)) }
    self = changed
  }

  private func place(of id: TermID) throws(Refusal) -> Int {
    guard let place = terms.firstIndex(where: { $0.id == id }) else {
      throw .scheme(.noSuchTerm(name, id.rawValue))
    }
    return place
  }
}

extension TermName {
  fileprivate var isEmpty: Bool { chinese.isEmpty || english.isEmpty }
}

extension TermID {
  /// Letters and digits only: it is typed on the command line.
  fileprivate var isWellFormed: Bool {
    rawValue.wholeMatch(of: /[A-Za-z0-9]{1,32}/) != nil
  }
}

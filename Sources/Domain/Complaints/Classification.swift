/// How it is classified: as described at first, and as finally found (rules CN-5, D-1).
///
/// Routes and deadlines see only ``target`` and the classes, which follow from the terms by what
/// those behave as.
package struct Classification: Hashable, Sendable {
  package private(set) var first = Terms()
  package private(set) var final = Terms()
  package private(set) var target: Target?
  package private(set) var firstClass: ResponsibilityClass?
  package private(set) var finalClass: ResponsibilityClass?
  package private(set) var validity: Validity?
  /// General or serious; major is the matter's.
  package var severity = Severity.general
  package private(set) var secondCause: TermID?

  package init() {}

  /// As it was stored.
  package init(
    first: Terms, final: Terms, target: Target?,
    classes: (first: ResponsibilityClass?, final: ResponsibilityClass?), secondCause: TermID?
  ) {
    self.first = first
    self.final = final
    self.target = target
    (firstClass, finalClass) = classes
    self.secondCause = secondCause
    validity = final[.validity].flatMap { Validity(rawValue: $0.rawValue) }
  }

  /// The term that counts: the final one, else the first.
  package subscript(scheme: SchemeID) -> TermID? { final[scheme] ?? first[scheme] }

  /// The class that routes and counts: the final one, else the first.
  package var responsibility: ResponsibilityClass? { finalClass ?? firstClass }

  /// The cause finally found, by the five factors (rule AN-4).
  package var cause: TermID? { final[.rootCause] }

  /// Which of the two values a term is.
  package enum Side: Sendable { case first, final }
}

extension Classification {
  /// Enters terms as described, or as found; a class that only followed from the target follows the
  /// new one.
  ///
  /// - Throws: ``SchemeRefusal`` for a term that the house does not have or has switched off, or that
  ///   has no place beside the others.
  package mutating func enter(
    _ terms: Terms, as side: Side, by schemes: Schemes
  ) throws(Refusal) {
    try schemes.check(terms)
    let followed = schemes.proposal(of: .responsibilityClass, by: .target, self[.target])
    let isFollowing = self[.responsibilityClass] == followed
    for scheme in terms.schemes { set(terms[scheme], of: scheme, on: side) }
    if terms[.target] != nil, terms[.responsibilityClass] == nil, isFollowing {
      let usual = schemes.proposal(of: .responsibilityClass, by: .target, terms[.target])
      if usual != self[.responsibilityClass] { set(usual, of: .responsibilityClass, on: side) }
    }
    try keepBounds(of: terms, on: side, by: schemes)
    settle(by: schemes)
  }

  /// Completes what was finally found when a case is handled (rule CN-5).
  ///
  /// The cause group follows the root cause where the house's table says so; what nobody put
  /// otherwise was rightly described at first.
  package mutating func complete(
    with terms: Terms, secondCause: TermID?, by schemes: Schemes
  ) throws(Refusal) {
    if let secondCause { try schemes.check(Terms([.rootCause: secondCause])) }
    var terms = terms
    if terms[.causeGroup] == nil {
      terms[.causeGroup] = schemes.proposal(
        of: .causeGroup, by: .rootCause, terms[.rootCause])
    }
    try enter(terms, as: .final, by: schemes)
    self.secondCause = secondCause
    final = final.completed(by: first)
    try keepBounds(of: Terms(), on: .final, by: schemes)
    settle(by: schemes)
  }

  private mutating func set(_ term: TermID?, of scheme: SchemeID, on side: Side) {
    switch side {
    case .first: first[scheme] = term
    case .final: final[scheme] = term
    }
  }

  /// A term that says nothing beside the others any more goes with them; one just chosen is refused.
  private mutating func keepBounds(
    of chosen: Terms, on side: Side, by schemes: Schemes
  ) throws(Refusal) {
    for scheme in schemes.all {
      guard let bound = scheme.within, self[scheme.id] != nil else { continue }
      let other = side == .final ? self[bound.scheme] : first[bound.scheme]
      guard !schemes.isPart(other, of: bound) else { continue }
      guard chosen[scheme.id] == nil else {
        throw .scheme(
          .outOfPlace(scheme.name, within: schemes.name(of: bound.term, in: bound.scheme)))
      }
      set(nil, of: scheme.id, on: side)
    }
  }

  private mutating func settle(by schemes: Schemes) {
    target = self[.target].flatMap {
      Target(rawValue: schemes.behaviour(of: $0, in: .target))
    }
    firstClass = first[.responsibilityClass].flatMap(schemes.responsibility)
    finalClass = final[.responsibilityClass].flatMap(schemes.responsibility)
    validity = final[.validity].flatMap {
      Validity(rawValue: schemes.behaviour(of: $0, in: .validity))
    }
  }
}

extension Schemes {
  fileprivate func responsibility(_ term: TermID) -> ResponsibilityClass? {
    Int(behaviour(of: term, in: .responsibilityClass)).flatMap(ResponsibilityClass.init)
  }
}

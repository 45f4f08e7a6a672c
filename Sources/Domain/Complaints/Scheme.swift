/// One way to classify a complaint, with its terms in their order (D-1).
///
/// A case holds at most one term of it, twice: as described at first, and as finally found
/// (rule CN-5). Nothing but routes and deadlines refers to a term, and those through what the term
/// behaves as.
package struct Scheme: Hashable, Sendable {
  package let id: SchemeID
  package let name: TermName
  /// Whether a case may hold several of its terms; no scheme of the handbook lets it.
  package let isMultiple: Bool
  package var required: Requirement
  /// The term of another scheme without which this one says nothing (rule CC-5).
  package let within: Bound?
  package let rule: String
  /// Its terms in their order, those that are switched off with them.
  package var terms: [Term]

  /// From when on a case must have a term of the scheme.
  package enum Requirement: String, CaseIterable, Codable, Sendable {
    case received, assigned, handled, never
  }

  /// A term of another scheme.
  package struct Bound: Hashable, Codable, Sendable {
    package let scheme: SchemeID
    package let term: TermID

    package init(_ scheme: SchemeID, _ term: TermID) {
      self.scheme = scheme
      self.term = term
    }
  }

  package init(
    _ id: SchemeID, _ name: TermName, isMultiple: Bool, required: Requirement, within: Bound?,
    rule: String
  ) {
    self.id = id
    self.name = name
    self.isMultiple = isMultiple
    self.required = required
    self.within = within
    self.rule = rule
    terms = []
  }

  /// A term by its code, switched off or not.
  package subscript(id: TermID) -> Term? { terms.first { $0.id == id } }

  /// The terms that can be chosen now: those of a parent that is off are off too.
  package var offered: [Term] {
    terms.filter { term in
      term.isOn && term.parent.flatMap { self[$0]?.isOn } != false
    }
  }
}

/// The eight schemes there are (D-1, rule CC-5).
///
/// Which schemes there are is the program's, for each has its place on a case; their terms are the
/// office's.
package enum SchemeID: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
  case target, responsibilityClass, subjectClass, causeGroup, dimension, rootCause
  case validity, severity

  /// Whether every term of it must say what it behaves as: routes and deadlines go by that.
  package var hasBehaviour: Bool { self == .target || self == .responsibilityClass }

  /// Whether its terms are steps of the trade itself: they may be renamed, and no more.
  package var isFixed: Bool { self == .validity || self == .severity }
}

/// One term of a scheme, as the office has it; never deleted, only switched off.
package struct Term: Hashable, Codable, Sendable {
  package let scheme: SchemeID
  package let id: TermID
  package var name: TermName
  /// The term that it is a part of.
  package let parent: TermID?
  /// The code that routes and deadlines know, for a target or a class.
  package let behavesAs: String?
  /// The handbook's rule it comes from; empty for the office's own.
  package let rule: String
  package var isOn: Bool

  package init(
    _ scheme: SchemeID, _ id: TermID, _ name: TermName, parent: TermID? = nil,
    behavesAs: String? = nil, rule: String = "", isOn: Bool = true
  ) {
    self.scheme = scheme
    self.id = id
    self.name = name
    self.parent = parent
    self.behavesAs = behavesAs
    self.rule = rule
    self.isOn = isOn
  }
}

/// The lasting code of a term: `office`, `1`, `peopleSkill`.
package struct TermID: RawRepresentable, Hashable, Codable, Sendable {
  package let rawValue: String

  /// Nothing for a code of no characters.
  package init?(rawValue: String) {
    guard !rawValue.isEmpty else { return nil }
    self.rawValue = rawValue
  }

  /// The term of the handbook for what routes and deadlines know.
  package init(_ target: Target) { rawValue = target.rawValue }

  /// The term of the handbook for a class.
  package init(_ responsibility: ResponsibilityClass) { rawValue = "\(responsibility.rawValue)" }

  /// The term of the handbook for a validity.
  package init(_ validity: Validity) { rawValue = validity.rawValue }
}

/// The name of a scheme or a term in both languages.
package struct TermName: Hashable, Codable, Sendable {
  package let chinese: String
  package let english: String

  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }
}

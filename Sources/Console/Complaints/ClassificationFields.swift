import Domain
import Resources

/// The fields by which a complaint is classified, the same in every form (D-1, rule CN-5).
struct ClassificationFields {
  let schemes: Schemes
  /// What the record holds already; nothing for a new one.
  var current = Classification()

  init(in scene: Scene, of classification: Classification? = nil) {
    schemes = scene.house.schemes
    if let classification { current = classification }
  }

  /// A field for the terms of a scheme, holding what the record has.
  func field(_ scheme: SchemeID, columns: Int = 26) -> EntryField {
    .choice(
      scheme.field, scheme.label, EntryOption.terms(of: scheme, in: schemes), columns: columns
    )
    .preset(current[scheme]?.rawValue ?? "")
  }

  /// The same, proposing what usually goes with another field's term.
  func field(_ scheme: SchemeID, proposedBy given: SchemeID, columns: Int = 26) -> EntryField {
    let schemes = schemes
    let usual = schemes.proposal(of: scheme, by: given, current[given])
    return field(scheme, columns: columns).preset((current[scheme] ?? usual)?.rawValue ?? "")
      .with { field in
        field.proposal = { entries in
          schemes.proposal(of: scheme, by: given, entries.code(given.field))?.rawValue
        }
      }
  }

  /// A field that is asked for only beside a term of another scheme (rule CC-5).
  func boundField(_ scheme: SchemeID) -> EntryField {
    let bound = schemes[scheme]?.within
    let schemes = schemes
    return field(scheme).shown { entries in
      bound.map { schemes.isPart(entries.code($0.scheme.field), of: $0) } ?? true
    }
  }

  /// What a target that was chosen is treated as.
  func target(in entries: Entries) -> Target? {
    let term: TermID? = entries.code(SchemeID.target.field)
    return term.flatMap { Target(rawValue: schemes.behaviour(of: $0, in: .target)) }
  }
}

extension SchemeID {
  /// The name of its field in a form.
  var field: String {
    switch self {
    case .responsibilityClass: "class"
    case .rootCause: "cause"
    case .subjectClass: "subject"
    default: rawValue
    }
  }
}

extension Entries {
  /// The terms chosen in the fields of those schemes.
  func terms(of schemes: SchemeID...) -> Terms {
    schemes.reduce(into: Terms()) { $0[$1] = code($1.field) }
  }
}

extension EntryOption {
  /// The terms that a house offers, each with the digit of its place among all of them, so that
  /// switching one off moves no other.
  static func terms(of id: SchemeID, in schemes: Schemes) -> [EntryOption] {
    guard let scheme = schemes[id] else { return [] }
    let offered = Set(scheme.offered.map(\.id))
    return scheme.terms.enumerated().compactMap { place, term in
      guard offered.contains(term.id) else { return nil }
      return EntryOption(
        term.id.rawValue, schemes.words(of: term.id, in: id), mark: place < 9 ? "\(place + 1)" : "")
    }
  }
}

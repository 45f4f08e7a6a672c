import Desk
import Domain
import Resources

extension Schemes {
  /// The schemes of the handbook, as they are compiled into the program.
  package static var builtIn: Schemes {
    let terms = EstatePresets.rows(of: BuiltInFiles.terms).compactMap(Term.init(row:))
    let schemes = EstatePresets.rows(of: BuiltInFiles.schemes).compactMap { row -> Scheme? in
      guard var scheme = Scheme(row: row) else { return nil }
      let id = scheme.id
      scheme.terms = terms.filter { $0.scheme == id }
      return scheme
    }
    return Schemes(
      schemes,
      proposals: EstatePresets.rows(of: BuiltInFiles.proposals).compactMap(Proposal.init(row:)))
  }
}

extension Scheme {
  /// Reads `scheme,name_zh,name_en,choice,required,within,rule`.
  fileprivate init?(row: [String]) {
    guard row.count == 7, let id = SchemeID(rawValue: row[0]),
      let required = Requirement(rawValue: row[4])
    else { return nil }
    self.init(
      id, TermName(row[1], row[2]), isMultiple: row[3] == "multiple", required: required,
      within: Bound(text: row[5]), rule: row[6])
  }
}

extension Scheme.Bound {
  /// Reads `subjectClass service`.
  fileprivate init?(text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let scheme = SchemeID(rawValue: String(parts[0])),
      let term = TermID(rawValue: String(parts[1]))
    else { return nil }
    self.init(scheme, term)
  }
}

extension Term {
  /// Reads `scheme,term,name_zh,name_en,parent,behaves_as,rule,on`.
  fileprivate init?(row: [String]) {
    guard row.count == 8, let scheme = SchemeID(rawValue: row[0]),
      let id = TermID(rawValue: row[1])
    else { return nil }
    self.init(
      scheme, id, TermName(row[2], row[3]), parent: TermID(rawValue: row[4]),
      behavesAs: row[5].isEmpty ? nil : row[5], rule: row[6], isOn: row[7] == "yes")
  }
}

extension Proposal {
  /// Reads `given_scheme,given_term,scheme,term`.
  fileprivate init?(row: [String]) {
    guard row.count == 4, let given = SchemeID(rawValue: row[0]),
      let term = TermID(rawValue: row[1]), let scheme = SchemeID(rawValue: row[2]),
      let proposed = TermID(rawValue: row[3])
    else { return nil }
    self.init(given: given, term, scheme: scheme, proposed)
  }
}

/// What is put right, or filled in, after an intake was taken down.
package struct Amendment: Hashable, Codable, Sendable {
  package var terms = Terms()
  package var name: String?
  package var phone: String?
  /// The unit, the matter in a few words and the demand, each where nobody had written it down.
  package var house: String?
  package var title: String?
  package var demand: String?
  /// Who passed it on, where nobody had written that down.
  package var passedOnBy: String?

  package init() {}

  package var isEmpty: Bool { self == Amendment() }
}

extension Intake {
  /// Puts its classification or its contact right; the clocks follow (rules CN-5, CC-6).
  package mutating func amend(
    _ amendment: Amendment, by schemes: Schemes, _ doing: Doing
  ) throws(Refusal) {
    guard !state.isEnd else { throw .intake(.wrongState(id, state)) }
    if !amendment.terms.isEmpty { try requireComplaint() }
    var changes = try reclassify(amendment.terms, by: schemes) + fillIn(amendment)
    if !reporter.isAnonymous { changes += complete(amendment) }
    if let body = amendment.passedOnBy, particulars.passedOnBy == nil {
      particulars.passedOnBy = body
      changes.append("passedOnBy")
    }
    note(.amended, changes.joined(separator: "; "), doing)
  }

  /// Until the facts are verified the description is put right; from then on what was found is
  /// entered beside it (rule CN-5).
  private mutating func reclassify(
    _ terms: Terms, by schemes: Schemes
  ) throws(Refusal) -> [String] {
    let former = classification
    var found = Terms()
    var described = Terms()
    for scheme in terms.schemes {
      if isFound(scheme) {
        found[scheme] = terms[scheme]
      } else {
        described[scheme] = terms[scheme]
      }
    }
    if !described.isEmpty { try classification.enter(described, as: .first, by: schemes) }
    if !found.isEmpty { try classification.enter(found, as: .final, by: schemes) }
    return SchemeID.allCases.compactMap { scheme in
      let (old, new) = (former[scheme], classification[scheme])
      guard old != new || terms[scheme] != nil else { return nil }
      return "\(scheme.rawValue) \(old?.rawValue ?? "-") -> \(new?.rawValue ?? "-")"
    }
  }

  private func isFound(_ scheme: SchemeID) -> Bool {
    scheme == .rootCause || assignment.verification != nil || !state.isOpen
      || classification.final[scheme] != nil
  }

  /// What was left out is filled in, once; what was said stands (rule CI-8).
  private mutating func fillIn(_ amendment: Amendment) throws(Refusal) -> [String] {
    let fields: [(name: String, text: String?, isThere: Bool)] = [
      ("house", amendment.house, reporter.household != nil),
      ("matter", amendment.title, !matterTitle.isEmpty),
      ("demand", amendment.demand, !demand.isEmpty),
    ]
    let given = fields.filter { $0.text != nil }
    guard !given.contains(where: \.isThere) else { throw .intake(.filledInAlready(id)) }
    reporter.household = reporter.household ?? amendment.house
    matterTitle = amendment.title ?? matterTitle
    demand = amendment.demand ?? demand
    return given.map(\.name)
  }

  /// What every complaint must have, and this one lacks (rule CI-8).
  package var isIncomplete: Bool {
    matterTitle.isEmpty
      || !reporter.isAnonymous
        && (reporter.household == nil || reporter.name.whole.isEmpty
          || reporter.phone.whole.isEmpty)
  }

  /// Name and phone themselves stand in no step: a step is never erased.
  private mutating func complete(_ amendment: Amendment) -> [String] {
    var changes: [String] = []
    if let name = amendment.name {
      reporter.name = Sensitive(name, as: .name)
      changes.append("name")
    }
    if let phone = amendment.phone {
      reporter.phone = Sensitive(phone, as: .phone)
      changes.append("phone")
    }
    if outcome.exemption == .anonymous, !hasNobodyToAsk { outcome.exemption = nil }
    return changes
  }
}

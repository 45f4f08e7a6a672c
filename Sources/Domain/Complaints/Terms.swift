/// Terms that were chosen, at most one a scheme.
package struct Terms: Hashable, Codable, Sendable {
  private var chosen: [SchemeID: TermID] = [:]

  package init() {}

  package init(_ chosen: [SchemeID: TermID]) { self.chosen = chosen }

  package subscript(scheme: SchemeID) -> TermID? {
    get { chosen[scheme] }
    set { chosen[scheme] = newValue }
  }

  package var isEmpty: Bool { chosen.isEmpty }

  /// The schemes of which a term was chosen, in the handbook's order.
  package var schemes: [SchemeID] { SchemeID.allCases.filter { chosen[$0] != nil } }

  /// These terms, and those of `others` where these have none.
  package func completed(by others: Terms) -> Terms {
    Terms(chosen.merging(others.chosen) { own, _ in own })
  }

  package init(from decoder: any Decoder) throws {
    chosen = try decoder.singleValueContainer().decode([SchemeID: TermID].self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(chosen)
  }
}

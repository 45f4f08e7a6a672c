/// Until when what is repaired is under warranty, and who answers for it (rules RP-9, RP-13; form
/// F-20).
package struct Warranty: Hashable, Codable, Sendable {
  /// The last day on which the household may claim it.
  package var residentEnd: Day?
  /// The last day on which the contractor answers for it to the developer.
  package var contractorEnd: Day?
  /// Who is responsible, in the office's words.
  package var party: String?

  package init(residentEnd: Day? = nil, contractorEnd: Day? = nil, party: String? = nil) {
    self.residentEnd = residentEnd
    self.contractorEnd = contractorEnd
    self.party = party
  }

  package var isEmpty: Bool { self == Warranty() }

  /// Whether the contractor's warranty ends before the household's: a fault between the two ends is
  /// nobody's.
  package var hasGap: Bool {
    guard let residentEnd, let contractorEnd else { return false }
    return contractorEnd < residentEnd
  }

  /// Which way the repair goes on that day: to the developer in warranty, with quote and consent
  /// after it; nothing where nobody has looked it up (rules RP-5, RP-6).
  ///
  /// The last day is a day of the warranty.
  package func route(on day: Day) -> Route? {
    guard let end = residentEnd else { return nil }
    return day <= end ? .developer : .quote
  }

  package enum Route: String, Hashable, Sendable {
    case developer, quote
  }

  /// The same, with what is named put in its place; what is not named stays.
  package func completed(with other: Warranty) -> Warranty {
    Warranty(
      residentEnd: other.residentEnd ?? residentEnd,
      contractorEnd: other.contractorEnd ?? contractorEnd, party: other.party ?? party)
  }
}

/// Who does a repair (rule RP-12).
package enum RepairProvider: String, CaseIterable, Codable, Sendable {
  case own, contractor, thirdParty, developer
}

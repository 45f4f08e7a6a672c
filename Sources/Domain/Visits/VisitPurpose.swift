/// What visitors come for, and how long that may take; the office's own list.
package struct VisitPurpose: Hashable, Codable, Sendable {
  /// The lasting name, as in `delivery`.
  package let id: String
  package let chinese: String
  package let english: String
  /// How many minutes the visit may last before it counts as overdue.
  package let minutes: Int
  /// Whether it is still offered.
  package let isOn: Bool

  package init(id: String, chinese: String, english: String, minutes: Int, isOn: Bool = true) {
    self.id = id
    self.chinese = chinese
    self.english = english
    self.minutes = minutes
    self.isOn = isOn
  }

  /// What it may be called: its name in either language, or its lasting name.
  fileprivate var names: [String] { [id, chinese, english] }
}

/// The purposes of an estate, in their order.
package struct VisitPurposes: Hashable, Sendable {
  package let all: [VisitPurpose]
  /// Minutes for whatever is none of them.
  private let otherwise: Int
  /// Where each stands in the list, by its names as they are compared, and as they are written.
  private let places: [String: Int]

  package init(_ all: [VisitPurpose], otherwise minutes: Int) {
    self.all = all
    otherwise = minutes
    var places: [String: Int] = [:]
    for (place, purpose) in all.enumerated() {
      for name in purpose.names where places[name.searchFolded] == nil {
        places[name.searchFolded] = place
      }
    }
    for name in all.flatMap(\.names) { places[name] = places[name.searchFolded] }
    self.places = places
  }

  /// Minutes that a visit for this purpose may last.
  package func minutes(for purpose: String) -> Int {
    meant(by: purpose)?.minutes ?? otherwise
  }

  /// The purpose that a text means; nothing for words of somebody's own.
  package func meant(by purpose: String) -> VisitPurpose? {
    (places[purpose] ?? places[purpose.searchFolded]).map { all[$0] }
  }
}

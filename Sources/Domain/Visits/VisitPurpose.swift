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

  /// Whether a text means this purpose: its name in either language, or its lasting name.
  package func isMeant(by text: String) -> Bool {
    let wanted = text.searchFolded
    return [id, chinese, english].contains { $0.searchFolded == wanted }
  }
}

/// The purposes of an estate, in their order.
package struct VisitPurposes: Hashable, Sendable {
  package let all: [VisitPurpose]
  /// Minutes for whatever is none of them.
  private let otherwise: Int

  package init(_ all: [VisitPurpose], otherwise minutes: Int) {
    self.all = all
    otherwise = minutes
  }

  /// Minutes that a visit for this purpose may last.
  package func minutes(for purpose: String) -> Int {
    meant(by: purpose)?.minutes ?? otherwise
  }

  /// The purpose that a text means; nothing for words of somebody's own.
  package func meant(by purpose: String) -> VisitPurpose? {
    all.first { $0.isMeant(by: purpose) }
  }
}

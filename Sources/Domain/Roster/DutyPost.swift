/// A place that must be kept: the front desk, the gate (rule RV-13, forms F-05).
package struct DutyPost: Hashable, Codable, Sendable {
  /// The post whose shifts hand over to each other.
  package static let frontDesk = "frontDesk"

  /// Its lasting name: one of the presets, or as the office calls it.
  package let id: String
  package let chinese: String
  package let english: String
  /// The duty phone that is made known to every owner; empty where it has none.
  package let phone: String
  /// Whether somebody must be there at every minute of the day.
  package let isCovered: Bool
  /// Whether it is kept at all.
  package let isOn: Bool

  package init(
    id: String, chinese: String, english: String, phone: String = "", isCovered: Bool,
    isOn: Bool = true
  ) {
    self.id = id
    self.chinese = chinese
    self.english = english
    self.phone = phone
    self.isCovered = isCovered
    self.isOn = isOn
  }
}

import Foundation

/// A JSON answer, read by keys; what is not there reads as nothing.
struct JSON {
  private let value: Any?

  init(_ text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }

  private init(value: Any?) { self.value = value }

  subscript(key: String) -> JSON { JSON(value: (value as? [String: Any])?[key]) }

  subscript(index: Int) -> JSON {
    let items = value as? [Any] ?? []
    return JSON(value: items.indices.contains(index) ? items[index] : nil)
  }

  var string: String? { value as? String }
  var int: Int? { (value as? NSNumber)?.intValue }
  var bool: Bool? { (value as? NSNumber)?.boolValue }
  var isNull: Bool { value == nil || value is NSNull }
  var items: [JSON] { (value as? [Any] ?? []).map(JSON.init(value:)) }
}

extension JSON {
  /// The clocks of an intake as `P-03 2024-06-06 17:20 running`, in order of their policies.
  var clocks: [String] {
    self["clocks"].items.filter { $0["policy"].string != "P-25" }.map { clock in
      let due = (clock["dueAt"].string ?? "").prefix(16).replacingOccurrences(of: "T", with: " ")
      return "\(clock["policy"].string ?? "") \(due) \(clock["state"].string ?? "")"
    }.sorted()
  }

  /// The state of the current clock of that policy.
  func clock(_ policy: String) -> String? {
    self["clocks"].items.first { $0["policy"].string == policy }?["state"].string
  }

  /// When the current clock of that policy is due, to the minute.
  func due(_ policy: String) -> String? {
    self["clocks"].items.first { $0["policy"].string == policy }?["dueAt"].string
      .map { $0.prefix(16).replacingOccurrences(of: "T", with: " ") }
  }

  /// The codes of a stocktake's findings, in order, each with its subject.
  var findings: [String] {
    self["findings"].items.map { "\($0["code"].string ?? "") \($0["subject"].string ?? "")" }
  }
}

/// The deadline policies of a house, one row a clock (handbook, "Deadline policies").
package struct Policies: Hashable, Sendable {
  private let rows: [PolicyID: DeadlinePolicy]

  package init(_ rows: [DeadlinePolicy]) {
    self.rows = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  /// The policy of that number, where the house has it and has it switched on.
  package subscript(id: PolicyID) -> DeadlinePolicy? {
    guard let row = rows[id], row.isOn else { return nil }
    return row
  }

  package var all: [DeadlinePolicy] { rows.values.sorted { $0.id < $1.id } }
}

/// One row of the handbook's table: what must be reached, how much is allowed, by which rule.
package struct DeadlinePolicy: Hashable, Codable, Sendable {
  package let id: PolicyID
  package let milestone: String
  package let condition: String
  package let allowance: Allowance
  package let start: String
  package let stop: String
  package let rule: String
  package let isOn: Bool

  package init(
    id: PolicyID, milestone: String, condition: String, allowance: Allowance, start: String,
    stop: String, rule: String, isOn: Bool
  ) {
    self.id = id
    self.milestone = milestone
    self.condition = condition
    self.allowance = allowance
    self.start = start
    self.stop = stop
    self.rule = rule
    self.isOn = isOn
  }
}

/// The number of a policy, as the handbook gives it.
package enum PolicyID: String, CaseIterable, Codable, Sendable {
  case onScene = "P-01"
  case responseInWorkingDays = "P-02"
  case responseInHours = "P-03"
  case officeReply = "P-04"
  case neighbourReply = "P-05"
  case outsideReply = "P-06"
  case utilityReply = "P-07"
  case onlineReply = "P-08a"
  case onlineConcreteReply = "P-08b"
  case handlingRecord = "P-09"
  case notifyHead = "P-10"
  case notifyQuality = "P-11"
  case quietWeek = "P-12"
  case promise = "P-13"
  case departmentLimit = "P-15"
  case commitment = "P-16"
  case revisit = "P-24"
  case progress = "P-25"
}

extension PolicyID: Comparable {
  package static func < (left: PolicyID, right: PolicyID) -> Bool { left.rawValue < right.rawValue }
}

/// What is looked at when a duty begins, and when it ends (rules RV-1, RV-2, RV-9, RV-12).
package enum Checklist: String, CaseIterable, Codable, Sendable { case start, end }

/// One line of a checklist; the lines are data.
package struct ChecklistItem: Hashable, Sendable {
  package let list: Checklist
  /// Its lasting name: `uniform`.
  package let id: String
  package let chinese: String
  package let english: String

  package init(_ list: Checklist, _ id: String, chinese: String, english: String) {
    self.list = list
    self.id = id
    self.chinese = chinese
    self.english = english
  }
}

/// One line of a checklist as somebody ticked it.
package struct DutyCheck: Hashable, Codable, Sendable {
  package let list: Checklist
  package let item: String
  package let isDone: Bool
  /// What is wrong, where it is not as it should be.
  package let remark: String

  package init(_ list: Checklist, _ item: String, isDone: Bool = true, remark: String = "") {
    self.list = list
    self.item = item
    self.isDone = isDone
    self.remark = remark
  }
}

/// A duty with what was ticked and what did not go as planned.
package struct DutySheet: Hashable, Sendable {
  package let duty: Duty
  package let checks: [DutyCheck]
  package let events: [DutyEvent]

  package init(_ duty: Duty, checks: [DutyCheck], events: [DutyEvent]) {
    self.duty = duty
    self.checks = checks
    self.events = events
  }
}

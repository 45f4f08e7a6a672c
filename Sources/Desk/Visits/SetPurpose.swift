import Domain
import Storage

/// Adds what visitors come for, or changes how long it may take; none is ever deleted.
package struct SetPurpose: Command {
  package static let kind = "purpose.set"

  package let id: String
  package let chinese: String?
  package let english: String?
  package let minutes: Int?
  package let isOn: Bool

  package init(
    _ id: String, chinese: String? = nil, english: String? = nil, minutes: Int? = nil,
    isOn: Bool = true
  ) {
    self.id = id
    self.chinese = chinese
    self.english = english
    self.minutes = minutes
    self.isOn = isOn
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> VisitPurpose {
    let known = occasion.house.purposes.all.first { $0.id == id }
    guard let chinese = chinese ?? known?.chinese, !chinese.isEmpty, !id.isEmpty else {
      throw Refusal.visit(.noSuchPurpose(id))
    }
    let minutes = minutes ?? known?.minutes ?? occasion.house.settings.number(.visitStayMinutes)
    guard (1...ClockTime.minutesPerDay).contains(minutes) else {
      throw Refusal.visit(.minutesOutOfRange)
    }
    let purpose = VisitPurpose(
      id: id, chinese: chinese, english: english ?? known?.english ?? chinese, minutes: minutes,
      isOn: isOn)
    try transaction.visitPurposes.save(purpose)
    return purpose
  }

  package func subject(of outcome: VisitPurpose) -> String? { outcome.id }
}

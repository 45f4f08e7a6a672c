import Domain
import Storage

extension Transaction {
  /// The repairs among these whose fault is an earlier one's again, each with that one's number
  /// (rules DEC-45, RP-8).
  func repeatedFaults(among intakes: [Intake], in house: HouseRules) throws -> [String: String] {
    let faults = intakes.compactMap(RepeatedFault.Fault.init)
    let received = faults.map(\.receivedAt)
    guard let oldest = received.min(), let newest = received.max() else { return [:] }
    // A day more: the interval counts days of the estate, not hours.
    let days = house.settings.number(.repeatFaultDays) + 1
    let finished = try self.intakes.faultsFinished(
      in: oldest.adding(minutes: -days * ClockTime.minutesPerDay)..<newest,
      of: Set(faults.compactMap(\.household)),
      andPlaces: faults.contains { $0.household == nil })
    let placed = Dictionary(grouping: finished) { $0.household ?? "" }
    let rule = RepeatedFault(in: house)
    return Dictionary(
      faults.compactMap { fault in
        rule.original(of: fault, among: placed[fault.household ?? ""] ?? []).map {
          (fault.id, $0.id)
        }
      }, uniquingKeysWith: { $1 })
  }
}

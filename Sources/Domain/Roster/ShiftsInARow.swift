/// Two planned shifts of one person with too little rest between them (rule HO-4).
///
/// It is told, and hinders nothing: somebody may have to stay because nobody else can.
package struct ShiftsInARow: Hashable, Sendable {
  package let first: PlannedDuty
  package let second: PlannedDuty

  package init(_ first: PlannedDuty, _ second: PlannedDuty) {
    self.first = first
    self.second = second
  }

  package var person: StaffNumber { second.person }
}

extension [PlannedDuty] {
  /// Every two shifts of one person, at whatever post, between which there are fewer than so many
  /// hours; in the order of the second.
  ///
  /// From a night that ends at 08:00 to the day shift that begins then there is no rest at all; from
  /// a late shift that ends at midnight to the early one at 08:00 there are eight hours.
  package func inARow(resting hours: Int) -> [ShiftsInARow] {
    Dictionary(grouping: self, by: \.person).values.flatMap { duties in
      let inOrder = duties.sorted { $0.shift.plannedStart < $1.shift.plannedStart }
      return zip(inOrder, inOrder.dropFirst()).filter { first, second in
        first.shift.plannedEnd.minutes(to: second.shift.plannedStart) < hours
          * ClockTime.minutesPerHour
      }.map { ShiftsInARow($0, $1) }
    }.sorted {
      ($0.second.shift.plannedStart, $0.person) < ($1.second.shift.plannedStart, $1.person)
    }
  }
}

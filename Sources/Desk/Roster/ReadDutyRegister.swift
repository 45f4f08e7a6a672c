import Domain
import Storage

/// The duty register of some days: planned and actual, with the record each shift left.
package struct DutyRegisterSheet: Sendable {
  package struct Line: Hashable, Sendable {
    package let line: DutyRegister.Line
    /// The handover record of the shift; nothing where it left none.
    package let record: String?
  }

  package let first: Day
  package let last: Day
  package let lines: [Line]
  package let posts: [DutyPost]
  package let gaps: [RosterGap]
  package let staff: [Staff]
  package let house: HouseRules
  package let readBy: Staff?
  package let readAt: Moment
}

/// Asks who was to come on some days, and who came (rule HO-4).
package struct ReadDutyRegister: Query {
  package let first: Day
  package let last: Day

  package init(from first: Day, through last: Day) {
    self.first = first
    self.last = max(first, last)
  }

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> DutyRegisterSheet {
    let early = inquiry.house.settings.number(.earlyMinutes)
    let register = DutyRegister(
      planned: try transaction.roster.duties(from: first, through: last),
      done: try transaction.shifts.duties(from: first, through: last),
      absences: try transaction.roster.absences(from: first, through: last),
      at: inquiry.moment, within: early)
    let zone = inquiry.zone
    return DutyRegisterSheet(
      first: first, last: last,
      lines: try register.lines.map { line in
        let record = try line.actual.flatMap {
          try transaction.handovers.ofDuty($0)
        }
        return DutyRegisterSheet.Line(
          line: line, record: record?.giver == line.person ? record?.id : nil)
      }, posts: try transaction.roster.posts(),
      gaps: try transaction.rosterGaps(
        from: zone.moment(first), to: zone.moment(last, .endOfDay), zone: zone),
      staff: try transaction.staff.all(), house: inquiry.house, readBy: inquiry.clerk,
      readAt: inquiry.moment)
  }
}

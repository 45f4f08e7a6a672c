/// One thing that somebody did, as the journal has it.
package struct WorkLogEntry: Hashable, Sendable {
  package let sequence: Int
  package let at: Moment
  /// The lasting name of the command.
  package let kind: String
  package let subject: String?
  /// The shift in which it was done, as `2024-06-05 night`; nothing off duty.
  package let shift: String?
  /// What the record is about, where that can be told.
  package var title: String?

  package init(sequence: Int, at: Moment, kind: String, subject: String?, shift: String?) {
    self.sequence = sequence
    self.at = at
    self.kind = kind
    self.subject = subject
    self.shift = shift
  }

  /// The business date it belongs to: that of its shift, so that what was done after midnight stands
  /// in the log of the evening before; off duty, the day itself.
  package func date(in zone: EstateZone) -> Day {
    shift.flatMap { Day(String($0.prefix { $0 != " " })) } ?? zone.day(of: at)
  }

  /// Whether it is work that a log tells of; reading and looking is not.
  package var isWork: Bool { !WorkLogEntry.mere.contains(kind) }

  private static let mere: Set<String> = [
    "handover.read", "notice.read", "worklog.confirm", "record.unmask", "conduct.read",
    "estate.setUp", "clock.wentBack", "clock.wentForward", "staff.endWait",
  ]
}

/// That somebody has confirmed their log of a day, and up to which line of the journal.
package struct WorkLogConfirmation: Hashable, Sendable {
  package let remark: String
  package let at: Moment
  package let throughSequence: Int

  package init(remark: String, at: Moment, throughSequence: Int) {
    self.remark = remark
    self.at = at
    self.throughSequence = throughSequence
  }
}

/// The daily log of one person (上班日志), drafted from what they did (rule PL-3).
package struct WorkLog: Hashable, Sendable {
  package let clerk: StaffNumber
  package let date: Day
  package let entries: [WorkLogEntry]
  package let confirmation: WorkLogConfirmation?

  package init(
    of clerk: StaffNumber, on date: Day, entries: [WorkLogEntry],
    confirmation: WorkLogConfirmation?
  ) {
    self.clerk = clerk
    self.date = date
    self.entries = entries
    self.confirmation = confirmation
  }

  /// How many of its entries came after it was confirmed.
  package var sinceConfirmed: Int {
    guard let confirmation else { return 0 }
    return entries.count { $0.sequence > confirmation.throughSequence }
  }

  /// How often each kind of thing was done, the most frequent first.
  package var counts: [(kind: String, count: Int)] {
    Dictionary(grouping: entries, by: \.kind).map { ($0.key, $0.value.count) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}

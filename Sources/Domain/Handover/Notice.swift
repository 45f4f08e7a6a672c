/// A notice to staff: what they must know, from when until when, and who must read it (rule HO-3,
/// "important notices").
package struct Notice: Hashable, Codable, Sendable {
  package let id: Int
  package let text: String
  package let from: Moment
  /// Until when it holds; nothing for one that holds until further notice.
  package let until: Moment?
  package let readers: NoticeReaders
  package let by: StaffNumber
  package let recordedAt: Moment

  package init(
    id: Int, text: String, from: Moment, until: Moment?, readers: NoticeReaders, by: StaffNumber,
    recordedAt: Moment
  ) {
    self.id = id
    self.text = text
    self.from = from
    self.until = until
    self.readers = readers
    self.by = by
    self.recordedAt = recordedAt
  }

  /// Its number as lists and handovers show it: `G-3`.
  package var label: String { "G-\(id)" }

  package func isInForce(at moment: Moment) -> Bool {
    from <= moment && (until.map { moment < $0 } ?? true)
  }
}

/// Who must read a notice: roles, persons by number; everybody where it names none.
package struct NoticeReaders: Hashable, Codable, Sendable {
  package let roles: Set<StaffRole>
  package let persons: Set<StaffNumber>

  package init(roles: Set<StaffRole> = [], persons: Set<StaffNumber> = []) {
    self.roles = roles
    self.persons = persons
  }

  package func include(_ staff: Staff) -> Bool {
    guard staff.isActive else { return false }
    if roles.isEmpty, persons.isEmpty { return true }
    return staff.holds(anyOf: roles) || persons.contains(staff.number)
  }
}

/// A notice, and who of those who must read it has done so, by name.
package struct NoticeLine: Hashable, Sendable {
  package let notice: Notice
  /// Who has read it, and when.
  package let read: [StaffNumber: Moment]
  /// Who must still read it, by number.
  package let unread: [StaffNumber]

  /// Reckons who must still read it.
  package init(_ notice: Notice, read: [StaffNumber: Moment], among staff: [Staff]) {
    self.notice = notice
    self.read = read
    unread = staff.filter { notice.readers.include($0) && read[$0.number] == nil }
      .map(\.number).sorted()
  }

  /// Whether somebody must still read it at that moment.
  package func isDue(for staff: StaffNumber, at moment: Moment) -> Bool {
    notice.isInForce(at: moment) && unread.contains(staff)
  }
}

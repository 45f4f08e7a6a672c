/// A line of the post notebook: never changed, only remarked on (rule PL-1, form F-03).
package struct NotebookEntry: Hashable, Sendable {
  package let text: String
  package let place: String?
  package let needsAction: Bool
  /// When it happened, which is not when it was written down.
  package let occurredAt: Moment
  package let recordedAt: Moment
  package let by: StaffNumber
  /// Who was concerned.
  package var people: [Sensitive] = []
  /// What was done about it; nothing where that is still to come.
  package var dealtWith: String?
  /// The post at which it was written.
  package var desk = ""

  package init(
    text: String, place: String?, needsAction: Bool, occurredAt: Moment, recordedAt: Moment,
    by: StaffNumber
  ) {
    self.text = text
    self.place = place
    self.needsAction = needsAction
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.by = by
  }

  /// Whether it was entered afterwards (补录): so many minutes or more after it happened.
  package func isLate(after minutes: Int) -> Bool {
    occurredAt.minutes(to: recordedAt) >= max(1, minutes)
  }

  /// What it says in one line: the place first, where it has one.
  package var title: String { (place.map { "\($0)：" } ?? "") + text }

  /// Names as they are typed, one after the other: `张伟、李娜`.
  package static func people(_ text: String) -> [Sensitive] {
    text.split { "、,，;；\n".contains($0) }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }.map { Sensitive($0, as: .name) }
  }
}

/// What was said later of a line of the notebook, by whom and when; it stands as well.
package struct NoteRemark: Hashable, Sendable {
  package let text: String
  package let by: StaffNumber
  package let at: Moment
  /// Whether it says that what the line asked for is done.
  package let isResolving: Bool

  package init(_ text: String, by: StaffNumber, at: Moment, isResolving: Bool = false) {
    self.text = text
    self.by = by
    self.at = at
    self.isResolving = isResolving
  }

  /// What stands before the name in a remark by which somebody named in the line is called rightly.
  package static let correctedPerson = "人员更正 / corrected: "
}

/// A line of the post notebook with its number, and what was said of it since.
package struct NotebookLine: Hashable, Sendable {
  package let id: Int
  package let entry: NotebookEntry
  package let resolution: String?
  package var remarks: [NoteRemark] = []

  package init(id: Int, entry: NotebookEntry, resolution: String?) {
    self.id = id
    self.entry = entry
    self.resolution = resolution
  }

  /// Its number as lists and handovers show it: `N-3`.
  package var label: String { "N-\(id)" }

  /// Whether somebody must still do something.
  package var isOpen: Bool { entry.needsAction && resolution == nil }
}

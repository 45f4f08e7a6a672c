/// How one line of a handover has changed since somebody looked at it: rule HO-1 has it looked at
/// again.
package struct ItemChange: Hashable, Codable, Sendable {
  package let item: String
  /// What the line is: `complaint`, `visit` and so on.
  package let kind: String
  /// How it stood, in codes; nothing for a line that was not there.
  package let was: String?
  /// How it stands now; nothing where it is done with.
  package let now: String?

  package init(_ item: String, kind: String, was: String?, now: String?) {
    self.item = item
    self.kind = kind
    self.was = was
    self.now = now
  }
}

/// What a receiver says to one line: that it is clear, or that they accept it with a reservation.
package struct LineAnswer: Hashable, Codable, Sendable {
  package let item: String
  /// How the line stood when it was read, in codes; nothing where it was done with by then.
  package let stateSeen: String?
  /// What the receiver will not answer for; nothing where the line is clear.
  package let reservation: String?
  /// Who has to see to it then; the giver where nobody is named.
  package let owner: StaffNumber?

  package init(
    _ item: String, stateSeen: String?, reservation: String? = nil, owner: StaffNumber? = nil
  ) {
    self.item = item
    self.stateSeen = stateSeen
    self.reservation = reservation
    self.owner = owner
  }
}

extension CarriedItem {
  /// Accepts the line only with a reservation, which somebody has to see to.
  package mutating func reserve(_ reservation: String, owner: StaffNumber) {
    self.reservation = reservation
    self.owner = owner
  }

  /// Whether somebody has read the line as it stands now.
  package func isRead(by staff: StaffNumber?, now state: String?) -> Bool {
    readBy != nil && readBy == staff && stateWhenRead == state
  }

  /// What has changed, where anything has.
  func change(from was: String?, to now: String?) -> ItemChange? {
    was == now ? nil : ItemChange(id, kind: kind, was: was, now: now)
  }

  /// How the lines of a draft differ from those that were looked through, by their states.
  package static func changes(
    from seen: [String: String], to items: [CarriedItem]
  ) -> [ItemChange] {
    let now = Set(items.map(\.id))
    let gone = seen.filter { !now.contains($0.key) }.sorted { $0.key < $1.key }
    return items.compactMap { $0.change(from: seen[$0.id], to: $0.state) }
      + gone.map { ItemChange($0.key, kind: "", was: $0.value, now: nil) }
  }
}

extension HandoverRecord {
  /// Takes what the receiver says to the lines, one by one.
  ///
  /// - Throws: ``HandoverRefusal/noSuchItem(_:)`` for a line that the record does not have.
  package mutating func take(
    _ answers: [LineAnswer], of staff: StaffNumber, at moment: Moment
  ) throws(Refusal) {
    for answer in answers {
      guard let index = items.firstIndex(where: { $0.id == answer.item }) else {
        throw .handover(.noSuchItem(answer.item))
      }
      items[index].readBy = staff
      items[index].readAt = moment
      items[index].stateWhenRead = answer.stateSeen
      if let reservation = answer.reservation {
        items[index].reserve(reservation, owner: answer.owner ?? giver)
      }
    }
  }
}

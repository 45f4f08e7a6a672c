/// The record that one shift hands to the next (rules HO-1 to HO-6, forms F-02).
package struct HandoverRecord: Hashable, Sendable {
  package enum State: String, Codable, Sendable { case drafted, submitted, accepted, disputed }

  /// Its number, as in `H20240605-1`.
  package let id: String
  package let shift: Shift
  package let desk: String
  package var state: State
  package let giver: StaffNumber
  package let submittedAt: Moment
  /// How the shift went; ``nothingSaid`` where the giver said nothing.
  package let remark: String
  package var receiver: StaffNumber?
  package var receivedAt: Moment?
  /// Why it was refused.
  package var dispute: String?
  package var items: [CarriedItem]
  package var digest: String?
  package var previousDigest: String?
  /// The seal that was put on it and on the journal; those sealed before there were any have none.
  package var seal: SealMark?
  /// The seal of the record before.
  package var previousSeal: SealMark?
  /// The supervisor's mark, with its reason.
  package var abnormal: String?
  /// What is sealed of it: those of version 1 say nothing of counts, and verify as they did.
  package var version = HandoverRecord.counting
  /// What giver and receiver have counted, apart from each other.
  package var counts: [HandoverCount] = []
  /// Why a supervisor has signed in the place of a receiver who did not come.
  package var absence: String?
  /// Why the receiver has signed without counting every article.
  package var withoutCount: String?

  /// The version from which counts are sealed.
  package static let counting = 2
  /// What stands in the place of a remark that nobody made; the section is empty (rule HO-5).
  package static let nothingSaid = "-"
  /// Why it was given before the shift was over, or not by whose it is.
  package var unplanned: Unplanned?

  package init(
    id: String, shift: Shift, desk: String, giver: StaffNumber, submittedAt: Moment,
    remark: String, items: [CarriedItem]
  ) {
    self.id = id
    self.shift = shift
    self.desk = desk
    self.giver = giver
    self.submittedAt = submittedAt
    self.remark = remark
    self.items = items
    state = .submitted
  }

  /// The digest whose letters stand on the paper.
  package var printedDigest: String? { seal?.digest ?? digest }

  /// The digest whose letters stand on the paper before.
  package var previousPrintedDigest: String? { previousSeal?.digest ?? previousDigest }

  /// Whoever comes on duty accepts, after every line was read as it stands now, and every article
  /// was counted as it should be there now, or with a reason why not (rules HO-1, HO-2, form F-02).
  package mutating func accept(
    by staff: Staff, now states: [String: String], counting articles: [Article], at moment: Moment
  ) throws(Refusal) {
    guard state == .submitted else { throw .handover(.notWaiting(id)) }
    guard staff.number != giver, staff.number != unplanned?.insteadOf else {
      throw .handover(.samePerson)
    }
    guard absence == nil || staff.holds(anyOf: [.supervisor, .officeHead]) else {
      throw .handover(.supervisorReceives)
    }
    let unread = items.filter { $0.readBy != staff.number }.map(\.id)
    guard unread.isEmpty else { throw .handover(.unread(unread)) }
    // Whatever changed between reading and signing is read again.
    let changed = items.compactMap { $0.change(from: $0.stateWhenRead, to: states[$0.id]) }
    let own = counts.filter { $0.side == .receiver && $0.by == staff.number }
    let moved = changed + own.changes(since: articles)
    guard moved.isEmpty else { throw .handover(.changedSinceRead(moved)) }
    try requireCounted(articles, in: own)
    state = .accepted
    receiver = staff.number
    receivedAt = notBeforeSubmitted(moment)
    counts.removeAll { $0.side == .receiver && $0.by != staff.number }
  }

  /// What was not counted needs a reason; where all was, there is none to give.
  private mutating func requireCounted(
    _ articles: [Article], in own: [HandoverCount]
  ) throws(Refusal) {
    let counted = Set(own.map(\.article))
    let left = articles.map(\.name).filter { !counted.contains($0) }
    guard !left.isEmpty else {
      withoutCount = nil
      return
    }
    guard let withoutCount else { throw .handover(.notCounted(left)) }
    guard !withoutCount.isEmpty else { throw .handover(.reasonMissing) }
  }

  /// A clock that was put back must not let the second signature stand before the first (form F-02).
  private func notBeforeSubmitted(_ moment: Moment) -> Moment { max(moment, submittedAt) }

  /// Refused as a whole; the giver stays on duty.
  package mutating func refuse(_ reason: String, by staff: Staff) throws(Refusal) {
    guard state == .submitted else { throw .handover(.notWaiting(id)) }
    guard staff.number != giver else { throw .handover(.samePerson) }
    guard !reason.isEmpty else { throw .handover(.reasonMissing) }
    state = .disputed
    dispute = reason
  }

  /// Settled with the supervisor, who signs in the receiver's stead.
  package mutating func settle(
    _ how: String, by staff: Staff, at moment: Moment
  ) throws(Refusal) {
    guard state == .disputed else { throw .handover(.notDisputed(id)) }
    guard staff.number != giver else { throw .handover(.samePerson) }
    guard !how.isEmpty else { throw .handover(.reasonMissing) }
    state = .accepted
    receiver = staff.number
    receivedAt = notBeforeSubmitted(moment)
    dispute = [dispute, how].compactMap { $0 }.joined(separator: " → ")
  }
}

/// What stays open from shift to shift; it keeps its first date (rule HO-6).
package struct CarriedItem: Hashable, Codable, Sendable {
  /// The number of the record it stands for, or of a line written by hand: `I-3`.
  package let id: String
  /// `complaint`, `repair`, `visit`, `finding`, `notebook`, `item` and so on.
  package let kind: String
  package let text: String
  package let firstAt: Moment
  /// How the record stood when it was handed over, in codes.
  package let state: String
  /// In how many handovers before it has stood.
  package let age: Int
  package var remark: String?
  package var reservation: String?
  /// Who has to see to a reservation.
  package var owner: StaffNumber?
  package var readBy: StaffNumber?
  package var readAt: Moment?
  /// How the record stood when it was read.
  package var stateWhenRead: String?
  /// By when something must be done about it.
  package var next: CarriedDeadline?
  /// Who is in charge of it.
  package var person: StaffNumber?

  package init(
    id: String, kind: String, text: String, firstAt: Moment, state: String, age: Int
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.firstAt = firstAt
    self.state = state
    self.age = age
  }
}

import Domain
import Storage

/// Another intake that may be about the same (rules CN-3, CN-4); it is offered, never merged.
package struct LikelyDuplicate: Hashable, Sendable {
  /// Why it may be the same.
  package enum Reason: String, Sendable {
    /// The same unit or place, and the same kind or part.
    case samePlace
    case sameWords
  }

  package let intake: Intake
  package let reason: Reason
  /// How alike the words are, of 100.
  package let likeness: Int
}

/// Looks among what was received in the last days for what may be the same as something that is
/// being taken down, or that was.
///
/// It reads the days and not the years, and shows nothing that the one who asks may not open.
package struct LikelyDuplicates: Query {
  package let kind: IntakeKind
  /// The unit by its code.
  package var household: String?
  package var place: String?
  package var part: String?
  /// Title and text.
  package let words: String
  /// The intake itself, where it has been taken down already.
  package var id: String?

  package init(_ kind: IntakeKind, words: String) {
    self.kind = kind
    self.words = String(words.prefix(Likeness.longest))
  }

  /// Those of an intake that has been taken down.
  package init(of intake: Intake) {
    self.init(intake.kind, words: "\(intake.matterTitle) \(intake.text)")
    household = intake.reporter.household
    place = intake.particulars.place
    part = intake.repair?.part
    id = intake.id
  }

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> [LikelyDuplicate] {
    let own = try id.map { try transaction.intakes.find($0) }
    let end = own?.registration.receivedAt ?? inquiry.moment
    let days = inquiry.house.settings.number(.duplicateDays)
    let since = end.adding(minutes: -days * ClockTime.minutesPerDay)
    let found = try transaction.intakes.outlines(since: since)
      .filter { $0.id != id && $0.receivedAt <= end && $0.matter != own?.matter }
    let mine = Likeness(words)
    let threshold = inquiry.house.settings.number(.duplicateLikeness)
    let likely = found.compactMap { other -> (IntakeOutline, LikelyDuplicate.Reason, Int)? in
      let alike = mine.percent(with: Likeness("\(other.title) \(other.text)"))
      if isSamePlace(other) { return (other, .samePlace, alike) }
      return mine.isTelling && alike >= threshold ? (other, .sameWords, alike) : nil
    }.sorted { ($0.2, $0.0.receivedAt) > ($1.2, $1.0.receivedAt) }
    var seen: [LikelyDuplicate] = []
    for (outline, reason, alike) in likely where seen.count < Self.most {
      let intake = try transaction.intakes.find(outline.id)
      guard inquiry.clerk.map(intake.mayBeSeen(by:)) ?? true else { continue }
      seen.append(LikelyDuplicate(intake: intake, reason: reason, likeness: alike))
    }
    return seen
  }

  /// The same unit or place, and the same kind; of two named parts, the same one.
  private func isSamePlace(_ other: IntakeOutline) -> Bool {
    guard kind == other.kind else { return false }
    if let part, let theirs = other.part, part.searchFolded != theirs.searchFolded { return false }
    if let household { return household == other.household }
    return place != nil && place?.searchFolded == other.place?.searchFolded
  }

  /// As many as can be chosen with one key beside a form.
  private static let most = 3
}

/// The same for an intake by its number.
package struct DuplicatesOfIntake: Query {
  package let id: String

  package init(_ id: String) { self.id = id }

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> [LikelyDuplicate] {
    let intake = try transaction.intakes.find(id)
    if let clerk = inquiry.clerk { try intake.requireAccess(clerk) }
    return try LikelyDuplicates(of: intake).answer(from: transaction, at: inquiry)
  }
}

import Domain
import Storage

/// When the file was last cared for.
package struct CareRecord: Hashable, Sendable {
  /// When the file's journal begins, and when its newest line was written.
  package let begun: Moment?
  package let latest: Moment?
  /// The number of the newest line.
  package let entries: Int
  /// The last proven copy: when it was made, and its name.
  package let copy: Moment?
  package let copyName: String?
  /// When encrypted copies were last made on a second medium.
  package let encrypted: Moment?
  /// When a copy was last restored on trial.
  package let drill: Moment?
  package let retention: Moment?

  /// For how many minutes there has been no copy: since the last, or since the file began.
  package func minutesWithoutCopy(at moment: Moment) -> Int {
    (copy ?? begun).map { $0.minutes(to: moment) } ?? 0
  }

  /// The same where it is longer than the house wants; a practice file is copied only where a folder
  /// is named for it.
  package func lateMinutes(in house: HouseRules, at moment: Moment) -> Int? {
    guard !house.estate.isPractice || house.settings.copyFolder != nil else { return nil }
    return CareRecord.late(minutesWithoutCopy(at: moment), in: house)
  }

  /// For how many minutes the second medium has got no copy, where that is longer than the house wants;
  /// nothing where there never was one.
  package func lateMinutesOfSecondMedium(in house: HouseRules, at moment: Moment) -> Int? {
    encrypted.flatMap { CareRecord.late($0.minutes(to: moment), in: house) }
  }

  private static func late(_ minutes: Int, in house: HouseRules) -> Int? {
    let most = house.settings.number(.backupWarnHours) * ClockTime.minutesPerHour
    return most > 0 && minutes >= most ? minutes : nil
  }
}

/// When the file was last copied, drilled with, and rid of what its time had come for.
package struct ReadCare: Query {
  package static let needsSignIn = false

  package init() {}

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> CareRecord {
    let journal = transaction.journal
    let copy = try transaction.newestCopy()
    return CareRecord(
      begun: try journal.firstMoment(), latest: try journal.lastMoment(),
      entries: try journal.lastSequence(), copy: copy?.at, copyName: copy?.subject,
      encrypted: try journal.newest(ofCare: Chore.encrypt.rawValue)?.at,
      drill: try journal.newest(ofCare: Chore.drill.rawValue)?.at,
      retention: try journal.newest(ofCare: RunRetention.kind)?.at)
  }
}

extension Transaction {
  /// The line of the newest copy that was made, by hand or in its time; its subject is the copy's name.
  func newestCopy() throws -> JournalEntry? {
    try [Chore.keepCopies.rawValue, BackUpFile.kind]
      .compactMap { try journal.newest(ofCare: $0) }
      .max { $0.sequence < $1.sequence }
  }
}

/// How many visits still have names whose time has come, counted up to a thousand.
package struct CountPastRetention: Query {
  package static let needsSignIn = false

  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> Int {
    try transaction.visitsPastRetention(at: inquiry.moment, house: inquiry.house)
  }
}

import Domain
import Storage

/// What the file keeps of a person, with what holds it; names and phones print masked.
package struct FindSubject: Query {
  package let subject: SubjectQuery

  package init(_ subject: SubjectQuery) { self.subject = subject }

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> [PersonalRecord] {
    guard let clerk = inquiry.clerk else { throw Refusal.access(.signInRequired) }
    try PermissionTable.check(PrintSubject.kind, for: clerk)
    return try transaction.records(of: subject, seenBy: clerk)
  }
}

/// Gives a person what is kept of them, whole, and says in the journal that it did.
package struct PrintSubject: Command {
  package static let kind = "subject.print"

  package let subject: SubjectQuery
  package let reason: String

  package init(_ subject: SubjectQuery, reason: String) {
    self.subject = subject
    self.reason = reason
  }

  package func perform(
    in transaction: Transaction, on occasion: Occasion
  ) throws -> [PersonalRecord] {
    guard !reason.isEmpty else { throw Refusal.privacy(.reasonMissing) }
    let records = try transaction.records(of: subject, seenBy: occasion.clerk)
    guard !records.isEmpty else { throw Refusal.privacy(.nothingFound) }
    return records
  }

  package func entry(for outcome: [PersonalRecord]) -> any Encodable {
    SubjectEntry(outcome, reason: subject.without(reason, outcome))
  }
}

/// Puts right how a person is called, or how they are reached.
///
/// A line of the post notebook stays as it was written, and is given a remark; a loan that came back
/// stands as it is, and is told.
package struct CorrectSubject: Command {
  package static let kind = "subject.correct"

  package let subject: SubjectQuery
  package let name: String?
  package let phone: String?
  package let reason: String

  package struct Outcome: Hashable, Sendable {
    package let corrected: [PersonalRecord]
    /// Records that can no longer be changed.
    package let standing: [String]
  }

  package init(_ subject: SubjectQuery, name: String?, phone: String?, reason: String) {
    self.subject = subject
    self.name = name.map(OutsideText.line)
    self.phone = phone
    self.reason = reason
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Outcome {
    guard !reason.isEmpty else { throw Refusal.privacy(.reasonMissing) }
    let correction = try correction(in: occasion.house)
    let own = try transaction.records(of: subject, seenBy: occasion.clerk).filter { record in
      // Those whom a line of the notebook names have names there, and no phones.
      record.kind == .notebook
        ? correction.name != nil : ![.text, .draft].contains(record.kind)
    }.filter(subject.means)
    guard !own.isEmpty else { throw Refusal.privacy(.nothingFound) }
    let standing = own.filter { $0.kind == .loan && !$0.isOpen }
    let corrected = own.filter { !standing.contains($0) }
    try transaction.personal.correct(corrected, to: correction)
    if let name = correction.name {
      let notes = Set(corrected.filter { $0.kind == .notebook }.map(\.id))
      for note in notes.compactMap({ Int($0.dropFirst(2)) }).sorted() {
        let remark = NoteRemark(
          NoteRemark.correctedPerson + name, by: occasion.clerk.number, at: occasion.moment)
        try transaction.notebook.add(remark, to: note)
      }
    }
    return Outcome(corrected: corrected, standing: standing.map(\.id))
  }

  private func correction(in house: HouseRules) throws -> Correction {
    var correction = Correction()
    correction.name = name.flatMap { $0.isEmpty ? nil : $0 }
    if let phone {
      guard ContactPhone.isWellFormed(phone) else { throw Refusal.privacy(.malformedPhone(phone)) }
      correction.phone = ContactPhone.digits(phone)
    }
    guard correction.name != nil || correction.phone != nil else {
      throw Refusal.privacy(.correctionMissing)
    }
    if let name = correction.name { correction.keys = house.keys(of: name) }
    return correction
  }

  /// The journal has which records were put right and why, and neither the old value nor the new.
  package func entry(for outcome: Outcome) -> any Encodable {
    SubjectEntry(
      outcome.corrected, reason: subject.without(reason, outcome.corrected), kept: outcome.standing)
  }
}

/// Erases what is kept of one person, wherever it stands, at their request; two people agree.
///
/// What is on hold, and what is not at its end, stays, and is told.
package struct EraseSubject: Command {
  package static let kind = "subject.erase"

  package struct Outcome: Hashable, Sendable {
    package let erased: [PersonalRecord]
    /// Records that somebody still needs: a visitor inside, a case that is not closed.
    package let open: [String]
    package let held: [String]
    package var details = 0
  }

  package let subject: SubjectQuery
  package let reason: String
  package let second: StaffNumber

  package init(_ subject: SubjectQuery, reason: String, agreedBy second: SignedIn) {
    self.subject = subject
    self.reason = reason
    self.second = second.number
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Outcome {
    guard second != occasion.clerk.number else { throw Refusal.access(.secondPersonRequired) }
    guard !reason.isEmpty else { throw Refusal.privacy(.reasonMissing) }
    let all = try transaction.records(of: subject)
    let restricted = try transaction.restricted(all, for: occasion.clerk)
    let seen = all.filter { !restricted.contains($0.id) }
    guard !seen.isEmpty else { throw Refusal.privacy(.nothingFound) }
    let isOnHold = try transaction.standingHolds().keepPerson(subject.text, subject.phone ?? "")
    let meant = seen.filter { subject.means($0) }
    let held = meant.filter { $0.isHeld || isOnHold }
    let open = meant.filter { $0.isOpen && !held.contains($0) }
    let erased = meant.filter { !held.contains($0) && !open.contains($0) }
    var outcome = Outcome(erased: erased, open: open.map(\.id), held: held.map(\.id))
    guard !erased.isEmpty else { return outcome }
    let eraser = try transaction.enter(
      kind: "retention.erase", subject: nil, payload: erased.map(\.id), on: occasion)
    let erasure = Erasure(
      of: erased, values: isOnHold ? [] : subject.values(in: erased),
      keeping: all.filter { !erased.contains($0) && $0.kind != .draft }.map(\.id),
      enteredAs: eraser)
    outcome.details = try transaction.personal.erase(erasure, at: occasion.moment)
    return outcome
  }

  /// The journal has how much was erased, by whom and why, and not of whom.
  package func entry(for outcome: Outcome) -> any Encodable {
    SubjectEntry(
      outcome.erased, reason: subject.without(reason, outcome.erased), second: second.text,
      kept: outcome.open + outcome.held)
  }
}

/// What the journal keeps of a subject's request: which records, and why.
private struct SubjectEntry: Encodable {
  let records: [String]
  let reason: String
  let second: String?
  let kept: [String]

  init(
    _ records: [PersonalRecord], reason: String, second: String? = nil, kept: [String] = []
  ) {
    self.records = records.map { "\($0.kind.rawValue) \($0.id)" }
    self.reason = reason
    self.second = second
    self.kept = kept
  }
}

extension SubjectQuery {
  /// Whether a record is one of those that are meant.
  func means(_ record: PersonalRecord) -> Bool { only.isEmpty || only.contains(record.id) }

  /// The words that are taken out of what others wrote; where only some records are meant, since
  /// others have the same name, the name is not among them.
  func values(in erased: [PersonalRecord]) -> [String] {
    let values = PersonalTable.values(of: self, erased)
    guard !only.isEmpty else { return values }
    return values.filter { $0 != text && $0.contains(where: \.isNumber) }
  }

  /// A reason without the person's own name and phone, as it may stand in the journal for good.
  func without(_ reason: String, _ records: [PersonalRecord]) -> String {
    PersonalTable.values(of: self, records).reduce(reason) {
      $0.replacing($1, with: Sensitive.erased)
    }
  }
}

extension Transaction {
  /// The same without complaints about whoever asks, which are not theirs to see (rule CI-17).
  fileprivate func records(
    of subject: SubjectQuery, seenBy clerk: Staff
  ) throws -> [PersonalRecord] {
    let all = try records(of: subject)
    let restricted = try restricted(all, for: clerk)
    return all.filter { !restricted.contains($0.id) }
  }

  /// The numbers of cases among those that somebody may not see.
  fileprivate func restricted(
    _ records: [PersonalRecord], for clerk: Staff
  ) throws -> Set<String> {
    let numbers = Set(records.filter { [.intake, .text].contains($0.kind) }.map(\.id))
    let cases = numbers.filter { number in
      IntakeKind.allCases.contains { number.hasPrefix($0.letter + "2") }
    }
    return try cases.filter { try !intakes.find($0).mayBeSeen(by: clerk) }
  }

  /// What is kept of a person, each with whether a hold keeps it.
  fileprivate func records(of subject: SubjectQuery) throws -> [PersonalRecord] {
    try subject.check()
    let holds = try standingHolds()
    return try personal.records(of: subject).map { record in
      var record = record
      record.isHeld = holds.keep(record)
      return record
    }
  }
}

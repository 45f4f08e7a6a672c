/// One sitting of the daily stocktake: what it covers, and who has signed (rules DS-1 to DS-3).
package struct Stocktake: Hashable, Sendable {
  package enum State: String, Codable, Sendable {
    /// A look at what would be found now, without effect.
    case look
    case opened, signed
    /// Closed by the supervisor without every answer, with a reason.
    case emergency
  }

  package let id: Int
  /// Given when both have signed, and then for good.
  package var number: Int?
  package var state: State
  package let range: StocktakeRange
  package let openedBy: StaffNumber?
  package var signatures: [Signature]
  /// The signatures that something changed after, in the order in which they were lifted.
  package var lifted: [Lifted]
  /// Why it was closed without every answer.
  package var reason: String?
  /// The digest of the frozen sheet, in hexadecimal.
  package var digest: String?
  /// The seal that was put on it and on the journal; those signed before there were any have none.
  package var seal: SealMark?

  package init(id: Int, state: State, range: StocktakeRange, openedBy: StaffNumber?) {
    self.id = id
    self.state = state
    self.range = range
    self.openedBy = openedBy
    signatures = []
    lifted = []
  }

  /// One of the two signatures.
  package struct Signature: Hashable, Codable, Sendable {
    package let part: StocktakePart
    package let by: StaffNumber
    package let at: Moment

    package init(part: StocktakePart, by: StaffNumber, at: Moment) {
      self.part = part
      self.by = by
      self.at = at
    }
  }

  /// A signature that no longer stands: after it an answer or a count was changed.
  package struct Lifted: Hashable, Sendable {
    package let signature: Signature
    /// Who changed something, and when.
    package let by: StaffNumber
    package let at: Moment

    package init(signature: Signature, by: StaffNumber, at: Moment) {
      self.signature = signature
      self.by = by
      self.at = at
    }
  }

  /// Signs one part; the two parts are signed by two different people (rule DEC-12), and neither
  /// before every line has its answer (docs/domain.md, The stocktake).
  package mutating func sign(
    _ part: StocktakePart, by staff: Staff, unanswered: [Finding], at moment: Moment
  ) throws(Refusal) {
    guard state == .opened else { throw .stocktake(.notOpen) }
    guard !signatures.contains(where: { $0.part == part }) else {
      throw .stocktake(.signedAlready(part))
    }
    guard !signatures.contains(where: { $0.by == staff.number }) else {
      throw .stocktake(.samePerson)
    }
    guard staff.holds(anyOf: part.signers) else { throw .stocktake(.mayNotSign(part)) }
    guard unanswered.isEmpty else { throw .stocktake(.unanswered(unanswered.map(\.id))) }
    signatures.append(Signature(part: part, by: staff.number, at: moment))
  }

  /// The parts whose signatures were lifted, and that nobody has signed since.
  package var toSignAgain: [StocktakePart] {
    guard state == .opened else { return [] }
    return StocktakePart.allCases.filter { part in
      !signatures.contains { $0.part == part } && lifted.contains { $0.signature.part == part }
    }
  }

  /// The digest whose letters stand on the paper.
  package var printedDigest: String? { seal?.digest ?? digest }

  package var isFullySigned: Bool { signatures.count == StocktakePart.allCases.count }
}

/// The two parts of a stocktake, each with its own signature.
package enum StocktakePart: String, CaseIterable, Codable, Sendable {
  /// Complaints, and whatever is not a repair.
  case complaints
  case repairs

  /// Who may sign it; the supervisor deputises (rule DEC-12).
  package var signers: Set<StaffRole> {
    switch self {
    case .complaints: [.csHead, .supervisor, .officeHead]
    case .repairs: [.techHead, .supervisor, .officeHead]
    }
  }
}

/// How a finding was answered.
package enum FindingAnswer: Hashable, Codable, Sendable {
  case done(String)
  case person(StaffNumber, due: Moment)
  case accepted(reason: String)

  /// Who may accept a finding as it is.
  package static let acceptors: Set<StaffRole> = [.supervisor]
}

/// An answer, with who gave it and when, and the particulars of the finding that it was given to.
package struct GivenAnswer: Hashable, Sendable {
  package let answer: FindingAnswer
  /// Nothing for answers of before it was written down: they stand for whatever is found.
  package let detail: String?
  package let by: StaffNumber
  package let at: Moment

  package init(_ answer: FindingAnswer, to detail: String?, by: StaffNumber, at: Moment) {
    self.answer = answer
    self.detail = detail
    self.by = by
    self.at = at
  }

  /// The answer, where nothing is found now that it was not given to.
  ///
  /// What has been put right since needs no new one.
  package func answer(to finding: Finding) -> FindingAnswer? {
    guard let detail, detail != finding.detail else { return answer }
    let seen = Set(detail.split(separator: " "))
    let found = finding.detail.split(separator: " ")
    return !found.isEmpty && found.allSatisfy(seen.contains) ? answer : nil
  }
}

/// A finding that was given to a person with a time: an item of the handovers to come, and a clock
/// (policy P-16, decision 4).
package struct Commitment: Hashable, Sendable {
  package let id: Int
  package let finding: Finding
  package let person: StaffNumber
  package let due: Moment
  package let since: Moment

  package init(
    id: Int, finding: Finding, person: StaffNumber, due: Moment, since: Moment
  ) {
    self.id = id
    self.finding = finding
    self.person = person
    self.due = due
    self.since = since
  }
}

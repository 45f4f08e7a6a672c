/// How somebody was asked afterwards (rule FU-3).
package enum RevisitMeans: String, CaseIterable, Codable, Sendable {
  case phone, home, forum, questionnaire
}

/// The three things that are asked for (rule FU-3).
package enum RevisitTopic: String, CaseIterable, Codable, Sendable {
  case acceptance, measures, result
}

/// What a revisit asked and heard, in full (rules FU-2, FU-3, FU-12; form F-11).
package struct Revisit: Hashable, Codable, Sendable {
  package let outcome: RevisitOutcome
  package var means = RevisitMeans.phone
  /// How the customer rates each topic; all three, or none where they were not asked one by one.
  package var ratings: [RevisitTopic: Rating] = [:]
  package var notes: [RevisitTopic: String] = [:]
  /// In the customer's words.
  package var text = ""
  package var suggestions = ""
  package var isThanked = false
  /// What could not be answered at once, and when the answer was promised for.
  package var question = ""
  package var promised: Moment?

  package init(_ outcome: RevisitOutcome) { self.outcome = outcome }

  /// What was written, each under its name, in the order of the form.
  var remarks: [(part: RevisitPart, text: String)] {
    let notes = RevisitTopic.allCases.compactMap { topic in
      self.notes[topic].map { (RevisitPart(topic), $0) }
    }
    return ([(.words, text)] + notes + [(.suggestions, suggestions), (.question, question)])
      .filter { !$0.1.isEmpty }
  }
}

extension RevisitTopic: CodingKeyRepresentable {}

/// What a line of a revisit's text is.
package enum RevisitPart: String, Codable, Sendable {
  case words, acceptance, measures, result, suggestions, question

  init(_ topic: RevisitTopic) {
    switch topic {
    case .acceptance: self = .acceptance
    case .measures: self = .measures
    case .result: self = .result
    }
  }
}

/// What a step keeps of a revisit beside its outcome and its text.
///
/// What was said stands in the step's text, a line for each of ``parts``: that can be erased.
package struct RevisitRecord: Hashable, Codable, Sendable {
  package let means: RevisitMeans
  package let ratings: [RevisitTopic: Rating]
  package let isThanked: Bool
  package let parts: [RevisitPart]
  /// For when the open question was promised an answer (policy P-13).
  package let promise: Promise?

  init(_ revisit: Revisit, promise: Promise?) {
    means = revisit.means
    ratings = revisit.ratings
    isThanked = revisit.isThanked
    parts = revisit.remarks.map(\.part)
    self.promise = promise
  }
}

extension Intake {
  /// Writes down what the customer said when asked afterwards (rules FU-1 to FU-3, FU-8, CL-1).
  ///
  /// Where a question stays open, a satisfied customer's case closes when it is answered, which
  /// ``keepPromise(_:open:_:)`` says: what was promised would else be lost with the case (rule FU-12).
  package mutating func revisit(
    _ revisit: Revisit, tries: RevisitTries, _ doing: Doing
  ) throws(Refusal) {
    try requireComplaint()
    try require(.verified, .revisiting)
    guard revisit.ratings.isEmpty || revisit.ratings.count == RevisitTopic.allCases.count else {
      throw .intake(.topicMissing(id))
    }
    let ratings = Set(revisit.ratings.values)
    guard !(revisit.outcome == .satisfied && ratings == [.not]),
      !(revisit.outcome == .unsatisfied && ratings == [.satisfied])
    else { throw .intake(.outcomeContradicts) }
    guard revisit.question.isEmpty == (revisit.promised == nil) else {
      throw .intake(.answerTimeMissing)
    }
    if let promised = revisit.promised, promised <= doing.at { throw .intake(.notInFuture) }
    let promise = revisit.promised.map {
      Promise(id: nextPromiseID, due: $0, isAdditional: true)
    }
    let lines = revisit.remarks.map { $0.text.split(whereSeparator: \.isNewline) }
    note(
      .revisited(revisit.outcome, RevisitRecord(revisit, promise: promise)),
      lines.map { $0.joined(separator: " ") }.joined(separator: "\n"), doing)
    switch revisit.outcome {
    case .satisfied where promise != nil: state = .revisiting
    case .satisfied: close(by: .satisfied, doing)
    case .unsatisfied: reopen(because: .unsatisfied, revisit.text, from: doing.at, doing)
    case .notReached: state = isNotReached(tries) ? .watching : .revisiting
    }
  }

  /// The tries of this round in which nobody was reached.
  package var failedRevisits: [Step] { stepsOfRound.filter { $0.deed.isRevisit(.notReached) } }

  /// Whether the customer is satisfied, and only waits for an answer that was promised.
  package var isSatisfiedButForAnAnswer: Bool {
    guard state == .revisiting else { return false }
    return stepsOfRound.last { if case .revisited = $0.deed { true } else { false } }?.deed
      .isRevisit(.satisfied) == true
  }

  /// Whether enough tries were made, on enough days (rule DEC-21).
  private func isNotReached(_ rule: RevisitTries) -> Bool {
    let tries = failedRevisits
    let days = Set(tries.map { rule.zone.day(of: $0.at) })
    return tries.count >= rule.tries && days.count >= rule.days
  }
}

extension Deed {
  /// Whether it is a revisit with that outcome.
  package func isRevisit(_ outcome: RevisitOutcome) -> Bool {
    if case .revisited(outcome, _) = self { true } else { false }
  }
}

/// How often one tries before somebody counts as not reached, and on how many days.
package struct RevisitTries: Hashable, Sendable {
  package let tries: Int
  package let days: Int
  let zone: EstateZone

  package init(in house: HouseRules) {
    tries = house.settings.number(.revisitTries)
    days = house.settings.number(.revisitDays)
    zone = house.zone
  }
}

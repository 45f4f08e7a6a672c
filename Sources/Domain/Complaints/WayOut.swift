/// What the customer is told before the result: how it is to be solved, or why it cannot be
/// (rules CI-15, CC-8, CC-9).
package struct WayOut: Hashable, Codable, Sendable {
  package enum Kind: String, CaseIterable, Codable, Sendable {
    /// What is proposed.
    case solution
    /// Why nothing more can be done.
    case explanation
  }

  package let kind: Kind
  /// Whom somebody asked first who could not solve it: the supervisor.
  package var asked: StaffNumber?
  package var askedAt: Moment?

  package init(_ kind: Kind) { self.kind = kind }
}

extension Intake {
  /// The way out that the customer was last told in this round.
  package var wayOut: (way: WayOut, step: Step)? {
    steps.reversed().lazy.compactMap { step -> (way: WayOut, step: Step)? in
      guard step.round == round, case .responded(_, _, _, let way?) = step.deed else { return nil }
      return (way, step)
    }.first
  }

  /// What was said of it, and what the one who was asked had answered, which is the last line.
  ///
  /// It stands in the text because that is what is searched; and no step that was written so is ever
  /// written otherwise, so that both would have to be read for good.
  package var wayOutWords: (said: String, answer: String?)? {
    guard let (way, step) = wayOut else { return nil }
    let lines = step.text.split(separator: "\n")
    guard way.asked != nil, lines.count > 1 else { return (step.text, nil) }
    return (lines.dropLast().joined(separator: "\n"), lines.last.map(String.init))
  }

  /// What the customer is still to be told before the result, by what verifying has shown: of an
  /// effective complaint a solution, of an unreasonable one an explanation (rules CC-8, CC-9).
  ///
  /// Whoever has had the answer has been told.
  package var wayOutMissing: WayOut.Kind? {
    guard kind == .complaint, state.isOpen, assignment.verification != nil, !hasReply else {
      return nil
    }
    switch classification.validity {
    case .effective: return wayOut?.way.kind == .solution ? nil : .solution
    case .unreasonable: return wayOut?.way.kind == .explanation ? nil : .explanation
    case .otherResponsibility, .malicious, nil: return nil
    }
  }
}

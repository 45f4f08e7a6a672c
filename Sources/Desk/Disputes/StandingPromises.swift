import Domain
import Storage

/// What was promised for whenever something happens, as rain, and is not done with (rule CH-29).
///
/// It outlives the case: whoever begins a shift must know it.
package struct StandingPromise: Hashable, Sendable {
  /// The intake on which it was given, and its number there.
  package let intake: String
  package let number: Int
  /// Upon what it is to be kept.
  package let trigger: String
  package let text: String
  package let given: Moment
}

/// Every promise that stands, the oldest first.
package struct StandingPromises: Query {
  package init() {}

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> [StandingPromise] {
    try transaction.intakes.withCommitments()
      .filter { intake in inquiry.clerk.map(intake.mayBeSeen(by:)) ?? true }
      .flatMap { intake in
        intake.commitments.compactMap { commitment, step in
          guard case .trigger(let event) = commitment.term,
            intake.commitmentKeptAt(commitment.id) == nil
          else { return nil }
          return StandingPromise(
            intake: intake.id, number: commitment.id, trigger: event, text: step.text,
            given: step.at)
        }
      }
  }
}

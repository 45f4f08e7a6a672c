import Domain
import Storage

// A handover that both have signed and a stocktake that is signed are sealed with the journal as it
// stands then, their own entry included.

extension Command where Outcome == HandoverRecord {
  package func signed(in outcome: HandoverRecord) -> SignedRecord? {
    guard Self.seals, let digest = outcome.digest else { return nil }
    return SignedRecord(
      .handover, outcome.id, digest: digest, giver: outcome.giver.text,
      receiver: outcome.receiver?.text ?? "")
  }

  package func outcome(_ outcome: HandoverRecord, under seal: SealMark) -> HandoverRecord {
    var sealed = outcome
    sealed.seal = seal
    return sealed
  }
}

extension Command where Outcome == Stocktake {
  package func signed(in outcome: Stocktake) -> SignedRecord? {
    guard Self.seals, let digest = outcome.digest, let number = outcome.number else { return nil }
    let signers = outcome.signatures.map(\.by.text)
    return SignedRecord(
      .stocktake, "\(number)", digest: digest, giver: signers.first ?? "",
      receiver: signers.dropFirst().first ?? "")
  }

  package func outcome(_ outcome: Stocktake, under seal: SealMark) -> Stocktake {
    var sealed = outcome
    sealed.seal = seal
    return sealed
  }
}

extension Transaction {
  /// Enters a command that was carried out, and seals what it has signed.
  ///
  /// - Returns: The outcome, with its seal where it was given one, and its number in the journal.
  func enter<C: Command>(
    _ command: C, _ outcome: C.Outcome, on occasion: Occasion
  ) throws -> (outcome: C.Outcome, sequence: Int) {
    let sequence = try enter(
      kind: C.kind, subject: command.subject(of: outcome), payload: command.entry(for: outcome),
      on: occasion)
    guard let record = command.signed(in: outcome) else { return (outcome, sequence) }
    let seal = try seal(record, at: occasion.moment)
    return (command.outcome(outcome, under: seal), sequence)
  }
}

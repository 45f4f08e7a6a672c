import Resources

// A message stays until the next step. Why something was refused goes earlier: with the next key that
// does something else.
extension Session {
  /// What a message that stands is about, before a key.
  struct Ground {
    fileprivate let message: Int
    fileprivate let changes: Int
    fileprivate let listChanges: Int
    fileprivate let isOffering: Bool
    fileprivate let wantsToQuit: Bool
    fileprivate let flaws: [Phrase]

    init(_ session: Session) {
      message = session.messageNumber
      changes = session.changes
      listChanges = session.pane.changes
      isOffering = session.offer != nil
      wantsToQuit = session.wantsToQuit
      flaws = session.form.map { Array($0.flaws.values) } ?? []
    }
  }

  /// Takes a refusal off the row of messages that the key has left behind.
  mutating func takeStaleMessage(since ground: Ground) {
    guard messageNumber == ground.message, message.tone == .refused, isStale(since: ground) else {
      return
    }
    message = Message(Phrase("", ""), .plain)
  }

  private func isStale(since ground: Ground) -> Bool {
    // What it offered Enter for, or another Ctrl+Q, is no longer done by that key.
    if ground.isOffering || ground.wantsToQuit && !wantsToQuit { return true }
    guard let form else {
      return changes != ground.changes || pane.changes != ground.listChanges
    }
    // In a form the refusal of what was to be saved stands until its field is another's.
    return ground.flaws.contains(message.phrase) && !form.flaws.values.contains(message.phrase)
  }
}

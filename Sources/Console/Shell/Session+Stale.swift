import Resources

// A message stays until the next step. It goes earlier with the key that selects another record, which
// it would seem to be about; why something was refused, with the next key that does something else.
extension Session {
  /// What a message that stands is about, before a key.
  struct Ground {
    fileprivate let message: Int
    fileprivate let changes: Int
    fileprivate let listChanges: Int
    fileprivate let isOffering: Bool
    fileprivate let wantsToQuit: Bool
    fileprivate let flaws: [Phrase]
    /// The record that is selected in the pane, and on the page over it.
    fileprivate let record: String?
    fileprivate let row: String?

    init(_ session: Session) {
      message = session.messageNumber
      changes = session.changes
      listChanges = session.pane.changes
      isOffering = session.offer != nil
      wantsToQuit = session.wantsToQuit
      flaws = session.form?.said ?? []
      record = session.pane.selectedID
      row = session.selectedRow
    }
  }

  /// Takes off the row of messages what the key has left behind.
  mutating func takeStaleMessage(since ground: Ground) {
    guard messageNumber == ground.message, isStale(since: ground) else { return }
    message = Message(Phrase("", ""), .plain)
  }

  private func isStale(since ground: Ground) -> Bool {
    switch message.tone {
    case .plain, .failed: false
    case .done: isElsewhere(since: ground)
    case .refused: isElsewhere(since: ground) || isLeftBehind(since: ground)
    }
  }

  /// Whether another record is selected now.
  private func isElsewhere(since ground: Ground) -> Bool {
    if pane.selectedID != ground.record { return true }
    // A page that is opened or closed selects nothing else.
    guard let row = selectedRow, let former = ground.row else { return false }
    return row != former
  }

  /// The row that is selected on the page over the pane; nothing where there is none.
  private var selectedRow: String? {
    guard case .rows(let page) = overlay else { return nil }
    return page.list.selected?.id
  }

  /// Whether a refusal is no longer about what the clerk does.
  private func isLeftBehind(since ground: Ground) -> Bool {
    // What it offered Enter for, or another Ctrl+Q, is no longer done by that key.
    if ground.isOffering || ground.wantsToQuit && !wantsToQuit { return true }
    guard let form else {
      return changes != ground.changes || pane.changes != ground.listChanges
    }
    // In a form the refusal of what was to be saved stands until its field is another's.
    return ground.flaws.contains(message.phrase) && !form.said.contains(message.phrase)
  }
}

extension Filling {
  /// What is wrong with its fields, and why the last key did not lead out of one.
  fileprivate var said: [Phrase] { flaws.values + (hindrance.map { [$0] } ?? []) }
}

import Resources

/// A draft that was thrown away, and the pane in which it was.
struct Discarded: Sendable {
  let filling: Filling
  let pane: PaneKind
}

// Drafts that were thrown away: in memory only, until whoever threw them away has gone.
extension Session {
  /// Keeps what is thrown away here, in the place of what was of the same form.
  mutating func keepDiscarded(_ filling: Filling) {
    discarded.removeAll { $0.filling.form.key == filling.form.key }
    discarded.append(Discarded(filling: filling, pane: focus))
    isDraftBehindStep = false
  }

  /// Brings back the draft that was thrown away last; false where there is none.
  ///
  /// Behind a step that cannot be taken back it takes one key more, for whoever meant that step.
  mutating func bringBackDraft() -> Bool {
    guard !isDraftBehindStep else {
      guard !discarded.isEmpty else { return false }
      isDraftBehindStep = false
      say(
        Message(
          Phrase(
            "上一步已记入流水，不能撤销。再按 Ctrl+Z 找回丢掉的草稿。",
            "The last step stands in the journal. Ctrl+Z again brings the draft back."), .refused))
      return true
    }
    guard let last = discarded.popLast() else { return false }
    go(to: last.pane)
    let found = last.filling
    // One of the same kind that was begun since takes its place, so that neither is lost.
    let isSame = form?.isBegun == true && form?.form.key == found.form.key
    let open = isSame ? form : nil
    putAside()
    let since = drafts.removeValue(forKey: found.form.key)
    let other =
      open ?? since.map { Filling(found.form, draft: $0, last: self.last[found.form.id] ?? [:]) }
    if let other { keepDiscarded(other) }
    form = found
    // When it was thrown away it left the file, too.
    mustKeepDrafts = true
    say(Message(Phrase("草稿找回来了。", "The draft is back."), .done))
    return true
  }
}

import Domain
import Storage

extension Transaction {
  /// FC-52: a line of the notebook that needs action, stands in no record, and was left out of none
  /// with a reason (rule PL-2).
  ///
  /// A shift without any record is FC-42 alone.
  func noteFindings(in range: StocktakeRange) throws -> [Finding] {
    try notebook.open().filter { try $0.entry.recordedAt <= range.to && isDropped($0) }.map {
      Finding(.entryNotHandedOver, subject: $0.label, since: $0.entry.occurredAt)
    }
  }

  private func isDropped(_ note: NotebookLine) throws -> Bool {
    guard let duty = try shifts.duty(of: note.entry.by, at: note.entry.recordedAt),
      try handovers.ofDuty(duty) != nil
    else { return false }
    let isHandedOver = try handovers.history(of: note.label, since: note.entry.occurredAt) > 0
    return try !isHandedOver && !draftChanges.isLeftOut(note.label)
  }
}

import Domain
import Storage

extension Transaction {
  /// FC-52: a line of the notebook that needs action, and that the record of its shift neither has
  /// nor leaves out with a reason (rule PL-2).
  ///
  /// A shift without any record is FC-42 alone.
  func noteFindings(in range: StocktakeRange) throws -> [Finding] {
    try notebook.open().filter {
      try $0.entry.recordedAt <= range.to && isDropped($0, by: range.to)
    }.map {
      Finding(.entryNotHandedOver, subject: $0.label, since: $0.entry.occurredAt)
    }
  }

  private func isDropped(_ note: NotebookLine, by cutOff: Moment) throws -> Bool {
    guard let duty = try shifts.duty(of: note.entry.by, at: note.entry.recordedAt),
      let record = try handovers.ofDuty(duty), record.submittedAt <= cutOff
    else { return false }
    // What was written after the record was signed stands in the next one.
    guard note.entry.recordedAt <= record.submittedAt else {
      let isHandedOver = try handovers.history(of: note.label, since: note.entry.occurredAt) > 0
      return try !isHandedOver && !draftChanges.isLeftOut(note.label)
    }
    let isLeftOut = try draftChanges.leftOut(ofRecord: record.id).contains { $0.item == note.label }
    return !isLeftOut && !record.items.contains { $0.id == note.label }
  }
}

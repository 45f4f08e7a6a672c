import Desk
import Domain
import Resources

extension PaneAction {
  /// Shows a name and a phone whole, for a reason that the journal keeps (decision 19).
  static func unmask(_ record: String) -> PaneAction {
    .form(Phrase("显示姓名电话", "Show name and phone")) { _ in
      EntryForm(
        Unmask.kind, subject: record, Phrase("显示姓名电话", "Show name and phone"),
        [
          .line("reason", Phrase("理由", "Reason"), columns: 50).required
            .help(Phrase("谁在什么时候因为什么看了，会记入流水。", "Who looked, when and why, is journalled."))
        ]
      ) { entries in
        let command = Unmask(record, reason: entries.text("reason"))
        return .perform(
          Errand(kind: Unmask.kind) { desk, clerk in
            let whole = try desk.perform(command, as: clerk)
            return Errand.Done(
              Phrase(
                "\(record)：\(whole.name) \(whole.phone)", "\(record): \(whole.name) \(whole.phone)"),
              subject: record)
          })
      }.verb(Phrase("显示", "Show"))
    }
  }
}

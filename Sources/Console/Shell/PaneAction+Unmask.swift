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
          .choice(
            "code", Phrase("理由", "Reason"),
            EntryOption.all(UnmaskReason.self, \.words)
              + [EntryOption("other", Phrase("其他（写明）", "another (write it)"), mark: "9")],
            columns: 24
          ).required
            .help(Phrase("谁在什么时候因为什么看了，会记入流水和日盘点。", "Who looked, when and why, is journalled.")),
          .line("reason", Phrase("写明", "In words"), columns: 50).required.onNewLine
            .shown { $0.secret("code") == "other" },
        ]
      ) { entries in
        let code: UnmaskReason? = entries.code("code")
        let command = Unmask(record, reason: code?.rawValue ?? entries.text("reason"))
        return .perform(
          Errand(kind: Unmask.kind) { desk, clerk in
            let whole = try desk.perform(command, as: clerk)
            return Errand.Done(
              Phrase(
                "\(record)：\(whole.name) \(whole.phone)", "\(record): \(whole.name) \(whole.phone)"),
              subject: record)
          })
      }.verb(Phrase("显示", "Show")).quick
    }
  }
}

import Desk
import Domain
import Resources

extension PaneAction {
  /// Shows a name and a phone whole, for a reason that the journal keeps (decision 19): a digit says
  /// which.
  static func unmask(_ record: String) -> PaneAction {
    let title = Phrase("显示姓名电话", "Show name and phone")
    return PaneAction(title) { _ in
      let usual = UnmaskReason.allCases.map { reason in
        PaneAction.errand(reason.words) { _ in unmasking(record, because: reason.rawValue) }
      }
      let other = PaneAction.form(Phrase("其他（写明）", "another (write it)")) { _ in
        EntryForm(
          Unmask.kind, subject: record, title,
          [
            .line("reason", Phrase("写明", "In words"), columns: 50).required
              .help(Phrase("谁在什么时候因为什么看了，会记入流水和日盘点。", "Who looked, when and why, is journalled."))
          ]
        ) { .perform(unmasking(record, because: $0.text("reason"))) }
        .verb(Phrase("显示", "Show")).quick
      }
      return .choice(Phrase("为什么要看全名电话", "Why is it shown whole"), usual + [other])
    }
  }

  private static func unmasking(_ record: String, because reason: String) -> Errand {
    Errand(kind: Unmask.kind) { desk, clerk in
      _ = try desk.perform(Unmask(record, reason: reason), as: clerk)
      var done = Errand.Done(
        Phrase(
          "\(record) 已显示全名电话，记入流水；离开这一条就遮住。",
          "\(record) is shown whole, which the journal has; masked when you leave it."))
      done.unmasked = record
      return done
    }
  }
}

import Desk
import Domain
import Resources

/// The forms of the handover pane.
enum HandoverForms {
  static func refuse(_ record: String) -> EntryForm {
    reason(ObjectToHandover.kind, record, Phrase("拒绝接班", "Refuse the record")) { reason in
      Errand(ObjectToHandover(record, .whole, reason: reason)) {
        Phrase("\($0.id) 已拒绝，请主管处理。", "\($0.id) is refused; a supervisor settles it.")
      }
    }
  }

  static func reserve(_ item: CarriedItem, of record: String, in scene: Scene) -> EntryForm {
    EntryForm(
      ObjectToHandover.kind, subject: item.id, Phrase("保留意见", "Reservation"),
      [
        .line("reason", Phrase("保留什么", "What"), columns: 56).required,
        owner("owner", in: scene).onNewLine,
      ]
    ) { entries in
      .perform(
        Errand(
          ObjectToHandover(
            record, .line(item.id, owner: entries.staff("owner")), reason: entries.text("reason"))
        ) { _ in
          Phrase("\(item.id) 已保留意见，接班后成为待办。", "\(item.id): reserved; it stays open.")
        })
    }
  }

  /// Who has to see to a reservation.
  static func owner(_ id: String, in scene: Scene) -> EntryField {
    .choice(id, Phrase("责任人", "Person"), EntryOption.staff(scene), columns: 20)
      .help(Phrase("谁来弄清楚；空着就是交班人。", "Who sees to it; empty is the giver."))
  }

  static func settle(_ item: CarriedItem) -> EntryForm {
    EntryForm(
      "handover.draft/settle", subject: item.id, Phrase("已办结", "It is done with"),
      [.line("how", Phrase("怎么办的", "How"), columns: 56).required]
    ) { entries in
      .perform(
        Errand(ChangeDraft(.settle(item: item.id, how: entries.text("how")))) {
          Phrase("\($0) 已办结，下一班不再交。", "\($0) is done with, and leaves the handovers.")
        })
    }
  }

  static var add: EntryForm {
    EntryForm(
      "handover.add", Phrase("补一条要交代的事", "Add a line"),
      [.line("text", Phrase("内容", "Text"), columns: 60).required]
    ) { entries in
      .perform(
        Errand(
          ChangeDraft(.add(entries.text("text"))),
          undo: { item, _ in
            Errand(ChangeDraft(.settle(item: item, how: takenBack.text(in: entries.language)))) {
              Phrase("\($0) 已撤回。", "\($0) is taken back.")
            }
          }
        ) { Phrase("已加 \($0)。", "Added as \($0).") })
    }
  }

  static func explain(_ item: CarriedItem) -> EntryForm {
    EntryForm(
      "handover.explain", subject: item.id, Phrase("加说明", "Explain"),
      [.line("text", Phrase("说明", "Remark"), columns: 60).required.preset(item.remark ?? "")]
    ) { entries in
      .perform(
        Errand(
          ChangeDraft(.explain(item: item.id, entries.text("text"))),
          undo: { _, _ in Errand(former(item)) { Phrase("\($0) 的说明已撤回。", "\($0): taken back.") } }
        ) { Phrase("\($0) 已加说明。", "\($0): explained.") })
    }
  }

  /// What stood beside the line before it was explained anew.
  private static func former(_ item: CarriedItem) -> ChangeDraft {
    guard let remark = item.remark, !remark.isEmpty else {
      return ChangeDraft(.unexplain(item: item.id))
    }
    return ChangeDraft(.explain(item: item.id, remark))
  }

  /// Why something ended that was written down by mistake and taken back at once.
  static let takenBack = Phrase("记错，撤回", "by mistake, taken back")

  static func remove(_ item: CarriedItem) -> EntryForm {
    reason("handover.remove", item.id, Phrase("不交这一条", "Leave it out")) { reason in
      Errand(
        ChangeDraft(.remove(item: item.id, reason: reason)),
        undo: { item, _ in
          Errand(ChangeDraft(.restore(item: item))) {
            Phrase("\($0) 又在待交里。", "\($0) stands in the draft again.")
          }
        }
      ) { Phrase("\($0) 不交，理由已记。", "\($0) is left out, with its reason.") }
    }
  }

  private static func reason(
    _ id: String, _ subject: String, _ title: Phrase,
    errand: @escaping @Sendable (String) -> Errand
  ) -> EntryForm {
    EntryForm(
      id, subject: subject, title, [.line("reason", Phrase("理由", "Reason"), columns: 56).required]
    ) { .perform(errand($0.text("reason"))) }
  }
}

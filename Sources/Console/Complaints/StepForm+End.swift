import Desk
import Domain
import Resources

// The end of its life: handled, exempt, reopened, counted.
extension StepForm {
  /// The result; of a complaint the cause is asked for too (rule CN-5).
  func handle(_ intake: Intake) -> EntryForm {
    let isComplaint = intake.kind == .complaint
    let fields = ClassificationFields(in: scene, of: ids.count == 1 ? intake.classification : nil)
    return form(
      Phrase("处理完毕", "Handled"),
      [
        .line("result", Phrase("结果", "Result"), columns: 60).required.onNewLine,
        fields.field(.rootCause, columns: 22).preset("")
          .onNewLine.with { $0.isRequired = isComplaint },
        .choice(
          "feedback", Phrase("反馈方式", "Told by"), EntryOption.all(ContactMeans.self, \.words),
          columns: 10
        )
        .required.preset(ContactMeans.phone.rawValue),
      ] + (isComplaint ? finalFields(fields) : []), saying: Self.handled
    ) { id, entries in
      var handling = Handling(result: entries.text("result"), cause: entries.code("cause"))
      handling.feedback = entries.code("feedback")
      handling.terms = entries.terms(of: .rootCause, .responsibilityClass, .causeGroup)
      handling.secondCause = entries.code("second")
      return HandleIntake(id, handling)
    }
  }

  /// What else was finally found: the class, the cause group that the root cause proposes, and a
  /// second cause.
  private func finalFields(_ fields: ClassificationFields) -> [EntryField] {
    let finalClass = fields.field(.responsibilityClass, columns: 16)
    return [
      EntryField(
        finalClass.id, Phrase("最终类别", "Final class"), finalClass.kind, columns: finalClass.columns
      ).preset(finalClass.preset).onNewLine,
      fields.field(.causeGroup, proposedBy: .rootCause).onNewLine,
      .choice(
        "second", Phrase("次要原因", "Second"),
        EntryOption.terms(of: .rootCause, in: fields.schemes), columns: 22
      ).onNewLine,
    ]
  }

  var exempt: EntryForm {
    form(
      Phrase("免回访", "No revisit needed"),
      [
        .choice("reason", Phrase("理由", "Reason"), EntryOption.all(RevisitExemption.self, \.words))
          .required,
        .line("text", Phrase("说明", "Note"), columns: 60).onNewLine
          .checked { entries in
            guard entries.code("reason") == RevisitExemption.sensitive else { return nil }
            return entries.isEmpty("text") ? Refusal.intake(.reasonMissing).sentence : nil
          },
      ], said: Phrase("免回访", "exempt from the revisit")
    ) { id, entries in
      guard let reason: RevisitExemption = entries.code("reason") else {
        throw EntryFlaw("reason", Phrase("请选理由", "Choose the reason"))
      }
      return ExemptFromRevisit(id, reason, text: entries.text("text"))
    }
  }

  var reopen: EntryForm {
    form(
      Phrase("重新处理", "Take up again"),
      [.line("reason", Phrase("理由", "Reason"), columns: 60).required],
      said: Phrase("已重新处理", "taken up again")
    ) { id, entries in ReopenIntake(id, reason: entries.text("reason")) }
  }

  var count: EntryForm {
    form(
      Phrase("是否计数", "Count it?"),
      [
        .choice("counted", Phrase("计入统计", "Counted"), EntryOption.yesOrNo, columns: 6).required,
        .line("reason", Phrase("理由", "Reason"), columns: 60).required.onNewLine,
      ], said: Phrase("已决定是否计数", "counting decided")
    ) { id, entries in
      CountIntake(id, isCounted: entries.isYes("counted"), reason: entries.text("reason"))
    }
  }
}

import Desk
import Domain
import Resources

// Repairs, and answers on the network.
extension StepForm {
  var dispatch: EntryForm {
    form(
      Phrase("派工", "Dispatch"),
      [
        .choice("person", Phrase("维修", "Technician"), EntryOption.staff(scene), columns: 22)
          .required,
        EntryField("agreed", Phrase("约定时间", "Agreed for"), .moment, columns: 18).onNewLine,
      ], said: Phrase("已派工", "dispatched")
    ) { id, entries in
      guard let person = entries.staff("person") else {
        throw EntryFlaw("person", Phrase("请选维修人员", "Choose the technician"))
      }
      return DispatchRepair(id, to: person, agreed: entries.moment("agreed"))
    }
  }

  var finish: EntryForm {
    form(
      Phrase("修好", "Fixed"),
      [
        .line("result", Phrase("结果", "Result"), columns: 60).required.onNewLine,
        .line("paid", Phrase("收费（元）", "Paid (yuan)"), columns: 10, limit: 10).onNewLine
          .checked { entries in
            guard let text = entries.optional("paid"), Money.fen(text) == nil else { return nil }
            return Phrase("金额写成 80 或 80.50", "Write 80 or 80.50")
          },
        .choice("consent", Phrase("业主同意收费", "Owner agreed"), EntryOption.yesOrNo, columns: 6)
          .shown { !$0.isEmpty("paid") },
      ], said: Phrase("已修好", "fixed")
    ) { id, entries in
      FinishRepair(
        id, result: entries.text("result"), paid: entries.optional("paid").flatMap(Money.fen),
        hasConsent: entries.isYes("consent"))
    }
  }

  var confirm: EntryForm {
    form(
      Phrase("业主确认", "Owner confirms"),
      [
        .choice("rating", Phrase("评价", "Rating"), EntryOption.all(Rating.self, \.words)).required,
        .line("unsigned", Phrase("未签字的原因", "Why unsigned"), columns: 40)
          .help(Phrase("业主签了字就空着。", "Empty where the owner has signed.")).onNewLine,
      ], said: Phrase("业主已确认", "confirmed")
    ) { id, entries in
      ConfirmRepair(
        id, rating: entries.code("rating"), unsignedReason: entries.optional("unsigned"))
    }
  }

  var cancel: EntryForm {
    form(
      Phrase("取消报修", "Cancel the repair"),
      [.line("reason", Phrase("理由", "Reason"), columns: 60).required],
      said: Phrase("已取消", "cancelled")
    ) { id, entries in CancelRepair(id, reason: entries.text("reason")) }
  }

  var draftReply: EntryForm {
    form(
      Phrase("拟网上回复", "Draft the online reply"),
      [
        .line("text", Phrase("回复", "Reply"), columns: 60, limit: 2000).required.onNewLine,
        .choice("concrete", Phrase("有具体措施", "Concrete"), EntryOption.yesOrNo, columns: 6)
          .required.preset("no").onNewLine,
      ], said: Phrase("已拟回复，等批准", "drafted, waits for approval")
    ) { id, entries in
      PrepareOnlineReply(
        id,
        .draft(
          entries.text("text"), isConcrete: entries.isYes("concrete"), covering: nil, promised: nil)
      )
    }
  }
}

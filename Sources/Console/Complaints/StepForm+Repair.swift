import Desk
import Domain
import Resources

// Repairs, from dispatch to the owner's signature.
extension StepForm {
  /// Those of the repair department first.
  private var isInRepair: @Sendable (EntryOption, Entries) -> Bool {
    let scene = scene
    return { option, _ in scene.works(option, in: .repair) }
  }

  func dispatch(_ intake: Intake) -> EntryForm {
    let isClaim = intake.warrantyRoute(in: scene.zone) == .developer
    let lacks = intake.lacksWarranty
    return form(
      Phrase("派工", "Dispatch"),
      [
        .choice("person", Phrase("维修", "Technician"), EntryOption.staff(scene), columns: 22)
          .required.offering(isInRepair),
        .choice(
          "provider", Phrase("维修方", "Provider"), EntryOption.all(RepairProvider.self, \.words),
          columns: 12
        )
        .required.onNewLine
        .preset((isClaim ? RepairProvider.developer : .own).rawValue)
        .help(warrantyHelp(intake)),
        EntryField("agreed", Phrase("约定时间", "Agreed for"), .moment, columns: 18).onNewLine,
      ]
        + (intake.repair?.technician == nil
          ? [] : [reason(Phrase("换人去，要写理由。", "Needed where another technician goes."))]),
      said: lacks
        ? Phrase("已派工；保修期没有记录，请补", "dispatched; look its warranty up")
        : Phrase("已派工", "dispatched")
    ) { id, entries in
      guard let person = entries.staff("person") else {
        throw EntryFlaw("person", Phrase("请选维修人员", "Choose the technician"))
      }
      var command = DispatchRepair(id, to: person, agreed: entries.moment("agreed"))
      command.provider = entries.code("provider")
      command.reason = entries.optional("reason")
      return command
    }
  }

  /// Which way the warranty sends it, or that nobody has looked it up; never a reason to refuse.
  private func warrantyHelp(_ intake: Intake) -> Phrase {
    intake.warrantyRoute(in: scene.zone)?.words
      ?? Phrase("保修期没有记录：可先派，再补记。", "No warranty is recorded: send now, note it after.")
  }

  /// Out to the developer within the warranty, or to a contractor (rule RP-5).
  func sendOut(_ intake: Intake) -> EntryForm {
    let isClaim = intake.warrantyRoute(in: scene.zone) == .developer
    let developer = Target.developer.words
    return form(
      Phrase("交开发商或外单位", "To the developer or a contractor"), named: "external",
      [
        .line("body", Phrase("单位", "Body"), columns: 30, limit: 60).required
          .preset(isClaim ? scene.say(developer) : "")
          .help(Phrase("在保修期内的交开发商，过保的交承修单位。", "In warranty to the developer; else a contractor.")),
        .line("text", Phrase("说明", "What for"), columns: 60).onNewLine,
      ], said: Phrase("已交外修", "with a contractor")
    ) { id, entries in
      let typed = entries.text("body")
      let isDeveloper = [developer.text(in: .chinese), developer.text(in: .english)].contains(typed)
      return ProceedWithRepair(
        id,
        .external(
          body: isDeveloper ? Target.developer.rawValue : typed, text: entries.text("text")))
    }
  }

  /// What it would cost, before any work (rule RP-6).
  var quote: EntryForm {
    form(
      Phrase("报价", "Quote"), named: "quote",
      [
        .line("price", Phrase("报价（元）", "Price (yuan)"), columns: 10, limit: 10).required
          .checked { entries in
            guard let text = entries.optional("price"), Money.fen(text) == nil else { return nil }
            return Phrase("金额写成 80 或 80.50", "Write 80 or 80.50")
          }
      ], said: Phrase("已报价，等业主同意", "quoted; the owner is to agree")
    ) { id, entries in
      guard let price = Money.fen(entries.text("price")) else {
        throw EntryFlaw("price", Phrase("金额写成 80 或 80.50", "Write 80 or 80.50"))
      }
      return ProceedWithRepair(id, .quote(price))
    }
  }

  /// The result; a price is asked for consent, and so is one that was only quoted.
  func finish(isQuoted: Bool) -> EntryForm {
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
          .shown { isQuoted || !$0.isEmpty("paid") },
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
      ], saying: Self.confirmed
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
}

import Desk
import Domain
import Resources

// The steps under headings, in the order in which a case may need them.
extension IntakeActions {
  var further: [PaneAction] {
    let groups: [(Phrase, [PaneAction])] = [
      (Phrase("承诺与到场", "Promises and visits"), contacts),
      (Phrase("外单位", "Bodies outside"), outside),
      (Phrase("保修与费用", "Warranty and costs"), intake.kind == .repair ? costs : []),
      (Phrase("网上回复", "Online"), isComplaint && isOnline ? online : []),
      (Phrase("书面与同一事项", "In writing, and the matter"), written),
      (Phrase("邻里纠纷", "Dispute"), isComplaint && isDispute ? dispute : []),
      (Phrase("轻重与上报", "Weight and reports"), isComplaint ? weight : []),
      (Phrase("标记与归并", "Marks and matter"), marks),
      (Phrase("收尾", "The end"), isComplaint ? ending : []),
      (Phrase("查看", "To see"), reading),
    ]
    return groups.flatMap { group, actions in actions.map { $0.grouped(group) } }
  }

  private var isOnline: Bool { intake.registration.channel.isOnline }

  private var isDispute: Bool {
    intake.classification.target == .household || intake.hasDisputeRecord
  }

  // MARK: Contacts

  /// A promise made by telephone, with its usual words and time.
  var promise: PaneAction {
    step(
      Phrase("电话承诺", "Promise by phone"), in: .received, .verifying, .assigned, .inProgress,
      .waitingExternal, .dispatched, .onSite, .quoted, .external
    ) { $0.promise }.hinted("承诺", "Promise")
  }

  var keep: PaneAction {
    let isOpen = card.clocks.contains { $0.policy == .promise && $0.isRunning }
    let ids = ids
    return .errand(
      Phrase("承诺已兑现", "The promise was kept"),
      unless: isOpen ? nil : Phrase("没有未兑现的承诺", "no promise is open")
    ) { scene in
      StepForm(ids: ids, scene: scene).errand(said: Phrase("承诺兑现", "promise kept")) {
        KeepPromise($0, promise: nil)
      }
    }.hinted("承诺兑现", "Kept")
  }

  private var contacts: [PaneAction] {
    intake.kind == .repair ? [promise] : [promise, keep, arrive] + records
  }

  private var records: [PaneAction] {
    guard isComplaint else { return [] }
    return [
      step(
        Phrase("开处理记录表", "Open the handling record"), in: .received, .verifying, .assigned,
        .inProgress, .waitingExternal
      ) { $0.record },
      step(
        Phrase("告知解决办法", "Tell the way out"), in: .received, .verifying, .assigned, .inProgress,
        .waitingExternal
      ) { [intake] in $0.wayOut(intake.wayOutMissing) },
    ]
  }

  private var outside: [PaneAction] {
    let body = intake.bodiesAsked.last
    let isAway = intake.state == .waitingExternal
    let answer = step(Phrase("外单位回复", "Answer received")) {
      $0.answer(from: body, isAway: isAway)
    }
    let asked = body == nil ? [] : [answer]
    let waiting = step(
      Phrase("等外部单位", "Waits for another body"), in: .inProgress, .assigned, .waitingExternal
    ) { $0.wait }
    return (isComplaint ? [waiting] : []) + [letter] + asked
  }

  var letter: PaneAction { step(Phrase("发函", "Write a letter")) { $0.letter } }

  // MARK: What it costs

  private var costs: [PaneAction] {
    [
      warranty,
      step(
        Phrase("交开发商或外单位", "Developer or contractor"), in: .received, .dispatched, .onSite, .quoted,
        .external
      ) { [intake] in $0.sendOut(intake) },
      step(
        Phrase("报价", "Quote"), in: .received, .dispatched, .onSite, .quoted, .external
      ) { $0.quote },
      consent,
    ]
  }

  private var warranty: PaneAction {
    let known = intake.repair?.warranty ?? Warranty()
    return step(
      Phrase("保修期", "Warranty"), in: .received, .dispatched, .onSite, .quoted, .external, .fixed
    ) { $0.warranty(known) }
  }

  var consent: PaneAction {
    done(Phrase("业主同意报价", "The owner agrees"), in: .quoted) {
      $0.errand(said: Phrase("业主已同意", "the owner agrees")) { ProceedWithRepair($0, .consent) }
    }.hinted("同意报价", "Agrees")
  }

  // MARK: Marks, links, the end

  private var marks: [PaneAction] {
    let set = IntakeFlag.allCases.filter(intake.flags.contains)
    let free = IntakeFlag.allCases.filter { !intake.flags.contains($0) }
    var actions =
      (isComplaint ? [classify] + missing : []) + [
        step(Phrase("加标记", "Set a mark")) { $0.mark(free, isSet: true) }
      ]
    if !set.isEmpty {
      actions.append(step(Phrase("去掉标记", "Take a mark off")) { $0.mark(set, isSet: false) })
    }
    actions.append(step(Phrase("并入同一事项", "Same matter as another")) { $0.link })
    if intake.matter != intake.ownMatter { actions.append(unlink) }
    return actions
  }

  private var unlink: PaneAction {
    let ids = ids
    let back = card.matter.members.first { !ids.contains($0.intake) }?.intake
    return .errand(Phrase("与同一事项分开", "A matter by itself again")) { _ in
      StepForm.unlink(ids, from: back)
    }
  }

  var close: PaneAction {
    let close = done(Phrase("关闭", "Close"), in: .watching) {
      $0.errand(said: Phrase("已关闭", "closed")) { CloseIntake($0) }
    }
    return kept(close) { intake, _, scene throws(Refusal) in
      try intake.requireQuietWeekOver(in: scene.house, at: scene.now)
    }
  }

  private var ending: [PaneAction] {
    [
      step(Phrase("免回访", "No revisit needed"), in: .handled, .verified, .revisiting) { $0.exempt },
      close,
      step(
        Phrase("重新处理", "Take up again"), in: .handled, .verified, .revisiting, .watching, .closed
      ) { $0.reopen },
      step(Phrase("是否计数", "Count it?")) { $0.count },
    ]
  }
}

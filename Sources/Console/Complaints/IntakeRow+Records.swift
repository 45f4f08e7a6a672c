import Desk
import Domain
import Resources
import Terminal

// What special steps leave behind, as the detail shows it above the words that were brought.
extension IntakeRow {
  func recordFacts(in scene: Scene) -> [DetailPart] {
    repairFacts(in: scene) + onlineFacts(in: scene) + weightFacts(in: scene)
      + wayOutFacts(in: scene) + outsideFacts(in: scene) + disputeFacts(in: scene)
      + revisitFacts(in: scene)
  }

  private var intake: Intake { card.intake }

  private func repairFacts(in scene: Scene) -> [DetailPart] {
    guard let repair = intake.repair else { return [] }
    var parts = warrantyFacts(in: scene)
    if let quote = intake.quote {
      let answer = repair.hasConsent ? Phrase("业主已同意", "agreed") : Phrase("等业主同意", "not agreed yet")
      parts.append(
        .fact(scene.say("报价", "quote"), "\(Money.yuan(quote))  \(scene.say(answer))"))
    }
    if let paid = repair.paid { parts.append(.fact(scene.say("收费", "paid"), Money.yuan(paid))) }
    if let isSigned = repair.isSigned {
      let rating = repair.rating.map { "  " + scene.say($0.words) } ?? ""
      let signed = scene.say(isSigned ? "已签字" : "未签字", isSigned ? "signed" : "unsigned")
      let why = repair.unsignedReason.map { "  " + $0 } ?? ""
      parts.append(.fact(scene.say("业主", "owner"), signed + rating + why))
    }
    return parts
  }

  private func onlineFacts(in scene: Scene) -> [DetailPart] {
    guard let heat = intake.heat else { return [] }
    var parts: [DetailPart] = []
    let points = intake.pointCount
    if points > 0 || heat > 1 {
      let posts = scene.say("共 \(heat) 帖", heat.counted("post"))
      let listed = points > 0 ? scene.say("\(points) 点  ", "\(points) points  ") : ""
      parts.append(.fact(scene.say("网上", "online"), listed + posts))
    }
    let state: Phrase? =
      switch intake.replyState {
      case .drafted: Phrase("已拟，等部门负责人批准", "drafted, to be approved by the head")
      case .approved: Phrase("已批准，可以发出", "approved, to be posted")
      case .posted: Phrase("已发出", "posted")
      case nil: nil
      }
    if let state { parts.append(.fact(scene.say("网上回复", "reply"), scene.say(state))) }
    // Whoever approves it or posts it must have it before them.
    if let draft = intake.newestDraft { parts.append(.text(draft.text)) }
    return parts
  }

  private func weightFacts(in scene: Scene) -> [DetailPart] {
    var parts: [DetailPart] = []
    if isConfidential {
      let names = intake.accused.sorted().map { scene.name(of: $0) }.joined(separator: " ")
      parts.append(
        .fact(
          scene.say("限制查看", "restricted"),
          scene.say("投诉 \(names) 的行为，只有办理的人能看", "about \(names); only those working on it see it"),
          style: .warn))
    }
    if card.matter.isMajor {
      parts.append(.fact(scene.say("重大", "major"), majorText(in: scene)))
    }
    let flags = IntakeFlag.allCases.filter(intake.flags.contains)
    if !flags.isEmpty {
      parts.append(
        .fact(
          scene.say("标记", "marks"),
          flags.map { scene.say($0.words) }.joined(separator: scene.say("、", ", "))))
    }
    return parts + lastSteps(in: scene)
  }

  /// What the customer is still to be told before the result.
  private func wayOutFacts(in scene: Scene) -> [DetailPart] {
    guard let missing = intake.wayOutMissing else { return [] }
    let label = scene.say("告知客户", "to be told")
    switch missing {
    case .solution:
      return [.fact(label, scene.say("还没有告知解决办法", "no solution yet"), style: .warn)]
    case .explanation:
      return [.fact(label, scene.say("还没有说明理由", "no explanation yet"), style: .warn)]
    }
  }

  /// What a major matter has, and what it still lacks (rule CE-4).
  private func majorText(in scene: Scene) -> String {
    let person = card.matter.dedicatedPerson.map {
      scene.say("专人 ", "dedicated ") + scene.name(of: $0)
    }
    let findings =
      card.matter.findings == nil
      ? scene.say("缺书面调查", "no findings yet") : scene.say("有书面调查", "findings written")
    let owner =
      intake.isHeldBelow(scene.staff.values.officeHeads, in: card.matter)
      ? scene.say("不在负责人手里，改派或写理由", "not with the head: assign it, or give a reason") : nil
    return [
      card.matter.criteria.keys.map(\.rawValue).sorted().joined(), card.matter.dossier,
      person ?? scene.say("缺专人", "no dedicated person"), findings, owner,
    ].compactMap { $0 }.joined(separator: "  ")
  }

  /// The last review, and the last report upwards.
  private func lastSteps(in scene: Scene) -> [DetailPart] {
    var parts: [DetailPart] = []
    for step in intake.steps.reversed() {
      if case .reviewed(let person, let due) = step.deed {
        parts.append(
          .fact(
            scene.say("评审", "review"),
            "\(scene.name(of: person))  \(scene.say("限 ", "by "))\(scene.brief(due))"))
        break
      }
    }
    let levels = intake.steps.compactMap { step -> String? in
      guard case .escalated(let to, _) = step.deed else { return nil }
      return scene.say(EscalationLevel.words(of: to)) + " " + scene.brief(step.at)
    }
    if !levels.isEmpty {
      parts.append(.fact(scene.say("上报", "reported"), levels.joined(separator: "  ")))
    }
    return parts
  }

  private func outsideFacts(in scene: Scene) -> [DetailPart] {
    guard let body = intake.bodiesAsked.last else { return [] }
    let answer = intake.steps.last { step in
      if case .answerReceived = step.deed { true } else { false }
    }
    let answered = answer.map {
      scene.say("  \(scene.brief($0.at)) 有回复", "  answered \(scene.brief($0.at))")
    }
    let name = scene.say(OutsideBody.words(of: body))
    return [
      .fact(
        scene.say("外单位", "outside"), name + (answered ?? scene.say("  还没有回复", "  no answer yet")))
    ]
  }

  private func disputeFacts(in scene: Scene) -> [DetailPart] {
    guard let opened = intake.steps.first(where: { $0.deed.isDisputeOpened }),
      case .disputeOpened(let other, let playbook) = opened.deed
    else { return [] }
    let parties = [intake.reporter.household ?? "-", other ?? scene.say("不明", "unknown")]
      .joined(separator: scene.say(" 与 ", " and "))
    let about = playbook.map { "  " + scene.say($0.words) } ?? ""
    return [.fact(scene.say("纠纷", "dispute"), parties + about)]
      + intake.commitments.map { commitment, step in
        duty(commitment, step, in: scene)
      }
  }

  private func duty(_ given: Undertaking, _ step: Step, in scene: Scene) -> DetailPart {
    let kept = intake.commitmentKeptAt(given.id).map {
      scene.say("  已履行 ", "  kept ") + scene.brief($0)
    }
    let broken = intake.breaches(of: given.id).count
    let breaches =
      broken == 0 ? "" : scene.say("  违约 \(broken) 次", "  broken " + broken.counted("time"))
    let delivery = intake.delivery(of: given.id).map { "  " + scene.say($0.how.words) } ?? ""
    let isLate = kept == nil && given.due.map { $0 < scene.now } == true
    return .fact(
      given.isNotice
        ? scene.say("通知 \(given.id)", "notice \(given.id)")
        : scene.say("约定 \(given.id)", "duty \(given.id)"),
      step.text + given.term.told(in: scene, before: "  ") + delivery + breaches + (kept ?? ""),
      style: isLate || (broken > 0 && kept == nil) ? .warn : .text)
  }

  private func revisitFacts(in scene: Scene) -> [DetailPart] {
    if intake.isSatisfiedButForAnAnswer {
      return [
        .fact(
          scene.say("回访", "revisit"),
          scene.say("满意，还欠一个答复；答复后关闭", "satisfied; closes when the answer owed is given"))
      ]
    }
    let tries = intake.failedRevisits
    guard !tries.isEmpty, intake.state == .revisiting else { return [] }
    let days = Set(tries.map { scene.zone.day(of: $0.at) }).count
    let rule = RevisitTries(in: scene.house)
    return [
      .fact(
        scene.say("回访", "revisit"),
        scene.say(
          "\(days) 天里 \(tries.count) 次没联系上；\(rule.days) 天 \(rule.tries) 次后转观察期",
          "not reached \(tries.count.counted("time")) on \(days.counted("day")); \(rule.tries) on \(rule.days) end it"
        ))
    ]
  }
}

extension Deed {
  fileprivate var isDisputeOpened: Bool {
    if case .disputeOpened = self { true } else { false }
  }
}

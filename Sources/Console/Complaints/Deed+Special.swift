import Desk
import Domain
import Resources

// The steps that only some records have, as the history tells them.
extension Deed {
  func special(in scene: Scene) -> Phrase {
    switch self {
    case .escalated(let to, let hasReport):
      Phrase(
        "上报\(EscalationLevel.words(of: to).text(in: .chinese))\(hasReport ? "，附书面报告" : "")",
        "reported to the \(EscalationLevel.words(of: to).text(in: .english))"
          + (hasReport ? ", in writing" : ""))
    case .followedUp(let posts): Phrase("跟帖又有 \(posts) 帖", "\(posts) more posts")
    case .sentOut, .dispatched, .warrantyNoted: ofRepair(in: scene)
    case .quoted(let price): Phrase("报价 \(Money.yuan(price))", "quoted \(Money.yuan(price))")
    case .consented: Phrase("业主同意报价", "the owner agreed")
    case .conductRecorded(let person, let witness, let evidence, let isSigned):
      conduct(of: person, witness, evidence ?? "", isSigned, in: scene)
    default: ofDispute(in: scene)
    }
  }

  private func conduct(
    of person: StaffNumber, _ witness: String, _ evidence: String, _ isSigned: Bool?,
    in scene: Scene
  ) -> Phrase {
    func told(_ language: Language) -> String {
      let parts: [Phrase?] = [
        Phrase("投诉 \(scene.name(of: person)) 的行为", "about \(scene.name(of: person))"),
        witness.isEmpty ? nil : Phrase("证人 \(witness)", "witness \(witness)"),
        evidence.isEmpty ? nil : Phrase("物证 \(evidence)", "evidence \(evidence)"),
        isSigned.map { $0 ? Phrase("已签名", "signed") : Phrase("未签名", "not signed") },
      ]
      return parts.compactMap { $0?.text(in: language) }
        .joined(separator: language == .chinese ? "，" : ", ")
    }
    return Phrase(told(.chinese), told(.english))
  }

  private func ofRepair(in scene: Scene) -> Phrase {
    switch self {
    case .sentOut(let to):
      Phrase(
        "交 \(OutsideBody.words(of: to).text(in: .chinese)) 修",
        "gave it to \(OutsideBody.words(of: to).text(in: .english))")
    case .dispatched(let technician, let agreed, let provider):
      dispatched(technician, agreed, provider, in: scene)
    case .warrantyNoted(let warranty): warranty.words
    default: Phrase(code, code)
    }
  }

  private func dispatched(
    _ technician: StaffNumber, _ agreed: Moment?, _ provider: RepairProvider?, in scene: Scene
  ) -> Phrase {
    let other = provider == .own ? nil : provider?.words
    return Phrase(
      "派工 \(scene.name(of: technician))"
        + (other.map { "（\($0.text(in: .chinese))）" } ?? "")
        + (agreed.map { "，约 \(scene.brief($0))" } ?? ""),
      "dispatched \(scene.name(of: technician))"
        + (other.map { " (\($0.text(in: .english)))" } ?? "")
        + (agreed.map { ", agreed \(scene.brief($0))" } ?? ""))
  }

  private func ofDispute(in scene: Scene) -> Phrase {
    switch self {
    case .disputeOpened(let other, let playbook):
      Phrase(
        "建纠纷记录，对方 \(other ?? "不明")" + (playbook.map { "，\($0.words.text(in: .chinese))" } ?? ""),
        "opened the dispute with \(other ?? "an unknown unit")"
          + (playbook.map { ", \($0.words.text(in: .english))" } ?? ""))
    case .disputeStage(let participants, let paper, let answer):
      stage([
        (Phrase("参加", "with"), participants), (Phrase("文书", "paper"), paper),
        (Phrase("答复", "answer"), answer),
      ])
    case .committed(let undertaking):
      Phrase(
        "\(undertaking.isNotice ? "整改通知" : "约定") \(undertaking.id)"
          + undertaking.term.told(in: scene, before: "，"),
        "\(undertaking.isNotice ? "notice" : "duty") \(undertaking.id)"
          + undertaking.term.told(in: scene, before: ", "))
    case .commitmentBroken(let number): Phrase("违反约定 \(number)", "duty \(number) broken")
    case .commitmentKept(let number): Phrase("约定 \(number) 已履行", "duty \(number) kept")
    case .noticeDelivered(let number, let how):
      Phrase(
        "整改通知 \(number) 送达：\(how.words.text(in: .chinese))",
        "notice \(number) delivered, \(how.words.text(in: .english))")
    case .jointLetter(let households):
      Phrase("联名信，\(households) 户", "a joint letter of \(households.counted("unit"))")
    default: Phrase(code, code)
    }
  }

  private func stage(_ parts: [(label: Phrase, text: String)]) -> Phrase {
    let filled = parts.filter { !$0.text.isEmpty }
    guard !filled.isEmpty else { return Phrase("纠纷经过", "dispute") }
    return Phrase(
      "纠纷经过（" + filled.map { "\($0.label.text(in: .chinese)) \($0.text)" }.joined(separator: "；")
        + "）",
      "dispute ("
        + filled.map { "\($0.label.text(in: .english)) \($0.text)" }.joined(separator: "; ")
        + ")")
  }

  /// A revisit: the outcome, how each topic was rated where that differs, and what was promised.
  func revisited(_ outcome: RevisitOutcome, _ record: RevisitRecord?, in scene: Scene) -> Phrase {
    func told(_ language: Language) -> String {
      let comma = language == .chinese ? "，" : ", "
      var parts = [outcome.words.text(in: language)]
      if let means = record?.means, means != .phone { parts.append(means.words.text(in: language)) }
      parts += RevisitTopic.allCases.compactMap { topic in
        guard let rating = record?.ratings[topic], rating != .satisfied else { return nil }
        return topic.words.text(in: language) + " " + rating.words.text(in: language)
      }
      if let due = record?.promise?.due {
        parts.append(
          Phrase("约定 \(scene.brief(due)) 答复", "answer by \(scene.brief(due))").text(in: language))
      }
      return parts.joined(separator: comma)
    }
    return Phrase("回访：\(told(.chinese))", "revisit: \(told(.english))")
  }
}

extension Undertaking.Term {
  /// By what one sees whether it is kept; nothing where it simply holds from now on.
  func told(in scene: Scene, before mark: String) -> String {
    switch self {
    case .due(let due): mark + scene.say("\(scene.limit(due)) 前", "by \(scene.limit(due))")
    case .timetable(let hours): mark + hours.text
    case .standing: ""
    case .trigger(let event): mark + scene.say("遇\(event)", "when: \(event)")
    }
  }
}

extension Scene {
  /// A limit; the midnight that ends a day reads as its 24:00.
  func limit(_ due: Moment) -> String {
    guard zone.minutesSinceMidnight(at: due) == 0 else { return brief(due) }
    return dayAndMonth(zone.day(of: due).adding(days: -1)) + " 24:00"
  }
}

extension IntakeCard {
  /// A step, and what was written with it; of the course of a complaint about somebody's conduct only
  /// that it was written down, for who may not read it (rule CI-17).
  package func words(of step: Step, in scene: Scene) -> (deed: String, written: String) {
    if case .conductRecorded = step.deed, !showsConduct {
      return (scene.say("登记个人行为投诉", "wrote down a complaint about conduct"), "")
    }
    return (step.deed.told(in: scene), step.written(in: scene))
  }
}

extension Step {
  /// What was written with the step; of a revisit each line under its name.
  package func written(in scene: Scene) -> String {
    guard deed != .received else { return "" }
    if deed == .amended { return told(in: scene) }
    guard case .revisited(_, let record?) = deed else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(record.parts, lines).map { part, line in
      part.words.map { scene.say($0) + scene.say("：", ": ") + line } ?? String(line)
    }.joined(separator: scene.say("；", "; "))
  }
}

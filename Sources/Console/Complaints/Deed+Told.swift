import Domain
import Resources

extension Deed {
  /// The step as the history tells it.
  package func told(in scene: Scene) -> String { scene.say(early(in: scene) ?? late(in: scene)) }

  private func early(in scene: Scene) -> Phrase? {
    switch self {
    case .received: Phrase("登记", "took it down")
    case .factsVerified(let validity):
      verified(scene.house.schemes.words(of: TermID(validity), in: .validity))
    case .assigned(let department, let person, _):
      Phrase(
        "派给 \(department.words.text(in: .chinese)) \(scene.name(of: person))",
        "assigned to \(department.words.text(in: .english)), \(scene.name(of: person))")
    case .accepted: Phrase("接手", "took it on")
    case .recordOpened(let person):
      Phrase("开处理记录表，责任人 \(scene.name(of: person))", "opened the record, \(scene.name(of: person))")
    case .responded(let means, let isReply, let promise, let way):
      responded(means, isReply: isReply, promise: promise, way, in: scene)
    case .arrived: Phrase("到场", "on site")
    case .noted: Phrase("备注", "remarked")
    case .waiting(let body): Phrase("等 \(body)", "waits for \(body)")
    case .letterSent(Target.developer.rawValue): Phrase("发函开发商", "wrote to the developer")
    case .letterSent(let to): Phrase("发函 \(to)", "wrote to \(to)")
    case .answerReceived(let from, let isNews):
      Phrase(
        "\(from) \(isNews ? "说了进展" : "回复")", "\(from) \(isNews ? "sent news" : "answered")")
    case .criterionMet(let criterion, _):
      Phrase(
        "升为重大：\(criterion.words.text(in: .chinese))", "major: \(criterion.words.text(in: .english))"
      )
    case .criterionWithdrawn(let criterion):
      Phrase("撤销重大：\(criterion.rawValue)", "no longer major: \(criterion.rawValue)")
    case .notified(let whom, let means):
      Phrase(
        "已告知\(whom.words.text(in: .chinese))（\(means)）",
        "told the \(whom.words.text(in: .english)) (\(means))")
    case .dedicated(let person):
      Phrase("专人 \(scene.name(of: person))", "dedicated: \(scene.name(of: person))")
    case .findingsWritten: Phrase("写书面调查", "wrote the findings")
    case .linked(let other): Phrase("并入同一事项 \(other)", "linked to \(other)")
    case .unlinked(let other): Phrase("与 \(other) 分开", "unlinked from \(other)")
    case .handled(let means):
      Phrase(
        "处理完毕，\(means.words.text(in: .chinese))反馈",
        "handled, told by \(means.words.text(in: .english))")
    default: nil
    }
  }

  private func verified(_ found: Phrase) -> Phrase {
    Phrase("核实：\(found.text(in: .chinese))", "verified: \(found.text(in: .english))")
  }

  private func responded(
    _ means: ContactMeans, isReply: Bool, promise: Promise?, _ way: WayOut?, in scene: Scene
  ) -> Phrase {
    if let way { return told(way, by: means, in: scene) }
    let due = promise.map { scene.brief($0.due) }
    return Phrase(
      "\(means.words.text(in: .chinese))\(isReply ? "答复" : "响应")" + (due.map { "，承诺 \($0)" } ?? ""),
      "\(isReply ? "replied" : "responded") by \(means.words.text(in: .english))"
        + (due.map { ", promised \($0)" } ?? ""))
  }

  /// Which way out was told, and who was asked for it.
  private func told(_ way: WayOut, by means: ContactMeans, in scene: Scene) -> Phrase {
    let asked = way.asked.map { scene.name(of: $0) }
    return Phrase(
      "\(means.words.text(in: .chinese))告知\(way.kind.words.text(in: .chinese))"
        + (asked.map { "，请示了 \($0)" } ?? ""),
      "told the \(way.kind.words.text(in: .english)) by \(means.words.text(in: .english))"
        + (asked.map { ", asked \($0)" } ?? ""))
  }

  private func late(in scene: Scene) -> Phrase {
    switch self {
    case .signedOff: Phrase("部门签字", "signed off")
    case .checked: Phrase("验证合格", "checked")
    case .revisited(let outcome, let record): revisited(outcome, record, in: scene)
    case .exempted(let reason):
      Phrase("免回访：\(reason.words.text(in: .chinese))", "exempt: \(reason.words.text(in: .english))")
    case .closed: Phrase("关闭", "closed")
    case .reopened: Phrase("重新处理", "reopened")
    case .reopeningUndone: Phrase("撤销重开", "reopening undone")
    case .promiseKept(let number): Phrase("承诺 \(number) 兑现", "promise \(number) kept")
    case .counted(let isCounted): isCounted ? Phrase("计数", "counted") : Phrase("不计数", "not counted")
    case .severitySet(let severity):
      Phrase(
        "定为\(severity.words.text(in: .chinese))", "set to \(severity.words.text(in: .english))")
    case .reviewed(let person, let due):
      Phrase(
        "评审，责任人 \(scene.name(of: person))，\(scene.brief(due)) 前",
        "reviewed, \(scene.name(of: person)) by \(scene.brief(due))")
    case .flagged(let flag, let isSet):
      Phrase(
        "\(isSet ? "标记" : "去掉标记")：\(flag.words.text(in: .chinese))",
        "\(isSet ? "marked" : "unmarked"): \(flag.words.text(in: .english))")
    case .pointsListed(let count): Phrase("列出 \(count) 点", "listed \(count) points")
    case .drafted: Phrase("拟回复", "drafted a reply")
    case .approved: Phrase("批准回复", "approved the reply")
    case .posted: Phrase("发出回复", "posted the reply")
    case .sent: Phrase("寄出复信", "sent the letter")
    case .accidentReported: Phrase("写事故报告", "wrote the accident report")
    case .referred(let to, let report):
      Phrase(
        "移交 \(to)，附事故报告（第 \(report) 步）和原信",
        "handed to \(to) with the accident report (step \(report)) and the letter")
    case .finished: Phrase("修好", "fixed")
    case .confirmed(let rating):
      Phrase(
        "业主确认" + (rating.map { "，\($0.words.text(in: .chinese))" } ?? ""),
        "confirmed" + (rating.map { ", \($0.words.text(in: .english))" } ?? ""))
    case .cancelled: Phrase("取消", "cancelled")
    case .amended: Phrase("更正", "put right")
    default: special(in: scene)
    }
  }
}

import Domain
import Resources

extension IntakeRefusal {
  /// What to say about complaints in writing, answers to a group, and desks that work at once.
  var letterSentence: Phrase {
    switch self {
    case .supervisorHandles(let id):
      Phrase(
        "\(id) 是书面投诉，要由主管负责，请派给主管。",
        "\(id) came in writing and is a supervisor's to resolve; assign it to one.")
    case .ownDraft(let id):
      Phrase(
        "\(id) 的答复是你自己拟的，要由别人批准。",
        "You drafted the answer to \(id) yourself; somebody else must approve it.")
    case .letterNotApproved(let id):
      Phrase(
        "\(id) 的复信要先起草、由主管批准，才能寄出。",
        "\(id): draft the answer, have the supervisor approve it, then send it.")
    case .sendInstead(let id):
      Phrase(
        "\(id) 的复信要走起草、批准、寄出；口头答复请另选方式。",
        "Answer \(id) in writing by draft, approve and send; or choose another means.")
    case .notInWriting(let id):
      Phrase("\(id) 不是书面投诉。", "\(id) is no complaint in writing.")
    case .accidentIncomplete:
      Phrase(
        "事故报告要写全：何事、何地、何时、何人、损失、措施；没有的写“无”。",
        "Write what, where, when, who, the damage and the measures; “none” where there is none.")
    case .accidentReportMissing(let id):
      Phrase(
        "\(id) 还没有事故报告，先写报告再移交上级。",
        "\(id) has no accident report; write it first, then hand both papers up.")
    case .originalMissing(let id):
      Phrase(
        "请注明 \(id) 的原信编号，报告和原信要一起移交。",
        "Name the original letter of \(id): report and letter go up together.")
    case .nobodyToAnswer(let matter):
      Phrase("\(matter) 里的都已办结，没有可答复的。", "Everything in \(matter) has come to its end.")
    case .headOwns(let id):
      Phrase(
        "\(id) 是重大投诉，由管理处负责人亲自负责；请派给负责人，派给别人要写理由。",
        "\(id) is major and the office head's own; assign it to the head, or to another with a reason."
      )
    case .warrantyEmpty:
      Phrase("请写保修到哪一天，或谁负责。", "Say until when the warranty runs, or who is responsible.")
    case .changedMeanwhile(let step): step.sentence
    default: Phrase("不能这样做。", "That cannot be done.")
    }
  }
}

extension NewerStep {
  /// Who did what, and when; what was typed stays, and saving once more is a decision.
  fileprivate var sentence: Phrase {
    let gist = deed.gist
    let more = others > 0
    return Phrase(
      "\(id)：\(name) \(when) \(gist.text(in: .chinese))\(more ? "（另有 \(others) 步）" : "")。看过再保存一次。",
      "\(id): \(name), \(when), \(gist.text(in: .english))\(more ? " (and \(others) more)" : ""). "
        + "Look, then save again.")
  }
}

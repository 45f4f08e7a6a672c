import Domain
import Resources

extension IntakeRefusal {
  var sentence: Phrase {
    switch self {
    case .notFound(let id): Phrase("没有编号 \(id)。", "There is no \(id).")
    case .wrongState(let id, let state):
      Phrase(
        "\(id) 现在是“\(state.words.text(in: .chinese))”，不能做这一步。",
        "\(id) is \(state.words.text(in: .english)); this step does not fit.")
    case .notAComplaint(let id): Phrase("\(id) 不是投诉。", "\(id) is no complaint.")
    case .notARepair(let id): Phrase("\(id) 不是报修。", "\(id) is no repair.")
    case .textMissing: Phrase("请写明内容。", "Say what it is about.")
    case .postedAfterNoticed:
      Phrase("发帖时间不能晚于发现时间。", "It cannot have been posted after it was noticed.")
    case .receivedInFuture: Phrase("时间不能在将来。", "The time cannot lie in the future.")
    case .beforeReceipt(let id):
      Phrase("时间不能早于 \(id) 的受理时间。", "It cannot have happened before \(id) was received.")
    case .malformedPhone(let text):
      Phrase(
        "电话“\(text)”不对：手机 11 位，固话带区号，服务号 3 到 6 位。",
        "“\(text)” is no phone number: 11 digits, or area code and number.")
    case .verificationMissing(let id):
      Phrase("\(id) 还没有核实，请先核实情况。", "\(id) has not been verified; verify the facts first.")
    case .targetMissing(let id):
      Phrase("\(id) 还没有投诉对象，请先更正分类补上。", "\(id) has no target yet; amend it first.")
    case .classMissing(let id):
      Phrase("\(id) 还没有责任类别，请先定 1、2 或 3。", "\(id) has no class yet; decide 1, 2 or 3.")
    case .limitMissing(let id):
      Phrase("\(id) 没有现成的时限，请给出部门时限。", "\(id) has no deadline to go by; give the limit.")
    case .notInFuture: Phrase("承诺或期限要在以后的时间。", "A promise or limit must lie in the future.")
    default: endSentence
    }
  }

  private var endSentence: Phrase {
    switch self {
    case .resultMissing: Phrase("请写处理结果。", "Write the result.")
    case .causeMissing: Phrase("请选最终原因。", "Choose the root cause.")
    case .feedbackMissing:
      Phrase("还没有答复客户，请给出反馈方式。", "The customer has had no answer; say how they were told.")
    case .outcomeContradicts:
      Phrase("三项评价和总的结果相反，请核对。", "The three topics say the opposite of the outcome; look again.")
    case .nobodyReachable(let id):
      Phrase(
        "\(id) 没有人可以联系，请用公告或网上答复。",
        "Nobody can be reached about \(id); use a bulletin or a post.")
    case .linkedElsewhere(let id):
      Phrase(
        "\(id) 已经并在别的事项里，请先分开再并。",
        "\(id) is in another matter already; take it out of that first.")
    case .majorIncomplete(let id):
      Phrase(
        "\(id) 是重大投诉，专人和书面调查都要有。",
        "\(id) is major: it needs both a dedicated person and written findings first.")
    case .notYourCase(let id):
      Phrase("\(id) 不归你处理，请找责任人或主管。", "\(id) is not yours; ask its handler or a supervisor.")
    case .ownWork(let id):
      Phrase("\(id) 是你自己处理的，要由别人验证。", "You handled \(id) yourself; somebody else must check it.")
    case .notSolvedOnSpot(let id):
      Phrase("\(id) 不是当场解决的，不能因此免回访。", "\(id) was not solved on the spot; give another reason.")
    case .reporterReachable(let id):
      Phrase("\(id) 的来人联系得上，不能因此免回访。", "Somebody can be reached about \(id); give another reason.")
    case .notHeadOf(let department):
      Phrase(
        "要由责任部门（\(department.words.text(in: .chinese))）负责人签字。",
        "The head of \(department.words.text(in: .english)) must sign.")
    case .quietWeekRunning(let id):
      Phrase("\(id) 的一周观察期还没过。", "The quiet week of \(id) is not over.")
    case .noStocktakeSince(let id):
      Phrase("\(id) 观察期满后还没有签过盘点，先做盘点。", "No stocktake was signed since \(id)'s week ended.")
    case .noPromiseOpen(let id): Phrase("\(id) 没有未兑现的承诺。", "\(id) has no open promise.")
    case .sameIntake(let id): Phrase("\(id) 已经在同一件事里。", "\(id) is in that matter already.")
    case .notLinked(let id): Phrase("\(id) 没有并入别的事。", "\(id) is not linked to another.")
    case .notMajor(let id): Phrase("\(id) 不是重大投诉。", "\(id) is not major.")
    case .approvalMissing(let id):
      Phrase("\(id) 的回复要先起草、由部门负责人批准，才能发布。", "\(id): draft, then the head's approval, then post.")
    case .pointsUnanswered(let id):
      Phrase("\(id) 的投诉点还没有全部答到。", "Not every point of \(id) is answered.")
    case .notOnline(let id): Phrase("\(id) 不是网上投诉。", "\(id) did not come over the network.")
    case .postInstead(let id):
      Phrase("\(id) 的网上回复要走起草、批准、发布。", "Answer \(id) online by draft, approve and post.")
    case .consentMissing(let id):
      Phrase("\(id) 要收费，先要业主同意。", "\(id) is paid work: the owner must consent first.")
    case .reasonMissing: Phrase("请写理由。", "Give a reason.")
    case .restricted(let id):
      Phrase(
        "\(id) 涉及个人行为，只有办理的人能看。", "\(id) is about conduct; only those working on it may see it.")
    case .accusedMayNot(let id):
      Phrase(
        "\(id) 投诉的就是此人，请派别人。", "\(id) complains of that very person; name somebody else.")
    case .ratingMissing(let id):
      Phrase("请业主为 \(id) 评价：满意、基本满意或不满意。", "Ask the owner to rate \(id).")
    case .signatureMissing(let id):
      Phrase("请业主为 \(id) 签字；没签的写明原因。", "Have the owner sign \(id), or say why not.")
    case .topicMissing(let id):
      Phrase(
        "\(id) 的回访要问三项：受理、措施、结果。", "Ask about all three on \(id): acceptance, measures, result.")
    case .answerTimeMissing:
      Phrase("当场答不了的问题，要写明问题和约定的答复时间。", "A question left open needs its text and a promised time.")
    case .nobodyAsked(let id):
      Phrase("\(id) 还没有发函或交外单位，先记下发给了谁。", "Nobody was written to about \(id); record that first.")
    case .filledInAlready(let id):
      Phrase(
        "\(id) 的房号、事项、诉求只能补空着的，已有的不改。",
        "Of \(id) only what is empty is filled in; its unit, matter or demand stands.")
    case .supervisorOnly: Phrase("这要由主管来做。", "Only a supervisor may do that.")
    default: letterSentence
    }
  }
}

extension IntakeState {
  /// The state as screens and sentences name it.
  package var words: Phrase {
    switch self {
    case .received: Phrase("新建", "new")
    case .verifying: Phrase("核实", "being verified")
    case .assigned: Phrase("已派", "assigned")
    case .inProgress: Phrase("处理中", "in progress")
    case .waitingExternal: Phrase("等外部", "waiting for others")
    case .handled: Phrase("处理完毕", "handled")
    case .verified: Phrase("验证合格", "verified")
    case .revisiting: Phrase("回访中", "being revisited")
    case .watching: Phrase("观察期", "in its quiet week")
    case .closed: Phrase("关闭", "closed")
    case .dispatched: Phrase("已派工", "dispatched")
    case .onSite: Phrase("在现场", "on site")
    case .quoted: Phrase("已报价", "quoted")
    case .external: Phrase("外修", "with a contractor")
    case .fixed: Phrase("已修好", "fixed")
    case .confirmed: Phrase("已确认", "confirmed")
    case .cancelled: Phrase("已取消", "cancelled")
    }
  }
}

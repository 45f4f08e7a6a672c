import Domain
import Resources

extension HandoverRefusal {
  var sentence: Phrase {
    switch self {
    case .notFound(""): Phrase("还没有交接班记录。", "There is no handover record yet.")
    case .notFound(let id): Phrase("没有交接班记录 \(id)。", "There is no handover \(id).")
    case .noSuchShift(let name):
      Phrase("没有班次“\(name)”，请看班次表。", "There is no shift “\(name)”; see the shift patterns.")
    case .onDutyAlready: Phrase("你已经在班。", "You are on duty already.")
    case .notOnDuty: Phrase("你不在班，请先上班。", "You are not on duty; start your shift first.")
    case .recordMissing(let shift):
      Phrase(
        "上一班（\(shift.shiftWords(in: .chinese))）没有交班记录；确要接班，请写明无记录接班的理由。",
        "The shift before (\(shift.shiftWords(in: .english))) left no record; "
          + "to take over, give the reason for doing so without it.")
    case .submittedAlready(let id):
      Phrase("这一班已交：\(id)。", "This shift has been handed over: \(id).")
    case .notWaiting(let id): Phrase("\(id) 不在等待接班。", "\(id) does not wait to be accepted.")
    case .notDisputed(let id):
      Phrase("\(id) 没有争议，不用裁定。", "\(id) is not in dispute; there is nothing to settle.")
    case .samePerson: Phrase("交班人和接班人不能是同一个人。", "Giver and receiver must be two people.")
    case .unread(let items):
      Phrase(
        "还有 \(items.count) 项未读：\(items.joined(separator: "、"))。",
        "\(items.count.counted("line is", "lines are")) unread: \(items.joined(separator: ", ")).")
    case .changedSinceRead(let changes):
      Phrase(
        "读过之后有变化，请再读：\(changes.words(in: .chinese))。",
        "Changed since it was read, read again: \(changes.words(in: .english)).")
    case .draftChanged(let changes):
      Phrase(
        "看过之后清单有变化，请再看再签：\(changes.words(in: .chinese))。",
        "The list has changed since you looked, look again: \(changes.words(in: .english)).")
    case .noSuchItem(let item): Phrase("没有这一项：\(item)。", "There is no such line: \(item).")
    case .noSuchNotice(let id):
      Phrase("没有公告 \(id)，请看公告清单。", "There is no notice \(id); see the list of notices.")
    case .noticeEndsTooEarly:
      Phrase("公告的截止要晚于开始和现在。", "A notice must end after it begins, and after now.")
    case .supervisorSigns:
      Phrase(
        "代别人交班要由主管签，签的不能是本人。",
        "A supervisor signs in somebody else's stead, and not for themselves.")
    case .stayEndsTooEarly:
      Phrase("留任要到现在以后的时间。", "One stays until some time from now; give a later one.")
    case .reasonMissing: Phrase("请写理由。", "Give a reason.")
    case .textMissing: Phrase("请写内容。", "Write what it is about.")
    case .happenedInFuture:
      Phrase("发生时间不能晚于现在。", "It cannot have happened later than now; put the time right.")
    case .resolvedAlready(let id):
      Phrase("\(id) 已经处理过；还要说明就加备注。", "\(id) is dealt with already; add a remark to say more.")
    case .itemTaken(let name): Phrase("已有物品“\(name)”。", "There is an article “\(name)” already.")
    case .noSuchArticle(let name):
      Phrase("没有物品“\(name)”，请看物品清单。", "There is no article “\(name)”; see the list of articles.")
    case .nothingLent(let borrower):
      Phrase(
        "没有借给“\(borrower)”的，请看物品清单。", "Nothing is lent to “\(borrower)”; see the list of articles.")
    case .amountOutOfRange:
      Phrase("数量要大于零，且不多于现有的。", "The number must be above zero, and no more than there are.")
    default: receiving
    }
  }

  /// Those of loans, of receiving and of the review.
  private var receiving: Phrase {
    switch self {
    case .noSuchLoan(let loan):
      Phrase("没有借出的 \(loan)，请看登记册（F2 77）。", "\(loan) is not out; see the register (F2 77).")
    case .severalLent(let loans):
      Phrase(
        "有几笔都对得上：\(loans.joined(separator: "、"))；请写借条号。",
        "Several fit: \(loans.joined(separator: ", ")); name the loan.")
    case .dueInPast: Phrase("该还的时间要在以后。", "It must be due later than now.")
    case .supervisorReceives:
      Phrase(
        "只有主管能代接；本人接班不写代接理由。", "Only a supervisor signs in another's stead; leave the reason out.")
    case .disputeOpen(let id):
      Phrase(
        "\(id) 被拒，你仍在班：重新交班，或请主管裁定，再下班。",
        "\(id) was refused and you stay on duty: hand over anew, or have a supervisor settle it.")
    case .notCounted(let articles):
      Phrase(
        "还没有点：\(articles.joined(separator: "、"))。点了再签，没法点就写理由。",
        "Not counted yet: \(articles.joined(separator: ", ")). Count before you sign, or say why not."
      )
    case .countOutOfRange(let article):
      Phrase(
        "\(article) 的点数要写 0 到 \(Article.mostCounted) 的整数。",
        "The count of \(article) must be a whole number from 0 to \(Article.mostCounted).")
    case .countDoubtful(let article, let counted):
      Phrase(
        "\(article) 点了 \(counted)，比本台该有的多得多，没有保存。打错了就改数；确实这么多，请确认（--sure）。",
        "\(counted) of \(article) is far more than the desk owns, and is not saved. Correct it; or, if "
          + "it is so, confirm it (--sure).")
    case .notFlawed(let subject):
      Phrase(
        "\(subject.shiftWords(in: .chinese)) 有交接班记录。",
        "\(subject.shiftWords(in: .english)) has its record.")
    case .markedAlready(let defect, let subject):
      Phrase(
        "\(subject.shiftWords(in: .chinese)) 的“\(defect.words.text(in: .chinese))”已经扣过分。",
        "\(subject.shiftWords(in: .english)) is marked as “\(defect.words.text(in: .english))” already."
      )
    default: Phrase("处数写一个大于零的数。", "The places must be a number above zero.")
    }
  }
}

import Domain
import Resources

extension Deed {
  /// The step in few words that name nobody, for a sentence about what somebody else has just done.
  var gist: Phrase {
    switch self {
    case .assigned(let department, _, _):
      Phrase(
        "已派给\(department.words.text(in: .chinese))",
        "assigned it to \(department.words.text(in: .english))")
    case .factsVerified: Phrase("已核实", "verified the facts")
    case .accepted: Phrase("已接手", "took it on")
    case .recordOpened: Phrase("已开处理记录表", "opened the handling record")
    case .responded(_, let isReply, _, _):
      isReply ? Phrase("已答复客户", "answered the customer") : Phrase("已回应客户", "told the customer")
    case .noted: Phrase("加了备注", "added a remark")
    case .waiting: Phrase("转去等外部单位", "set it to wait for another body")
    case .letterSent: Phrase("已发函", "wrote a letter")
    case .handled: Phrase("已写处理结果", "wrote the result")
    case .signedOff: Phrase("已签字", "signed it off")
    case .checked: Phrase("已验证", "checked it")
    case .revisited: Phrase("已回访", "made the revisit")
    case .closed: Phrase("已关闭", "closed it")
    case .reopened: Phrase("已重新处理", "took it up again")
    case .linked(let other): Phrase("并入了 \(other)", "linked it to \(other)")
    case .unlinked(let other): Phrase("与 \(other) 分开了", "unlinked it from \(other)")
    default: lateGist
    }
  }

  private var lateGist: Phrase {
    switch self {
    case .criterionMet: Phrase("升为重大", "raised it to major")
    case .notified: Phrase("记下了告知", "recorded who was told")
    case .severitySet: Phrase("定了严重程度", "set its severity")
    case .promiseKept: Phrase("记下承诺兑现", "marked a promise as kept")
    case .drafted: Phrase("拟了回复", "drafted a reply")
    case .approved: Phrase("批准了回复", "approved the reply")
    case .posted, .sent: Phrase("发出了回复", "sent the reply")
    case .amended: Phrase("改了登记内容", "amended it")
    case .dispatched: Phrase("已派工", "dispatched a technician")
    case .arrived: Phrase("已到场", "was on site")
    case .quoted: Phrase("已报价", "quoted a price")
    case .finished: Phrase("已修好", "fixed it")
    case .confirmed: Phrase("已由业主确认", "had it confirmed")
    case .cancelled: Phrase("已取消", "cancelled it")
    default: Phrase("又办了一步", "took a step")
    }
  }
}

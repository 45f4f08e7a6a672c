import Domain
import Resources

extension StocktakeRefusal {
  var sentence: Phrase {
    switch self {
    case .notFound(let number): Phrase("没有第 \(number) 号盘点。", "There is no stocktake \(number).")
    case .notOpen: Phrase("现在没有打开的盘点，请先 stocktake open。", "No stocktake is open; open one first.")
    case .openAlready:
      Phrase("已有一次盘点打开着，请接着做完并签字。", "A stocktake is open already; finish and sign it.")
    case .noSuchFinding(let id):
      Phrase(
        "这次盘点没有发现项 \(id)，请看盘点表。",
        "This stocktake has no finding \(id); see its sheet.")
    case .noSuchCommitment(let id):
      Phrase("没有承诺事项 \(id)。", "There is no commitment \(id).")
    case .settledAlready(let id):
      Phrase("承诺事项 \(id) 已经办结。", "Commitment \(id) is settled already.")
    case .informationNeedsNoAnswer(let id):
      Phrase("\(id) 只是提示，不用答复。", "\(id) only informs; it needs no answer.")
    case .answerMissing:
      Phrase(
        "请给一种答复：做了什么，或交给谁、什么时候，或接受的理由。",
        "Give one answer: what was done, or who and by when, or why it is accepted.")
    case .notInFuture: Phrase("期限要在以后的时间。", "The due time must lie in the future.")
    case .mayNotSign(let part):
      Phrase(
        "\(part == .complaints ? "投诉部分由客服负责人签" : "报修部分由技术维修负责人签")，管理处负责人可签，主管可代签。",
        "\(part == .complaints ? "The customer-service head signs complaints" : "The technical head signs repairs"), or the head of the office; a supervisor may deputise."
      )
    case .signedAlready(let part):
      Phrase(
        "\(part == .complaints ? "投诉" : "报修")部分已经签过。", "Part \(part.rawValue) is signed already.")
    case .samePerson: Phrase("两个签字要由两个人来签。", "Two different people must sign.")
    case .unanswered(let ids):
      Phrase(
        "还有 \(ids.count) 项没有答复：\(ids.joined(separator: "、"))。",
        "\(ids.count.counted("finding has", "findings have")) no answer: \(ids.joined(separator: ", "))."
      )
    case .onlySupervisorAccepts: Phrase("只有主管能接受一项发现。", "Only a supervisor may accept a finding.")
    case .reasonMissing: Phrase("请写理由。", "Give a reason.")
    case .differenceNeedsReason(let item):
      Phrase("\(item) 与应有数不符，请选原因。", "\(item) differs from what is expected; give a reason.")
    case .nothingSince: Phrase("上次盘点之后什么也没有发生。", "Nothing has happened since the last stocktake.")
    }
  }
}

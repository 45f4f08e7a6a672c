import Domain
import Resources

extension Deed {
  /// The step as paper tells it, to people who do not know the program's own words.
  func toldOnPaper(in scene: Scene) -> String {
    rare(in: scene).map(scene.say) ?? told(in: scene)
  }

  private func rare(in scene: Scene) -> Phrase? {
    switch self {
    case .letterSent(Target.developer.rawValue): Phrase("发函开发商", "wrote to the developer")
    case .sentOut(let to): Phrase("转外修 \(to)", "sent out to \(to)")
    case .quoted(let fen): Phrase("报价 \(Money.yuan(fen)) 元", "quoted \(Money.yuan(fen)) yuan")
    case .consented: Phrase("业主同意收费", "the owner agreed to the price")
    case .amended: Phrase("更正分类", "amended the classification")
    case .conductRecorded: Phrase("登记个人行为投诉", "wrote down a complaint about conduct")
    case .followedUp(let posts): Phrase("跟帖 \(posts) 条", "followed \(posts) posts")
    case .disputeOpened(let other, _):
      Phrase(
        "开纠纷处理记录" + (other.map { "，对方 \($0)" } ?? ""),
        "opened the dispute record" + (other.map { ", with \($0)" } ?? ""))
    case .disputeStage(let people, _, _):
      Phrase(
        "调处" + (people.isEmpty ? "" : "（\(people)）"),
        "mediated" + (people.isEmpty ? "" : " (\(people))"))
    case .committed(let duty):
      duty.isNotice
        ? Phrase("发通知 \(duty.id)", "issued notice \(duty.id)")
        : Phrase("约定 \(duty.id)", "agreed duty \(duty.id)")
    case .commitmentBroken(let number): Phrase("违反约定 \(number)", "duty \(number) was broken")
    case .commitmentKept(let number): Phrase("履行约定 \(number)", "duty \(number) was kept")
    case .jointLetter(let households):
      Phrase("联名信 \(households) 户", "joint letter of \(households) households")
    default: nil
    }
  }
}

import Desk
import Domain
import Resources
import Terminal

// What stands at the end of the menu, whatever line is selected: refusing, articles, reviewing.
extension HandoverPane {
  func deskActions(in scene: Scene) -> [PaneAction] {
    let out = loans
    let stock = articles
    let nothingOut = out.isEmpty ? Phrase("没有借出的物品", "nothing is lent") : nil
    let nothingThere =
      stock.contains { $0.expected > 0 }
      ? nil : Phrase("没有在桌的物品，先登记（F2 53）", "no article is here; register one (F2 53)")
    return [
      refusing,
      PaneAction(Phrase("物品借还登记册", "Register of articles")) { _ in
        .request(.show(ArticlePage.of))
      }.coded("77"),
      .form(Phrase("借出物品", "Lend an article"), unless: nothingThere) {
        ArticleForms.lend(stock, in: $0)
      }.coded("78"),
      .form(Phrase("收回物品", "Take an article back"), unless: nothingOut) {
        ArticleForms.takeBack(out, in: $0)
      },
      PaneAction(Phrase("审阅交接班记录", "Review handovers")) { _ in
        .request(.show(HandoverReviewPage.of))
      }.coded("79"),
    ]
  }

  /// Refuses the whole: by who sits there, or by the receiver who has come to the giver's desk.
  private var refusing: PaneAction {
    let title = Phrase("拒绝接班（写理由）", "Refuse the record (with a reason)")
    if let waiting { return .form(title) { _ in HandoverForms.refuse(waiting.id) } }
    if let submitted {
      return .form(title) { HandoverForms.refuseHere(submitted, in: $0) }
    }
    return .form(title, unless: Phrase("没有在等接班的记录", "no record waits")) { _ in
      HandoverForms.refuse("")
    }
  }

  /// What has become of the clerk's own record, where it was refused.
  func refusedParts(in scene: Scene) -> [DetailPart] {
    guard let refused else { return [] }
    return [
      .text(
        scene.say(
          "\(refused.id) 被拒：\(refused.dispute ?? "")。你仍在班：F9 重新交班，或请主管裁定（F2 79）。",
          "\(refused.id) was refused: \(refused.dispute ?? ""). You stay on duty: F9 hands over "
            + "anew, or a supervisor settles it (F2 79)."), style: .warn)
    ]
  }
}

import Desk
import Domain
import Resources
import Terminal

/// The register of articles: what the desk owns, what should be there, and who has the rest.
enum ArticlePage {
  @Sendable static func of(
    _ desk: FrontDesk, _ clerk: SignedIn, _ scene: Scene
  ) throws -> Page {
    let articles = try desk.ask(ListArticles(), as: clerk).map(\.article)
    let loans = try desk.ask(ListLoans(), as: clerk)
    return Page(
      scene.say("物品借还登记册", "Register of articles"),
      stock(articles, in: scene) + [.blank] + out(loans, in: scene) + [
        .text(
          scene.say(
            "1 借出   2 收回   3 登记新物品   4 更正总数", "1 lend   2 take back   3 register   4 correct"),
          style: .dim)
      ],
      actions: actions(articles, loans))
  }

  private static func stock(_ articles: [Article], in scene: Scene) -> [DetailPart] {
    guard !articles.isEmpty else {
      return [.text(scene.say("还没有登记物品。", "No articles are registered yet."))]
    }
    return [.heading(scene.say("应在桌上", "What should be at the desk"))]
      + articles.map { article in
        let place = article.place.map { "  \($0)" } ?? ""
        return .fact(
          article.name,
          scene.say(
            "\(article.expected)（共 \(article.owned)，借出 \(article.lent)）\(place)",
            "\(article.expected) (\(article.owned) in all, \(article.lent) lent)\(place)"))
      }
  }

  private static func out(_ loans: [ArticleLoan], in scene: Scene) -> [DetailPart] {
    guard !loans.isEmpty else {
      return [.text(scene.say("没有借出的。", "Nothing is lent.")), .blank]
    }
    return [.heading(scene.say("借出的", "What is out"))]
      + loans.map { loan in
        let isLate = loan.isOverdue(at: scene.now)
        let due = loan.dueAt.map {
          isLate
            ? scene.say("  过期，该 \(scene.brief($0)) 还", "  overdue since \(scene.brief($0))")
            : scene.say("  \(scene.brief($0)) 前还", "  due \(scene.brief($0))")
        }
        return .fact(
          "\(loan.label) \(loan.article) " + scene.amount(loan.amount),
          loan.borrower.masked + "  " + scene.brief(loan.lentAt) + (due ?? ""),
          style: isLate ? .warn : .text)
      } + [.blank]
  }

  private static func actions(_ articles: [Article], _ loans: [ArticleLoan]) -> [PaneAction] {
    let nothingOut = loans.isEmpty ? Phrase("没有借出的物品", "nothing is lent") : nil
    let nothingThere =
      articles.contains { $0.expected > 0 } ? nil : Phrase("没有在桌的物品", "no article is here")
    return [
      .form(Phrase("借出", "Lend"), unless: nothingThere) { ArticleForms.lend(articles, in: $0) },
      .form(Phrase("收回", "Take back"), unless: nothingOut) {
        ArticleForms.takeBack(loans, in: $0)
      },
      .form(Phrase("登记新物品", "Register an article")) { _ in OfficeForms.article },
      .form(Phrase("更正总数", "Correct how many there are")) { _ in ArticleForms.own(articles) },
    ]
  }
}

import Domain
import Storage

/// Registers, lends and takes back the articles of the desk.
package struct ChangeArticle: Command {
  package static let kind = "article.change"

  package enum What: Hashable, Codable, Sendable {
    case add(owned: Int, place: String?)
    case lend(to: String, amount: Int)
    case takeBack(from: String)
  }

  package let name: String
  package let what: What

  package init(_ name: String, _ what: What) {
    self.name = name
    self.what = what
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Article {
    guard !name.isEmpty else { throw Refusal.handover(.textMissing) }
    switch what {
    case .add(let owned, let place):
      guard owned >= 0 else { throw Refusal.handover(.amountOutOfRange) }
      try transaction.articles.add(name, owned: owned, place: place)
    case .lend(let borrower, let amount):
      let article = try transaction.articles.named(name)
      guard !borrower.isEmpty else { throw Refusal.handover(.textMissing) }
      guard (1...max(1, article.expected)).contains(amount), article.expected > 0 else {
        throw Refusal.handover(.amountOutOfRange)
      }
      try transaction.articles.lend(article, to: borrower, amount: amount, at: occasion.moment)
    case .takeBack(let borrower):
      let article = try transaction.articles.named(name)
      try transaction.articles.takeBack(article, from: borrower, at: occasion.moment)
    }
    return try transaction.articles.named(name)
  }

  package func subject(of outcome: Article) -> String? { outcome.name }
}

/// Every article of the desk, with what was last counted.
package struct ListArticles: Query {
  /// An article, and its count in the stocktake that is open.
  package struct Line: Hashable, Sendable {
    package let article: Article
    package let count: ArticleCount?
  }

  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [Line] {
    let stocktake = try transaction.stocktakes.open() ?? transaction.stocktakes.last()
    let counts = try stocktake.map { try transaction.stocktakes.counts(in: $0.id) } ?? []
    return try transaction.articles.all().map { article in
      Line(
        article: article,
        count: counts.first { $0.item == article.name || $0.item == String(article.id) })
    }
  }
}

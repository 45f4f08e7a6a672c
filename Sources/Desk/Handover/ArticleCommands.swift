import Domain
import Storage

/// Registers an article of the desk, or corrects how many it owns.
package struct ChangeArticle: Command {
  package static let kind = "article.change"

  package enum What: Hashable, Codable, Sendable {
    case add(owned: Int, place: String?)
    /// What the desk owns from now on, and why: some were lost, or bought.
    case own(Int, reason: String)
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
    case .own(let owned, let reason):
      let article = try transaction.articles.named(name)
      guard !reason.isEmpty else { throw Refusal.handover(.reasonMissing) }
      // What is lent is still the desk's.
      guard owned >= article.lent else { throw Refusal.handover(.amountOutOfRange) }
      try transaction.articles.own(owned, of: article)
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

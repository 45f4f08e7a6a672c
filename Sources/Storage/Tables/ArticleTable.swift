import Domain
internal import GRDB

/// The articles of the desk, and what of them is lent to whom.
package struct ArticleTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  package func all() throws -> [Article] {
    try Row.readAll(
      database,
      kept: """
        SELECT article.*, coalesce(sum(articleLoan.amount), 0) AS lent
        FROM article
          LEFT JOIN articleLoan
            ON articleLoan.article = article.id AND articleLoan.returnedAt IS NULL
        GROUP BY article.id
        ORDER BY article.id
        """
    ) {
      Article(
        id: $0["id"], name: $0["name"], owned: $0["expected"], lent: $0["lent"], place: $0["place"])
    }
  }

  /// - Throws: ``HandoverRefusal/noSuchArticle(_:)``.
  package func named(_ name: String) throws -> Article {
    guard let found = try all().first(where: { $0.name == name || String($0.id) == name }) else {
      throw Refusal.handover(.noSuchArticle(name))
    }
    return found
  }

  package func add(_ name: String, owned: Int, place: String?) throws {
    guard try !all().contains(where: { $0.name == name }) else {
      throw Refusal.handover(.itemTaken(name))
    }
    try database.execute(
      kept: "INSERT INTO article (name, expected, place) VALUES (?, ?, ?)",
      arguments: [name, owned, place])
  }

  /// Corrects how many the desk owns.
  package func own(_ owned: Int, of article: Article) throws {
    try database.execute(
      kept: "UPDATE article SET expected = ? WHERE id = ?", arguments: [owned, article.id])
  }
}

extension Transaction {
  package var articles: ArticleTable { ArticleTable(database) }
}

import Domain
internal import GRDB

/// The articles of the desk, and what of them is lent to whom.
package struct ArticleTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  package func all() throws -> [Article] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT article.*, coalesce(sum(articleLoan.amount), 0) AS lent
        FROM article
          LEFT JOIN articleLoan
            ON articleLoan.article = article.id AND articleLoan.returnedAt IS NULL
        GROUP BY article.id
        ORDER BY article.id
        """
    ).map {
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
      sql: "INSERT INTO article (name, expected, place) VALUES (?, ?, ?)",
      arguments: [name, owned, place])
  }

  package func lend(_ article: Article, to borrower: String, amount: Int, at moment: Moment) throws
  {
    try database.execute(
      sql: "INSERT INTO articleLoan (article, borrower, amount, lentAt) VALUES (?, ?, ?, ?)",
      arguments: [article.id, borrower, amount, moment.milliseconds])
  }

  /// Takes back what that person has.
  package func takeBack(_ article: Article, from borrower: String, at moment: Moment) throws {
    try database.execute(
      sql: """
        UPDATE articleLoan SET returnedAt = ?
        WHERE article = ? AND borrower = ? AND returnedAt IS NULL
        """, arguments: [moment.milliseconds, article.id, borrower])
    guard database.changesCount > 0 else { throw Refusal.handover(.nothingLent(borrower)) }
  }
}

extension Transaction {
  package var articles: ArticleTable { ArticleTable(database) }
}

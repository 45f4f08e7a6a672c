import Domain
internal import GRDB

/// What of the desk's articles is lent to whom, and until when.
package struct ArticleLoanTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Everything that is out, what is due first at the head.
  package func out() throws -> [ArticleLoan] {
    try Row.readAll(
      database,
      kept: """
        SELECT articleLoan.*, article.name
        FROM articleLoan JOIN article ON article.id = articleLoan.article
        WHERE returnedAt IS NULL
        ORDER BY coalesce(dueAt, 9223372036854775807), articleLoan.id
        """, loan)
  }

  /// Whether there is a loan of that number, out or returned.
  package func exists(_ number: Int) throws -> Bool {
    try Int.fetchOne(
      database, kept: "SELECT 1 FROM articleLoan WHERE id = ?", arguments: [number]) != nil
  }

  /// Lends an article; returns the number of the loan.
  package func add(
    _ article: Article, amount: Int, to borrower: Borrower, from moment: Moment, until due: Moment,
    by clerk: StaffNumber
  ) throws -> Int {
    try database.execute(
      kept: """
        INSERT INTO articleLoan (
          article, amount, borrower, kind, staff, household, phone, lentAt, dueAt, lentBy)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        article.id, amount, borrower.name, borrower.kind.rawValue, borrower.staff?.text,
        borrower.household, borrower.phone, moment.milliseconds, due.milliseconds, clerk.text,
      ])
    return Int(database.lastInsertedRowID)
  }

  /// Takes back some of what a loan lent; the rest stays out under its number.
  package func takeBack(
    _ amount: Int, of loan: ArticleLoan, by clerk: StaffNumber, at moment: Moment
  ) throws {
    guard amount < loan.amount else {
      try database.execute(
        kept: "UPDATE articleLoan SET returnedAt = ?, takenBackBy = ? WHERE id = ?",
        arguments: [moment.milliseconds, clerk.text, loan.id])
      return
    }
    try database.execute(
      kept: """
        INSERT INTO articleLoan (
          article, amount, borrower, kind, staff, household, phone, lentAt, dueAt, lentBy,
          returnedAt, takenBackBy)
        SELECT article, ?, borrower, kind, staff, household, phone, lentAt, dueAt, lentBy, ?, ?
        FROM articleLoan WHERE id = ?
        """, arguments: [amount, moment.milliseconds, clerk.text, loan.id])
    try database.execute(
      kept: "UPDATE articleLoan SET amount = amount - ? WHERE id = ?", arguments: [amount, loan.id])
  }

  private func loan(_ row: Row) -> ArticleLoan {
    let staff: String? = row["staff"]
    let due: Int64? = row["dueAt"]
    return ArticleLoan(
      id: row["id"], article: row["name"], amount: row["amount"],
      borrower: Borrower(
        Borrower.Kind(rawValue: row["kind"]) ?? .contractor, name: row["borrower"],
        staff: staff.map(StaffNumber.init(stored:)), household: row["household"],
        phone: row["phone"]),
      lentAt: Moment(milliseconds: row["lentAt"]), dueAt: due.map(Moment.init(milliseconds:)))
  }
}

extension Transaction {
  package var articleLoans: ArticleLoanTable { ArticleLoanTable(database) }
}

import Domain
import Storage

/// Lends an article of the desk to somebody by name, until a time.
package struct LendArticle: Command {
  package static let kind = "article.lend"

  package let article: String
  package let amount: Int
  package let borrower: Borrower
  /// When it is to be back; the house's usual hours from now where nobody said.
  package let due: Moment?

  package init(_ article: String, amount: Int = 1, to borrower: Borrower, due: Moment? = nil) {
    self.article = article
    self.amount = amount
    self.borrower = borrower
    self.due = due
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> ArticleLoan {
    let found = try transaction.articles.named(article)
    guard amount > 0, amount <= found.expected else {
      throw Refusal.handover(.amountOutOfRange)
    }
    let hours = occasion.house.settings.number(.articleLoanHours)
    let due = due ?? occasion.moment.adding(minutes: hours * 60)
    guard due > occasion.moment else { throw Refusal.handover(.dueInPast) }
    let whom = try known(in: transaction)
    guard !whom.name.isEmpty else { throw Refusal.handover(.textMissing) }
    let id = try transaction.articleLoans.add(
      found, amount: amount, to: whom, from: occasion.moment, until: due, by: occasion.clerk.number)
    return ArticleLoan(
      id: id, article: found.name, amount: amount, borrower: whom, lentAt: occasion.moment,
      dueAt: due)
  }

  package func subject(of outcome: ArticleLoan) -> String? { outcome.label }

  /// The borrower as the desk knows them: a colleague's name, a unit's code.
  private func known(in transaction: Transaction) throws -> Borrower {
    switch borrower.kind {
    case .staff:
      guard let number = borrower.staff else { throw Refusal.handover(.textMissing) }
      let staff = try transaction.staff.findActive(number)
      return Borrower(.staff, name: staff.name, staff: staff.number, phone: borrower.phone)
    case .resident:
      let house = try borrower.household.map { try transaction.households.resolve($0).code }
      return Borrower(
        .resident, name: borrower.name, household: house, phone: borrower.phone)
    case .contractor:
      return Borrower(.contractor, name: borrower.name, phone: borrower.phone)
    }
  }
}

/// Takes an article back, all of a loan or some of it.
package struct ReturnArticle: Command {
  package static let kind = "article.return"

  package enum Which: Hashable, Codable, Sendable {
    case loan(Int)
    /// What somebody has of an article, by their name or number.
    case from(String, article: String)
  }

  package let which: Which
  /// How many come back; all where nobody said.
  package let amount: Int?

  package init(_ which: Which, amount: Int? = nil) {
    self.which = which
    self.amount = amount
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> ArticleLoan {
    let loan = try found(in: transaction)
    guard (1...loan.amount).contains(amount ?? loan.amount) else {
      throw Refusal.handover(.amountOutOfRange)
    }
    try transaction.articleLoans.takeBack(
      amount ?? loan.amount, of: loan, by: occasion.clerk.number, at: occasion.moment)
    return loan
  }

  package func subject(of outcome: ArticleLoan) -> String? { outcome.label }

  private func found(in transaction: Transaction) throws -> ArticleLoan {
    let out = try transaction.articleLoans.out()
    switch which {
    case .loan(let id):
      guard let loan = out.first(where: { $0.id == id }) else {
        throw Refusal.handover(.noSuchLoan("L-\(id)"))
      }
      return loan
    case .from(let borrower, let article):
      let name = try transaction.articles.named(article).name
      let fitting = out.filter {
        $0.article == name && ($0.borrower.name == borrower || $0.borrower.staff?.text == borrower)
      }
      guard let loan = fitting.first else { throw Refusal.handover(.nothingLent(borrower)) }
      guard fitting.count == 1 else {
        throw Refusal.handover(.severalLent(fitting.map(\.label)))
      }
      return loan
    }
  }
}

/// What of the desk's articles is out, what is due first at the head.
package struct ListLoans: Query {
  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [ArticleLoan] {
    try transaction.articleLoans.out()
  }
}

extension Transaction {
  /// What should have been back by now, as lines of a handover.
  func loanItems(at moment: Moment) throws -> [CarriedItem] {
    try articleLoans.out().filter { $0.isOverdue(at: moment) }.map { loan in
      CarriedItem(
        id: loan.label, kind: "loan",
        text: "\(loan.article) x\(loan.amount) \(loan.borrower.masked)", firstAt: loan.lentAt,
        state: "open", age: 0)
    }
  }
}

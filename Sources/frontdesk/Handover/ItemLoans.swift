import ArgumentParser
import Desk
import Domain
import Resources
import Storage

extension Borrower.Kind: ExpressibleByArgument {}

// What of the desk's articles is lent, and comes back.
extension ItemCommands {
  struct Lend: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "lend", abstract: "Lend an article to somebody.")

    @Argument(help: "Its name.") var name: String
    @Option(help: "To whom: a name, or the number of a colleague.") var to: String
    @Option(help: "Who that is. Else a resident where a unit is named, or else from outside.")
    var kind: Borrower.Kind?
    @Option(help: "The resident's unit.") var house: String?
    @Option(help: "Where they can be reached.") var phone: String?
    @Option(help: "When it is to be back. Else by the setting articleLoanHours.") var due: String?
    @Option(help: "How many.") var amount = 1
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let kind = kind ?? (house == nil ? .contractor : .resident)
      let borrower = Borrower(
        kind, name: kind == .staff ? "" : to.trimmed,
        staff: kind == .staff ? try StaffNumber(to.trimmed) : nil, household: house?.trimmed,
        phone: phone?.trimmed ?? "")
      let loan = try session.perform(
        LendArticle(
          name.trimmed, amount: amount, to: borrower, due: try due.map(session.moment)))
      return Answer(
        try session.json(of: loan),
        Phrase(
          "已借出 \(loan.article) \(loan.amount)：\(loan.label)。",
          "Lent \(loan.amount) \(loan.article): \(loan.label)."))
    }
  }

  struct Loans: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "loans", abstract: "What is out, and with whom.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let loans = try session.ask(ListLoans())
      let (zone, now) = (session.zone, session.now())
      return Answer(
        .array(loans.map { $0.json(in: zone, at: now) }),
        table: TextTable(
          headings: [
            Phrase("号", "No."), Phrase("物品", "Article"), Phrase("数量", "Number"),
            Phrase("借给", "Borrower"), Phrase("借出", "Lent"), Phrase("该还", "Due"),
            Phrase("过期", "Late"),
          ],
          rows: loans.map { loan in
            [
              loan.label, loan.article, "\(loan.amount)", loan.borrower.masked,
              zone.text(loan.lentAt), loan.dueAt.map(zone.text) ?? "",
              loan.isOverdue(at: now) ? "!" : "",
            ]
          }))
    }
  }

  struct Return: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "return",
      abstract: "Take back what somebody has: by the loan, or by article and borrower.")

    @Argument(help: "The loan, as L-3; or the article's name.") var name: String
    @Option(help: "From whom: their name, or the number of a colleague.") var from: String?
    @Option(help: "How many. Else all.") var amount: Int?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let loan = try session.perform(ReturnArticle(try which, amount: amount))
      return Answer(
        try session.json(of: loan),
        Phrase(
          "已收回 \(loan.article)（\(loan.label)）。", "Took back \(loan.article) (\(loan.label))."))
    }

    private var which: ReturnArticle.Which {
      get throws {
        if let from { return .from(from.trimmed, article: name.trimmed) }
        guard let match = name.trimmed.wholeMatch(of: /L-(\d{1,9})/), let id = Int(match.1) else {
          throw Refusal.handover(.noSuchLoan(name.trimmed))
        }
        return .loan(id)
      }
    }
  }
}

extension DeskSession {
  /// A loan, with its article as it stands now.
  fileprivate func json(of loan: ArticleLoan) throws -> JSONValue {
    let article = try ask(ListArticles()).map(\.article).first { $0.name == loan.article }
    return (article?.json ?? [:]).adding(loan.json(in: zone, at: now()))
  }
}

extension ArticleLoan {
  fileprivate func json(in zone: EstateZone, at now: Moment) -> JSONValue {
    [
      "loan": .string(label), "item": .string(article), "amount": .number(amount),
      "kind": .string(borrower.kind.rawValue), "borrower": .string(borrower.masked),
      "lentAt": .string(zone.iso(lentAt)), "dueAt": JSONValue(dueAt.map(zone.iso)),
      "overdue": .bool(isOverdue(at: now)),
    ]
  }
}

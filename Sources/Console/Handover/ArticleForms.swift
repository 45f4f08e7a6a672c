import Desk
import Domain
import Resources

/// The forms by which articles are lent, taken back and corrected.
enum ArticleForms {
  static func lend(_ articles: [Article], in scene: Scene) -> EntryForm {
    let there = articles.filter { $0.expected > 0 }.map { article in
      (
        article.name,
        Phrase(
          "\(article.name)（在桌 \(article.expected)）", "\(article.name) (\(article.expected) here)")
      )
    }
    let hours = scene.house.settings.number(.articleLoanHours)
    return EntryForm(
      LendArticle.kind, Phrase("借出物品", "Lend an article"),
      [
        .choice("article", Phrase("物品", "Article"), EntryOption.numbered(there), columns: 28)
          .required,
        .line("amount", Phrase("数量", "How many"), columns: 5, limit: 5).required.preset("1")
          .checked { entries in
            entries.number("amount").map { $0 > 0 } == true
              ? nil : Phrase("写一个大于零的数", "A number above zero")
          },
        .choice(
          "kind", Phrase("借给", "To"), EntryOption.all(Borrower.Kind.self, \.words), columns: 12
        ).required.onNewLine,
        .choice("person", Phrase("同事", "Colleague"), EntryOption.staff(scene), columns: 20).required
          .shown { $0.borrower == .staff },
        .line("name", Phrase("姓名", "Name"), columns: 16, limit: 40).required
          .shown { $0.borrower == .resident || $0.borrower == .contractor },
        EntryField("house", Phrase("房号", "Unit"), .house, columns: 20).onNewLine
          .shown { $0.borrower == .resident },
        .line("phone", Phrase("电话", "Phone"), columns: 14, limit: 20).onNewLine
          .shown { $0.borrower == .resident || $0.borrower == .contractor }
          .help(Phrase("清单里只显示头三位和末四位。", "Lists show the first three and the last four digits.")),
        EntryField("due", Phrase("该还", "Due"), .moment, columns: 16).onNewLine
          .help(Phrase("空着就是 \(hours) 小时后。", "Empty: in \(hours.counted("hour")).")),
      ]
    ) { .perform(try lending($0, in: scene)) }.verb(Phrase("借出", "Lend"))
  }

  private static func lending(_ entries: Entries, in scene: Scene) throws -> Errand {
    guard let kind = entries.borrower else {
      throw EntryFlaw("kind", Phrase("请选借给谁", "Choose to whom"))
    }
    let borrower = Borrower(
      kind, name: kind == .staff ? "" : entries.text("name"),
      staff: kind == .staff ? entries.staff("person") : nil,
      household: kind == .resident ? entries.house("house") : nil,
      phone: kind == .staff ? "" : entries.text("phone"))
    return Errand(
      LendArticle(
        entries.text("article"), amount: entries.number("amount") ?? 1, to: borrower,
        due: entries.moment("due")), undo: Self.takenBack
    ) { loan in
      let due = loan.dueAt.map { scene.brief($0) } ?? ""
      return Phrase(
        "\(loan.label)：\(loan.article) \(loan.amount) 借给 \(loan.borrower.masked)，\(due) 前还。",
        "\(loan.label): \(loan.amount) \(loan.article) to \(loan.borrower.masked), due \(due).")
    }
  }

  /// The loan undone: the article lies at the desk again.
  @Sendable private static func takenBack(_ loan: ArticleLoan, _ sequence: Int) -> Errand {
    Errand(ReturnArticle(.loan(loan.id))) {
      Phrase("\($0.label) 已撤回，\($0.article) 在桌。", "\($0.label) is taken back.")
    }
  }

  /// What came back, and what the borrower still has.
  private static func back(_ amount: Int, of loan: ArticleLoan) -> Phrase {
    let (article, borrower, left) = (loan.article, loan.borrower.masked, loan.amount - amount)
    guard left > 0 else {
      return Phrase("\(article) 已从 \(borrower) 收回。", "\(article) is back from \(borrower).")
    }
    return Phrase(
      "\(article) 已从 \(borrower) 收回 \(amount)，还有 \(left) 没还。",
      "\(article): \(amount) back from \(borrower), \(left) still out.")
  }

  static func takeBack(_ loans: [ArticleLoan], in scene: Scene) -> EntryForm {
    let options = loans.map { loan in
      let words = "\(loan.article) x\(loan.amount)  \(loan.borrower.masked)"
      return ("\(loan.id)", Phrase(words, words))
    }
    return EntryForm(
      ReturnArticle.kind, Phrase("收回物品", "Take an article back"),
      [
        .choice("loan", Phrase("哪一笔", "Which"), EntryOption.numbered(options), columns: 44)
          .required,
        .line("amount", Phrase("还回几件", "How many"), columns: 5, limit: 5).onNewLine
          .help(Phrase("空着就是全部还回。", "Empty: all of it."))
          .checked { entries in
            entries.isEmpty("amount") || entries.number("amount").map { $0 > 0 } == true
              ? nil : Phrase("写一个大于零的数", "A number above zero")
          },
      ]
    ) { entries in
      let amount = entries.number("amount")
      return .perform(
        Errand(ReturnArticle(.loan(entries.number("loan") ?? 0), amount: amount)) { loan in
          back(amount ?? loan.amount, of: loan)
        })
    }.verb(Phrase("收回", "Back"))
  }

  /// How many there are from now on, where some were lost or bought.
  static func own(_ articles: [Article]) -> EntryForm {
    let options = articles.map {
      ($0.name, Phrase("\($0.name)（共 \($0.owned)）", "\($0.name) (\($0.owned))"))
    }
    return EntryForm(
      ChangeArticle.kind + "/own", Phrase("更正物品总数", "Correct how many there are"),
      [
        .choice("article", Phrase("物品", "Article"), EntryOption.numbered(options), columns: 28)
          .required,
        .line("owned", Phrase("总数", "In all"), columns: 6, limit: 6).required.checked { entries in
          entries.number("owned").map { $0 >= 0 } == true
            ? nil : Phrase("数量写整数，如 4。", "A whole number, as 4.")
        },
        .line("reason", Phrase("理由", "Reason"), columns: 50).required.onNewLine,
      ]
    ) { entries in
      .perform(
        Errand(
          ChangeArticle(
            entries.text("article"),
            .own(entries.number("owned") ?? 0, reason: entries.text("reason")))
        ) { Phrase("\($0.name) 现在共 \($0.owned)。", "\($0.name): \($0.owned) in all now.") })
    }
  }
}

extension Entries {
  fileprivate var borrower: Borrower.Kind? { code("kind") }
}

extension Borrower.Kind {
  package var words: Phrase {
    switch self {
    case .staff: Phrase("同事", "colleague")
    case .resident: Phrase("住户", "resident")
    case .contractor: Phrase("外来人员", "contractor")
    }
  }
}

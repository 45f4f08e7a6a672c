import Desk
import Domain
import Resources

/// The forms of the stocktake pane.
enum StocktakeForms {
  static func done(_ findings: [Finding], in scene: Scene) -> EntryForm {
    EntryForm(
      "stocktake.done", subject: subject(of: findings, in: scene), Phrase("已办", "Done"),
      [.line("text", Phrase("怎么办的", "What was done"), columns: 56).required]
    ) { entries in answer(findings, .done(entries.text("text"))) }
  }

  /// Nobody is offered of whose conduct one of them complains (rule CI-17).
  static func give(
    _ findings: [Finding], without accused: Set<StaffNumber>, in scene: Scene
  ) -> EntryForm {
    EntryForm(
      "stocktake.give", subject: subject(of: findings, in: scene),
      Phrase("交给人并定时间", "Give it to somebody"),
      [
        .choice(
          "person", Phrase("责任人", "Person"),
          EntryOption.staff(scene) { !accused.contains($0.number) }, columns: 22
        ).required,
        EntryField("due", Phrase("时间", "By when"), .moment, columns: 18).required.onNewLine,
      ]
    ) { entries in
      guard let person = entries.staff("person"), let due = entries.moment("due") else {
        throw EntryFlaw("due", Phrase("请选责任人和时间", "Choose person and time"))
      }
      return answer(findings, .person(person, due: due))
    }
  }

  static func accept(_ findings: [Finding], in scene: Scene) -> EntryForm {
    EntryForm(
      "stocktake.accept", subject: subject(of: findings, in: scene), Phrase("接受现状", "Accept"),
      [.line("reason", Phrase("理由", "Reason"), columns: 56).required]
    ) { entries in answer(findings, .accepted(reason: entries.text("reason"))) }
  }

  /// The one finding, or how many are marked.
  private static func subject(of findings: [Finding], in scene: Scene) -> String {
    findings.count == 1
      ? findings[0].id : scene.say("标记的 \(findings.count) 条", "\(findings.count) marked")
  }

  /// Answers one finding, also anew; of several only those that have no answer yet.
  private static func answer(_ findings: [Finding], _ answer: FindingAnswer) -> Request {
    if let finding = findings.first, findings.count == 1 {
      return .perform(answering(finding, answer))
    }
    return .perform(
      Errand(kind: AnswerFinding.kind) { desk, clerk in
        let lines = try desk.ask(ShowStocktake(), as: clerk).lines
        let answered = Set(lines.filter { $0.answer != nil }.map(\.finding.id))
        let open = findings.filter { !answered.contains($0.id) }
        let left = findings.count - open.count
        guard !open.isEmpty else { return Errand.Done(nothingLeft(of: left)) }
        let errands = open.map { answering($0, answer) }
        let several = Errand.several(errands, about: open.map(\.id)) { said(answer, to: $0) }
        var done = try several.carryOut(desk, clerk)
        if left > 0 { done.remark = leftAlone(left, done.remark) }
        return done
      })
  }

  private static func answering(_ finding: Finding, _ answer: FindingAnswer) -> Errand {
    Errand(kind: AnswerFinding.kind) { desk, clerk in
      let stocktake = try desk.perform(AnswerFinding(finding.id, with: answer), as: clerk)
      var done = Errand.Done(
        Phrase("\(finding.id) 已答复。", "\(finding.id) is answered."), subject: finding.id)
      done.remark = stocktake.signAgain
      return done
    }
  }

  /// How many of the marked keep the answer they had, and what else came of it.
  private static func leftAlone(_ count: Int, _ remark: Phrase?) -> Phrase {
    let kept = Phrase("另 \(count) 条答复过，没有改。", "\(count) answered before, left alone.")
    guard let remark else { return kept }
    return Phrase(
      kept.text(in: .chinese) + "  " + remark.text(in: .chinese),
      kept.text(in: .english) + "  " + remark.text(in: .english))
  }

  private static func nothingLeft(of count: Int) -> Phrase {
    Phrase(
      "标记的 \(count) 条都答复过，没有改；要改就一条一条改。",
      "All \(count) have an answer, and keep it; change one by itself.")
  }

  private static func said(_ answer: FindingAnswer, to count: Int) -> Phrase {
    switch answer {
    case .done: Phrase("\(count) 条都答复为已办。", "All \(count) are answered as done.")
    case .person: Phrase("\(count) 条都交给了人。", "All \(count) are given to somebody.")
    case .accepted: Phrase("\(count) 条都接受了现状。", "All \(count) are accepted.")
    }
  }

  /// The count of an article, with its reason where it differs.
  static func count(_ article: Article, typed: Int?) -> EntryForm {
    var form = EntryForm(
      CountArticle.kind, subject: article.name, Phrase("清点", "Count"),
      [
        .line("count", Phrase("实点", "Counted"), columns: 8, limit: 6).required
          .checked { entries in
            entries.number("count").map { $0 < 0 } ?? true ? Phrase("写一个数", "Write a number") : nil
          },
        .choice("reason", Phrase("原因", "Reason"), reasons, columns: 14).required.onNewLine
          .shown { entries in entries.number("count") != article.expected },
        .choice(
          "condition", Phrase("状况", "State"),
          EntryOption.all(HandoverCount.Condition.self, \.words), columns: 14
        ).preset(HandoverCount.Condition.good.rawValue).onNewLine,
        .line("note", Phrase("备注", "Note"), columns: 40).onNewLine,
        CountFields.sure("sure", of: article) {
          $0.number("count").map(article.isDoubtful) ?? false
        }.onNewLine,
      ]
    ) { entries in
      .perform(
        counted(
          article,
          CountArticle(
            article.name, counted: entries.number("count") ?? 0,
            condition: entries.code("condition") ?? .good,
            reason: entries.number("count") == article.expected ? nil : entries.optional("reason"),
            note: entries.optional("note"),
            isSure: entries.number("count").map(article.isDoubtful) == true
              ? entries.isYes("sure") : nil), select: nil))
    }.quick
    // What was typed in the list is a count of its own, and goes on with no draft of before.
    if let typed {
      let good = HandoverCount.Condition.good.rawValue
      form.initial = [
        "count": "\(typed)", "sure": "", "reason": "", "condition": good, "note": "",
      ]
    }
    return form
  }

  static func counted(
    _ article: Article, _ command: CountArticle, select next: String?
  ) -> Errand {
    Errand(kind: CountArticle.kind) { desk, clerk in
      let saved = try desk.perform(command, as: clerk)
      var done = Errand.Done(
        Phrase(
          "\(saved.item)：实点 \(saved.counted)，应有 \(saved.expected)",
          "\(saved.item): \(saved.counted) counted, \(saved.expected) expected"), subject: next)
      done.remark = try desk.ask(OpenedStocktake(), as: clerk)?.signAgain
      return done
    }
  }

  private static let reasons = EntryOption.numbered([
    ("lent", Phrase("借出未登记", "lent, not noted")), ("lost", Phrase("遗失", "lost")),
    ("damaged", Phrase("损坏", "damaged")), ("miscounted", Phrase("点错重数", "miscounted")),
    ("other", Phrase("其他", "other")),
  ])

  /// Two people sign, each with their own PIN (rule DEC-12); for each part those are offered who may
  /// sign it, and have not signed the other.
  static func sign(
    _ stocktake: Stocktake?, uncounted: Int, in scene: Scene
  ) -> EntryForm {
    let signed = stocktake?.signatures ?? []
    let left = StocktakePart.allCases.filter { part in !signed.contains { $0.part == part } }
    let signers = EntryOption.staff(scene) { staff in
      !signed.contains { $0.by == staff.number } && left.contains { staff.holds(anyOf: $0.signers) }
    }
    let staff = scene.staff
    @Sendable func may(_ number: StaffNumber?, _ entries: Entries) -> Bool {
      guard let part: StocktakePart = entries.code("part"), let number else { return true }
      return staff[number]?.holds(anyOf: part.signers) ?? false
    }
    let signature = SignInForm.signature(signers, label: Phrase("签字人", "Signer")).map { field in
      guard field.id == "signer" else { return field }
      return field.offering { option, entries in may(StaffNumber(stored: option.code), entries) }
        .checked { entries in
          guard let part: StocktakePart = entries.code("part"),
            !may(entries.staff("signer"), entries)
          else { return nil }
          return StocktakeRefusal.mayNotSign(part).sentence
        }
    }
    var form = EntryForm(
      SignStocktake.kind, Phrase("盘点签字", "Sign the stocktake"),
      [
        .choice("part", Phrase("部分", "Part"), EntryOption.all(StocktakePart.self, \.words)).required
          .offering { option, _ in left.contains { $0.rawValue == option.code } }
          .help(uncounted == 0 ? Phrase("", "") : notCounted(uncounted))
      ] + signature
    ) { entries in
      guard let part: StocktakePart = entries.code("part"), let signer = entries.staff("signer")
      else {
        throw EntryFlaw("signer", Phrase("请选签字人", "Choose the signer"))
      }
      return .perform(
        Errand(SignStocktake(part)) { stocktake in
          stocktake.isFullySigned
            ? Phrase(
              "第 \(stocktake.number ?? 0) 号盘点已签完，封存。",
              "Stocktake \(stocktake.number ?? 0) is signed and sealed.")
            : Phrase("已签一个，还差一个人。", "One has signed; another person must.")
        }.signed(by: signer, pin: entries.secret("pin"), in: .other))
    }.verb(Phrase("签字", "Sign"))
    // What a draft of before says of the part counts no more once that is signed.
    if left.count == 1 { form.initial["part"] = left[0].rawValue }
    return form
  }

  private static func notCounted(_ count: Int) -> Phrase {
    Phrase(
      "还有 \(count) 样物品没点；两个人都签了就不能再点。",
      count.counted("article is", "articles are")
        + " not counted, and cannot be once both have signed.")
  }

  static var emergency: EntryForm {
    EntryForm(
      CloseInEmergency.kind, Phrase("紧急收盘", "Close in emergency"),
      [.line("reason", Phrase("理由", "Reason"), columns: 56).required]
    ) { entries in
      .perform(
        Errand(CloseInEmergency(reason: entries.text("reason"))) { _ in
          Phrase("盘点已紧急收盘，理由已记。", "Closed in emergency; the reason stands.")
        })
    }
  }
}

import Desk
import Domain
import Resources

extension StocktakePaper {
  /// What was found, each with its answer below it.
  var findings: [Paper.Block] {
    // Until it is signed, a finding is answered by its number.
    let isOpen = sheet.stocktake.number == nil
    let columns: [PaperTable.Column] =
      isOpen
      ? [.init(say("编号", "Id"), 26)]
      : [.init(say("代码", "Code"), 5), .init(say("对象", "Subject"), 16)]
    let rows = sheet.lines.map { line in
      let finding = line.finding
      let start =
        isOpen ? [finding.id] : [finding.code.rawValue, finding.subject.shiftWords(in: language)]
      let age =
        isBare
        ? ""
        : "\n" + StocktakeSheet.Record.ageTitle.text(in: language) + " " + self.age(of: finding)
      return start + [zone.text(finding.since) + age, words(of: line)]
    }
    let count = sheet.lines.count
    return [
      head("发现 \(count)", "Findings \(count)"),
      .table(
        PaperTable(
          columns + [
            .init(say("在案自", "On file since"), 16), .init(say("发现与答复", "Finding and answer")),
          ],
          rows)),
    ]
  }

  private func words(of line: StocktakeSheet.Line) -> String {
    [words(of: line.finding), place(of: line.finding), given(of: line), answer(to: line)]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  func answer(to line: StocktakeSheet.Line) -> String { bareAnswer(to: line) + giver(of: line) }

  /// The answer alone.
  func bareAnswer(to line: StocktakeSheet.Line) -> String {
    switch line.answer {
    case .done(let text): say("已办：\(text)", "done: \(text)")
    case .person(let number, let due):
      say("\(person(number)) 于 \(zone.text(due)) 前办", "\(person(number)) by \(zone.text(due))")
    case .accepted(let reason): say("接受：\(reason)", "accepted: \(reason)")
    case nil: line.finding.code.isInformation ? "" : say("未答", "unanswered")
    }
  }

  /// The slips, who saw a name or phone whole (decision 19), and what is to be erased.
  var sums: [Paper.Block] {
    let count = sheet.slips.map { "  " + $0.words.text(in: language) } ?? ""
    let due = sheet.retentionDue.map { count in
      say("到期未清除姓名的访客 \(count) 位。", "Visitors whose names are due to be erased: \(count).")
    }
    return [
      head("访客单 \(sheet.visits.count)\(count)", "Slips \(sheet.visits.count)\(count)")
    ] + slips + unmasked + (due.map { [.text($0)] } ?? [])
  }

  private var unmasked: [Paper.Block] {
    guard !sheet.unmasked.isEmpty else { return [] }
    let rows = sheet.unmasked.map { unmasking in
      let words = UnmaskReason(rawValue: unmasking.reason)?.words.text(in: language)
      return [
        zone.text(unmasking.at), person(unmasking.by), unmasking.recordWords.text(in: language),
        words ?? unmasking.reason,
      ]
    }
    return [
      head("看过全名电话 \(rows.count)", "Names and phones seen whole \(rows.count)"),
      .table(
        PaperTable(
          [
            .init(say("时间", "Time"), 16), .init(say("谁", "By"), 14),
            .init(say("记录", "Record"), 14), .init(say("原因", "Why")),
          ], rows)),
    ]
  }

  var articles: [Paper.Block] {
    let rows = sheet.counts.map { count in
      [
        count.item, "\(count.expected)", "\(count.counted)", "\(count.counted - count.expected)",
        [
          count.condition.flatMap { $0 == .good ? nil : $0.words.text(in: language) } ?? "",
          count.reasonWords?.text(in: language) ?? "", count.note ?? "",
        ].filter { !$0.isEmpty }
          .joined(separator: "  "),
      ]
    }
    let lent = sheet.overdueLoans.map { loan in
      "\(loan.label)  \(loan.article) x\(loan.amount)  \(loan.borrower)  "
        + say("该还 \(zone.text(loan.due))", "due \(zone.text(loan.due))")
    }
    let left = sheet.uncounted.joined(separator: say("、", ", "))
    return [
      head("物品 \(rows.count)", "Articles \(rows.count)"),
      .table(
        PaperTable(
          [
            .init(say("物品", "Article"), 22), .init(say("应有", "Exp."), 4),
            .init(say("实点", "Cnt."), 4), .init(say("差", "Gap"), 4),
            .init(say("原因与备注", "Reason and note")),
          ], rows)),
    ]
      + (lent.isEmpty
        ? []
        : [
          head("借出过期 \(lent.count)", "Lent and overdue \(lent.count)"),
          .text(lent.joined(separator: "\n")),
        ])
      + (left.isEmpty ? [] : [.text(say("没有点的：", "Not counted: ") + left)])
  }
}

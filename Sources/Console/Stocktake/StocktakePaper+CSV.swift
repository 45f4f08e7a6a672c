import Desk
import Domain
import Resources

extension StocktakePaper {
  /// Everything on the sheet as rows for a spreadsheet: what it is, its number, and its particulars.
  package var csv: CSVText {
    let heading = [
      say("类别", "Kind"), say("编号", "Number"), say("代码", "Code"), say("在案自", "On file since"),
      say("说明", "What"), say("答复", "Answer"), say("应有", "Expected"), say("实点", "Counted"),
    ]
    let more =
      isBare
      ? []
      : [
        say("状态", "State"), StocktakeSheet.Record.ageTitle.text(in: language),
        say("房号", "Unit"), say("事项", "Matter"),
        say("答复人", "Answered by"), say("答复时间", "Answered at"), say("先前交给", "Given before"),
      ]
    let blank = Array(repeating: "", count: heading.count + more.count)
    func row(_ cells: [String]) -> [String] { Array((cells + blank).prefix(blank.count)) }
    let stocktake = sheet.stocktake
    let range = [
      row([
        Self.title.text(in: language), number, "", zone.iso(stocktake.range.from),
        zone.iso(stocktake.range.to),
      ])
    ]
    return CSVText(
      [heading + more] + range
        + (recordRows + findingRows + sumRows + articleRows + signatureRows).map(row)
    )
  }

  private var recordRows: [[String]] {
    guard isBare else {
      let kinds: [StocktakeStep: String] = [
        .complaints: say("投诉", "complaint"), .repairs: say("报修", "repair"),
        .slips: say("访客单", "slip"),
      ]
      return sheet.received.map { record in
        [kinds[record.step] ?? "", record.number, "", zone.iso(record.since), "", "", "", ""]
          + particulars(of: record)
      }
    }
    return sheet.complaints.map { [say("投诉", "complaint"), $0] }
      + sheet.repairs.map { [say("报修", "repair"), $0] }
      + sheet.visits.map { [say("访客单", "slip"), $0] }
  }

  private func particulars(of record: StocktakeSheet.Record) -> [String] {
    [record.stateWords.text(in: language), age(of: record), record.house ?? "", record.matter]
  }

  private var findingRows: [[String]] {
    sheet.lines.map { line in
      let finding = line.finding
      let found = [
        say("发现", "finding"), finding.subject, finding.code.rawValue, zone.iso(finding.since),
        words(of: finding), bareAnswer(to: line),
      ]
      guard !isBare else { return found }
      return found + ["", ""]
        + (sheet.record(of: finding).map(particulars(of:)) ?? ["", age(of: finding), "", ""])
        + [
          line.answeredBy.map(person) ?? "", line.answeredAt.map { zone.iso($0) } ?? "",
          given(of: line),
        ]
    }
  }

  private var sumRows: [[String]] {
    sheet.sums.map { [say("合计", "sum"), "", "", "", $0.words.text(in: language)] }
      + sheet.unmasked.map { unmasking in
        [
          say("看过全名", "seen whole"), unmasking.recordWords.text(in: language), "",
          zone.iso(unmasking.at),
          UnmaskReason(rawValue: unmasking.reason)?.words.text(in: language) ?? unmasking.reason,
          person(unmasking.by),
        ]
      }
  }

  private var articleRows: [[String]] {
    sheet.counts.map { count in
      [
        say("物品", "article"), count.item, "", "",
        [
          count.condition.flatMap { $0 == .good ? nil : $0.words.text(in: language) } ?? "",
          count.note ?? "",
        ].filter { !$0.isEmpty }
          .joined(separator: say("，", ", ")),
        count.reasonWords?.text(in: language) ?? "", "\(count.expected)", "\(count.counted)",
      ]
    } + sheet.uncounted.map { [say("物品", "article"), $0, "", "", say("没有点", "not counted")] }
  }

  private var signatureRows: [[String]] {
    sheet.stocktake.signatures.map { signature in
      [
        say("签字", "signature"), signature.part.words.text(in: language), "",
        zone.iso(signature.at), "", person(signature.by),
      ]
    }
  }
}

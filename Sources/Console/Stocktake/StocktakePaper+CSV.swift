import Desk
import Domain
import Resources

extension StocktakePaper {
  /// Everything on the sheet as rows for a spreadsheet: what it is, its number, and its particulars.
  package var csv: CSVText {
    let heading = [
      say("类别", "Kind"), say("编号", "Number"), say("代码", "Code"), say("起始", "Since"),
      say("说明", "What"), say("答复", "Answer"), say("应有", "Expected"), say("实点", "Counted"),
    ]
    let blank = Array(repeating: "", count: heading.count)
    func row(_ cells: [String]) -> [String] { Array((cells + blank).prefix(heading.count)) }
    let stocktake = sheet.stocktake
    let range = [
      row([
        Self.title.text(in: language), number, "", zone.iso(stocktake.range.from),
        zone.iso(stocktake.range.to),
      ])
    ]
    return CSVText(
      [heading] + range
        + sheet.complaints.map { row([say("投诉", "complaint"), $0]) }
        + sheet.repairs.map { row([say("报修", "repair"), $0]) }
        + sheet.visits.map { row([say("访客单", "slip"), $0]) }
        + (findingRows + sumRows + articleRows + signatureRows).map(row)
    )
  }

  private var findingRows: [[String]] {
    sheet.lines.map { line in
      let finding = line.finding
      let detail = finding.detail.isEmpty ? "" : finding.detailWords.text(in: language)
      return [
        say("发现", "finding"), finding.subject, finding.code.rawValue, zone.iso(finding.since),
        [finding.code.words.text(in: language), detail].filter { !$0.isEmpty }
          .joined(separator: say("：", ": ")), answer(to: line),
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

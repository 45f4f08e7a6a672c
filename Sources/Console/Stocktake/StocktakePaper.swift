import Desk
import Domain
import Resources

/// The stocktake sheet (日盘点) as it is printed: range, records, findings with answers, signatures.
package struct StocktakePaper {
  private let sheet: StocktakeSheet
  private let zone: EstateZone
  private let language: Language

  package init(_ sheet: StocktakeSheet, zone: EstateZone, language: Language) {
    self.sheet = sheet
    self.zone = zone
    self.language = language
  }

  /// The whole sheet, for A4.
  package var text: String {
    ([heading, range] + counts + findings + signatures).joined(separator: "\n")
  }

  /// Half a page for a chat group, without personal data.
  package var chat: String {
    let open = sheet.unanswered.count
    return [
      heading, range,
      say(
        "投诉 \(sheet.complaints.count)，报修 \(sheet.repairs.count)，访客单 \(sheet.visits.count)；"
          + "发现 \(sheet.lines.count) 项，未答 \(open) 项。",
        "\(sheet.complaints.count) complaints, \(sheet.repairs.count) repairs, "
          + "\(sheet.visits.count) slips; \(sheet.lines.count) findings, \(open) unanswered."),
    ].joined(separator: "\n")
  }

  private var heading: String {
    guard let number = sheet.stocktake.number else {
      return sheet.stocktake.state == .look
        ? say("日盘点（只看，不生效）", "Daily stocktake (a look, without effect)")
        : say("日盘点（进行中）", "Daily stocktake (open)")
    }
    let seal = sheet.stocktake.digest.map { "  \(SealText.short($0))" } ?? ""
    let emergency = sheet.stocktake.reason.map {
      "  " + say("紧急结束：\($0)", "closed in emergency: \($0)")
    }
    return say("日盘点 第 \(number) 号", "Daily stocktake no. \(number)") + seal + (emergency ?? "")
  }

  private var range: String {
    let (from, to) = (zone.text(sheet.stocktake.range.from), zone.text(sheet.stocktake.range.to))
    return say("自 \(from) 至 \(to)", "from \(from) to \(to)")
  }

  private var counts: [String] {
    [
      say("投诉", "complaints") + ": " + sheet.complaints.joined(separator: " "),
      say("报修", "repairs") + ": " + sheet.repairs.joined(separator: " "),
      say("访客单", "slips") + ": " + sheet.visits.joined(separator: " ")
        + (sheet.slips.map { "  " + $0.words.text(in: language) } ?? ""),
    ] + unmasked
      + PlainColumns(
        sheet.counts.map { count in
          [
            count.item,
            say(
              "实点 \(count.counted)，应有 \(count.expected)",
              "\(count.counted) counted, \(count.expected) expected"),
            count.reasonWords?.text(in: language) ?? "", count.note ?? "",
          ]
        }
      ).lines
  }

  /// Who saw a name or phone whole (decision 19).
  private var unmasked: [String] {
    guard !sheet.unmasked.isEmpty else { return [] }
    return [say("查看过全名电话：", "names and phones seen whole:")]
      + PlainColumns(
        sheet.unmasked.map { unmasking in
          let words = UnmaskReason(rawValue: unmasking.reason)?.words.text(in: language)
          return [
            zone.text(unmasking.at), unmasking.by.text, unmasking.recordWords.text(in: language),
            words ?? unmasking.reason,
          ]
        }
      ).lines
  }

  private var findings: [String] {
    guard !sheet.lines.isEmpty else { return [say("没有发现。", "Nothing was found.")] }
    let rows = sheet.lines.map { line in
      [
        // Until it is signed, a line is answered by its number.
        sheet.stocktake.state == .opened ? line.finding.id : line.finding.code.rawValue,
        line.finding.code.words.text(in: language),
        line.finding.subject.shiftWords(in: language),
        line.finding.detailWords.text(in: language),
        zone.text(line.finding.since), answer(line),
      ]
    }
    return PlainColumns(rows).lines
  }

  private func answer(_ line: StocktakeSheet.Line) -> String {
    switch line.answer {
    case .done(let text): say("已办：\(text)", "done: \(text)")
    case .person(let person, let due):
      say("\(person) 于 \(zone.text(due)) 前办", "\(person) by \(zone.text(due))")
    case .accepted(let reason): say("接受：\(reason)", "accepted: \(reason)")
    case nil: line.finding.code.isInformation ? "" : say("未答", "unanswered")
    }
  }

  private var signatures: [String] {
    StocktakePart.allCases.map { part in
      let title = part == .complaints ? say("投诉签字", "complaints") : say("报修签字", "repairs")
      let signature = sheet.stocktake.signatures.first { $0.part == part }
      return "\(title): " + (signature.map { "\($0.by) \(zone.text($0.at))" } ?? "________")
    }
  }

  private func say(_ chinese: String, _ english: String) -> String {
    Phrase(chinese, english).text(in: language)
  }
}

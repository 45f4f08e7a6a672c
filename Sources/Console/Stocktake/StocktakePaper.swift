import Desk
import Domain
import Resources

/// The stocktake sheet (日盘点, rules DS-1 to DS-7) as paper: range, records, findings with their
/// answers, sums, articles, signatures.
///
/// A finished sheet prints the same for ever: whatever stands on it is frozen with it, and no time
/// of printing does. What was not frozen with an old one does not stand on it either, and it keeps
/// the words of then.
package struct StocktakePaper {
  let sheet: StocktakeSheet
  let zone: EstateZone
  let language: Language

  package static let title = Phrase("日盘点表", "Daily stocktake")

  package init(_ sheet: StocktakeSheet, in zone: EstateZone, language: Language) {
    self.sheet = sheet
    self.zone = zone
    self.language = language
  }

  /// The paper for A4.
  package var paper: Paper {
    var paper = Paper(
      title: Self.title.text(in: language), number: number, estate: estate, printed: foot,
      language: language)
    paper.blocks =
      [.fields(heading)] + emergencies + records + findings + sums + articles
      + [.signatures(signatures)]
    return paper
  }

  /// The sheet as the answer of a subcommand.
  package var text: String { PaperText(paper).linesForScreen.joined(separator: "\n") }

  var number: String {
    sheet.stocktake.number.map { say("第 \($0) 号", "no. \($0)") }
      ?? (sheet.stocktake.state == .look
        ? say("（只看，不生效）", "(a look, without effect)") : say("（进行中）", "(open)"))
  }

  private var estate: String {
    sheet.names.map {
      say("\($0.estate)物业服务中心", "\($0.estate) Property Service Centre")
    } ?? ""
  }

  /// What binds the paper to its sheet, where others have the time of printing.
  private var foot: String {
    sheet.stocktake.printedDigest.map { digest in
      let reach = sheet.stocktake.seal.map { "  " + SealText.reach($0).text(in: language) } ?? ""
      return say("封印 ", "Seal ") + SealText.short(digest) + reach
    }
      ?? say("未签，不作凭证", "unsigned, no proof")
  }

  private var heading: [Paper.Field] {
    let range = sheet.stocktake.range
    let counted = sheet.figures.map { figures in
      say(
        "收到 \(figures.received)\(kinds(figures, .chinese))，办完 \(figures.handled)，逾期 \(figures.overdue)，未答 \(figures.unanswered)",
        "\(figures.received) received\(kinds(figures, .english)), \(figures.handled) handled, \(figures.overdue) overdue, "
          + "\(figures.unanswered) unanswered")
    }
    return [
      field("自", "From", zone.text(range.from)), field("至", "To", zone.text(range.to)),
      field("开始人", "Opened by", sheet.stocktake.openedBy.map(person) ?? "-"),
      field("合计", "Figures", counted ?? "-"),
    ]
  }

  /// What was received of each kind, in brackets, where it was not all complaints and repairs.
  private func kinds(_ figures: StocktakeFigures, _ language: Language) -> String {
    guard figures.kinds.contains(where: { $0.kind != .complaint && $0.kind != .repair }) else {
      return ""
    }
    let each = figures.kinds.map { "\($0.kind.words.text(in: language)) \($0.count)" }
    return language == .chinese
      ? "（\(each.joined(separator: "，"))）" : " (\(each.joined(separator: ", ")))"
  }

  private var emergencies: [Paper.Block] {
    let own = sheet.closing.map { closing -> [Paper.Block] in
      [head("紧急收盘", "Closed in emergency")] + told(closing)
    }
    // Sheets that were closed before it was written down by whom have their reason only.
    let bare = sheet.stocktake.reason.map { [head("紧急收盘", "Closed in emergency"), .text($0)] }
    let before = sheet.before.map { closing -> [Paper.Block] in
      [head("上次是紧急收盘", "The last one was closed in emergency")] + told(closing)
    }
    return (own ?? bare ?? []) + (before ?? [])
  }

  private func told(_ closing: EmergencyClosing) -> [Paper.Block] {
    let skipped =
      closing.skipped.isEmpty
      ? say("没有跳过的。", "Nothing was skipped.")
      : say("跳过：", "Skipped: ") + closing.skipped.joined(separator: " ")
    return [
      .text(
        "\(zone.text(closing.at))  \(person(closing.by))" + say("：", ": ") + closing.reason),
      .text(skipped),
    ]
  }

  private var signatures: [Paper.Signature] {
    StocktakePart.allCases.map { part in
      let signature = sheet.stocktake.signatures.first { $0.part == part }
      return Paper.Signature(
        part.words.text(in: language),
        signature.map { "\(person($0.by))  \(zone.text($0.at))" } ?? lifted(part))
    }
  }

  /// That a signature was there, and no longer stands.
  private func lifted(_ part: StocktakePart) -> String? {
    sheet.stocktake.lifted.last { $0.signature.part == part }.map {
      say("须重签：", "to be signed again: ")
        + $0.words(
          signer: person($0.signature.by), changer: person($0.by), at: zone.text($0.at)
        ).text(in: language)
    }
  }

  /// A person by number, with the name as it was when the sheet was signed.
  func person(_ number: StaffNumber) -> String {
    sheet.names?.staff[number.text].map { "\($0) \(number)" } ?? "\(number)"
  }

  func say(_ chinese: String, _ english: String) -> String {
    Phrase(chinese, english).text(in: language)
  }

  func head(_ chinese: String, _ english: String) -> Paper.Block {
    .heading(say(chinese, english))
  }

  private func field(_ chinese: String, _ english: String, _ value: String) -> Paper.Field {
    Paper.Field(say(chinese, english), value)
  }
}

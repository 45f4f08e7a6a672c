import Desk
import Domain
import Resources

extension StocktakePaper {
  /// Whether the sheet was signed before it told of its records more than their numbers.
  var isBare: Bool { sheet.records == nil }

  /// The complaints and repairs: each with its state, its age at the cut-off, unit and matter.
  var records: [Paper.Block] {
    [head("投诉 \(sheet.complaints.count)", "Complaints \(sheet.complaints.count)")]
      + told(sheet.complaints, as: .complaints)
      + [head("报修 \(sheet.repairs.count)", "Repairs \(sheet.repairs.count)")]
      + told(sheet.repairs, as: .repairs)
  }

  /// The slips of the range.
  var slips: [Paper.Block] { told(sheet.visits, as: .slips) }

  private func told(_ numbers: [String], as step: StocktakeStep) -> [Paper.Block] {
    guard !numbers.isEmpty else { return [.text(Paper.nothing.text(in: language))] }
    guard !isBare else { return [.text(numbers.joined(separator: "  "))] }
    let rows = sheet.received.filter { $0.step == step }.map { record in
      [
        record.number, record.stateWords.text(in: language), age(of: record),
        record.house ?? "-", record.matterText(in: language),
      ]
    }
    return [
      .table(
        PaperTable(
          [
            .init(say("编号", "Number"), 13), .init(say("状态", "State"), 12),
            .init(StocktakeSheet.Record.ageTitle.text(in: language), 8),
            .init(say("房号", "Unit"), 10),
            .init(say("事项", "Matter")),
          ], rows))
    ]
  }

  /// How old it was at the cut-off.
  func age(of record: StocktakeSheet.Record) -> String {
    record.age(at: sheet.stocktake.range.to).text(in: language)
  }

  /// The same of a finding: counted from the first date of its record.
  func age(of finding: Finding) -> String {
    Phrase.span(minutes: max(0, finding.since.minutes(to: sheet.stocktake.range.to)))
      .text(in: language)
  }

  /// Unit, matter and state of the record that a finding is about; empty where there is none.
  func place(of finding: Finding) -> String {
    sheet.record(of: finding).map { record in
      [record.place(in: language), record.stateWords.text(in: language)].filter { !$0.isEmpty }
        .joined(separator: "  ")
    } ?? ""
  }

  /// What was found, in one sentence.
  func words(of finding: Finding) -> String {
    guard isBare else {
      let basis = finding.basis.joined(separator: " ")
      let told = finding.told(of: sheet.record(of: finding)).text(in: language)
      return told + (basis.isEmpty ? "" : say("（\(basis)）", " (\(basis))"))
    }
    let detail = finding.detail.isEmpty ? "" : finding.detailWords.text(in: language)
    return [finding.code.words.text(in: language), detail].filter { !$0.isEmpty }
      .joined(separator: say("：", ": "))
  }

  /// Who gave an answer, and when; empty where that was not kept.
  func giver(of line: StocktakeSheet.Line) -> String {
    guard let by = line.answeredBy, let at = line.answeredAt else { return "" }
    return say("（\(person(by)) \(zone.text(at)) 答）", " (\(person(by)) \(zone.text(at)))")
  }

  /// With whom it has been since a stocktake of before.
  func given(of line: StocktakeSheet.Line) -> String {
    line.given.map {
      say(
        "已交 \(person($0.person)) 办，至 \(zone.text($0.due))",
        "with \(person($0.person)) until \(zone.text($0.due))")
    } ?? ""
  }
}

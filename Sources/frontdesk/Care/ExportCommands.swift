import ArgumentParser
import Console
import Desk
import Domain
import Foundation
import Resources
import Storage

extension ExportRecords.What: ExpressibleByArgument {}

/// Hands records out, as a table or as JSON.
struct ExportCommands: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Records of some days, as a table or as JSON.",
    discussion: """
      Names and phones are masked, as lists show them. Two people must agree (--second), and the \
      journal has a line of it. No cell of the table is a formula. A value within a value has a \
      column of its own, as matter.id; a list of records is one cell, as "policy=P-03 round=1; \
      policy=P-04 round=1", and what has a blank in it stands there in quotes. The heading is the same \
      whatever the days, even where they have no record.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json }

  @Argument(help: "visits, intakes, handovers or journal.") var what: ExportRecords.What
  @Option(help: "The first day, as 2024-11-04.") var from: String
  @Option(help: "The last day, included.") var to: String
  @Option(help: "csv for a spreadsheet, or json.") var format = Format.csv
  @Option(help: "A new file for it; one that exists is never replaced.") var out: String
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    let (first, last) = (try session.day(from), try session.day(to))
    guard first <= last else { throw UsageFailure.daysTurnedRound }
    let (clerk, second) = (try session.clerk(), try session.second())
    let records = try session.desk.ask(RecordsOfDays(what, from: first, to: last), as: clerk)
    let rows = records.rows(at: session)
    let text =
      format == .csv
      ? ExportTable(rows, columns: what.columns).file : JSONValue.array(rows).line + "\n"
    let command = ExportRecords(what, from: first, to: last, rows: rows.count, agreedBy: second)
    try PaperOutlet.system.write(text, out) { _ = try session.perform(command, as: clerk) }
    return Answer(
      ["rows": .number(rows.count), "file": .string(out)],
      Phrase(
        "已导出 \(rows.count) 行到 \(out)。",
        "\(rows.count.counted("row is", "rows are")) in \(out)."))
  }
}

extension UsageFailure {
  static let daysTurnedRound = UsageFailure(
    "daysTurnedRound", Phrase("--from 不能晚于 --to。", "--from must not be later than --to."))
}

extension RecordsOfDays.Records {
  /// The records as programs read them, masked like every list.
  func rows(at session: DeskSession) -> [JSONValue] {
    switch self {
    case .visits(let lines): lines.map { $0.json(in: session) }
    case .intakes(let cards): cards.map { $0.listedJSON(in: session.zone) }
    case .handovers(let sheets): sheets.map { $0.json(in: session.zone) }
    case .journal(let entries): entries.map { $0.json(in: session.zone) }
    }
  }
}

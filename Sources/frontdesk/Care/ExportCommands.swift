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
      journal has a line of it. No cell of the table is a formula.
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
    let text = format == .csv ? ExportTable(rows).file : JSONValue.array(rows).line + "\n"
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
    case .intakes(let cards): cards.map { $0.json(in: session.zone) }
    case .handovers(let sheets): sheets.map { $0.json(in: session.zone) }
    case .journal(let entries): entries.map { $0.json(in: session.zone) }
    }
  }
}

/// Records as a table: a column for each value that is one value, by its name; what is a record in
/// itself, as the steps of an intake, is left to JSON.
struct ExportTable {
  private let rows: [[String: JSONValue]]

  init(_ rows: [JSONValue]) {
    self.rows = rows.map { row in if case .object(let values) = row { values } else { [:] } }
  }

  var file: String {
    let columns = names.sorted()
    // The number first, by which a row is known.
    let first = ["seq", "id"].filter(columns.contains)
    let ordered = first + columns.filter { !first.contains($0) }
    return CSVText([ordered] + rows.map { row in ordered.map { row[$0]?.cell ?? "" } }).file
  }

  /// The names of all that is a cell in any row.
  private var names: Set<String> {
    var names: Set<String> = []
    for row in rows {
      for (name, value) in row where value.isCell && !names.contains(name) { names.insert(name) }
    }
    return names
  }
}

extension JSONValue {
  /// The value in a cell of a table; nothing for what has values in it.
  fileprivate var cell: String? {
    switch self {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .number(let value): "\(value)"
    case .decimal(let value): "\(value)"
    case .string(let value): value
    case .array(let values):
      values.allSatisfy(\.isText) ? values.compactMap(\.cell).joined(separator: " ") : nil
    case .object: nil
    }
  }

  /// Whether ``cell`` is something.
  fileprivate var isCell: Bool {
    switch self {
    case .array(let values): values.allSatisfy(\.isText)
    case .object: false
    case .null, .bool, .number, .decimal, .string: true
    }
  }

  private var isText: Bool { if case .string = self { true } else { false } }
}

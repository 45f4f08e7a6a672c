import ArgumentParser
import Console
import Desk
import Domain
import Foundation
import Resources

/// Public holidays and make-up working days.
struct CalendarCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Public holidays and make-up working days.",
    subcommands: [Import.self, Show.self])

  struct Import: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Read a calendar: date,kind,name_zh,name_en with kind holiday or workday.")

    @Argument(help: "The calendar file.")
    var file: String

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.require(LoadCalendar.self)
      let exceptions = try CalendarFile.read(file)
      let years = try session.perform(LoadCalendar(exceptions))
      let list = years.map(String.init).joined(separator: " ")
      return Answer(
        [
          "year": JSONValue(years.last), "loaded": true,
          "days": .array(exceptions.map(\.json)), "years": .array(years.map(JSONValue.number)),
        ],
        Phrase(
          "已载入 \(exceptions.count) 天：\(list)。",
          "Loaded \(exceptions.count.counted("day")): \(list)."))
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "The holidays and make-up working days of one year.")

    @Argument(help: "The year.")
    var year: Int

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let days = session.house.calendar.exceptions(in: year)
      let json: JSONValue = [
        "year": .number(year), "loaded": .bool(!days.isEmpty),
        "days": .array(days.map(\.json)),
      ]
      guard !days.isEmpty else {
        return Answer(
          json,
          Phrase(
            "\(year) 年的节假日还没有载入，期限只按周末推算，属暂定。",
            "The holidays of \(year) are not loaded; deadlines in it are provisional."))
      }
      return Answer(json) { language in
        TextTable(
          headings: [Phrase("日期", "Date"), Phrase("种类", "Kind"), Phrase("名称", "Name")],
          rows: days.map {
            ["\($0.day)", $0.kind.words.text(in: language), $0.name.text(language)]
          }
        ).text(in: language)
      }
    }
  }
}

/// A calendar as a file holds it.
private enum CalendarFile {
  static func read(_ path: String) throws -> [CalendarException] {
    let rows = CSVTable(try InputFile.text(of: path)).rows
    guard let heading = rows.first, heading.cells.map(\.searchFolded) == columns else {
      throw InputFileFailure(lines: [
        .init(
          number: 1, code: "headingUnknown",
          reason: Phrase(
            "第一行应为 \(columns.joined(separator: ","))。",
            "the first line must be \(columns.joined(separator: ","))."))
      ])
    }
    let bad = rows.dropFirst().filter { CalendarException(row: cells(of: $0)) == nil }
    guard bad.isEmpty else { throw InputFileFailure(lines: bad.map(flaw)) }
    return rows.dropFirst().compactMap { CalendarException(row: cells(of: $0)) }
  }

  private static let columns = ["date", "kind", "name_zh", "name_en"]

  private static func cells(of row: CSVTable.Row) -> [String] { row.cells.map(OutsideText.line) }

  private static func flaw(_ row: CSVTable.Row) -> InputFileFailure.BadLine {
    InputFileFailure.BadLine(
      number: row.line, code: "badLine",
      reason: Phrase(
        "应为 日期,holiday 或 workday,中文名,英文名。",
        "expected date, holiday or workday, Chinese name, English name."))
  }
}

extension CalendarException {
  /// The day as programs read it.
  fileprivate var json: JSONValue {
    [
      "date": .string("\(day)"), "kind": .string(kind.rawValue),
      "nameZh": .string(name.chinese), "nameEn": .string(name.english),
    ]
  }
}

extension CalendarException.Kind {
  fileprivate var words: Phrase {
    switch self {
    case .holiday: Phrase("放假", "holiday")
    case .workday: Phrase("调休上班", "make-up working day")
    }
  }
}

extension DayName {
  /// The name in that language.
  func text(_ language: Language) -> String { Phrase(chinese, english).text(in: language) }
}

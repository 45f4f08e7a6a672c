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
      abstract: "Read a calendar: date,kind,name_zh,name_en with kind holiday or workday.")

    @Argument(help: "The file.")
    var file: String

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let exceptions = try CalendarFile.read(file)
      let years = try session.perform(LoadCalendar(exceptions))
      let list = years.map(String.init).joined(separator: " ")
      return Answer(
        ["days": .number(exceptions.count), "years": .array(years.map(JSONValue.number))],
        Phrase("已载入 \(exceptions.count) 天：\(list)。", "Loaded \(exceptions.count) days: \(list)."))
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "The exceptions of one year.")

    @Argument(help: "The year.")
    var year: Int

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let days = session.house.calendar.exceptions(in: year)
      let json: JSONValue = [
        "year": .number(year), "loaded": .bool(!days.isEmpty),
        "days": .array(
          days.map { day in
            [
              "date": .string("\(day.day)"), "kind": .string(day.kind.rawValue),
              "nameZh": .string(day.name.chinese), "nameEn": .string(day.name.english),
            ]
          }),
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
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw InputFileFailure(
        lines: [
          .init(
            number: nil, code: "unreadable", reason: Phrase("读不到 \(path)。", "Cannot read \(path)."))
        ])
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    var found: [CalendarException] = []
    var bad: [InputFileFailure.BadLine] = []
    for (index, line) in lines.dropFirst() where !line.allSatisfy(\.isWhitespace) {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      if let exception = CalendarException(row: cells) {
        found.append(exception)
      } else {
        bad.append(
          .init(
            number: index + 1, code: "badLine",
            reason: Phrase(
              "应为 日期,holiday 或 workday,中文名,英文名。",
              "expected date, holiday or workday, Chinese name, English name.")))
      }
    }
    guard bad.isEmpty else { throw InputFileFailure(lines: bad) }
    return found
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

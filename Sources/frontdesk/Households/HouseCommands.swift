import ArgumentParser
import Console
import Desk
import Domain
import Foundation
import Resources
import Storage

/// The units of the estate and their people.
struct HouseCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "house", abstract: "The units of the estate and their people.",
    subcommands: [
      Import.self, List.self, Find.self, Show.self, HouseRepairs.self, HouseAssess.self,
    ])

  struct Import: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Read a roster: CSV in UTF-8 or GB18030, Chinese or English headings.",
      discussion:
        "Every bad line is named, and then nothing is imported. Twice the same file changes nothing."
    )

    @Argument(help: "The roster file.") var file: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.require(ImportRoster.self)
      let roster = Roster(try InputFile.text(of: file))
      guard roster.problems.isEmpty else {
        throw InputFileFailure(lines: roster.problems.map(\.badLine))
      }
      let sum = try session.perform(ImportRoster(roster.households))
      return Answer(
        [
          "added": .number(sum.added), "changed": .number(sum.changed),
          "unchanged": .number(sum.unchanged),
        ],
        Phrase(
          "新增 \(sum.added) 户，变更 \(sum.changed) 户，未变 \(sum.unchanged) 户。",
          "\(sum.added.counted("unit")) added, \(sum.changed) changed, \(sum.unchanged) unchanged."
        ))
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every unit.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.ask(ListHouseholds()).answer
    }
  }

  struct Find: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "find",
      abstract: "Units by any writing of their number, by name, pinyin or the tail of a phone.")

    @Argument(help: "What you look for.") var text: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.ask(FindHouseholds(text.trimmed)).answer
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "One unit.")

    @Argument(help: "The unit, however it is typed.") var house: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let found = try session.ask(ListHouseholds(house: house))
      let refusal = try found.first.flatMap { try session.ask(RefusedCalls(of: $0.code)) }
      var members: [String: JSONValue] = ["refusesCalls": JSONValue(refusal)]
      if case .object(let unit)? = found.first?.json { members.merge(unit) { $1 } }
      return Answer(.object(members)) { language in
        let told = refusal.map {
          Phrase("谢绝回访，见 \($0)。", "Asked not to be called again, see \($0).").text(in: language)
        }
        return [found.table.text(in: language), told].compactMap { $0 }.joined(separator: "\n")
      }
    }
  }
}

/// A file that is read in.
enum InputFile {
  /// The file's text, in UTF-8 or GB18030.
  static func text(of path: String) throws -> String {
    guard FileManager.default.fileExists(atPath: path) else {
      throw InputFileFailure(
        "noInputFile",
        Phrase("没有文件 \(path)，请看路径写对了没有。", "There is no file \(path); check the path."))
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw InputFileFailure(
        "unreadable",
        Phrase(
          "读不到 \(path)：请看它是不是文件、有没有权限。",
          "Cannot read \(path): is it a file, and may you read it?"))
    }
    guard let text = OfficeText.decode([UInt8](bytes)) else {
      throw InputFileFailure(
        "noText",
        Phrase(
          "\(path) 不是 UTF-8 或 GB18030 文本，请另存后再试。",
          "\(path) is not text in UTF-8 or GB18030; save it as one of these."))
    }
    return text
  }
}

extension InputFileFailure {
  /// A file none of which can be read.
  fileprivate init(_ code: String, _ reason: Phrase) {
    self.init(lines: [BadLine(number: nil, code: code, reason: reason)])
  }
}

extension DeskSession {
  /// Refuses who may not give a command, before a file is read for it.
  func require<C: Command>(_ command: C.Type) throws { try ask(RequireRole(for: command)) }
}

extension Household {
  /// The unit as programs read it, names and phones masked.
  var json: JSONValue {
    [
      "house": .string(code), "area": JSONValue(filled: area),
      "building": JSONValue(filled: building), "unit": JSONValue(filled: unit),
      "room": .string(room), "occupied": .bool(isOccupied),
      "movedIn": JSONValue(movedIn?.description),
      "people": .array(
        residents.map { resident in
          [
            "name": .string(Sensitive(resident.name, as: .name).masked),
            "role": .string(resident.role.rawValue),
            "phone": JSONValue(filled: Sensitive(resident.phone, as: .phone).masked),
          ]
        }),
    ]
  }
}

extension [Household] {
  fileprivate var answer: Answer { Answer(.array(map(\.json)), table: table) }

  fileprivate var table: TextTable {
    TextTable(
      headings: [
        Phrase("房号", "Unit"), Phrase("区域", "Area"), Phrase("入住", "Lived in"),
        Phrase("住户", "People"), Phrase("电话", "Phone"),
      ],
      rows: map { household in
        [
          household.code, household.area, household.isOccupied ? "*" : "",
          household.residents.map { Sensitive($0.name, as: .name).masked }.joined(separator: " "),
          household.contact.map { Sensitive($0.phone, as: .phone).masked } ?? "",
        ]
      })
  }
}

extension Roster.Problem {
  fileprivate var badLine: InputFileFailure.BadLine {
    InputFileFailure.BadLine(number: line, code: flaw.code, reason: flaw.sentence)
  }
}

extension Roster.Flaw {
  fileprivate var code: String {
    Mirror(reflecting: self).children.first?.label ?? String(describing: self)
  }
}

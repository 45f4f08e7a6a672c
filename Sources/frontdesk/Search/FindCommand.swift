import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// Finds whatever fits a text.
struct FindCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract:
      "Find anything: a unit, a name, pinyin, the tail of a phone or plate, a number, words.")

  @Argument(help: "What was typed.") var text: String
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    let found = try session.ask(FindEverything(text.trimmed))
    return Answer(
      .array(
        found.map { found in
          [
            "kind": .string(found.kind), "id": .string(found.id), "title": .string(found.title),
            "where": JSONValue(found.place),
          ]
        })
    ) { language in
      guard !found.isEmpty else {
        return Phrase("没有找到。", "Nothing was found.").text(in: language)
      }
      return TextTable(
        headings: [
          Phrase("种类", "Kind"), Phrase("编号", "Record"), Phrase("内容", "What"),
          Phrase("哪里", "Where"),
        ],
        rows: found.map {
          [
            $0.kindWords.text(in: language), $0.id, $0.title.shiftWords(in: language),
            $0.place ?? "",
          ]
        }
      ).text(in: language)
    }
  }
}

extension FindEverything.Found {
  fileprivate var kindWords: Phrase {
    switch kind {
    case "house": Phrase("住户", "unit")
    case "visit": Phrase("访客", "visit")
    case "complaint": Phrase("投诉", "complaint")
    case "repair": Phrase("报修", "repair")
    case "help": Phrase("求助", "help")
    case "enquiry": Phrase("咨询", "enquiry")
    case "suggestion": Phrase("建议", "suggestion")
    case "staff": Phrase("员工", "staff")
    case "notebook": Phrase("记事", "note")
    case "item": Phrase("物品", "article")
    default: Phrase("交接班", "handover")
    }
  }
}

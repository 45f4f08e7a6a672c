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

  @Argument(help: "What you look for.") var text: String
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
            $0.words.text(in: language), $0.id, $0.title.shiftWords(in: language),
            $0.place ?? "",
          ]
        }
      ).text(in: language)
    }
  }
}

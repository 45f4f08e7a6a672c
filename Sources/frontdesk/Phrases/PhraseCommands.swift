import ArgumentParser
import Console
import Desk
import Domain
import Resources

extension PhraseKind: ExpressibleByArgument {}

/// The desk's standing phrases, in the office's own words.
struct PhraseCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phrase", abstract: "Standing phrases that are put into a field with Ctrl+K.",
    discussion: """
      Blanks in braces are filled from the record where it knows them: {房号} {编号} {事项} {诉求}
      {时间} {约定} {责任人} {小区} {经办}.
      """,
    subcommands: [List.self, Add.self, Change.self, Off.self, On.self, Bring.self])

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Every phrase in use.")

    @Option(help: "Only this kind.") var kind: PhraseKind?
    @Flag(help: "Those out of use too.") var all = false
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.ask(ListPhrases())
        .filter { (all || $0.isOn) && (kind == nil || $0.kind == kind) }.answer
    }
  }

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a phrase.")

    @Argument(help: "Its code: 2 to 8 letters or digits, as zq5.") var code: String
    @Option(help: "apology, restating, progress, refusal or closing.") var kind: PhraseKind
    @Option(help: "What it says.") var text: String
    @Option(help: "The same in English.") var english: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.perform(
        ChangePhrase(
          code.trimmed, .add(kind, chinese: text.trimmed, english: english?.trimmed ?? ""))
      ).answer
    }
  }

  struct Change: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "change", abstract: "Change a phrase; what is left out stays.")

    @Argument(help: "Its code.") var code: String
    @Option(help: "apology, restating, progress, refusal or closing.") var kind: PhraseKind?
    @Option(help: "What it says.") var text: String?
    @Option(help: "The same in English.") var english: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.perform(
        ChangePhrase(
          code.trimmed, .change(kind, chinese: text?.trimmed, english: english?.trimmed))
      ).answer
    }
  }

  struct Off: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "off", abstract: "Take a phrase out of use.")

    @Argument(help: "Its code.") var code: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.perform(ChangePhrase(code.trimmed, .switched(on: false))).answer
    }
  }

  struct On: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "on", abstract: "Take a phrase into use again.")

    @Argument(help: "Its code.") var code: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.perform(ChangePhrase(code.trimmed, .switched(on: true))).answer
    }
  }

  struct Bring: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "bring", abstract: "Take in the phrases of the program whose codes are free.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.perform(ChangePhrase("", .bring(StockPhrase.builtIn))).answer
    }
  }
}

extension [StockPhrase] {
  fileprivate var answer: Answer {
    Answer(
      .array(
        map { phrase in
          [
            "code": .string(phrase.code), "kind": .string(phrase.kind.rawValue),
            "text": .string(phrase.chinese), "english": JSONValue(filled: phrase.english),
            "on": .bool(phrase.isOn),
          ]
        })
    ) { language in
      TextTable(
        headings: [Phrase("代码", "Code"), Phrase("类别", "Kind"), Phrase("内容", "Text")],
        rows: map { phrase in
          let off = phrase.isOn ? "" : Phrase("（停用）", " (off)").text(in: language)
          return [
            phrase.code, phrase.kind.words.text(in: language),
            phrase.text(inEnglish: language == .english) + off,
          ]
        }
      ).text(in: language)
    }
  }
}

import ArgumentParser
import Console
import Desk
import Domain
import Resources

extension SchemeID: ExpressibleByArgument {}
extension Scheme.Requirement: ExpressibleByArgument {}

/// The schemes by which complaints are classified; their terms are data.
struct SchemeCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scheme", abstract: "The schemes by which complaints are classified.",
    subcommands: [
      List.self, Add.self, Rename.self, Move.self, Off.self, On.self, Require.self,
    ])

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Every scheme with its terms.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let schemes = session.house.schemes
      return Answer(.array(schemes.all.map(\.json))) { language in
        TextTable(
          headings: [
            Phrase("分类", "Scheme"), Phrase("代码", "Code"), Phrase("名称", "Name"),
            Phrase("依据", "Rule"), Phrase("启用", "On"),
          ],
          rows: schemes.all.flatMap { scheme in
            scheme.terms.map { term in
              [
                scheme.id.rawValue, term.id.rawValue,
                schemes.words(of: term.id, in: scheme.id).text(in: language), term.rule,
                term.isOn ? "*" : "",
              ]
            }
          }
        ).text(in: language)
      }
    }
  }

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a term.")

    @OptionGroup var term: TermArguments
    @Option(help: "Its Chinese name.") var zh: String
    @Option(help: "Its English name.") var en: String
    @Option(help: "The term that it is a part of.") var parent: TermID?
    @Option(help: "The term behind which it stands.") var after: TermID?
    @Option(help: "For a target or a class: as which of the handbook's it is treated.")
    var behavesAs: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let added = Term(
        term.scheme, term.id, TermName(zh.trimmed, en.trimmed), parent: parent,
        behavesAs: behavesAs)
      return try session.change(term.scheme, .add(added, after: after))
    }
  }

  struct Rename: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "rename", abstract: "Give a term another name.")

    @OptionGroup var term: TermArguments
    @Option(help: "Its Chinese name.") var zh: String
    @Option(help: "Its English name.") var en: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.change(term.scheme, .rename(term.id, TermName(zh.trimmed, en.trimmed)))
    }
  }

  struct Move: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "move",
      abstract: "Put a term elsewhere in its scheme; first, where no other is named.")

    @OptionGroup var term: TermArguments
    @Option(help: "The term behind which it shall stand.") var after: TermID?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.change(term.scheme, .move(term.id, after: after))
    }
  }

  struct Off: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "off", abstract: "Offer a term no more; cases that have it keep it.")

    @OptionGroup var term: TermArguments
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.change(term.scheme, .turn(term.id, isOn: false))
    }
  }

  struct On: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "on", abstract: "Offer a term again.")

    @OptionGroup var term: TermArguments
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.change(term.scheme, .turn(term.id, isOn: true))
    }
  }

  struct Require: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "require", abstract: "From when on a complaint must have a term of the scheme.")

    @Argument(help: "The scheme, as causeGroup.") var scheme: SchemeID
    @Argument(help: "received, assigned, handled or never.") var from: Scheme.Requirement
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.change(scheme, .require(from))
    }
  }
}

/// Which term of which scheme.
struct TermArguments: ParsableArguments {
  @Argument(help: "The scheme, as causeGroup.") var scheme: SchemeID
  @Argument(help: "The code of the term.") var id: TermID
}

extension DeskSession {
  fileprivate func change(_ scheme: SchemeID, _ change: SchemeChange) throws -> Answer {
    let changed = try perform(ChangeScheme(scheme, change))
    let name = changed.name
    return Answer(changed.json, Phrase("已改“\(name.chinese)”。", "Changed “\(name.english)”."))
  }
}

extension Scheme {
  fileprivate var json: JSONValue {
    [
      "scheme": .string(id.rawValue), "nameZh": .string(name.chinese),
      "nameEn": .string(name.english), "choice": .string(isMultiple ? "multiple" : "single"),
      "required": .string(required.rawValue),
      "within": JSONValue(within.map { "\($0.scheme.rawValue) \($0.term.rawValue)" }),
      "rule": .string(rule), "terms": .array(terms.map(\.json)),
    ]
  }
}

extension Term {
  fileprivate var json: JSONValue {
    [
      "id": .string(id.rawValue), "nameZh": .string(name.chinese),
      "nameEn": .string(name.english), "parent": JSONValue(parent?.rawValue),
      "behavesAs": JSONValue(behavesAs), "rule": JSONValue(filled: rule), "on": .bool(isOn),
    ]
  }
}

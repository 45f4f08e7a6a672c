import ArgumentParser
import Desk
import Domain
import Resources
import Storage

/// The post notebook.
struct LogCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "The post notebook.",
    subcommands: [Add.self, List.self, Resolve.self])

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Write down what is out of the way.")

    @Argument(help: "What happened, and how it was dealt with.") var text: String
    @Option(help: "Where.") var place: String?
    @Flag(help: "The next shift must do something.") var needsAction = false
    @Option(help: "When it happened, where that was earlier.") var occurred: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let note = try session.perform(
        WriteNote(
          text.trimmed, place: place?.trimmed, needsAction: needsAction,
          occurred: try occurred.map(session.moment)))
      return Answer(note.json(in: session.zone), Phrase("已记 N-\(note.id)。", "Noted N-\(note.id)."))
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "The newest lines first.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let notes = try session.ask(ListNotes())
      let zone = session.zone
      return Answer(
        .array(notes.map { $0.json(in: zone) }),
        table: TextTable(
          headings: [
            Phrase("号", "No."), Phrase("发生", "When"), Phrase("工号", "By"), Phrase("待办", "Open"),
            Phrase("内容", "What"),
          ],
          rows: notes.map { note in
            [
              "N-\(note.id)", zone.text(note.entry.occurredAt), note.entry.by.text,
              note.entry.needsAction && note.resolution == nil ? "*" : "", note.entry.text,
            ]
          }))
    }
  }

  struct Resolve: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say how a line was dealt with; the line itself stays.")

    @Argument(help: "Its number.") var number: String
    @Option(help: "What was done.") var text: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let digits = number.hasPrefix("N-") ? String(number.dropFirst(2)) : number
      guard let id = Int(digits) else { throw Refusal.handover(.noSuchItem(number)) }
      let done = try session.perform(ResolveNote(id, text: text.trimmed))
      return Answer(["id": .string("N-\(done)")], Phrase("已办 N-\(done)。", "Dealt with N-\(done)."))
    }
  }
}

/// The articles of the desk.
struct ItemCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "item", abstract: "The desk's keys, radios, umbrellas and the like.",
    subcommands: [Add.self, List.self, Lend.self, Return.self])

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Register an article.")

    @Argument(help: "Its name.") var name: String
    @Option(help: "How many there are.") var expected: Int
    @Option(help: "Where they are kept.") var place: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let article = try session.perform(
        ChangeArticle(name.trimmed, .add(owned: expected, place: place?.trimmed)))
      return Answer(article.json, Phrase("已登记 \(name)。", "Registered \(name)."))
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Every article.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let lines = try session.ask(ListArticles())
      return Answer(
        .array(
          lines.map { line in
            line.article.json.adding("counted", JSONValue(line.count?.counted))
              .adding("reason", JSONValue(line.count?.reason))
          }),
        table: TextTable(
          headings: [
            Phrase("物品", "Article"), Phrase("应有", "Expected"), Phrase("借出", "Lent"),
            Phrase("实点", "Counted"), Phrase("位置", "Place"),
          ],
          rows: lines.map { line in
            [
              line.article.name, "\(line.article.expected)", "\(line.article.lent)",
              line.count.map { "\($0.counted)" } ?? "", line.article.place ?? "",
            ]
          }))
    }
  }

  struct Lend: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Lend an article to somebody.")

    @Argument(help: "Its name.") var name: String
    @Option(help: "To whom.") var to: String
    @Option(help: "How many.") var amount = 1
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let article = try session.perform(
        ChangeArticle(name.trimmed, .lend(to: to.trimmed, amount: amount)))
      return Answer(article.json, Phrase("已借出 \(name)。", "Lent \(name)."))
    }
  }

  struct Return: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Take back what somebody has.")

    @Argument(help: "Its name.") var name: String
    @Option(help: "From whom.") var from: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let article = try session.perform(ChangeArticle(name.trimmed, .takeBack(from: from.trimmed)))
      return Answer(article.json, Phrase("已收回 \(name)。", "Took back \(name)."))
    }
  }
}

extension NotebookTable.Numbered {
  fileprivate func json(in zone: EstateZone) -> JSONValue {
    [
      "id": .string("N-\(id)"), "at": .string(zone.iso(entry.recordedAt)),
      "occurredAt": .string(zone.iso(entry.occurredAt)), "clerk": .string(entry.by.text),
      "text": .string(entry.text), "place": JSONValue(entry.place),
      "needsAction": .bool(entry.needsAction), "resolution": JSONValue(resolution),
    ]
  }
}

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

import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// The post notebook.
struct LogCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "The post notebook.",
    subcommands: [Add.self, List.self, Show.self, Remark.self, Resolve.self])

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Write down what is out of the way.")

    @Argument(help: "What happened, in detail.") var text: String
    @Option(help: "Where.") var place: String?
    @Option(help: "Who was concerned; several names with a comma.") var people: String?
    @Option(help: "How it was dealt with. Else not yet.") var dealt: String?
    @Flag(help: "The next shift must do something.") var needsAction = false
    @Option(help: "When it happened, where that was earlier.") var occurred: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      var command = WriteNote(
        text.trimmed, place: place?.trimmed, needsAction: needsAction,
        occurred: try occurred.map(session.moment))
      command.people = people?.trimmed ?? ""
      command.dealtWith = dealt?.trimmed
      let note = try session.perform(command)
      return Answer(
        session.json(of: note), Phrase("已记 \(note.label)。", "Noted \(note.label)."))
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The newest lines first; over all years with --find.")

    @Option(help: "Words of the line, its place, its people, its remarks; each narrows.")
    var find: String?
    @Option(help: "Of what happened on that day or later.") var from: String?
    @Option(help: "Of what happened on that day or earlier.") var to: String?
    @Flag(help: "Only what still needs action.") var open = false
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      var search = NotebookSearch(find?.trimmed ?? "")
      search.from = try from.map(session.day)
      search.to = try to.map(session.day)
      search.isOpenOnly = open
      let notes = try session.ask(ListNotes(search))
      let late = session.lateMinutes
      let zone = session.zone
      return Answer(.array(notes.map { $0.json(in: zone, lateAfter: late) })) { language in
        TextTable(
          headings: [
            Phrase("号", "No."), Phrase("发生", "When"), Phrase("工号", "By"), Phrase("待办", "Open"),
            Phrase("内容", "What"),
          ],
          rows: notes.map { note in
            [
              note.label, note.whenText(in: zone, lateAfter: late, language: language),
              note.entry.by.text, note.isOpen ? "*" : "", note.entry.title,
            ]
          }
        ).text(in: language)
      }
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "One line, with everything that was said of it.")

    @Argument(help: "Its number.") var number: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let note = try session.ask(ShowNote(try noteNumber(number)))
      let (late, zone) = (session.lateMinutes, session.zone)
      return Answer(session.json(of: note)) { language in
        note.card(in: zone, lateAfter: late, language: language)
      }
    }
  }

  struct Remark: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "remark", abstract: "Say something of a line; the line itself stays.")

    @Argument(help: "Its number.") var number: String
    @Option(help: "What is to be said.") var text: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let note = try session.perform(RemarkOnNote(try noteNumber(number), text: text.trimmed))
      return Answer(
        session.json(of: note),
        Phrase("\(note.label) 已加备注。", "Remarked on \(note.label)."))
    }
  }

  struct Resolve: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "resolve", abstract: "Say how a line was dealt with; the line itself stays.")

    @Argument(help: "Its number.") var number: String
    @Option(help: "What was done.") var text: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let done = try session.perform(ResolveNote(try noteNumber(number), text: text.trimmed))
      return Answer(["id": .string("N-\(done)")], Phrase("已办 N-\(done)。", "Dealt with N-\(done)."))
    }
  }
}

private func noteNumber(_ text: String) throws -> Int {
  guard let id = Int(text.hasPrefix("N-") ? String(text.dropFirst(2)) : text) else {
    throw Refusal.handover(.noSuchItem(text))
  }
  return id
}

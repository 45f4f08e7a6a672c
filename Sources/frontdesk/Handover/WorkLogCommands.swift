import ArgumentParser
import Console
import Desk
import Domain
import Resources
import Storage

/// One's own daily log.
struct WorkLogCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worklog", abstract: "Your daily work log.",
    subcommands: [Show.self, Confirm.self])

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "The draft of your log: your own entries of the day.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let clerk = try session.clerk()
      let today = session.zone.day(of: session.now())
      let entries = try session.desk.ask(JournalEntries(limit: 1000), as: clerk).filter {
        $0.clerk == clerk.number.text && session.zone.day(of: $0.at) == today
      }
      return Answer(
        .array(
          entries.map { entry in
            [
              "at": .string(session.zone.iso(entry.at)), "kind": .string(entry.kind),
              "subject": JSONValue(entry.subject),
            ]
          })
      ) { language in
        TextTable(
          headings: [Phrase("时间", "When"), Phrase("事项", "What"), Phrase("编号", "Record")],
          rows: entries.map { entry in
            [
              session.zone.clock(at: entry.at),
              JournalWords.phrase(for: entry.kind).text(in: language),
              (entry.subject ?? "").shiftWords(in: language),
            ]
          }
        ).text(in: language)
      }
    }
  }

  struct Confirm: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Confirm your log of your last duty's date.")

    @Option(help: "Of another date.") var date: String?
    @Option(help: "What else is to be said.") var remark: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let confirmed = try session.perform(
        ConfirmWorkLog(date: try date.map(session.day), remark: remark?.trimmed ?? ""))
      return Answer(
        ["date": .string("\(confirmed)")],
        Phrase("已确认 \(confirmed) 的日志。", "Confirmed the log of \(confirmed)."))
    }
  }
}

import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// The daily logs.
struct WorkLogCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worklog", abstract: "Your daily work log.",
    subcommands: [Show.self, Confirm.self, List.self])

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "A log: what was done on the date of the last duty.")

    @Option(help: "Of somebody else, as supervisor.") var person: String?
    @Option(help: "Of another date.") var date: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let log = try session.ask(
        ShowWorkLog(
          of: try person.map { try StaffNumber($0) }, on: try date.map(session.day)))
      let zone = session.zone
      return Answer(log.json(in: zone)) { language in
        log.lines(in: zone, language: language).joined(separator: "\n")
      }
    }
  }

  struct Confirm: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "confirm", abstract: "Confirm your log of your last duty's date.")

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

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Who was on duty on a date, and who has confirmed their log.")

    @Option(help: "The date on which the shifts began. Else today.") var date: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let logs = try session.ask(ListWorkLogs(on: try date.map(session.day)))
      let zone = session.zone
      return Answer(.array(logs.map { $0.json(in: zone) })) { language in
        TextTable(
          headings: [
            Phrase("工号", "By"), Phrase("日期", "Date"), Phrase("条数", "Entries"),
            Phrase("确认", "Confirmed"), Phrase("补充", "Remark"),
          ],
          rows: logs.map { log in
            [
              log.clerk.text, "\(log.date)", "\(log.entries.count)",
              log.confirmation.map { zone.text($0.at) } ?? "-", log.confirmation?.remark ?? "",
            ]
          }
        ).text(in: language)
      }
    }
  }
}

extension WorkLog {
  fileprivate func json(in zone: EstateZone) -> JSONValue {
    let done = entries.map { entry -> JSONValue in
      [
        "at": .string(zone.iso(entry.at)), "kind": .string(entry.kind),
        "subject": JSONValue(entry.subject), "title": JSONValue(entry.title),
      ]
    }
    return [
      "clerk": .string(clerk.text), "date": .string("\(date)"),
      "confirmedAt": JSONValue(confirmation.map { zone.iso($0.at) }),
      "remark": JSONValue(filled: confirmation?.remark ?? ""),
      "sinceConfirmed": .number(sinceConfirmed), "entries": .array(done),
    ]
  }
}

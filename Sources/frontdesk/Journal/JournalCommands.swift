import ArgumentParser
import Console
import Desk
import Domain
import Foundation
import Resources
import Storage

/// What was done, by whom, when; and whether it is still as it was written.
struct JournalCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "What was done, by whom, when.",
    subcommands: [List.self, VerifyJournal.self, BeginFirstKey.self])

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The newest entries first.")

    @Option(help: "Only entries about this record.")
    var subject: String?

    @Option(help: "At most so many.")
    var limit = 100

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let entries = try session.ask(JournalEntries(subject: subject, limit: limit))
      let zone = session.zone
      return Answer(.array(entries.map { $0.json(in: zone) })) { language in
        TextTable(
          headings: [
            Phrase("序号", "No."), Phrase("时间", "When"), Phrase("班次", "Shift"),
            Phrase("工号", "By"), Phrase("事项", "What"), Phrase("编号", "Record"),
            Phrase("变动", "Moved"),
          ],
          rows: entries.map { entry in
            [
              "\(entry.sequence)", zone.text(entry.at),
              (entry.shift ?? "").shiftWords(in: language), entry.clerk,
              JournalWords.phrase(for: entry.kind).text(in: language),
              (entry.subject ?? "").shiftWords(in: language),
              ClockMove(entry)?.text(in: zone) ?? "",
            ]
          }
        ).text(in: language)
      }
    }
  }
}

extension JournalEntry {
  func json(in zone: EstateZone) -> JSONValue {
    [
      "seq": .number(sequence), "at": .string(zone.iso(at)), "shift": JSONValue(shift),
      "desk": .string(desk), "clerk": .string(clerk), "kind": .string(kind),
      "subject": JSONValue(subject), "digest": .string(digest),
      "moved": ClockMove(self)?.json(in: zone) ?? .null,
    ]
  }
}

extension ClockMove {
  /// The deadline, and from when to when it went; what fell away has no new time.
  fileprivate func text(in zone: EstateZone) -> String {
    "\(policy.rawValue) \(zone.text(from)) → \(to.map(zone.text) ?? "-")"
  }

  fileprivate func json(in zone: EstateZone) -> JSONValue {
    [
      "policy": .string(policy.rawValue), "round": .number(round),
      "from": .string(zone.iso(from)), "to": JSONValue(to.map(zone.iso)),
    ]
  }
}

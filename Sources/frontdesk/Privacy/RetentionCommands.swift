import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// Erases what its time has come for, and keeps what the law wants kept.
struct RetentionCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention", abstract: "Erase what its time has come for; hold what must stay.",
    subcommands: [Execute.self, Hold.self, Release.self, Holds.self])

  struct Execute: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "run", abstract: "Erase who is named in what ended long ago; counts stay.",
      discussion: """
        After how many days, the settings say: visitRetentionDays, intakeRetentionDays, \
        notebookRetentionDays, loanRetentionDays, draftRetentionDays; 0 is never. Visits that nobody \
        signed out are told, and not erased. Two people must agree (--second).
        """)

    @Flag(help: "Only say what would be erased.") var dryRun = false
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let erased =
        dryRun
        ? try session.ask(RetentionDue())
        : try session.perform(RunRetention(agreedBy: session.second()))
      var answer = Answer(erased.json, erased.told)
      answer.warnings = erased.warnings
      return answer
    }
  }

  struct Hold: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "hold",
      abstract: "Keep a record, or whatever names a person, from being erased.",
      discussion: "Two people must agree (--second).")

    @Argument(help: "A visit, a case, a note N-, an instruction I- or a loan L-.")
    var record: String?
    @Option(help: "Instead of a record: a name or a phone.") var person: String?
    @Option(help: "Why: a case in court, a question of the police.") var reason: String
    @OptionGroup var options: DeskOptions

    func validate() throws {
      guard (record == nil) != (person == nil) else {
        throw ValidationError("Missing one of: 'RECORD', '--person'.")
      }
    }

    func answer(at session: DeskSession) throws -> Answer {
      let held: LegalHold.Subject = person.map { .person($0.trimmed) } ?? .record(record ?? "")
      let hold = try session.perform(
        PlaceHold(held, reason: reason.trimmed, agreedBy: session.second()))
      return Answer(
        hold.json(in: session.zone), hold.toldPlaced)
    }
  }

  struct Release: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "release", abstract: "End a hold.",
      discussion: "Two people must agree (--second).")

    @Argument(help: "The hold, as LH-3.") var hold: String
    @Option(help: "Why it is over.") var reason: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      guard let id = LegalHold.id(of: hold) else {
        throw Refusal.privacy(.noSuchHold(hold.trimmed))
      }
      let released = try session.perform(
        ReleaseHold(id, reason: reason.trimmed, agreedBy: session.second()))
      return Answer(
        released.json(in: session.zone), released.toldReleased)
    }
  }

  struct Holds: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "holds", abstract: "The holds in force.")

    @Flag(help: "Also those that are over.") var all = false
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let holds = try session.ask(ListHolds(includingReleased: all))
      let zone = session.zone
      return Answer(
        .array(holds.map { $0.json(in: zone) }),
        table: TextTable(
          headings: [
            Phrase("号", "Hold"), Phrase("保留什么", "What"), Phrase("自", "Since"), Phrase("谁", "By"),
            Phrase("理由", "Why"),
          ],
          rows: holds.map { hold in
            [
              hold.label, hold.masked, String(zone.iso(hold.at).prefix(10)), hold.by.text,
              hold.reason,
            ]
          }))
    }
  }
}

extension LegalHold {
  fileprivate func json(in zone: EstateZone) -> JSONValue {
    [
      "hold": .string(label), "what": .string(masked), "reason": .string(reason),
      "by": .string(by.text), "at": .string(zone.iso(at)),
      "releasedAt": JSONValue(releasedAt.map { zone.iso($0) }),
    ]
  }
}

extension RunRetention.Erased {
  fileprivate var json: JSONValue {
    [
      "visits": .number(visits), "instructions": .number(instructions),
      "intakes": .number(intakes), "notes": .number(notes), "loans": .number(loans),
      "drafts": .number(drafts), "details": .number(details), "held": .number(held),
      "neverSignedOut": .array(neverSignedOut.map(JSONValue.string)),
    ]
  }
}

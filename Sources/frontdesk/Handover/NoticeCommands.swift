import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// Notices to staff.
struct NoticeCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice", abstract: "Notices to staff.",
    subcommands: [Add.self, List.self, Read.self])

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Post a notice; without --role and --person it is for everybody.")

    @Argument(help: "What staff must know.") var text: String
    @Option(help: "From when. Else from now.") var from: String?
    @Option(help: "Until when. Else until further notice.") var until: String?
    @Option(help: "A role that must read it; repeat it for several.") var role: [StaffRole] = []
    @Option(help: "A person who must read it, by number; repeat it for several.")
    var person: [String] = []
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let readers = NoticeReaders(
        roles: Set(role), persons: Set(try person.map { try StaffNumber($0) }))
      let notice = try session.perform(
        PostNotice(
          text.trimmed, from: try from.map(session.moment), until: try until.map(session.moment),
          for: readers))
      return Answer(
        notice.json(in: session.zone),
        Phrase("公告 \(notice.label) 已发。", "Notice \(notice.label) is posted."))
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The notices in force or to come, with who has not read them.")

    @Flag(help: "Those that have run out too.") var all = false
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let lines = try session.ask(ListNotices(every: all))
      let zone = session.zone
      return Answer(
        .array(lines.map { $0.json(in: zone) }),
        table: TextTable(
          headings: [
            Phrase("号", "No."), Phrase("起", "From"), Phrase("到", "Until"),
            Phrase("没读的", "Unread"), Phrase("内容", "Text"),
          ],
          rows: lines.map { line in
            [
              line.notice.label, zone.text(line.notice.from),
              line.notice.until.map { zone.text($0) } ?? "-",
              line.unread.map(\.text).joined(separator: " "), line.notice.text,
            ]
          }))
    }
  }

  struct Read: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "read", abstract: "Say that you have read a notice.")

    @Argument(help: "Its number, as G-3.") var number: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let digits = number.hasPrefix("G-") ? String(number.dropFirst(2)) : number
      guard let id = Int(digits) else { throw Refusal.handover(.noSuchNotice(number)) }
      let notice = try session.perform(ReadNotice(id))
      let said = "\(notice.label)  \(notice.text)"
      return Answer(notice.json(in: session.zone), Phrase("已读 \(said)", "Read \(said)"))
    }
  }
}

extension Notice {
  fileprivate func json(in zone: EstateZone) -> JSONValue {
    [
      "id": .string(label), "text": .string(text), "from": .string(zone.iso(from)),
      "until": JSONValue(until.map(zone.iso)), "clerk": .string(by.text),
      "at": .string(zone.iso(recordedAt)),
      "roles": .array(readers.roles.map(\.rawValue).sorted().map { .string($0) }),
      "persons": .array(readers.persons.sorted().map { .string($0.text) }),
    ]
  }
}

extension NoticeLine {
  fileprivate func json(in zone: EstateZone) -> JSONValue {
    let readers = read.sorted { $0.key < $1.key }.map { clerk, moment -> JSONValue in
      ["clerk": .string(clerk.text), "at": .string(zone.iso(moment))]
    }
    return [
      "notice": notice.json(in: zone), "read": .array(readers),
      "unread": .array(unread.map { .string($0.text) }),
    ]
  }
}

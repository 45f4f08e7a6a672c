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
    subcommands: [List.self, Verify.self])

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "The newest entries first.")

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

  struct Verify: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the whole journal against its digests and the head kept outside.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let check = try session.desk.checkJournal()
      return Answer(check.json, check.phrase)
    }

    func run() throws {
      let session = try DeskSession(options)
      let check = try session.desk.checkJournal()
      Said.out(options.json ? check.json.line : check.phrase.text(in: session.language))
      if !check.isSound { throw ExitCode(1) }
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

extension JournalCheck {
  fileprivate var json: JSONValue {
    [
      "entries": .number(entries), "ok": .bool(isSound), "head": JSONValue(head),
      "firstBad": JSONValue(firstBad), "fault": JSONValue(fault?.rawValue),
      "outsideHead": .bool(hasOutsideHead),
    ]
  }

  /// What was found, in a sentence.
  var phrase: Phrase {
    guard let fault, let firstBad else {
      return Phrase(
        "日志完好：\(entries) 条。", "The journal is sound: \(entries) entries.")
    }
    return Phrase(
      "日志有问题，从第 \(firstBad) 条起：\(fault.words.text(in: .chinese))。",
      "The journal is broken from entry \(firstBad): \(fault.words.text(in: .english)).")
  }
}

extension JournalCheck.Fault {
  fileprivate var words: Phrase {
    switch self {
    case .gap: Phrase("中间缺条", "entries are missing before it")
    case .digest: Phrase("内容与摘要不符", "it does not fit its digest")
    case .details: Phrase("明细被改过", "its details were changed")
    case .detailsMissing: Phrase("明细不见了，又没有删除记录", "its details are gone without an erasure")
    case .rewritten: Phrase("与文件外的链头不符，曾被整段改写", "it differs from the head kept outside: rewritten")
    case .lostTail: Phrase("文件外的链头更靠后，末尾丢失", "the head kept outside is ahead: the tail is lost")
    }
  }
}

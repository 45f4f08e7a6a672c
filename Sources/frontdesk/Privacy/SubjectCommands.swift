import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// What is kept of one person: found, handed to them, put right, erased.
struct SubjectCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subject", abstract: "What is kept of one person: find, print, correct, erase.",
    subcommands: [Find.self, Print.self, Correct.self, Erase.self])

  struct Find: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Where the file names a person; names and phones masked.",
      discussion: """
        By name, phone or plate as a whole, or by a document. Also what others wrote is looked \
        through: those lines have the kind text.
        """)

    @OptionGroup var who: SubjectOptions
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.ask(FindSubject(who.subject(at: session))).answer(in: session.zone, whole: false)
    }
  }

  struct Print: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Everything that is kept of a person, whole, to be handed to them.",
      discussion: "The journal has a line of it.")

    @OptionGroup var who: SubjectOptions
    @Option(help: "Why: who asked, and how they proved who they are.") var reason: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.perform(PrintSubject(who.subject(at: session), reason: reason.trimmed))
        .answer(in: session.zone, whole: true)
    }
  }

  struct Correct: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a person's name or phone right, in visits, cases, instructions, the roster.")

    @OptionGroup var who: SubjectOptions
    @Option(help: "The name from now on.") var name: String?
    @Option(help: "The phone from now on.") var phone: String?
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let records = try session.perform(
        CorrectSubject(
          who.subject(at: session), name: name?.trimmed, phone: phone?.trimmed,
          reason: reason.trimmed))
      return Answer(
        ["records": .array(records.map { .string($0.id) })],
        Phrase("已更正 \(records.count) 条。", "\(records.count) records are put right."))
    }
  }

  struct Erase: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Erase what is kept of a person, wherever it stands.",
      discussion: """
        Records stay and are counted; signed papers verify. What is on hold, a visitor who is inside \
        and a case that is not closed keep their names, and are told. Where others have the same \
        name, --record names whose records are meant. Two people must agree (--second).
        """)

    @OptionGroup var who: SubjectOptions
    @Option(help: "Why: who asked, and how they proved who they are.") var reason: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let outcome = try session.perform(
        EraseSubject(
          who.subject(at: session), reason: reason.trimmed, agreedBy: session.second()))
      var answer = Answer(
        [
          "erased": .number(outcome.erased.count), "details": .number(outcome.details),
          "open": .array(outcome.open.map(JSONValue.string)),
          "held": .array(outcome.held.map(JSONValue.string)),
        ],
        Phrase(
          "已删除 \(outcome.erased.count) 条记录里的信息，日志明细 \(outcome.details) 条。",
          "\(outcome.erased.count) records are emptied, \(outcome.details) journal details erased.")
      )
      answer.warnings = outcome.warnings
      return answer
    }
  }
}

/// Whose data it is about.
struct SubjectOptions: ParsableArguments {
  @Argument(help: "A name, a phone or a plate, whole.") var text: String
  @Option(help: "A kind of document, with --document-number.") var document: DocumentKind?
  @Option(help: "The number of their document; it is not kept.") var documentNumber: String?
  @Option(help: "Only this record; repeat it for several.") var record: [String] = []

  func subject(at session: DeskSession) throws -> SubjectQuery {
    let digest = try documentNumber.flatMap { number in
      try session.desk.read(document ?? .idCard, number: number, override: nil).digest
    }
    var subject = SubjectQuery(text.trimmed, digest: digest)
    subject.only = record.map { $0.halfwidth.uppercased() }
    return subject
  }
}

extension EraseSubject.Outcome {
  fileprivate var warnings: [Phrase] {
    var warnings: [Phrase] = []
    if !open.isEmpty {
      let ids = open.joined(separator: " ")
      warnings.append(
        Phrase("还没结束，没有删：\(ids)。", "Not at their end, and not erased: \(ids)."))
    }
    if !held.isEmpty {
      let ids = held.joined(separator: " ")
      warnings.append(Phrase("依法保留，没有删：\(ids)。", "On hold, and not erased: \(ids)."))
    }
    return warnings
  }
}

extension [PersonalRecord] {
  /// The records as a list; whole only for the person themselves.
  fileprivate func answer(in zone: EstateZone, whole: Bool) -> Answer {
    func shown(_ value: Sensitive) -> String { whole ? value.whole : value.masked }
    return Answer(
      .array(
        map { record in
          [
            "kind": .string(record.kind.rawValue), "id": .string(record.id),
            "name": JSONValue(filled: shown(record.name)),
            "phone": JSONValue(filled: shown(record.phone)),
            "plate": JSONValue(filled: shown(record.plate)),
            "words": whole ? JSONValue(filled: record.words) : .null,
            "at": JSONValue(record.at.map { zone.iso($0) }), "open": .bool(record.isOpen),
            "held": .bool(record.isHeld),
          ]
        })
    ) { language in
      TextTable(
        headings: PersonalRecord.headings,
        rows: self.map { record in
          [
            record.kind.words.text(in: language), record.id, shown(record.name),
            shown(record.phone), record.at.map { String(zone.iso($0).prefix(10)) } ?? "",
            record.mark.text(in: language), whole ? record.words : "",
          ]
        }
      ).text(in: language)
    }
  }
}

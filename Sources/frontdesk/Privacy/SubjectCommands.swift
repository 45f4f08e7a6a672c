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
      commandName: "find", abstract: "Where the file names a person; names and phones masked.",
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
      commandName: "print",
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
      commandName: "correct",
      abstract: "Put a person's name or phone right, wherever the file has it.",
      discussion: """
        In visits, cases, instructions, loans and the roster. A line of the post notebook stays as it \
        was written and is given a remark; a loan that came back stands as it is, and is told.
        """)

    @OptionGroup var who: SubjectOptions
    @Option(help: "The name from now on.") var name: String?
    @Option(help: "The phone from now on.") var phone: String?
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let outcome = try session.perform(
        CorrectSubject(
          who.subject(at: session), name: name?.trimmed, phone: phone?.trimmed,
          reason: reason.trimmed))
      var answer = Answer(
        [
          "records": .array(outcome.corrected.map { .string($0.id) }),
          "standing": .array(outcome.standing.map(JSONValue.string)),
        ], outcome.told)
      answer.warnings = outcome.warnings
      return answer
    }
  }

  struct Erase: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "erase", abstract: "Erase what is kept of a person, wherever it stands.",
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
        ], outcome.told)
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

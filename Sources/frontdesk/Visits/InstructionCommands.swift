import ArgumentParser
import Console
import Desk
import Domain
import Resources

extension VisitCommands {
  /// Whom a household awaits.
  struct Expect: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "expect", abstract: "Write down that a unit awaits somebody.")

    @Option(help: "The unit.") var house: String
    @OptionGroup var person: PersonOptions
    @OptionGroup var span: SpanOptions
    @Option(help: "What for.") var note: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let instruction = try session.perform(
        Instruct(
          for: house, .expected, about: person.visitor,
          documentDigest: person.digest(at: session), from: span.start(session),
          until: span.end(session), reason: note?.trimmed ?? ""))
      return instruction.answer(in: session.zone)
    }
  }

  /// What a household wants with visitors.
  struct Instructing: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "instruct",
      abstract: "Write down who may enter a unit, who must not, or that it is called first.",
      discussion: """
        Somebody is named by name, phone, plate or document; mayEnter and expected need that. What \
        names nobody is about every visitor of the unit.
        """)

    @Option(help: "The unit; only doNotAdmit, by a supervisor, may be for the whole estate.")
    var house: String?
    @Option(help: "expected, mayEnter, doNotAdmit, callFirst or away.") var kind: Instruction.Kind
    @OptionGroup var person: PersonOptions
    @OptionGroup var span: SpanOptions
    @Option(help: "Why; doNotAdmit needs it.") var reason: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let instruction = try session.perform(
        Instruct(
          for: house, kind, about: person.visitor, documentDigest: person.digest(at: session),
          from: span.start(session), until: span.end(session), reason: reason?.trimmed ?? ""))
      return instruction.answer(in: session.zone)
    }
  }

  struct Instructions: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "instructions",
      abstract: "What households have said about visitors, as far as it holds.")

    @Option(help: "Only of this unit.") var house: String?
    @Flag(help: "Also what has ended.") var all = false
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let list = try session.ask(ListInstructions(for: house, includingEnded: all))
      let zone = session.zone
      return Answer(
        .array(list.map { $0.json(in: zone) }),
        table: TextTable(
          headings: [
            Phrase("号", "No."), Phrase("房号", "Unit"), Phrase("交代", "What"),
            Phrase("谁", "Who"), Phrase("从", "From"), Phrase("到", "Until"),
            Phrase("作废", "Ended"), Phrase("说明", "Why"),
          ],
          rows: list.map {
            [
              "\($0.id)", $0.household ?? "*", $0.kind.words.text(in: session.language),
              $0.person.masked, zone.text($0.from), $0.until.map(zone.text) ?? "",
              $0.endedAt.map(zone.text) ?? "", $0.reason,
            ]
          }))
    }
  }

  struct EndInstructing: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "end-instruction", abstract: "End what a household had said.")

    @Argument(help: "Its number.") var number: Int
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let ended = try session.perform(EndInstruction(number, reason: reason.trimmed))
      let (house, kind) = (ended.household ?? "*", ended.kind.words)
      return Answer(
        ended.json(in: session.zone),
        Phrase(
          "第 \(ended.id) 条交代（\(house)：\(kind.text(in: .chinese))）已作废。",
          "Instruction \(ended.id) (\(house): \(kind.text(in: .english))) has ended."))
    }
  }
}

/// Somebody, as far as the desk was told.
struct PersonOptions: ParsableArguments {
  @Option(help: "The name.") var name: String?
  @Option(help: "The phone.") var phone: String?
  @Option(help: "The car's plate.") var plate: String?
  @Option(help: "The kind of document.") var document: DocumentKind?
  @Option(help: "Its number; it is not kept, only what knows it again.") var documentNumber: String?

  var visitor: VisitorParticulars {
    var visitor = VisitorParticulars()
    visitor.name = name?.trimmed ?? ""
    visitor.phone = phone ?? ""
    visitor.plate = plate ?? ""
    return visitor
  }

  func digest(at session: DeskSession) throws -> String? {
    guard let documentNumber else { return nil }
    return try session.desk.read(document ?? .idCard, number: documentNumber, override: nil).digest
  }
}

/// From when until when.
struct SpanOptions: ParsableArguments {
  @Option(help: "From when; now where nothing is said.") var from: String?
  @Option(help: "Until when; open where nothing is said.") var until: String?

  func start(_ session: DeskSession) throws -> Moment? { try from.map(session.moment) }
  func end(_ session: DeskSession) throws -> Moment? { try until.map(session.moment) }
}

extension Instruction.Kind: ExpressibleByArgument {}

extension InstructionPerson {
  /// Whom it is about, as lists show it.
  fileprivate var masked: String {
    [name, phone, plate].map(\.masked).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Instruction {
  func json(in zone: EstateZone) -> JSONValue {
    [
      "id": .number(id), "house": JSONValue(household), "kind": .string(kind.rawValue),
      "name": JSONValue(filled: person.name.masked),
      "phone": JSONValue(filled: person.phone.masked),
      "plate": JSONValue(filled: person.plate.masked), "byDocument": .bool(person.digest != nil),
      "from": .string(zone.iso(from)), "until": JSONValue(until.map(zone.iso)),
      "reason": JSONValue(filled: reason), "by": .string(by.text),
      "endedAt": JSONValue(endedAt.map(zone.iso)), "visit": JSONValue(visit),
    ]
  }

  fileprivate func answer(in zone: EstateZone) -> Answer {
    let house = household ?? "*"
    return Answer(
      json(in: zone),
      Phrase(
        "第 \(id) 条交代（\(house)）：\(kind.words.text(in: .chinese))。",
        "Instruction \(id) (\(house)): \(kind.words.text(in: .english))."))
  }
}

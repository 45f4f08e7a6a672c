import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// Visitors and their slips.
struct VisitCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visit", abstract: "Visitors and their slips.",
    subcommands: [
      In.self, Admit.self, Out.self, Lost.self, Goods.self, List.self, Print.self, Register.self,
      RollCall.self, Expect.self,
      Instructing.self, Instructions.self, EndInstructing.self,
    ])

  struct Admit: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lead a waiting visitor in; the document goes back with thanks.")

    @Argument(help: "The slip.") var slip: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.perform(LeadInside(slip)).answer(at: session)
    }
  }

  struct Out: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Take the slip back.")

    @Argument(help: "The slip.") var slip: String
    @Flag(help: "The document goes back only now.") var documentReturned = false
    @Option(help: "When they left, where that was earlier.") var occurred: String?
    @Option(help: "What they carry out.") var goods: String?
    @Flag(help: "Signed out by the desk: nobody came by. It stays marked.") var forced = false
    @Option(help: "Why, with --forced.") var reason: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      var command = ReturnSlip(slip, documentReturned: documentReturned)
      command.goods = goods?.trimmed ?? ""
      if forced { command.forced = reason?.trimmed ?? "" }
      command.occurred = try occurred.map(session.moment)
      return try session.perform(command).answer(at: session)
    }
  }

  struct Lost: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a lost slip off, as supervisor.")

    @Argument(help: "The slip.") var slip: String
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.perform(WriteOffSlip(slip, reason: reason.trimmed)).answer(at: session)
    }
  }

  struct Goods: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Note on a slip what is carried in or out.")

    @Argument(help: "The slip.") var slip: String
    @Option(help: "What it is.") var text: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.perform(NoteGoods(slip, text.trimmed)).answer(at: session)
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "The day's visits, or those of all years that a search finds.")

    @Flag(help: "Only who waits or is inside.") var inside = false
    @Option(help: "Of another day.") var date: String?
    @Option(help: "A name, pinyin, the tail of a phone or plate, a unit, a slip, a purpose.")
    var find: String?
    @Option(help: "Not before that day.") var from: String?
    @Option(help: "Not after that day.") var to: String?
    @Option(help: "At most so many, with --find, --from or --to.") var limit = 200
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let lines = try session.ask(ListVisits(try which(session)))
      let zone = session.zone
      return Answer(.array(lines.map { $0.json(in: zone) })) { language in
        VisitTableText(lines, zone: zone).text(in: language)
      }
    }

    private func which(_ session: DeskSession) throws -> ListVisits.Which {
      if inside { return .open }
      if find != nil || from != nil || to != nil {
        var search = VisitSearch(find?.trimmed ?? "")
        search.from = try (from ?? date).map(session.day)
        search.to = try (to ?? date).map(session.day)
        search.limit = max(1, limit)
        return .search(search)
      }
      guard let date else { return .day(session.zone.day(of: session.now())) }
      return .day(try session.day(date))
    }
  }

  struct RollCall: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "rollcall", abstract: "Everybody inside, by unit, with whole names, for a fire.")

    @Option(help: "With --out: text for A4, or html for a browser's print.") var format =
      VisitPaperOrder.Setting.text
    @OptionGroup var goal: PrintGoal
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      guard goal.isAny else { return try list(at: session) }
      var order = VisitPaperOrder(.rollCall)
      try order.set(format, goal)
      let printed = try order.carryOut(
        session.desk, session.clerk(), in: session.language, by: .system)
      return Answer(
        .array(printed.sheet.lines.map { $0.json(in: session.zone, name: $0.visit.name.whole) }),
        order.said(of: printed))
    }

    private func list(at session: DeskSession) throws -> Answer {
      let visits = try session.perform(CallRoll())
      let zone = session.zone
      let now = session.now()
      return Answer(
        .array(
          visits.map { visit in
            VisitLine(visit, at: now)
              .json(in: zone, name: visit.name.whole)
          }),
        table: TextTable(
          headings: [
            Phrase("房号", "Unit"), Phrase("访客", "Visitor"), Phrase("人数", "People"),
            Phrase("单号", "Slip"), Phrase("到达", "Arrived"),
          ],
          rows: visits.map {
            [
              $0.household, $0.name.whole, "\($0.people)", $0.slip ?? "", zone.text($0.arrivedAt),
            ]
          }))
    }
  }
}

/// The visits as a table on plain paper.
private struct VisitTableText {
  private let lines: [VisitLine]
  private let zone: EstateZone

  init(_ lines: [VisitLine], zone: EstateZone) {
    self.lines = lines
    self.zone = zone
  }

  func text(in language: Language) -> String {
    TextTable(
      headings: [
        Phrase("单号", "Slip"), Phrase("房号", "Unit"), Phrase("访客", "Visitor"),
        Phrase("人数", "People"), Phrase("到达", "Arrived"), Phrase("分钟", "Minutes"),
        Phrase("状态", "State"),
      ],
      rows: lines.map { line in
        [
          line.visit.slip ?? "-", line.visit.household,
          line.visit.name.whole.isEmpty
            ? Phrase("〔已依法删除〕", "[erased by law]").text(in: language) : line.visit.name.masked,
          "\(line.visit.people)", zone.text(line.visit.arrivedAt),
          line.visit.state == .turnedAway ? "" : "\(line.minutes)",
          line.visit.state.words.text(in: language) + (line.isOverdue ? " !" : ""),
        ]
      }
    ).text(in: language)
  }
}

extension VisitLine {
  /// The visit as programs read it; the name masked where none is given.
  func json(in zone: EstateZone, name: String? = nil) -> JSONValue {
    [
      "id": .string(visit.id), "slip": JSONValue(visit.slip),
      "state": .string(visit.state.rawValue),
      "house": .string(visit.household),
      "otherHouses": .array(visit.otherHouseholds.map(JSONValue.string)),
      "goods": JSONValue(filled: visit.goods),
      "forcedReason": JSONValue(visit.forcedReason), "waited": .number(waited),
      "allowedMinutes": JSONValue(allowed),
      "visitor": JSONValue(filled: name ?? visit.name.masked),
      "phone": JSONValue(filled: visit.phone.masked),
      "plate": JSONValue(filled: visit.plate.masked),
      "purpose": JSONValue(filled: visit.purpose),
      "document": .string(visit.document.kind.rawValue),
      "documentLastFour": JSONValue(visit.document.lastFour),
      "documentReturnedAt": JSONValue(visit.documentReturnedAt.map(zone.iso)),
      "arrivedAt": .string(zone.iso(visit.arrivedAt)),
      "leftAt": JSONValue(visit.leftAt.map(zone.iso)), "people": .number(visit.people),
      "minutes": .number(minutes), "overdue": .bool(isOverdue),
    ]
  }
}

extension Visit {
  fileprivate func answer(at session: DeskSession) throws -> Answer {
    let line = VisitLine(self, at: session.now())
    let isKept = state == .returned && document.kind != .none && documentReturnedAt == nil
    return Answer(
      line.json(in: session.zone).adding("warnings", isKept ? ["documentNotReturned"] : []),
      Phrase(
        "访客单 \(slip ?? id)：\(state.words.text(in: .chinese))。",
        "Slip \(slip ?? id): \(state.words.text(in: .english))."))
  }
}

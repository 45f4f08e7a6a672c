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
      commandName: "admit",
      abstract: "Lead a waiting visitor in; the document goes back with thanks.")

    @Argument(help: "The slip.") var slip: String
    @Option(help: "Why before somebody who came earlier and waits.") var reason: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.perform(LeadInside(slip, reason: reason?.trimmed)).answer(at: session)
    }
  }

  struct Out: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "out", abstract: "Take the slip back.",
      discussion: """
        With --forced the visitor is signed out and the slip is missing: nobody else gets it until it \
        is handed in (visit out SLIP), found (slip found), or written off (visit lost).
        """)

    @Argument(help: "The slip.") var slip: String
    @Flag(help: "The document goes back only now.") var documentReturned = false
    @Option(help: "When they left, where that was earlier.") var occurred: String?
    @Option(help: "What they carry out.") var goods: String?
    @Flag(help: "Signed out by the desk: nobody came by, and the slip is missing. It stays marked.")
    var forced = false
    @Option(help: "Why, with --forced.") var reason: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      guard forced || reason == nil else { throw UsageFailure.reasonNeedsForced }
      var command = ReturnSlip(slip, documentReturned: documentReturned)
      command.goods = goods?.trimmed ?? ""
      if forced { command.forced = reason?.trimmed ?? "" }
      command.occurred = try occurred.map(session.moment)
      return try session.perform(command).answer(at: session)
    }
  }

  struct Lost: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "lost",
      abstract: "Write a lost slip off, as supervisor, once its visitor has left.",
      discussion: "Neither the list of those inside nor the roll-call has them afterwards.")

    @Argument(help: "The slip.") var slip: String
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let visit = try session.perform(WriteOffSlip(slip, reason: reason.trimmed))
      // Whoever had been signed out before is known to have left.
      return try visit.answer(at: session, visit.missingAt == nil ? [.countedAsGone] : [])
    }
  }

  struct Goods: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "goods", abstract: "Note on a slip what is carried in or out.")

    @Argument(help: "The slip.") var slip: String
    @Option(help: "What it is.") var text: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.perform(NoteGoods(slip, text.trimmed)).answer(at: session)
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The day's visits, or those of all years that a search finds.")

    @Flag(help: "Only who waits or is inside.") var inside = false
    @Flag(help: "Only whose slip is missing after they were signed out.") var missing = false
    @Option(help: "Of another day.") var date: String?
    @Option(help: "A name, pinyin, the tail of a phone or plate, a unit, a slip, a purpose.")
    var find: String?
    @Option(help: "Not before that day.") var from: String?
    @Option(help: "Not after that day.") var to: String?
    @Option(help: "At most so many, with --find, --from or --to.") var limit = 200
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let lines = try session.ask(ListVisits(try which(session)))
      let house = session.house
      return Answer(.array(lines.map { $0.json(in: session) })) { language in
        VisitTableText(lines, house: house).text(in: language)
      }
    }

    private func which(_ session: DeskSession) throws -> ListVisits.Which {
      if inside { return .open }
      if missing { return .missing }
      if find != nil || from != nil || to != nil {
        var search = VisitSearch(find?.trimmed ?? "")
        search.from = try (from ?? date).map(session.day)
        search.to = try (to ?? date).map(session.day)
        if let from = search.from, let to = search.to, from > to { throw UsageFailure.daysReversed }
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
        .array(printed.sheet.lines.map { $0.json(in: session, name: $0.visit.name.whole) }),
        order.said(of: printed))
    }

    private func list(at session: DeskSession) throws -> Answer {
      let visits = try session.perform(CallRoll())
      let zone = session.zone
      let lines = try session.ask(VisitLines(of: visits))
      var answer = Answer(
        .array(lines.map { $0.json(in: session, name: $0.visit.name.whole) }),
        table: TextTable(
          headings: [
            Phrase("房号", "Unit"), Phrase("访客", "Visitor"), Phrase("人数", "People"),
            Phrase("单号", "Slip"), Phrase("电话", "Phone"), Phrase("到达", "Arrived"),
          ],
          rows: visits.map {
            [
              $0.households.joined(separator: " "), $0.name.whole, "\($0.people)", $0.slip ?? "",
              $0.phone.whole, zone.text($0.arrivedAt),
            ]
          }))
      let missing = try session.ask(ListVisits(.missing)).map { $0.visit.slip ?? $0.visit.id }
      if !missing.isEmpty {
        answer.warnings.append(
          Phrase(
            "单子没有交回，人也许还在：\(missing.joined(separator: " "))。",
            "Slips not handed in, whose visitors may be inside still: "
              + "\(missing.joined(separator: " "))."))
      }
      return answer
    }
  }
}

extension UsageFailure {
  fileprivate static let reasonNeedsForced = UsageFailure(
    "reasonNeedsForced",
    Phrase(
      "--reason 要和 --forced 一起用；交回的单子不用写理由。",
      "--reason goes with --forced; a slip handed back needs none."))

  fileprivate static let daysReversed = UsageFailure(
    "daysReversed",
    Phrase("--from 不能晚于 --to，请对调。", "--from is later than --to; change them round."))
}

import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// The daily stocktake: nothing that came in may have been missed.
struct StocktakeCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stocktake", abstract: "The daily stocktake.",
    subcommands: [
      Open.self, Show.self, Respond.self, Count.self, Sign.self, Close.self, Settle.self,
      StocktakePrint.self, List.self,
    ])

  struct Open: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "open", abstract: "Begin, and fix the cut-off: everything since the last one.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let clerk = try session.clerk()
      try session.perform(OpenStocktake(), as: clerk)
      return try session.desk.ask(ShowStocktake(), as: clerk).answer(in: session.zone)
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "The open one; without one a look without effect; with a number the signed one.")

    @Argument(help: "The number of a signed one.") var number: Int?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.ask(ShowStocktake(number: number)).answer(in: session.zone)
    }
  }

  struct Respond: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "answer", abstract: "Answer a finding.")

    @Argument(help: "The finding's id.") var finding: String
    @Option(help: "What was done.") var done: String?
    @Option(help: "Who sees to it.") var person: String?
    @Option(help: "Until when.") var due: String?
    @Option(help: "Why it is accepted; supervisors only.") var accept: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let clerk = try session.clerk()
      try session.perform(AnswerFinding(finding, with: try given(session)), as: clerk)
      let sheet = try session.desk.ask(ShowStocktake(), as: clerk)
      let left = sheet.unanswered.count
      var answer = Answer(
        sheet.json(in: session.zone),
        left == 0
          ? Phrase(
            "\(finding) 已答复。都答复了，可以签字。", "\(finding) is answered; all are, and it can be signed.")
          : Phrase("\(finding) 已答复。还有 \(left) 项没有答复。", "\(finding) is answered; \(left) left."))
      answer.warnings = sheet.toSignAgain
      return answer
    }

    private func given(_ session: DeskSession) throws -> FindingAnswer {
      let kinds = [done, person, accept].count { $0 != nil }
      guard kinds == 1, (person == nil) == (due == nil) else { throw UsageFailure.oneAnswer }
      if let done { return .done(done.trimmed) }
      if let accept { return .accepted(reason: accept.trimmed) }
      guard let person, let due else { throw UsageFailure.oneAnswer }
      return .person(try StaffNumber(person), due: try session.moment(due))
    }
  }

  struct Count: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "count", abstract: "Enter what was counted.")

    @Argument(help: "The article.") var item: String
    @Argument(help: "How many there are.") var counted: CountedNumber
    @Option(help: "Why it differs: lent, lost, damaged, miscounted, other.") var reason: String?
    @Option(help: "good, damaged or incomplete.") var condition = HandoverCount.Condition.good
    @Option(help: "In words.") var note: String?
    @Flag(help: "It is so, though far more than the desk owns.") var sure = false
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let counted = try counted.number
      let known = ["lent", "lost", "damaged", "miscounted", "other"]
      if let reason, !known.contains(reason) {
        throw UsageFailure.badCode("--reason", reason, known: known)
      }
      let clerk = try session.clerk()
      let count = try session.perform(
        CountArticle(
          item, counted: counted, condition: condition, reason: reason, note: note?.trimmed,
          isSure: sure ? true : nil), as: clerk)
      let sheet = try session.desk.ask(ShowStocktake(), as: clerk)
      var answer = Answer(
        count.json.adding(sheet.json(in: session.zone)),
        Phrase("已点 \(item)：\(counted)。", "Counted \(item): \(counted)."))
      answer.warnings = sheet.toSignAgain
      return answer
    }
  }

  struct Sign: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "sign", abstract: "Sign one part.")

    @Option(help: "complaints or repairs.") var part: StocktakePart
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let clerk = try session.clerk()
      let stocktake = try session.perform(SignStocktake(part), as: clerk)
      return try session.desk.ask(ShowStocktake(number: stocktake.number), as: clerk)
        .answer(in: session.zone)
    }
  }

  struct Close: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "close", abstract: "Close it without every answer, as supervisor.")

    @Flag(help: "It is an emergency.") var emergency = false
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      guard emergency else { throw UsageFailure.onlyInEmergency }
      let clerk = try session.clerk()
      let stocktake = try session.perform(
        CloseInEmergency(reason: reason.trimmed), as: clerk)
      return try session.desk.ask(ShowStocktake(number: stocktake.number), as: clerk)
        .answer(in: session.zone)
    }
  }

  struct Settle: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "settle", abstract: "Finish what a stocktake gave to somebody with a time.")

    @Argument(help: "The commitment's number, as C-1.") var commitment: String
    @Option(help: "What was done.") var done: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let digits = commitment.hasPrefix("C-") ? String(commitment.dropFirst(2)) : commitment
      guard let number = Int(digits) else {
        throw Refusal.stocktake(.noSuchCommitment(commitment))
      }
      let id = try session.perform(SettleCommitment(number, text: done.trimmed))
      return Answer(
        ["commitment": .string("C-\(id)")], Phrase("已办结 C-\(id)。", "Settled C-\(id)."))
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Every finished one.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let sheets = try session.ask(ListStocktakes())
      let zone = session.zone
      return Answer(
        .array(sheets.map { $0.json(in: zone) }),
        table: TextTable(
          headings: [
            Phrase("号", "No."), Phrase("自", "From"), Phrase("至", "To"),
            Phrase("投诉", "Complaints"), Phrase("报修", "Repairs"), Phrase("发现", "Findings"),
            Phrase("收到", "Received"), Phrase("办完", "Handled"), Phrase("逾期", "Overdue"),
            Phrase("未答", "Unanswered"), Phrase("收盘", "Closed by"),
          ],
          rows: sheets.map { sheet in
            [
              sheet.stocktake.number.map(String.init) ?? "", zone.text(sheet.stocktake.range.from),
              zone.text(sheet.stocktake.range.to), "\(sheet.complaints.count)",
              "\(sheet.repairs.count)", "\(sheet.lines.count)",
            ]
              + (sheet.figures.map { [$0.received, $0.handled, $0.overdue, $0.unanswered] }?
                .map(String.init) ?? ["", "", "", ""])
              + [sheet.closedBy.text(in: session.language)]
          }))
    }
  }
}

extension StocktakePart: ExpressibleByArgument {}

import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// What one shift hands to the next.
struct HandoverCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover", abstract: "What one shift hands to the next.",
    subcommands: [
      Draft.self, Add.self, Explain.self, Remove.self, Restore.self, Settle.self, Submit.self,
      Read.self,
      Accept.self, Refuse.self, Reserve.self, HandoverCounting.self, Review.self,
      HandoverReviews.self, HandoverMark.self, Show.self, Print.self,
    ])

  struct Draft: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "draft", abstract: "The draft, filled from everything open.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let clerk = try session.clerk()
      let record = try session.desk.ask(HandoverDraft(), as: clerk)
      let articles = try session.desk.ask(ListArticles(), as: clerk).map(\.article)
      var sheet = ShowHandover.Sheet(draft: record, articles: articles)
      sheet.leftOut = try session.desk.ask(LeftOutOfDraft(), as: clerk)
      return sheet.answer(in: session.zone)
    }
  }

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a line by hand.")

    @Argument(help: "What the next shift must know.") var text: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.change(.add(text.trimmed))
    }
  }

  struct Explain: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: "Explain a line of the draft.")

    @Argument(help: "The line.") var item: String
    @Option(help: "In a few words.") var text: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.change(.explain(item: item, text.trimmed))
    }
  }

  struct Remove: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Take a line out of the draft, with a reason.")

    @Argument(help: "The line.") var item: String
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.change(.remove(item: item, reason: reason.trimmed))
    }
  }

  struct Restore: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "restore", abstract: "Put a line back into the draft that was taken out.")

    @Argument(help: "The line.") var item: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.change(.restore(item: item))
    }
  }

  struct Settle: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "settle",
      abstract: "A line written by hand, or a reservation, is done with; or a dispute is settled.")

    @Argument(help: "The line; or the record that was refused, as supervisor.") var item: String
    @Option(help: "How it was done, or how the dispute was settled.") var reason: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      guard item.hasPrefix("H2") else {
        return try session.change(.settle(item: item, how: reason?.trimmed))
      }
      return try session.sheet(after: SettleDispute(item, how: reason?.trimmed ?? ""))
    }
  }

  struct Submit: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "submit", abstract: "Sign as the one who gives.")

    @Option(help: "How the shift went.") var remark: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let record = try session.perform(SubmitHandover(remark: remark?.trimmed ?? ""))
      var answer = try session.ask(ShowHandover(record.id)).answer(in: session.zone)
      if let left = record.items.unexplainedWords { answer.warnings.append(left) }
      return answer
    }
  }

  struct Read: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "read", abstract: "Read a line of the record that waits for you.")

    @Argument(help: "The lines.") var items: [String] = []
    @Flag(help: "Every line.") var all = false
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      // Whoever names the record as well means the same.
      let lines = items.filter { $0.wholeMatch(of: /H\d{8}-\d+/) == nil }
      guard all != !lines.isEmpty else { throw UsageFailure.linesMissing }
      return try session.sheet(after: ReadHandoverItem(lines))
    }
  }

  struct Accept: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "accept", abstract: "Sign as the one who receives.")

    @Argument(help: "The record.") var handover: String
    @Option(help: "Why a supervisor signs for a receiver who did not come.") var absent: String?
    @Option(help: "Why not every article was counted. Else signing waits for the count.")
    var withoutCount: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      var answer = try session.sheet(
        after: AcceptHandover(
          handover, absence: absent?.trimmed, withoutCount: withoutCount?.trimmed))
      let sheet = try session.ask(ShowHandover(handover))
      let counted = Set(sheet.record.counts.filter { $0.side == .receiver }.map(\.article))
      let left = sheet.articles.map(\.name).filter { !counted.contains($0) }
      guard !left.isEmpty else { return answer }
      answer.warnings.append(
        Phrase(
          "接班人没有清点：\(left.joined(separator: "、"))。记录不全，盘点会列出。",
          "The receiver has not counted: \(left.joined(separator: ", ")). The record is incomplete, "
            + "and the stocktake finds that."))
      return answer
    }
  }

  struct Refuse: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "refuse", abstract: "Refuse the whole record.")

    @Argument(help: "The record.") var handover: String
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.sheet(after: ObjectToHandover(handover, .whole, reason: reason.trimmed))
    }
  }

  struct Reserve: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "reserve", abstract: "Accept one line only with a reservation.")

    @Argument(help: "The record.") var handover: String
    @Option(help: "The line.") var item: String
    @Option(help: "Why.") var reason: String
    @Option(help: "Who has to see to it. Else the giver.") var owner: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let owner = try owner.map { try StaffNumber($0) }
      return try session.sheet(
        after: ObjectToHandover(handover, .line(item, owner: owner), reason: reason.trimmed))
    }
  }

  struct Review: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "review", abstract: "The supervisor's look at a record.")

    @Argument(help: "The record.") var handover: String
    @Flag(help: "It is abnormal.") var abnormal = false
    @Option(help: "Why.") var reason: String?
    @Option(help: "What the next shift sees at its start.") var comment: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let mark = abnormal ? reason?.trimmed ?? "" : nil
      return try session.sheet(
        after: ReviewHandover(handover, abnormal: mark, comment: comment?.trimmed))
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "A record, and whether its seal fits.")

    @Argument(help: "The record. Else the newest.") var handover: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.ask(ShowHandover(handover)).answer(in: session.zone)
    }
  }

  struct Print: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "print", abstract: "The record on A4, or in a few lines for a chat group.",
      discussion: "The journal has a line of every print; the chat lines hold no text of anybody's."
    )

    @Argument(help: "The record.") var handover: String
    @Flag(help: "A few lines for a chat group, without names or phones.") var chat = false
    @Option(help: "text for A4, or html for a browser's print.") var format = PaperOrder.Setting
      .text
    @OptionGroup var goal: PrintGoal
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let sheet = try session.ask(ShowHandover(handover))
      if chat {
        return Answer(sheet.json(in: session.zone)) { language in
          HandoverPaper(sheet, zone: session.zone, language: language).chat
        }
      }
      let order = try RosterPaperOrder(.handover(handover)).set(format, goal)
      let printed = try order.carryOut(
        session.desk, session.clerk(), in: session.language, by: .system)
      return Answer(sheet.json(in: session.zone)) { language in
        goal.isAny ? order.said(of: printed).text(in: language) : printed.text
      }
    }
  }
}

extension DeskSession {
  fileprivate func change(_ what: ChangeDraft.What) throws -> Answer {
    let item = try perform(ChangeDraft(what))
    return Answer(["item": .string(item)], Phrase("好：\(item)。", "Done: \(item)."))
  }

  func sheet(
    after command: some Command<HandoverRecord>
  ) throws -> Answer {
    let clerk = try clerk()
    let record = try perform(command, as: clerk)
    return try desk.ask(ShowHandover(record.id), as: clerk).answer(in: zone)
  }
}

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
      Read.self, Accept.self, Refuse.self, Reserve.self, Review.self, Show.self, Print.self,
    ])

  struct Draft: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "The draft, filled from everything open.")

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
    static let configuration = CommandConfiguration(abstract: "Add a line by hand.")

    @Argument(help: "What the next shift must know.") var text: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.change(.add(text.trimmed))
    }
  }

  struct Explain: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Explain a line of the draft.")

    @Argument(help: "The line.") var item: String
    @Option(help: "In a few words.") var text: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.change(.explain(item: item, text.trimmed))
    }
  }

  struct Remove: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a line out of the draft, with a reason.")

    @Argument(help: "The line.") var item: String
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.change(.remove(item: item, reason: reason.trimmed))
    }
  }

  struct Restore: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a line back into the draft that was taken out.")

    @Argument(help: "The line.") var item: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.change(.restore(item: item))
    }
  }

  struct Settle: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "A line written by hand, or a reservation, is done with; or a dispute is settled.")

    @Argument(help: "The line; or the record that was refused, as supervisor.") var item: String
    @Option(help: "How a dispute was settled.") var reason: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      guard item.hasPrefix("H2") else { return try session.change(.settle(item: item)) }
      return try session.sheet(after: SettleDispute(item, how: reason?.trimmed ?? ""))
    }
  }

  struct Submit: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Sign as the one who gives.")

    @Option(help: "How the shift went.") var remark: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let silent = Phrase("移交 # 项。", "# lines handed over.").text(in: session.language)
      return try session.sheet(
        after: SubmitHandover(remark: remark?.trimmed ?? "", whenSilent: silent))
    }
  }

  struct Read: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read a line of the record that waits for you.")

    @Argument(help: "The lines.") var items: [String] = []
    @Flag(help: "Every line.") var all = false
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      guard all != !items.isEmpty else { throw UsageFailure.linesMissing }
      return try session.sheet(after: ReadHandoverItem(items))
    }
  }

  struct Accept: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Sign as the one who receives.")

    @Argument(help: "The record.") var handover: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.sheet(after: AcceptHandover(handover))
    }
  }

  struct Refuse: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Refuse the whole record.")

    @Argument(help: "The record.") var handover: String
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.sheet(after: ObjectToHandover(handover, .whole, reason: reason.trimmed))
    }
  }

  struct Reserve: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Accept one line only with a reservation.")

    @Argument(help: "The record.") var handover: String
    @Option(help: "The line.") var item: String
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.sheet(after: ObjectToHandover(handover, .line(item), reason: reason.trimmed))
    }
  }

  struct Review: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "The supervisor's look at a record.")

    @Argument(help: "The record.") var handover: String
    @Flag(help: "It is abnormal.") var abnormal = false
    @Option(help: "Why.") var reason: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let mark = abnormal ? reason?.trimmed ?? "" : nil
      return try session.sheet(after: ReviewHandover(handover, abnormal: mark))
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "A record, and whether its seal fits.")

    @Argument(help: "The record. Else the newest.") var handover: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.ask(ShowHandover(handover)).answer(in: session.zone)
    }
  }

  struct Print: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "The record on plain paper.")

    @Argument(help: "The record.") var handover: String
    @Flag(help: "A few lines for a chat group, without names or phones.") var chat = false
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let sheet = try session.ask(ShowHandover(handover))
      return Answer(sheet.json(in: session.zone)) { language in
        let paper = HandoverPaper(sheet, zone: session.zone, language: language)
        return chat ? paper.chat : paper.text
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
    let record = try desk.perform(command, as: clerk)
    return try desk.ask(ShowHandover(record.id), as: clerk).answer(in: zone)
  }
}

import ArgumentParser
import Console
import Desk
import Domain
import Resources
import Storage

/// One's own duty at this desk.
struct ShiftCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shift", abstract: "Your duty at this desk.",
    subcommands: [Start.self, Show.self, End.self])

  struct Start: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Go on duty.")

    @Option(help: "A pattern, or a shift of one. Else the house's own.") var pattern: String?
    @Option(help: "Why you take over without the record of the shift before.")
    var withoutRecord: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let duty = try session.perform(
        StartShift(pattern: pattern, withoutRecord: withoutRecord?.trimmed))
      return Answer(
        duty.json(in: session.zone),
        Phrase(
          "已上班：\(duty.shift.words(in: .chinese))。", "On duty: \(duty.shift.words(in: .english))."))
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Your duty now, or your last one.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      guard let duty = try session.ask(ShowShift()) else {
        return Answer(.null, Phrase("还没有上过班。", "No duty yet."))
      }
      return Answer(
        duty.json(in: session.zone),
        Phrase(
          duty.endedAt == nil
            ? "\(duty.shift.words(in: .chinese))，\(session.zone.text(duty.startedAt)) 起在班。"
            : "\(duty.shift.words(in: .chinese))，已下班。",
          duty.endedAt == nil
            ? "\(duty.shift.words(in: .english)), on duty since \(session.zone.text(duty.startedAt))."
            : "\(duty.shift.words(in: .english)), off duty."))
    }
  }

  struct End: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Go off duty.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let duty = try session.perform(EndShift())
      return Answer(
        duty.json(in: session.zone),
        Phrase(
          "已下班：\(duty.shift.words(in: .chinese))。", "Off duty: \(duty.shift.words(in: .english))."))
    }
  }
}

/// The shift patterns of the house.
struct PatternCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pattern", abstract: "Shift patterns.", subcommands: [Add.self, List.self])

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add or change one shift of a pattern.")

    @Argument(help: "The pattern.") var pattern: String
    @Argument(help: "The shift.") var shift: String
    @Argument(help: "Its planned start, as 08:00.") var start: String
    @Argument(help: "Its planned end, as 20:00.") var end: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      guard let from = ClockTime(start) else { throw UsageFailure.badClock(start) }
      guard let to = ClockTime(end) else { throw UsageFailure.badClock(end) }
      let plan = try session.perform(
        SetShiftPlan(
          ShiftPlan(pattern: pattern.trimmed, shift: shift.trimmed, start: from, end: to)))
      return Answer(plan.json, Phrase("已定 \(pattern) \(shift)。", "Set \(pattern) \(shift)."))
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Every pattern.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let plans = try session.ask(ListShiftPlans())
      return Answer(.array(plans.map(\.json))) { language in
        TextTable(
          headings: [
            Phrase("班制", "Pattern"), Phrase("班次", "Shift"), Phrase("起", "From"),
            Phrase("止", "To"), Phrase("叫法", "Called"),
          ],
          rows: plans.map {
            [
              $0.pattern, $0.shift, "\($0.start)", "\($0.end)",
              ShiftPlan.words(forShift: $0.shift).text(in: language),
            ]
          }
        ).text(in: language)
      }
    }
  }
}

/// One's own daily log.
struct WorkLogCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worklog", abstract: "Your daily work log.",
    subcommands: [Show.self, Confirm.self])

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "The draft of your log: your own entries of the day.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let clerk = try session.clerk()
      let today = session.zone.day(of: try session.now())
      let entries = try session.desk.ask(JournalEntries(limit: 1000), as: clerk).filter {
        $0.clerk == clerk.number.text && session.zone.day(of: $0.at) == today
      }
      return Answer(
        .array(
          entries.map { entry in
            [
              "at": .string(session.zone.iso(entry.at)), "kind": .string(entry.kind),
              "subject": JSONValue(entry.subject),
            ]
          })
      ) { language in
        TextTable(
          headings: [Phrase("时间", "When"), Phrase("事项", "What"), Phrase("编号", "Record")],
          rows: entries.map { entry in
            [
              session.zone.clock(at: entry.at),
              JournalWords.phrase(for: entry.kind).text(in: language),
              (entry.subject ?? "").shiftWords(in: language),
            ]
          }
        ).text(in: language)
      }
    }
  }

  struct Confirm: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Confirm your log of your last duty's date.")

    @Option(help: "Of another date.") var date: String?
    @Option(help: "What else is to be said.") var remark: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let confirmed = try session.perform(
        ConfirmWorkLog(date: try date.map(session.day), remark: remark?.trimmed ?? ""))
      return Answer(
        ["date": .string("\(confirmed)")],
        Phrase("已确认 \(confirmed) 的日志。", "Confirmed the log of \(confirmed)."))
    }
  }
}

extension ShiftPlan {
  fileprivate var json: JSONValue {
    [
      "pattern": .string(pattern), "shift": .string(shift), "start": .string("\(start)"),
      "end": .string("\(end)"),
    ]
  }
}

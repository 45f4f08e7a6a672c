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
    subcommands: [
      Start.self, Check.self, Show.self, Stay.self, Leave.self, End.self, Register.self,
    ])

  struct Start: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "start", abstract: "Go on duty.")

    @Option(
      help: "A pattern, or a shift of one. Else what the roster has for you, else the house's own.")
    var pattern: String?
    @Option(help: "Why you take over without the record of the shift before.")
    var withoutRecord: String?
    @Flag(help: "The whole checklist is as it should be.") var checked = false
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      var command = StartShift(pattern: pattern, withoutRecord: withoutRecord?.trimmed)
      if checked { command.checks = DutyCheck.all(of: .start) }
      let duty = try session.perform(command)
      let record = try session.ask(WhoWasBefore()).record
      // Nobody signs for what they have handed over themselves.
      let next = record.flatMap {
        $0.state == .submitted && $0.giver != duty.clerk ? $0.id : nil
      }
      let comments = try session.ask(CommentsForShift())
      let standing = try session.ask(CompareWithRoster())
      let more = standing?.words(posts: try session.ask(ListDutyPosts())) { $0.text }
      let workingOn = try session.ask(WhoWorksOn())
      return duty.answer(
        Phrase(
          "已上班：\(duty.shift.words(in: .chinese))。\(more?.text(in: .chinese) ?? "")"
            + (next.map { "先读 \($0)，再签字接班。" } ?? ""),
          "On duty: \(duty.shift.words(in: .english))."
            + (more.map { " " + $0.text(in: .english) } ?? "")
            + (next.map { " Read \($0) first, then accept it." } ?? "")),
        knowing: try session.ask(StandingPromises()), standing: standing,
        workingOn: workingOn, told: comments, in: session.zone)
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Your duty now, or your last one.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      guard let duty = try session.ask(ShowShift()) else {
        return Answer(.null, Phrase("还没有上过班。", "No duty yet."))
      }
      return duty.answer(
        Phrase(
          duty.endedAt == nil
            ? "\(duty.shift.words(in: .chinese))，\(session.zone.text(duty.startedAt)) 起在班。"
            : "\(duty.shift.words(in: .chinese))，已下班。",
          duty.endedAt == nil
            ? "\(duty.shift.words(in: .english)), on duty since \(session.zone.text(duty.startedAt))."
            : "\(duty.shift.words(in: .english)), off duty."),
        knowing: try session.ask(StandingPromises()),
        standing: try session.ask(CompareWithRoster()), in: session.zone)
    }
  }

  struct End: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "end", abstract: "Go off duty.")

    @Flag(help: "The whole checklist is as it should be.") var checked = false
    @Option(help: "Why there is no handover record of this duty.") var withoutRecord: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      var command = EndShift()
      if checked { command.checks = DutyCheck.all(of: .end) }
      command.withoutRecord = withoutRecord?.trimmed
      let duty = try session.perform(command)
      let left = try undone(duty, at: session)
      let words = Phrase(
        "已下班：\(duty.shift.words(in: .chinese))。", "Off duty: \(duty.shift.words(in: .english)).")
      return Answer(
        duty.json(in: session.zone)
          .adding("warnings", .array(left.map { .string($0.code) }))
      ) { language in
        ([words] + left.map(\.words)).map { $0.text(in: language) }.joined(separator: "\n")
      }
    }

    /// What a duty leaves undone, said when it ends (rules HO-2, HO-5, RV-9).
    private func undone(
      _ duty: Duty, at session: DeskSession
    ) throws -> [(code: String, words: Phrase)] {
      var left: [(code: String, words: Phrase)] = []
      let record = try session.ask(RecordOfDuty(duty))
      if record == nil {
        left.append(
          (
            "recordMissing",
            Phrase("! 没有交接班记录，盘点会列出。", "! There is no handover record; the stocktake finds that.")
          ))
      }
      if let record, record.state == .submitted {
        left.append(
          (
            "recordWaiting",
            Phrase("! \(record.id) 还没人接班签字。", "! Nobody has accepted \(record.id) yet.")
          ))
      }
      if !checked {
        left.append(("checklistMissing", Phrase("! 下班检查单没有勾。", "! The checklist is not ticked.")))
      }
      return left
    }
  }
}

import ArgumentParser
import Console
import Desk
import Domain
import Resources

extension ShiftCommands {
  struct Check: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "The checklists of a duty: show them, or tick them.")

    @Option(help: "A line that is as it should be; repeat it for several.") var done: [String] = []
    @Option(help: "A line that is not.") var lacking: [String] = []
    @Option(help: "What is wrong with it.") var reason: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      guard !done.isEmpty || !lacking.isEmpty else { return lists }
      guard lacking.isEmpty || reason?.trimmed.isEmpty == false else {
        throw Refusal.handover(.reasonMissing)
      }
      let wrong = reason?.trimmed ?? ""
      let checks =
        try done.map { DutyCheck(try list(of: $0), $0) }
        + lacking.map { DutyCheck(try list(of: $0), $0, isDone: false, remark: wrong) }
      return try session.perform(TickChecklist(checks)).answer(in: session.zone)
    }

    private func list(of item: String) throws -> Checklist {
      let known = Checklist.allCases.flatMap(ChecklistItem.builtIn)
      guard let found = known.first(where: { $0.id == item }) else {
        throw Refusal.handover(.noSuchItem(item))
      }
      return found.list
    }

    private var lists: Answer {
      let items = Checklist.allCases.flatMap(ChecklistItem.builtIn)
      return Answer(
        .array(
          items.map { item in
            [
              "list": .string(item.list.rawValue), "item": .string(item.id),
              "nameZh": .string(item.chinese), "nameEn": .string(item.english),
            ]
          })
      ) { language in
        PlainColumns(items.map { [$0.list.rawValue, $0.id, $0.words.text(in: language)] })
          .lines.joined(separator: "\n")
      }
    }
  }

  struct Stay: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "stay",
      abstract: "Nobody comes: stay on duty; the record is not missing while you do.")

    @Option(help: "Who should have come, and what was tried.") var reason: String
    @Option(help: "Until when at most. Else until the next shift is over.") var until: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.perform(
        StayOnDuty(reason.trimmed, until: try until.map(session.moment))
      ).answer(in: session.zone)
    }
  }

  struct Leave: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "leave",
      abstract: "Leave before the end: the record is signed now and waits for whoever comes.")

    @Option(help: "ill, leave, calledAway, emergency, absent or other.") var cause: UnplannedCause
    @Option(help: "What happened.") var reason: String
    @Option(help: "How the shift went so far.") var remark: String?
    @Option(help: "Whose duty it is, where a supervisor signs in their stead.")
    var insteadOf: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      try session.sheet(
        after: LeaveDuty(
          cause, reason.trimmed, remark: remark?.trimmed ?? "",
          insteadOf: try insteadOf.map { try StaffNumber($0) }))
    }
  }

  struct Register: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "register",
      abstract: "Who was on duty on a date, with checklists and what was not planned.")

    @Option(help: "The date on which the shifts began. Else today.") var date: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let day = try date.map(session.day) ?? session.zone.day(of: session.now())
      let sheets = try session.ask(ShowDuties(on: day))
      let zone = session.zone
      return Answer(.array(sheets.map { $0.json(in: zone) })) { language in
        sheets.map { $0.text(in: zone, language: language) }.joined(separator: "\n")
      }
    }
  }
}

extension UnplannedCause: ExpressibleByArgument {}

extension DutySheet {
  fileprivate func answer(in zone: EstateZone) -> Answer {
    Answer(json(in: zone)) { text(in: zone, language: $0) }
  }

  fileprivate func json(in zone: EstateZone) -> JSONValue {
    let ticked = orderedChecks.map { check -> JSONValue in
      [
        "list": .string(check.list.rawValue), "item": .string(check.item),
        "done": .bool(check.isDone), "remark": JSONValue(filled: check.remark),
      ]
    }
    let events = events.map { event -> JSONValue in
      [
        "kind": .string(event.kind.rawValue), "cause": .string(event.cause.rawValue),
        "text": .string(event.text), "until": JSONValue(event.until.map(zone.iso)),
        "at": .string(zone.iso(event.at)), "clerk": .string(event.by.text),
      ]
    }
    return ["duty": duty.json(in: zone), "checks": .array(ticked), "events": .array(events)]
  }

  /// The duty in a line, what was ticked and what was not planned below it.
  fileprivate func text(in zone: EstateZone, language: Language) -> String {
    let end = duty.endedAt.map { zone.clock(at: $0) } ?? ""
    let head =
      "\(duty.shift.words(in: language))  \(duty.clerk)  \(zone.clock(at: duty.startedAt))-\(end)"
    let ticked = orderedChecks.map { check in
      "  [\(check.isDone ? "x" : " ")] " + check.words.text(in: language)
        + (check.remark.isEmpty ? "" : "  \(check.remark)")
    }
    let without = duty.withoutRecord.map { reason in
      "  " + Phrase("无记录接班：\(reason)", "took over without the record: \(reason)").text(in: language)
    }
    let rest = events.map { event in
      "  \(zone.clock(at: event.at)) \(event.words.text(in: language))  \(event.text)"
    }
    return ([head] + [without].compactMap { $0 } + ticked + rest).joined(separator: "\n")
  }
}

import ArgumentParser
import Console
import Desk
import Domain
import Resources

// Swaps between two people, and days on which somebody does not come.
extension RosterCommands {
  struct Swap: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "swap",
      abstract: "Ask somebody to take over a shift of yours, perhaps for one of theirs.")

    @Argument(help: "The day on which your shift begins.") var date: String
    @Argument(help: "Your shift, as day or night.") var shift: String
    @Option(name: .customLong("with"), help: "Whom you ask, by number.") var other: String
    @Option(name: .customLong("for"), help: "Their shift that you take, as “2024-12-05 day”.")
    var taken: String?
    @Option(help: "Why.") var reason: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let swap = try session.perform(
        AskSwap(
          AskSwap.Turn(try session.day(date), try session.shift(shift)),
          with: try StaffNumber(other), for: try taken.map(session.turn),
          reason: reason?.trimmed ?? ""))
      return Answer(
        swap.json,
        Phrase(
          "\(swap.label) 已提出，等 \(swap.other) 答复。",
          "\(swap.label) is asked; \(swap.other) must agree."))
    }
  }

  struct Agree: SwapAnswer {
    static let configuration = CommandConfiguration(
      commandName: "agree", abstract: "Agree to a swap that you were asked.")
    static let state = ShiftSwap.State.agreed

    @Argument(help: "Its number, as SW-3.") var swap: String
    @OptionGroup var options: DeskOptions
  }

  struct Decline: SwapAnswer {
    static let configuration = CommandConfiguration(
      commandName: "decline", abstract: "Decline a swap that you were asked.")
    static let state = ShiftSwap.State.declined

    @Argument(help: "Its number, as SW-3.") var swap: String
    @OptionGroup var options: DeskOptions
  }

  struct Withdraw: SwapAnswer {
    static let configuration = CommandConfiguration(
      commandName: "withdraw", abstract: "Take back a swap that you asked.")
    static let state = ShiftSwap.State.withdrawn

    @Argument(help: "Its number, as SW-3.") var swap: String
    @OptionGroup var options: DeskOptions
  }

  struct Swaps: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "swaps", abstract: "The swaps that wait for an answer.")

    @Flag(help: "Those that were answered too.") var all = false
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let swaps = try session.ask(ListSwaps(every: all))
      return Answer(.array(swaps.map(\.json))) { language in
        TextTable(
          headings: [
            Phrase("号", "No."), Phrase("提出", "By"), Phrase("让出", "Gives"), Phrase("对方", "To"),
            Phrase("换得", "Takes"), Phrase("状态", "State"), Phrase("原因", "Reason"),
          ],
          rows: swaps.map {
            [
              $0.label, $0.given.person.text, $0.given.shift.words(in: language), $0.other.text,
              $0.taken?.shift.words(in: language) ?? "-", $0.state.words.text(in: language),
              $0.reason,
            ]
          }
        ).text(in: language)
      }
    }
  }

  struct Away: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "away", abstract: "Write down that somebody does not come.",
      discussion: """
        Anybody may pass on that a colleague is ill; leave of somebody else is for whoever keeps the \
        roster. Their shifts stay in the roster and are its gaps.
        """)

    @Argument(help: "Who, by number.") var person: String
    @Argument(help: "leave, illness, training or other.") var kind: Absence.Kind
    @Option(help: "The first day. Else today.") var from: String?
    @Option(help: "The last day. Else the first.") var to: String?
    @Option(help: "What there is to say.") var note: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let first = try from.map(session.day) ?? session.today
      let absence = try session.perform(
        RecordAbsence(
          of: try StaffNumber(person), kind, from: first,
          through: try to.map(session.day) ?? first, note: note?.trimmed ?? ""))
      return try session.answer(about: absence)
    }
  }

  struct Back: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "back", abstract: "Say which day of an absence is its last.")

    @Argument(help: "Its number, as AB-3.") var absence: String
    @Option(help: "Its last day; the one before the first, if nothing came of it. Else yesterday.")
    var last: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      guard let id = Int(absence.numbered("AB-")) else {
        throw Refusal.roster(.noSuchAbsence(absence))
      }
      let last = try last.map(session.day) ?? session.today.adding(days: -1)
      return try session.answer(about: session.perform(SetAbsenceEnd(id, last: last)))
    }
  }

  struct Absences: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "absences", abstract: "Who is away, and when.")

    @Option(help: "The first day. Else today.") var from: String?
    @Option(help: "How many days.") var days = 31
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let first = try from.map(session.day) ?? session.today
      let absences = try session.ask(
        ListAbsences(from: first, through: first.adding(days: max(1, days) - 1)))
      return Answer(.array(absences.map(\.json))) { language in
        TextTable(
          headings: [
            Phrase("号", "No."), Phrase("工号", "Person"), Phrase("类型", "Kind"),
            Phrase("起", "From"), Phrase("到", "To"), Phrase("说明", "Note"),
          ],
          rows: absences.map {
            [
              $0.label, $0.person.text, $0.kind.words.text(in: language), "\($0.first)",
              "\($0.last)", $0.note,
            ]
          }
        ).text(in: language)
      }
    }
  }
}

/// One of the answers to a swap.
protocol SwapAnswer: DeskCommand {
  static var state: ShiftSwap.State { get }
  var swap: String { get }
}

extension SwapAnswer {
  func answer(at session: DeskSession) throws -> Answer {
    guard let id = Int(swap.numbered("SW-")) else { throw Refusal.roster(.noSuchSwap(swap)) }
    let answered = try session.perform(AnswerSwap(id, Self.state))
    let words = answered.state.words
    return Answer(
      answered.json,
      Phrase(
        "\(answered.label) \(words.text(in: .chinese))。",
        "\(answered.label) \(words.text(in: .english))."))
  }
}

extension DeskSession {
  /// A shift as `2024-12-05 day`.
  fileprivate func turn(_ text: String) throws -> AskSwap.Turn {
    let parts = text.trimmed.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw UsageFailure.badTurn(text) }
    return AskSwap.Turn(try day(parts[0]), try shift(parts[1]))
  }

  /// An absence, and which gaps stand in its days.
  fileprivate func answer(about absence: Absence) throws -> Answer {
    let days = max(1, absence.last.number - absence.first.number + 1)
    let sheet = try ask(ReadRoster(from: absence.first, days: days))
    let gaps = sheet.gaps.sentence(posts: sheet.posts, zone: zone) ?? Phrase("没有空档。", "No gaps.")
    return Answer(
      absence.json,
      Phrase(
        "\(absence.label)：\(absence.person) \(absence.first) 到 \(absence.last)。\(gaps.text(in: .chinese))",
        "\(absence.label): \(absence.person), \(absence.first) to \(absence.last). \(gaps.text(in: .english))"
      ))
  }
}

extension String {
  /// A number without the letters in front of it, which may be left out.
  fileprivate func numbered(_ prefix: String) -> String {
    let typed = halfwidth.uppercased()
    return typed.hasPrefix(prefix) ? String(typed.dropFirst(prefix.count)) : typed
  }
}

extension UsageFailure {
  fileprivate static func badTurn(_ text: String) -> UsageFailure {
    UsageFailure(
      "badTurn",
      Phrase(
        "“\(text)”不是一班，请写成 “2024-12-05 day”。",
        "“\(text)” is no shift; write it as “2024-12-05 day”."))
  }
}

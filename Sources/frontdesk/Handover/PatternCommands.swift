import ArgumentParser
import Console
import Desk
import Domain
import Resources
import Storage

/// The shift patterns of the house.
struct PatternCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pattern", abstract: "Shift patterns.", subcommands: [Add.self, List.self])

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add or change one shift of a pattern.")

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
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every pattern.")

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

extension ShiftPlan {
  fileprivate var json: JSONValue {
    [
      "pattern": .string(pattern), "shift": .string(shift), "start": .string("\(start)"),
      "end": .string("\(end)"),
    ]
  }
}

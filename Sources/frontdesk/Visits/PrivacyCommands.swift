import ArgumentParser
import Desk
import Domain
import Resources

/// Shows a name or a phone whole.
struct UnmaskCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmask", abstract: "Show a name or phone whole; the journal keeps why.")

  @Argument(help: "A slip, an intake or a unit.") var record: String
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    let whole = try session.perform(Unmask(record, reason: reason.trimmed))
    let line = [whole.name, whole.phone, whole.hostNumber].filter { !$0.isEmpty }
      .joined(separator: "  ")
    return Answer(
      [
        "name": JSONValue(filled: whole.name), "phone": JSONValue(filled: whole.phone),
        "hostNumber": JSONValue(filled: whole.hostNumber),
      ],
      Phrase(line, line))
  }
}

/// Erases what its time has come for.
struct RetentionCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention", abstract: "Erase what its time has come for.",
    subcommands: [Execute.self])

  struct Execute: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "run", abstract: "Erase names and phones of past visits; counts stay.")

    @Flag(help: "Only say what would be erased.") var dryRun = false
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let erased =
        dryRun
        ? try session.ask(RetentionDue())
        : try session.perform(RunRetention(agreedBy: session.second()))
      return Answer(
        [
          "visits": .number(erased.visits), "instructions": .number(erased.instructions),
          "details": .number(erased.details),
        ],
        Phrase(
          "访客 \(erased.visits) 条，交代 \(erased.instructions) 条，日志明细 \(erased.details) 条。",
          "\(erased.visits) visits, \(erased.instructions) instructions, \(erased.details) journal details."
        ))
    }
  }
}

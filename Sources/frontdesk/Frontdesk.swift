import ArgumentParser
import Foundation
import Resources
import Terminal

/// The program.
struct Frontdesk: ParsableCommand {
  static let configuration: CommandConfiguration = {
    var configuration = CommandConfiguration(
      commandName: "frontdesk",
      abstract: "The front-desk console of a residential property service centre.",
      subcommands: commands, defaultSubcommand: standing)
    // Below another program's name, of which the empty one is the shortest, the parser does not try
    // two commands for completion scripts before anything else.
    if !asksParser { configuration._superCommandName = "" }
    return configuration
  }()

  /// What the program can do, in the order in which `--help` names it.
  fileprivate static let groups: [any ParsableCommand.Type] = [
    OpenConsole.self, DemoCommand.self, SetUp.self, StaffCommands.self, HouseCommands.self,
    VisitCommands.self, SlipCommands.self, PurposeCommands.self,
    IntakeCommands.self, RepairCommands.self, StocktakeCommands.self,
    ShiftCommands.self, LogCommands.self, HandoverCommands.self, ItemCommands.self,
    PhraseCommands.self, NoticeCommands.self,
    DisputeCommands.self,
    WorkLogCommands.self, PatternCommands.self, RosterCommands.self, UnmaskCommand.self,
    RetentionCommands.self, SubjectCommands.self,
    CalendarCommands.self, PolicyCommands.self,
    SettingCommands.self, SchemeCommands.self, JournalCommands.self, FindCommand.self,
    BackupCommands.self, RestoreCommands.self, ExportCommands.self,
    DoctorCommand.self, BenchCommands.self,
  ]

  /// What the words of the command line can be about.
  fileprivate enum Asked {
    case everything
    case group(any ParsableCommand.Type)
    /// Options alone are the console's.
    case console
  }

  fileprivate static let asked: Asked = {
    let words = CommandLine.arguments.dropFirst()
    if let group = groups.first(where: { $0.configuration.commandName == words.first }) {
      // The sample's day is played with commands of every group.
      return group == DemoCommand.self ? .everything : .group(group)
    }
    let names = groups.compactMap { $0.configuration.commandName }
    return asksParser || words.contains(where: names.contains) ? .everything : .console
  }()

  /// What the parser looks through, at each start: a listing of one group need not wait for thirty, nor
  /// the console for any.
  private static var commands: [any ParsableCommand.Type] {
    switch asked {
    case .everything: groups
    case .group(let group): [group]
    case .console: [OpenConsole.self]
    }
  }

  /// The parser lays out the default's arguments even where another is named.
  private static var standing: (any ParsableCommand.Type)? {
    if case .group = asked { nil } else { OpenConsole.self }
  }

  /// Whether the words ask for the console, as far as that can be told without the parser.
  fileprivate static let opensConsole: Bool = {
    let word = CommandLine.arguments.dropFirst().first
    return !asksParser && (word == nil || word == "console" || word?.hasPrefix("-") == true)
  }()

  /// Whether the parser itself may have to answer: with help, or with a script for a shell.
  fileprivate static let asksParser = CommandLine.arguments.dropFirst().contains { word in
    word == "help" || word == "-h"
      || ["--help", "--generate-completion", "--experimental"].contains { word.hasPrefix($0) }
  }
}

@main
enum Program {
  static func main() {
    umask(0o077)
    signal(SIGXFSZ, SIG_IGN)
    LastWords.prepare(fallen)
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      // By hand: the parser would offer it in every subcommand's help.
      if arguments == ["--version"] { return try Said.out(Release.version) }
      // Before anything is laid out, which the process over the console has no use for.
      if Frontdesk.opensConsole {
        GuardedConsole.begin(isPlain: Reading(asked: arguments) == .plain)
      }
      try requireText()
      let named = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
      try requireKnown(named, of: Frontdesk.groups)
      var command = try Frontdesk.parseAsRoot(arguments)
      try command.run()
    } catch {
      leave(because: error, arguments: arguments)
    }
  }

  /// What is said where nothing else can be: in both languages, since neither can be looked up.
  private static let fallen = """
    程序出错停下了，这一步没有保存。请运行 frontdesk doctor，看数据文件是否完好。
    The program fell over a fault of its own or a damaged file, and this step was not saved. \
    Run frontdesk doctor to see whether the file is whole.

    """

  /// Names a subcommand that there is not; else it would be what stands behind it that is complained
  /// of, or the parser would give the help of what stands before it, and say nothing.
  private static func requireKnown(
    _ words: ArraySlice<String>, of commands: [any ParsableCommand.Type]
  ) throws {
    guard let word = words.first, !word.hasPrefix("-"), word != "help" else { return }
    guard let command = commands.first(where: { $0.configuration.commandName == word }) else {
      throw UsageFailure.unknownCommand(
        word, known: commands.compactMap { $0.configuration.commandName })
    }
    let configuration = command.configuration
    // What has a default takes its arguments; what has nothing below it, its own.
    guard !configuration.subcommands.isEmpty, configuration.defaultSubcommand == nil else { return }
    try requireKnown(words.dropFirst(), of: configuration.subcommands)
  }

  /// Refuses arguments whose bytes are no text: Swift would repair them in silence, and what was
  /// stored would not be what was given (robustness row 25).
  private static func requireText() throws {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index],
        String(validatingCString: argument) != nil
      else { throw UsageFailure.notText(argument: index) }
    }
  }

  /// Says on standard error why nothing was done, and ends the program with its status.
  private static func leave(because error: any Error, arguments: [String]) -> Never {
    let complaint = error as? Complaint
    let error = complaint?.cause ?? error
    let asked = asked(in: arguments)
    let json = arguments.contains("--json")
    if Frontdesk.exitCode(for: error) == .success {
      help(
        because: error, json: json,
        in: asked ?? HelpWords.language(in: ProcessInfo.processInfo.environment))
    }
    let language =
      complaint?.language ?? asked ?? DeskOptions.estateLanguage(in: arguments) ?? .chinese
    if let usage = UsageFailure(parsing: error, in: arguments) {
      report(FailureReport(usage), json: json, in: language)
    }
    report(FailureReport(error), json: json, in: language)
  }

  /// Gives the help, or the script for a shell, that was asked for.
  private static func help(because error: any Error, json: Bool, in language: Language) -> Never {
    let text = HelpWords.text(of: Frontdesk.fullMessage(for: error), in: language)
    do { try Said.exactly(text) } catch {
      report(FailureReport(error), json: json, in: language)
    }
    exit(0)
  }

  private static func report(_ report: FailureReport, json: Bool, in language: Language) -> Never {
    if report.status == 74 { ProgramLog().note("failed", ["code": .string(report.code)]) }
    let text = report.text(json: json, in: language)
    Said.error(text)
    exit(report.status)
  }

  /// The language that was asked for, found even where the rest could not be parsed.
  private static func asked(in arguments: [String]) -> Language? {
    let named = DeskOptions.value(of: "--language", in: arguments)
    let environment = ProcessInfo.processInfo.environment["FRONTDESK_LANGUAGE"]
    return [named, environment].compactMap { $0.flatMap(Language.init) }.first
  }
}

extension UsageFailure {
  /// The parser's own complaint about those words, where the error is one.
  init?(parsing error: any Error, in words: [String]) {
    guard Frontdesk.exitCode(for: error) == .validationFailure else { return nil }
    self.init("usage", ParserWords.phrase(for: Frontdesk.message(for: error), in: words))
  }
}

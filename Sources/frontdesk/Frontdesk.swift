import ArgumentParser
import Foundation
import Resources
import Terminal

/// The program.
struct Frontdesk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontdesk",
    abstract: "The front-desk console of a residential property service centre.",
    subcommands: named ?? groups,
    // The parser lays out the default's arguments even where another is named.
    defaultSubcommand: named == nil ? OpenConsole.self : nil)

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

  /// The group that the first word names; nothing where it names none.
  ///
  /// The parser looks through the whole tree that it is given, at each start. A listing of one group
  /// need not wait for thirty. But the sample's day is played with commands of every group.
  private static let named: [any ParsableCommand.Type]? = {
    let word = CommandLine.arguments.dropFirst().first
    guard word != DemoCommand.configuration.commandName else { return nil }
    let named = groups.filter { $0.configuration.commandName == word }
    return named.isEmpty ? nil : named
  }()
}

@main
enum Program {
  static func main() {
    umask(0o077)
    signal(SIGXFSZ, SIG_IGN)
    LastWords.prepare(fallen)
    let arguments = Array(CommandLine.arguments.dropFirst())
    // By hand: the parser would offer it in every subcommand's help.
    if arguments == ["--version"] { return Said.out(Release.version) }
    do {
      try requireText()
      try requireKnown(arguments.first)
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

  /// Names a subcommand that there is not; else the console would complain of its arguments.
  private static func requireKnown(_ word: String?) throws {
    guard let word, !word.hasPrefix("-"), word != "help" else { return }
    var known: [String] = []
    for command in Frontdesk.groups {
      if let name = command.configuration.commandName { known.append(name) }
    }
    guard !known.contains(word) else { return }
    throw UsageFailure(
      "unknownCommand",
      Phrase(
        "没有子命令“\(word)”，可用：\(known.joined(separator: " "))。",
        "There is no subcommand “\(word)”; there are: \(known.joined(separator: " "))."))
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
    let language = complaint?.language ?? language(in: arguments)
    let json = arguments.contains("--json")
    // A command that has answered, and only ends with a status of its own.
    if let status = error as? ExitCode { exit(status.rawValue) }
    if Frontdesk.exitCode(for: error) == .success { Frontdesk.exit(withError: error) }
    if let usage = UsageFailure(parsing: error) {
      report(FailureReport(usage), json: json, in: language)
    }
    report(FailureReport(error), json: json, in: language)
  }

  private static func report(_ report: FailureReport, json: Bool, in language: Language) -> Never {
    if report.status == 74 { ProgramLog().note("failed", ["code": .string(report.code)]) }
    let text = report.text(json: json, in: language)
    Said.error(text)
    exit(report.status)
  }

  /// The language to complain in, found even where the rest could not be parsed.
  private static func language(in arguments: [String]) -> Language {
    let option = arguments.firstIndex(of: "--language").map { $0 + 1 }
    let named = option.flatMap { $0 < arguments.count ? arguments[$0] : nil }
    let environment = ProcessInfo.processInfo.environment["FRONTDESK_LANGUAGE"]
    return [named, environment].compactMap { $0.flatMap(Language.init) }.first ?? .chinese
  }
}

extension UsageFailure {
  /// The parser's own complaint, where the error is one.
  init?(parsing error: any Error) {
    guard Frontdesk.exitCode(for: error) == .validationFailure else { return nil }
    self.init("usage", ParserWords.phrase(for: Frontdesk.message(for: error)))
  }
}

import ArgumentParser
import Foundation
import Resources
import Storage

/// The options that every subcommand takes.
struct DeskOptions: ParsableArguments {
  @Option(
    help: "The data file. Else $FRONTDESK_DATA, else the one in the data folder of the account.")
  var data: String?

  @Flag(help: "Answer with one JSON value.")
  var json = false

  @Option(help: "zh-Hans or en. Else $FRONTDESK_LANGUAGE, else the estate's own.")
  var language: Language?

  @Option(
    name: .customLong("as"),
    help: "The staff number of who acts; the PIN comes from $FRONTDESK_PIN, or is asked for.")
  var clerk: String?

  @Flag(help: "Read the PIN from standard input.")
  var pinStdin = false

  @Option(help: "When it is done, as “2024-11-04 18:30”; practice files only.")
  var at: String?

  @Option(help: "The name of this desk. Else the estate's own.")
  var desk: String?

  @Option(help: "The staff number of a second person who agrees; PIN in $FRONTDESK_SECOND_PIN.")
  var second: String?
}

extension Language: ExpressibleByArgument {}

extension DeskOptions {
  /// Where the data file is.
  var path: String { Self.path(named: data) }

  private static func path(named data: String?) -> String {
    let environment = ProcessInfo.processInfo.environment
    if let data { return data }
    if let named = environment["FRONTDESK_DATA"], !named.isEmpty { return named }
    let home = environment["HOME"] ?? "."
    let folder = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (folder ?? home + "/.local/share") + "/frontdesk/desk.sqlite"
  }

  /// The language of the estate whose file the words name, however wrong they are in the rest.
  static func estateLanguage(in words: [String]) -> Language? {
    BackupFile(path(named: value(of: "--data", in: words))).language.flatMap(Language.init)
  }

  /// What stands behind an option, in words that could not be parsed.
  static func value(of option: String, in words: [String]) -> String? {
    if let place = words.firstIndex(of: option) { return words.dropFirst(place + 1).first }
    return words.first { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.count + 1)) }
  }

  /// The language that was asked for, by option or environment.
  var chosenLanguage: Language? {
    language ?? ProcessInfo.processInfo.environment["FRONTDESK_LANGUAGE"].flatMap(Language.init)
  }
}

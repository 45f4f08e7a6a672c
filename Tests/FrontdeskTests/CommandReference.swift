import Foundation

/// What `docs/cli.md` should say: the `--help` of every subcommand, one after the other.
///
/// The options that all of them take stand once, at the top, and are left out of the rest.
struct CommandReference {
  /// A subcommand that takes the common options and no other.
  private static let plain = ["staff", "list"]

  private let commonUsage: String
  private let commonOptions: String

  init() throws {
    let help = try Self.help(of: Self.plain)
    let usage = "USAGE: \((["frontdesk"] + Self.plain).joined(separator: " "))"
    commonUsage = help.line(after: usage) ?? ""
    commonOptions = help.part(after: "OPTIONS:\n") ?? ""
  }

  /// The whole page.
  func page() throws -> String {
    let sections = try sections(of: [])
    return """
      # The command line

      Made from `--help` by `CommandReferenceTests`, which fails when this page is stale and writes it
      anew with `RECORD=1 swift test --filter CommandReferenceTests`.

      Exit status: 0 done; 1 refused by a rule of the house; 64 wrong usage; 65 an input file with bad
      lines; 74 the world failed (disk, lock, file); 77 a wrong PIN, or a role that may not. Anything
      but 0 has changed nothing. The reason is a sentence on standard error; with `--json` an object with
      `code` and `message`.

      ## Options of every subcommand

      ```
      \(commonOptions)
      ```

      \(sections.joined(separator: "\n\n"))

      """
  }

  private func sections(of path: [String]) throws -> [String] {
    let help = try Self.help(of: path)
    let heading = String(repeating: "#", count: min(path.count + 1, 3))
    let title = (["frontdesk"] + path).joined(separator: " ")
    let section = path.isEmpty ? [] : ["\(heading) \(title)\n\n```\n\(shortened(help))\n```"]
    return try section + subcommands(in: help).flatMap { try sections(of: path + [$0]) }
  }

  /// The subcommands that a help text lists, each at the beginning of a line of its own.
  private func subcommands(in help: String) -> [String] {
    let listed = help.part(after: "SUBCOMMANDS:\n")?.prefix(upTo: "\n\n") ?? ""
    return listed.matches(of: /(?m)^  ([a-z][a-z-]*)/).map { String($0.output.1) }
  }

  private func shortened(_ help: String) -> String {
    var text = help.replacing(commonUsage, with: "").replacing(commonOptions, with: "")
    text = text.replacing(
      "\n\nOPTIONS:\n  -h, --help              Show help information.", with: "")
    text = text.replacing(/\n\n  See 'frontdesk help[^\n]*/, with: "")
    // A subcommand without options of its own has an empty list of them now.
    text = text.replacing(/OPTIONS:\n*$/, with: "")
    return text.trimmingCharacters(in: .newlines)
  }

  private static func help(of path: [String]) throws -> String {
    let run = try Run(path + ["--help"], environment: [:])
    guard run.status == 0 else { throw Unhelpful(path: path, error: run.error) }
    return run.output
  }

  private struct Unhelpful: Error {
    let path: [String]
    let error: String
  }
}

extension String {
  /// What stands behind `mark`, without newlines at its end.
  fileprivate func part(after mark: String) -> String? {
    range(of: mark).map { self[$0.upperBound...].trimmingCharacters(in: .newlines) }
  }

  /// What stands behind `mark` on its line.
  fileprivate func line(after mark: String) -> String? {
    range(of: mark).map { String(self[$0.upperBound...].prefix { $0 != "\n" }) }
  }

  fileprivate func prefix(upTo mark: String) -> String {
    range(of: mark).map { String(self[..<$0.lowerBound]) } ?? self
  }
}

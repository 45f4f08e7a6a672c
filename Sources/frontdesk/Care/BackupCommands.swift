import ArgumentParser
import Desk
import Domain
import Foundation
import Resources
import Storage

/// Copies of the data file.
struct BackupCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "A whole, verified copy of the data file.",
    subcommands: [Make.self, Check.self], defaultSubcommand: Make.self)

  struct Make: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copy the file as it is now, and check the copy.",
      discussion: """
        Other desks may go on working. The copy is checked by opening it: pages, references and the \
        journal's chain. The key of a real file is not in it: keep a copy of FILE.key elsewhere.
        """)

    @Argument(help: "A new file for it; one that exists is never replaced.") var file: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let report = try session.desk.backUp(to: file, as: try session.clerk())
      return report.answer(of: file)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a copy: pages, references and the journal's chain.",
      discussion: "Ends with 0 where it is whole, else with 1. Nothing of it is changed.")

    @Argument(help: "The copy.") var file: String
    @OptionGroup var options: DeskOptions

    func run() throws {
      let report = try BackupFile(file).check()
      let answer = report.answer(of: file)
      Said.out(options.json ? answer.json.line : answer.text(options.chosenLanguage ?? .chinese))
      if !report.isWhole { throw ExitCode(1) }
    }
  }
}

extension BackupReport {
  func answer(of file: String) -> Answer {
    let json: JSONValue = [
      "file": .string(file), "entries": .number(entries), "bytes": .number(bytes),
      "ok": .bool(isWhole), "faults": .array(faults.map(JSONValue.string)),
    ]
    return Answer(
      json,
      isWhole
        ? Phrase(
          "备份完好：\(file)，流水 \(entries) 条，\(bytes) 字节。",
          "The copy is whole: \(file), \(entries) journal entries, \(bytes) bytes.")
        : Phrase(
          "备份有损坏：\(file)：\(faults.joined(separator: "；"))。请用另一份。",
          "The copy is damaged: \(file): \(faults.joined(separator: "; ")). Use another."))
  }
}

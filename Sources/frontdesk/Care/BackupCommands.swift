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
    subcommands: [Make.self, Execute.self, Check.self, Key.self, Open.self],
    defaultSubcommand: Make.self)

  struct Make: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "make", abstract: "Copy the file as it is now, and check the copy.",
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

  struct Execute: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "run",
      abstract: "Make the copies of this hour and this day, where they are still due.",
      discussion: """
        For cron, once an hour: nobody signs in, but it must run as the account that owns the file. Each \
        copy is proven by opening it before it gets its name; only then do those go that are too many \
        (settings backupHourly, backupDaily) or too old (visitRetentionDays and backupGraceDays). With \
        --encrypted-into the newest of them go onto a second medium as well, encrypted with the public \
        key of backup key: whoever takes that medium, or the desk, cannot read them.
        """)

    @Option(help: "The folder for them; else the one in the setting backupFolder.")
    var into: String?
    @Option(help: "A folder on a second medium, for encrypted copies of these.")
    var encryptedInto: String?
    @Option(help: "The file with the public key for them.")
    var publicKey: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let path = try session.copyFolder(into, else: .noCopyFolder("--into"))
      guard (encryptedInto == nil) == (publicKey == nil) else { throw UsageFailure.keyAndFolder }
      let log = ProgramLog(session.house)
      let folder = CopyFolder(path, of: options.path)
      let kept = try log.noting("notCopied", of: .folder) {
        try session.desk.keepCopies(in: folder)
      }
      if let report = kept.report {
        log.note("copied", ["entries": .number(report.entries), "bytes": .number(report.bytes)])
      }
      guard let encryptedInto, let publicKey else { return kept.answer(in: path, encrypted: []) }
      let second = CopyFolder(encryptedInto, of: options.path, isEncrypted: true)
      let encrypted = try log.noting("notEncrypted", of: .secondMedium(besides: path)) {
        try session.desk.keepEncrypted(folder, in: second, for: publicKey)
      }
      return kept.answer(in: path, encrypted: encrypted)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check a copy: pages, references and the journal's chain.",
      discussion: "Ends with 0 where it is whole, else with 1. Nothing of it is changed.")

    @Argument(help: "The copy.") var file: String
    @OptionGroup var options: DeskOptions

    func run() throws {
      let report = try BackupFile(file).check()
      let answer = report.answer(of: file)
      let language = options.language(ofCopy: file)
      try Said.out(options.json ? answer.json.line : answer.text(language))
      guard report.isWhole else { throw Complaint(FoundWanting.copyDamaged, in: language) }
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

extension DeskSession {
  /// The folder for copies: the one that was named, else the house's.
  func copyFolder(_ named: String?, else missing: UsageFailure) throws -> String {
    guard let folder = named ?? house.settings.copyFolder, !folder.isEmpty else { throw missing }
    return folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }
}

extension UsageFailure {
  static func noCopyFolder(_ option: String) -> UsageFailure {
    UsageFailure(
      "noCopyFolder",
      Phrase(
        "请用 \(option) 写备份文件夹，或先设好 setting set backupFolder /文件夹。",
        "Name the folder with \(option), or set it once: setting set backupFolder /FOLDER."))
  }
}

extension KeptCopies {
  fileprivate func answer(in folder: String, encrypted: [String]) -> Answer {
    let json: JSONValue = [
      "folder": .string(folder), "made": .array(made.map(JSONValue.string)),
      "removed": .array(removed.map(JSONValue.string)), "entries": JSONValue(report?.entries),
      "bytes": JSONValue(report?.bytes), "elsewhere": .bool(isElsewhere), "ok": .bool(true),
      "encrypted": .array(encrypted.map(JSONValue.string)),
    ]
    if isElsewhere {
      return Answer(json, Phrase("另一个进程正在备份。", "Another process is making the copies."))
    }
    let second = encrypted.isEmpty ? nil : told(encrypted: encrypted)
    return Answer(json) { language in
      [told, second].compactMap { $0?.text(in: language) }.joined(separator: "\n")
    }
  }

  /// What came of the first copies.
  private var told: Phrase {
    guard let report else { return Phrase("这一小时已有备份。", "There is a copy of this hour already.") }
    let names = made.joined(separator: " ")
    return Phrase(
      "备份完好：\(names)，流水 \(report.entries) 条；清掉旧的 \(removed.count) 份。",
      "Whole: \(names), \(report.entries) journal entries; \(removed.count) old ones removed.")
  }

  private func told(encrypted names: [String]) -> Phrase {
    let names = names.joined(separator: " ")
    return Phrase("第二介质上的加密备份：\(names)。", "Encrypted on the second medium: \(names).")
  }
}

extension ProgramLog {
  /// Does something, and writes down that it failed before it says so.
  fileprivate func noting<Outcome>(
    _ event: String, of place: CopyFailure.Place, _ body: () throws -> Outcome
  ) throws -> Outcome {
    do { return try body() } catch {
      note(event, ["code": .string(FailureReport(error).code)])
      throw CopyFailure.of(place, because: error)
    }
  }
}

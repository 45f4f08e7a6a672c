import ArgumentParser
import Desk
import Domain
import Foundation
import Resources
import Storage

/// Files made from copies, in earnest or on trial.
struct RestoreCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a data file from a copy, and check it.",
    subcommands: [RestoreCommand.self, RestoreDrill.self], defaultSubcommand: RestoreCommand.self)
}

/// Makes a data file from a copy.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Make a data file from a copy, and check it.",
    discussion: """
      Two people must agree, both known to the copy. A damaged file in its place is kept under another \
      name, and so is one that lacks entries seals.log knows of; a whole one is never replaced. How many \
      later entries the copy lacks is known from seals.log beside the file, or from --last. Where FILE.key \
      is lost, one supervisor is enough and sets their PIN anew with $FRONTDESK_NEW_PIN; they give \
      everybody else a new one with staff pin.
      """)

  @Argument(help: "The copy.") var file: String
  @Option(help: "The data file to be made.") var into: String
  @Option(help: "The number of the last entry on the newest printed sheet.") var last: Int?
  @OptionGroup var options: DeskOptions

  func run() throws {
    let language = options.language(ofCopy: file)
    do { try restore(telling: language) } catch { throw Complaint(error, in: language) }
  }

  private func restore(telling language: Language) throws {
    let report = try BackupFile(file).check()
    guard report.isWhole else { throw StoreFailure.notOurs(path: file) }
    let known = [HeadFile.lastKnown(besides: into), last].compactMap { $0 }.max()
    let place = try RestorePlace(into)
    let missing = try place.fill {
      try BackupFile(file).copy(to: into)
    } then: {
      try enter(report, after: known)
    }
    let answer = answer(report, missing: missing, kept: place.kept)
    try Said.out(options.json ? answer.json.line : answer.text(language))
  }

  /// Opens the new file, has two people agree, and says so in its journal.
  ///
  /// - Parameters:
  ///   - report: what the copy was found to be.
  ///   - last: the number of the newest line that is known outside of the copy.
  /// - Returns: the number of later lines; nothing where nobody knows of any.
  /// - Throws: ``Refusal`` where two who may have not agreed; ``StoreFailure``.
  private func enter(_ report: BackupReport, after last: Int?) throws -> Int? {
    var options = options
    options.data = into
    let session = try DeskSession(options, mayLack: true)
    let missing = last.map { max(0, $0 - report.entries) }
    let clerk = try session.desk.knowsKey ? session.clerk() : recovered(at: session)
    let second = try session.desk.knowsKey ? session.second() : nil
    let name = file.split(separator: "/").last.map(String.init) ?? file
    try session.desk.perform(
      RestoreFile(name: name, entries: report.entries, missing: missing ?? 0, agreedBy: second),
      as: clerk)
    return missing
  }

  private func recovered(at session: DeskSession) throws -> SignedIn {
    guard let clerk = options.clerk, let number = try? StaffNumber(clerk) else {
      throw Refusal.access(.signInRequired)
    }
    let pin = try Pins.readNew(of: number, in: session.language)
    return try session.desk.recover(number, pin: pin)
  }

  private func answer(_ report: BackupReport, missing: Int?, kept: String?) -> Answer {
    let json: JSONValue = [
      "file": .string(into), "entries": .number(report.entries), "bytes": .number(report.bytes),
      "ok": .bool(true), "missing": JSONValue(missing), "kept": JSONValue(kept),
    ]
    return Answer(json) { language in
      let done = Phrase(
        "已从 \(file) 恢复到 \(into)，流水 \(report.entries) 条。",
        "\(into) is made from \(file): \(report.entries) journal entries.")
      let lost =
        switch missing {
        case nil:
          Phrase(
            "之后还有没有，无从知道：请看最近一张交接单上流水到第几条。",
            "Whether there were later ones is not known here: see the last number on the newest handover sheet."
          )
        case 0: Phrase("之后没有缺的。", "None is missing after those.")
        case let number?:
          Phrase(
            "之后还有 \(number) 条不在备份里，请按纸面补录。",
            "\(number) later entries are not in the copy; enter them again from paper.")
        }
      let old = kept.map {
        Phrase("原来损坏的文件留在 \($0)。", "The damaged file is kept as \($0).").text(in: language)
      }
      return [done.text(in: language), lost.text(in: language), old].compactMap { $0 }
        .joined(separator: "\n")
    }
  }
}

extension DeskOptions {
  /// The language to tell of a copy in: the one that was asked for, else that of the copy's estate.
  func language(ofCopy file: String) -> Language {
    chosenLanguage ?? BackupFile(file).language.flatMap(Language.init) ?? .chinese
  }
}

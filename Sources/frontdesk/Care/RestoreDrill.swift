import ArgumentParser
import Desk
import Domain
import Foundation
import Resources
import Storage

/// Restores a copy on trial, and says whether the desk could go on with it.
struct RestoreDrill: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill", abstract: "Restore a copy on trial; the file in use stays as it is.",
    discussion: """
      The copy is restored into a folder beside the data file, opened as the desk would open it, checked \
      whole, and removed again. The journal keeps that it was tried, and doctor says how long ago. \
      Nobody signs in, but it must run as the account that owns the file.
      """)

  @Argument(help: "The copy; else the newest in the folder of the setting backupFolder.")
  var file: String?
  @Option(help: "Take the newest copy of this folder.") var from: String?
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    try session.desk.requireOwner()
    let copy = try file ?? newest(at: session)
    guard FileManager.default.fileExists(atPath: copy) else { throw UsageFailure.noCopy(copy) }
    let start = ContinuousClock.now
    let trial = try trial(of: copy)
    let took = start.duration(to: .now).components
    let milliseconds = Int(took.seconds) * 1_000 + Int(took.attoseconds / 1_000_000_000_000_000)
    let entries = trial.examination.journal?.entries ?? 0
    let missing = max(0, try session.desk.ask(ReadCare()).entries - entries)
    let name = URL(filePath: copy).lastPathComponent
    try session.desk.enterDrill(of: name, entries: entries, milliseconds: milliseconds)
    ProgramLog(session.house).note(
      "drilled", ["entries": .number(entries), "milliseconds": .number(milliseconds)])
    let rows = Dictionary(trial.rows.map { ($0.table, $0.rows) }, uniquingKeysWith: { $1 })
    let (visits, intakes) = (rows["visit"] ?? 0, rows["intake"] ?? 0)
    let handovers = rows["handover"] ?? 0
    let told = [visits.counted("visit"), intakes.counted("intake"), handovers.counted("handover")]
      .joined(separator: ", ")
    return Answer(
      [
        "file": .string(copy), "ok": .bool(true), "entries": .number(entries),
        "missing": .number(missing), "milliseconds": .number(milliseconds),
        "records": [
          "visits": .number(visits), "intakes": .number(intakes), "handovers": .number(handovers),
        ],
      ],
      Phrase(
        """
        可以恢复：\(name)，用时 \(seconds(milliseconds)) 秒。
        流水到第 \(entries) 条，访客 \(visits)、事项 \(intakes)、交接 \(handovers)；比现在少 \(missing) 条。
        """,
        """
        It can be restored: \(name), in \(seconds(milliseconds)) s.
        Journal up to entry \(entries); \(told); \(missing.counted("entry", "entries")) behind now.
        """))
  }

  private func newest(at session: DeskSession) throws -> String {
    let folder = try session.copyFolder(from, else: .noCopyFolder("--from"))
    guard let copy = CopyFolder(folder, of: options.path).copies().first else {
      throw UsageFailure.noCopy(folder)
    }
    return "\(folder)/\(copy.name)"
  }

  private struct Trial {
    let examination: FileExamination
    let rows: [(table: String, rows: Int)]
  }

  /// Restores the copy beside the data file, where it would have to go, and looks at it.
  ///
  /// - Throws: ``StoreFailure/damagedCopy(_:)``; nothing of the trial is left in any case.
  private func trial(of copy: String) throws -> Trial {
    let folder = URL(filePath: options.path).deletingLastPathComponent()
      .appending(path: "drill-\(getpid())")
    guard mkdir(folder.path, 0o700) == 0 else { throw StoreFailure.readOnly(path: folder.path) }
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appending(path: "desk.sqlite").path
    let report = try BackupFile(copy).copyProven(to: target)
    let desk = FrontDesk(store: try Store(opening: target), clock: WallClock.now)
    let examination = try desk.examine(lookingForKey: false)
    guard let journal = examination.journal, journal.isSound else {
      throw StoreFailure.damagedCopy(report.faults.first ?? "journal")
    }
    _ = try desk.ask(HouseRulesInForce())
    return Trial(examination: examination, rows: try desk.rowCounts())
  }

  private func seconds(_ milliseconds: Int) -> String {
    "\(milliseconds / 1_000).\(milliseconds % 1_000 / 100)"
  }
}

extension UsageFailure {
  static func noCopy(_ path: String) -> UsageFailure {
    UsageFailure(
      "noCopy", Phrase("\(path) 没有备份。", "There is no copy at \(path)."))
  }
}

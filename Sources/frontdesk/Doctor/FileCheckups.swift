import Console
import Desk
import Domain
import Resources
import Storage

/// What the doctor says of the file itself, of the library that writes it, and of its calendar.
struct FileCheckups {
  let path: String
  let session: DeskSession

  func all(_ found: FileExamination, _ journal: JournalCheck) throws -> [Checkup] {
    let readings = try session.desk.pragmas()
    return [
      Self.file(found.file, at: path), schema(found.file), chain(journal), head(journal),
      library(found.library, readings), pragmas(readings), calendar,
    ]
  }

  static func file(_ found: FileCheck, at path: String) -> Checkup {
    guard let fault = found.faults.first else {
      return Checkup(.file, fine: Phrase("完好：\(path)", "whole: \(path)"))
    }
    return Checkup(
      .file, damage: Phrase("有损坏：\(fault)", "damaged: \(fault)"), next: Self.restore)
  }

  private func schema(_ found: FileCheck) -> Checkup {
    let detail = Phrase(
      "版本 \(found.schema)，本程序 \(found.newest)", "version \(found.schema) of \(found.newest)")
    guard found.schema != found.newest else { return Checkup(.schema, fine: detail) }
    return Checkup(
      .schema, warning: detail,
      next: Phrase("更新较旧的那个程序", "bring the older program up to date"))
  }

  private func chain(_ found: JournalCheck) -> Checkup {
    guard !found.isSound else { return Checkup(.chain, fine: found.phrase) }
    return Checkup(.chain, damage: found.phrase, next: Self.restore)
  }

  /// Without it a lost end of the journal cannot be told.
  private func head(_ found: JournalCheck) -> Checkup {
    guard found.agreesWithOutside else {
      return Checkup(
        .head, damage: Phrase("seals.log 和文件不一致", "seals.log and the file differ"),
        next: Phrase(
          "先都别动；哪一边被改过，拿最近一张交接单上的封条核对",
          "change neither; the seal on the last handover sheet tells which of them was changed"))
    }
    guard found.entries > 0, !found.hasOutsideHead else {
      return Checkup(
        .head, fine: Phrase("seals.log 里有，和文件一致", "in seals.log, and as the file has it"))
    }
    return Checkup(
      .head, warning: Phrase("seals.log 里没有这个文件", "seals.log knows nothing of this file"),
      next: Phrase(
        "下一次保存会重新写；若有人删过它，拿最近一张交接单的封条核对",
        "the next save writes it again; where somebody removed it, compare the last handover sheet's seal"
      ))
  }

  /// Up to 3.51.2 SQLite can lose commits where several write in WAL mode (robustness point 2).
  private func library(_ version: String, _ readings: [PragmaReading]) -> Checkup {
    let mode = readings.first { $0.name == "journal_mode" }?.found ?? ""
    let numbers = version.split(separator: ".").compactMap { Int($0) }
    guard mode == "wal", numbers.lexicographicallyPrecedes([3, 51, 3]) else {
      return Checkup(.library, fine: Phrase("\(version)，\(mode)", "\(version), \(mode)"))
    }
    return Checkup(
      .library, damage: Phrase("\(version) 用 WAL 会丢记录", "\(version) loses records in WAL mode"),
      next: Phrase(
        "关掉所有窗口再打开本程序，它会改回 TRUNCATE；不要用别的程序打开这个文件",
        "close every window and start this program, which turns it back; open the file with no other"
      ))
  }

  private func pragmas(_ readings: [PragmaReading]) -> Checkup {
    let wrong = readings.filter { $0.found != $0.wanted }
    guard let first = wrong.first else {
      return Checkup(
        .pragmas, fine: Phrase("\(readings.count) 项都在生效", "all \(readings.count) in force"))
    }
    return Checkup(
      .pragmas,
      damage: Phrase(
        "\(first.name) 是 \(first.found)，应为 \(first.wanted)",
        "\(first.name) is \(first.found), not \(first.wanted)"),
      next: Phrase("关掉所有窗口再打开；仍这样就找维护的人", "close every window and start again; else call support"))
  }

  /// Without the year's holidays its deadlines are provisional (rule DEC-48).
  private var calendar: Checkup {
    let today = session.zone.day(of: session.now())
    guard session.house.calendar.exceptions(in: today.year).isEmpty else {
      return Checkup(
        .calendar, fine: Phrase("\(today.year) 年已载入", "\(today.year) is loaded"))
    }
    return Checkup(
      .calendar,
      warning: Phrase(
        "\(today.year) 年的节假日还没有载入", "the holidays of \(today.year) are not loaded"),
      next: Phrase(
        "按国务院办公厅的通知做一份表，用 frontdesk calendar import 载入",
        "make a table of the year's official days, and load it with frontdesk calendar import"))
  }

  private static let restore = Phrase(
    "先停下来，不要改文件；按 install.md“恢复”一步步做：最新的备份、frontdesk restore",
    "stop, change nothing, and go through “Restore” of install.md: the newest copy, frontdesk restore"
  )
}

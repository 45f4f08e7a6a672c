import Console
import Desk
import Domain
import Foundation
import Resources
import Storage

extension Bench {
  /// Goal 15: a roster read and entered, and the visits of some weeks handed out, each against the
  /// same rows by SQLite alone.
  func bulk() throws -> [Measurement] { [try importing(), try exporting()] }

  private func importing() throws -> Measurement {
    let text = InventedRoster.text(units: units)
    let statements = try undone { bulk in
      try bulk.statements(of: ImportRoster(Roster(text).households), as: supervisor, at: now)
    }
    let raw = try RawDatabase(path: path)
    let prepared = try raw.prepare(statements)
    let (alone, ours) = try Timings.beside(rounds, warmUp: 1) { _ in
      try raw.carryOut(prepared, undoing: true)
    } _: { _ in
      _ = try undone { bulk in
        try bulk.perform(ImportRoster(Roster(text).households), as: supervisor, at: now)
      }
    }
    return Measurement(
      goal: "15", what: Phrase("导入 \(units) 户", "\(units) units imported"),
      ours: ours.median, raw: alone.median, must: Self.bulkRatio)
  }

  private func exporting() throws -> Measurement {
    let raw = try RawDatabase(path: path)
    let clerk = try desk.signIn(supervisor, pin: SampleEstate.pin)
    let now = now
    let session = try DeskSession(desk: desk, language: .english, clerk: clerk, clock: { now })
    let last = session.zone.day(of: now)
    let first = last.adding(days: -Self.exportedDays)
    let (alone, ours) = try Timings.beside(rounds, warmUp: 1) { _ in
      _ = try raw.visitsAsText(
        from: session.zone.moment(first).milliseconds,
        before: session.zone.moment(last, .endOfDay).milliseconds)
    } _: { _ in
      let records = try desk.ask(RecordsOfDays(.visits, from: first, to: last), as: clerk)
      _ =
        ExportTable(
          records.rows(at: session), columns: ExportRecords.What.visits.columns
        ).file
    }
    return Measurement(
      goal: "15",
      what: Phrase(
        "导出 \(Self.exportedDays) 天访客", "the visits of \(Self.exportedDays) days exported"),
      ours: ours.median, raw: alone.median, must: Self.bulkRatio)
  }

  /// What `body` does, which is undone at once.
  private func undone<Outcome>(
    _ body: (inout BulkDesk) throws -> Outcome
  ) throws -> Outcome {
    var outcome: Outcome?
    do {
      try desk.performInBulk { bulk in
        outcome = try body(&bulk)
        throw Undone()
      }
    } catch is Undone {}
    guard let outcome else { throw Undone() }
    return outcome
  }

  private var supervisor: StaffNumber { Crew.supervisor }

  /// Fewer where a test only looks whether it works.
  private var units: Int { min(2000, times * 10) }
  private var rounds: Int { max(3, times / 20) }

  private static let exportedDays = 30
  /// Seven tenths of the rows that SQLite alone manages in the same time.
  private static let bulkRatio = 1 / 0.7
}

/// A roster of units that are nowhere, as a file.
private enum InventedRoster {
  static func text(units: Int) -> String {
    let names = InventedCases.builtIn.names
    let lines = (0..<units).map { unit in
      let (building, room) = unit.quotientAndRemainder(dividingBy: 100)
      return [
        "\(900 + building)", "1", "\(101 + room)", names[unit % names.count],
        "190" + padded(unit, to: 8), "业主", "是", "2012-05-18",
      ].joined(separator: ",")
    }
    return (["楼栋,单元,房号,姓名,电话,身份,是否入住,入住日期"] + lines).joined(separator: "\n") + "\n"
  }
}

/// Why a transaction ends that was only to be looked at.
struct Undone: Error {}

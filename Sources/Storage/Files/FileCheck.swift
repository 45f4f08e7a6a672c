import Foundation
internal import GRDB

/// Whether the data file itself is whole: SQLite's own checks.
package struct FileCheck: Hashable, Sendable {
  /// What SQLite says is wrong, the first few things; nothing where all is well.
  package let faults: [String]
  /// The file's schema, and the newest this program knows.
  package let schema: Int
  package let newest: Int

  package var isWhole: Bool { faults.isEmpty }
}

extension Transaction {
  /// Runs `quick_check` and `foreign_key_check` over the whole file.
  package func checkFile() throws -> FileCheck {
    let quick = try String.fetchAll(database, sql: "PRAGMA quick_check(5)").filter { $0 != "ok" }
    let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(5).map {
      row -> String in
      let table: String = row["table"]
      return "foreign key: \(table)"
    }
    return FileCheck(
      faults: quick + orphans,
      schema: try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0, newest: Schema.version)
  }
}

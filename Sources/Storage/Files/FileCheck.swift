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
  /// Runs `integrity_check` and `foreign_key_check` over the whole file.
  ///
  /// Not `quick_check`, which passes over an index that lacks a row.
  package func checkFile() throws -> FileCheck {
    let pages = try String.fetchAll(database, sql: "PRAGMA integrity_check(5)").filter {
      $0 != "ok"
    }
    let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(5).map {
      row -> String in
      let table: String = row["table"]
      return "foreign key: \(table)"
    }
    return FileCheck(
      faults: pages + orphans,
      schema: try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0, newest: Schema.version)
  }
}

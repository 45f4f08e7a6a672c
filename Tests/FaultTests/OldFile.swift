import Foundation
import GRDB

@testable import Storage

/// A data file as an earlier version of the program would have left it.
enum OldFile {
  /// What there was from the first, and does not stand in the way of what came later.
  private static let tables = [
    "file", "estate", "staff", "staffRole", "pin", "practiceKey", "journal", "journalDetail",
    "shiftPlan", "calendarException", "policy", "setting",
  ]

  /// Settings that a later version lays where there are none.
  private static let later =
    "name = 'lateNoteMinutes' AND NOT EXISTS "
    + "(SELECT 1 FROM main.sqlite_schema WHERE name = 'notebookRemark')"

  /// Makes an old file out of a new one: its first migrations, and who works there.
  static func make(from new: String, at old: String, migrations: Int) throws {
    let queue = try DatabaseQueue(path: old)
    try Schema.migrator.migrate(queue, upTo: Schema.migrator.migrations[migrations - 1])
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: "ATTACH ? AS new", arguments: [new])
      for table in tables {
        let known = try String.fetchAll(
          database, sql: "SELECT name FROM pragma_table_info(?, 'main')", arguments: [table])
        let names = try database.columns(in: table, in: "new").map(\.name).filter(known.contains)
        // Some came later.
        guard !known.isEmpty else { continue }
        let list = names.joined(separator: ", ")
        let which = table == "setting" ? "NOT (\(later))" : "true"
        try database.execute(
          sql: """
            INSERT OR REPLACE INTO main.\(table) (\(list))
            SELECT \(list) FROM new.\(table) WHERE \(which)
            """)
      }
      try database.execute(
        sql: """
          DETACH new; PRAGMA application_id = \(Schema.applicationID);
          PRAGMA user_version = \(migrations)
          """)
    }
    try queue.close()
  }

  /// How many migrations there are now.
  static var newest: Int { Schema.version }
}

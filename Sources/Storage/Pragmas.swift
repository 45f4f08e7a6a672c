import Domain
internal import GRDB

/// The settings of every connection, and what they read back as (robustness points 1 to 3).
package enum Pragmas {
  struct Setting: Sendable {
    let name: String
    let setting: String
    /// What the connection answers when asked for it.
    let inForce: String
  }

  static let wanted = [
    Setting(name: "journal_mode", setting: "TRUNCATE", inForce: "truncate"),
    // EXTRA also syncs the folder, without which the last commit may be lost with the power.
    Setting(name: "synchronous", setting: "EXTRA", inForce: "3"),
    Setting(name: "foreign_keys", setting: "ON", inForce: "1"),
    Setting(name: "secure_delete", setting: "ON", inForce: "1"),
    Setting(name: "trusted_schema", setting: "OFF", inForce: "0"),
    Setting(name: "cell_size_check", setting: "ON", inForce: "1"),
    Setting(name: "temp_store", setting: "MEMORY", inForce: "2"),
    Setting(name: "mmap_size", setting: "0", inForce: "0"),
  ]
}

/// One setting of the connection, as it was asked for and as it is.
package struct PragmaReading: Hashable, Sendable {
  package let name: String
  package let wanted: String
  package let found: String
}

extension Transaction {
  /// The settings in force on this connection, read back from it.
  package func pragmas() throws -> [PragmaReading] {
    try Pragmas.wanted.map { setting in
      let found = try String.fetchOne(database, sql: "PRAGMA \(setting.name)")
      return PragmaReading(name: setting.name, wanted: setting.inForce, found: found ?? "")
    }
  }
}

extension Transaction {
  /// What the whole check of pages, indexes and references finds wrong; nothing when all is well.
  package func integrityFaults() throws -> [String] {
    let pages = try String.fetchAll(database, sql: "PRAGMA integrity_check")
    let references = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
    return pages.filter { $0 != "ok" } + references.map { "\($0)" }
  }
}

import Foundation
internal import GRDB

/// The schema's age, and the refusal to touch what is not ours or is newer than we are.
enum Schema {
  /// Marks a SQLite file as one of ours: "FDK1" in ASCII.
  static let applicationID = 0x4644_4B31

  static var version: Int { migrator.migrations.count }

  static func migrate(_ queue: DatabaseQueue) throws {
    let age = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    guard age < version else { return }
    // The mark first: where the rest is cut short, the next start must know the file for ours.
    try queue.write { try $0.execute(sql: "PRAGMA application_id = \(applicationID)") }
    try migrator.migrate(queue)
    try queue.write { try $0.execute(sql: "PRAGMA user_version = \(version)") }
  }

  /// Whether a file is there, and holds nothing yet: its setting up was cut short.
  ///
  /// It is only read, by a connection without our settings, so that a file of another program stays
  /// as it is.
  static func isUnfinished(_ path: String) -> Bool {
    guard !isSingleByte(path) else { return false }
    let isBlank = try? DatabaseQueue(path: path).read { database in
      let tables = try Int.fetchOne(database, kept: "SELECT count(*) FROM sqlite_schema") ?? 0
      guard tables > 0 else { return true }
      guard try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID else {
        return false
      }
      return try !database.tableExists("estate")
        || Int.fetchOne(database, kept: "SELECT count(*) FROM estate") == 0
    }
    return isBlank ?? false
  }

  /// Whether a file is one byte long: SQLite takes it for an empty one, and would write over it.
  static func isSingleByte(_ path: String) -> Bool {
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
    return size?.intValue == 1
  }

  /// Refuses a file of another program, and one of a newer version of this one, unchanged.
  static func refuseForeign(_ queue: DatabaseQueue, path: String) throws {
    try queue.read { database in
      let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let age = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      let tables = try Int.fetchOne(database, kept: "SELECT count(*) FROM sqlite_schema") ?? 0
      guard mark == applicationID || (mark == 0 && tables == 0) else {
        throw StoreFailure.notOurs(path: path)
      }
      guard age <= version else {
        throw StoreFailure.newerSchema(file: age, program: version)
      }
    }
  }

  /// Stops a program that has stayed open while a newer one changed the file.
  static func refuseChanged(_ database: Database) throws {
    let statement = try database.cachedStatement(sql: "PRAGMA user_version")
    let age = try Int.fetchOne(statement) ?? 0
    guard age == version else { throw StoreFailure.schemaChanged }
  }

  /// The file's own random name, by which the head file knows it.
  static func identity(_ database: Database) throws -> String {
    try String.fetchOne(database, kept: "SELECT identity FROM file") ?? ""
  }
}

extension Transaction {
  /// Makes the file another than the one whose heads were kept outside: it was made from a backup.
  package func takeNewIdentity() throws {
    try database.execute(sql: "UPDATE file SET identity = lower(hex(randomblob(16)))")
  }
}

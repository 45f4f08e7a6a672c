import Domain
internal import GRDB

/// Notices to staff, and who has read them.
package struct NoticeTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// - Throws: ``HandoverRefusal/noSuchNotice(_:)``.
  package func find(_ id: Int) throws -> Notice {
    guard
      let row = try Row.fetchOne(
        database, kept: "SELECT * FROM notice WHERE id = ?", arguments: [id])
    else { throw Refusal.handover(.noSuchNotice("G-\(id)")) }
    return try notice(row)
  }

  /// The next number, which the journal knows before the row is there.
  package func nextID() throws -> Int {
    (try Int.fetchOne(database, kept: "SELECT max(id) FROM notice") ?? 0) + 1
  }

  /// What has not run out by that moment, also what is still to come; oldest first.
  package func standing(at moment: Moment) throws -> [Notice] {
    try Row.readAll(
      database,
      kept: """
        SELECT * FROM notice
        WHERE coalesce(untilAt, 9223372036854775807) > ? ORDER BY fromAt, id
        """, arguments: [moment.milliseconds], notice)
  }

  /// The newest first, whether in force or not.
  package func all(limit: Int) throws -> [Notice] {
    try Row.readAll(
      database, kept: "SELECT * FROM notice ORDER BY id DESC LIMIT ?", arguments: [limit], notice)
  }

  /// Who has read it, and when.
  package func read(_ id: Int) throws -> [StaffNumber: Moment] {
    try Row.fetchAll(
      database, kept: "SELECT clerk, at FROM noticeRead WHERE notice = ?", arguments: [id]
    ).reduce(into: [:]) { read, row in
      read[StaffNumber(stored: row["clerk"])] = Moment(milliseconds: row["at"])
    }
  }

  package func add(_ notice: Notice) throws {
    try database.execute(
      kept: """
        INSERT INTO notice (id, text, fromAt, untilAt, clerk, recordedAt)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        notice.id, notice.text, notice.from.milliseconds, notice.until?.milliseconds,
        notice.by.text, notice.recordedAt.milliseconds,
      ])
    let roles = notice.readers.roles.map { ($0.rawValue, true) }
    for (reader, isRole) in roles + notice.readers.persons.map({ ($0.text, false) }) {
      try database.execute(
        kept: "INSERT INTO noticeReader (notice, reader, isRole) VALUES (?, ?, ?)",
        arguments: [notice.id, reader, isRole])
    }
  }

  /// Marks it read; a second time changes nothing.
  package func mark(_ id: Int, readBy clerk: StaffNumber, at moment: Moment) throws {
    try database.execute(
      kept: """
        INSERT INTO noticeRead (notice, clerk, at) VALUES (?, ?, ?)
        ON CONFLICT (notice, clerk) DO NOTHING
        """, arguments: [id, clerk.text, moment.milliseconds])
  }

  private func notice(_ row: Row) throws -> Notice {
    let id: Int = row["id"]
    let until: Int64? = row["untilAt"]
    let readers = try Row.fetchAll(
      database, kept: "SELECT reader, isRole FROM noticeReader WHERE notice = ?", arguments: [id])
    let roles = readers.filter { $0["isRole"] }.compactMap { StaffRole(rawValue: $0["reader"]) }
    let persons = readers.filter { !($0["isRole"] as Bool) }
      .map { StaffNumber(stored: $0["reader"]) }
    return Notice(
      id: id, text: row["text"], from: Moment(milliseconds: row["fromAt"]),
      until: until.map(Moment.init(milliseconds:)),
      readers: NoticeReaders(roles: Set(roles), persons: Set(persons)),
      by: StaffNumber(stored: row["clerk"]), recordedAt: Moment(milliseconds: row["recordedAt"]))
  }
}

extension Transaction {
  package var notices: NoticeTable { NoticeTable(database) }
}

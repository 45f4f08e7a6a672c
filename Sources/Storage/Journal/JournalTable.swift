import Domain
import Foundation
internal import GRDB

/// The journal: what was done, by whom, when; written with every change, in its transaction.
package struct JournalTable {
  let database: Database

  init(_ database: Database) { self.database = database }

  /// Enters a line, chained to the one before it, and returns its number.
  @discardableResult
  package func append(_ line: JournalLine) throws -> Int {
    let previous = try last()
    let sequence = (previous?.sequence ?? 0) + 1
    let salt = Chain.salt()
    let row = JournalRow(
      sequence: sequence, at: line.at.milliseconds, desk: line.desk, shift: line.shift,
      clerk: line.clerk, kind: line.kind, subject: line.subject,
      commitment: Chain.commitment(to: line.payload, salt: salt))
    try insert(row, digest: Chain.digest(of: row, after: previous?.digest ?? Chain.start))
    try database.execute(
      kept: "INSERT INTO journalDetail (seq, salt, payload) VALUES (?, ?, ?)",
      arguments: [sequence, salt, line.payload])
    return sequence
  }

  /// The newest lines first, at most `limit`; about one record, where `subject` names it.
  package func entries(subject: String?, limit: Int) throws -> [JournalEntry] {
    guard let subject else {
      return try Row.readAll(
        database, kept: JournalTable.lines + " ORDER BY seq DESC LIMIT ?", arguments: [limit],
        JournalEntry.init)
    }
    return try Row.readAll(
      database, kept: JournalTable.lines + " WHERE subject = ? ORDER BY seq DESC LIMIT ?",
      arguments: [subject, limit], JournalEntry.init)
  }

  private static let lines = """
    SELECT seq, at, desk, shift, clerk, kind, subject, digest,
           CASE WHEN kind = 'clock.moved' THEN payload END AS move
    FROM journal LEFT JOIN journalDetail USING (seq)
    """

  /// The lines of a span of time, in order, without their details.
  package func entries(from start: Moment, before end: Moment) throws -> [JournalEntry] {
    try Row.readAll(
      database,
      kept: """
        SELECT seq, at, desk, shift, clerk, kind, subject, digest, NULL AS move
        FROM journal WHERE at >= ? AND at < ? ORDER BY seq
        """, arguments: [start.milliseconds, end.milliseconds], JournalEntry.init)
  }

  /// The moment of the newest line, against which a clock that went backwards is noticed.
  package func lastMoment() throws -> Moment? {
    try Int64.fetchOne(database, kept: "SELECT at FROM journal ORDER BY seq DESC LIMIT 1")
      .map(Moment.init(milliseconds:))
  }

  /// The newest line of a kind that has to do with the care of the file.
  package func newest(ofCare kind: String) throws -> JournalEntry? {
    try Row.readOne(database, kept: JournalTable.newestOfCare, arguments: [kind], JournalEntry.init)
  }

  /// The first condition is that of the index, word for word, or it would not be used.
  static let newestOfCare = """
    SELECT seq, at, desk, shift, clerk, kind, subject, digest, NULL AS move
    FROM journal
    WHERE kind IN (
      'file.backUp', 'file.keep', 'file.encrypt', 'file.drill', 'retention.run') AND kind = ?
    ORDER BY seq DESC LIMIT 1
    """

  /// The moment of the file's first line.
  package func firstMoment() throws -> Moment? {
    try Int64.fetchOne(database, kept: "SELECT at FROM journal ORDER BY seq LIMIT 1")
      .map(Moment.init(milliseconds:))
  }

  /// What the file's first line tells in full: how it was set up.
  package func firstDetail() throws -> String? {
    try String.fetchOne(database, kept: "SELECT payload FROM journalDetail WHERE seq = 1")
  }

  /// The number of the newest line, or 0.
  package func lastSequence() throws -> Int { try last()?.sequence ?? 0 }

  /// How many records had an entry of these kinds in a span of the journal.
  package func records(with kinds: [String], after first: Int, through last: Int) throws -> Int {
    let marks = kinds.map { _ in "?" }.joined(separator: ", ")
    return try Int.fetchOne(
      database,
      sql: """
        SELECT count(DISTINCT subject) FROM journal
        WHERE seq > ? AND seq <= ? AND kind IN (\(marks))
        """,
      arguments: StatementArguments([first, last] as [Int]) + StatementArguments(kinds)) ?? 0
  }

  /// The lines about those records that still have their details, before that line.
  package func sequences(about subjects: [String], before end: Int) throws -> [Int] {
    try subjects.flatMap { subject in
      try Int.fetchAll(
        database,
        kept: """
          SELECT seq FROM journal JOIN journalDetail USING (seq)
          WHERE subject = ? AND seq < ?
          """, arguments: [subject, end])
    }
  }

  /// The line of that kind about a record at that moment, where it still has its details.
  package func detail(
    of kind: String, subject: String, at moment: Moment, before end: Int
  ) throws -> Int? {
    try Int.fetchOne(
      database,
      kept: """
        SELECT seq FROM journal JOIN journalDetail USING (seq)
        WHERE subject = ? AND kind = ? AND at = ? AND seq < ? ORDER BY seq LIMIT 1
        """, arguments: [subject, kind, moment.milliseconds, end])
  }

  /// Erases the details of earlier lines; `erasedBy` is the line that records it.
  package func eraseDetails(of sequences: [Int], erasedBy: Int) throws {
    for sequence in sequences {
      try database.execute(
        kept: "INSERT INTO journalErasure (seq, erasedBy) VALUES (?, ?)",
        arguments: [sequence, erasedBy])
      try database.execute(
        kept: "DELETE FROM journalDetail WHERE seq = ?", arguments: [sequence])
    }
  }

  /// The head of the chain, for the file that is kept outside.
  func head() throws -> HeadFile.Line? {
    try last().map { HeadFile.Line(sequence: $0.sequence, digest: $0.digest.hexadecimal) }
  }

  func last() throws -> (sequence: Int, digest: Data)? {
    try Row.readOne(database, kept: "SELECT seq, digest FROM journal ORDER BY seq DESC LIMIT 1") {
      ($0["seq"], $0["digest"])
    }
  }

  private func insert(_ row: JournalRow, digest: Data) throws {
    try database.execute(
      kept: """
        INSERT INTO journal (seq, at, desk, shift, clerk, kind, subject, commitment, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        row.sequence, row.at, row.desk, row.shift, row.clerk, row.kind, row.subject,
        row.commitment, digest,
      ])
  }
}

extension Transaction {
  package var journal: JournalTable { JournalTable(database) }
}

extension JournalEntry {
  fileprivate init(_ row: Row) {
    let digest: Data = row["digest"]
    self.init(
      sequence: row["seq"], at: Moment(milliseconds: row["at"]), desk: row["desk"],
      shift: row["shift"], clerk: row["clerk"], kind: row["kind"], subject: row["subject"],
      digest: digest.hexadecimal, move: row["move"])
  }
}

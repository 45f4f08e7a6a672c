import Domain
import Foundation
internal import GRDB

/// What an erasure is about, and what it must leave alone.
package struct Erasure: Hashable, Sendable {
  /// What is emptied.
  package let records: [PersonalRecord]
  /// The words that are taken out of what others wrote.
  package let values: [String]
  /// Records that stay as they are: held, or not at their end.
  package let kept: [String]
  /// The line of the journal that records it.
  package let sequence: Int

  package init(
    of records: [PersonalRecord], values: [String], keeping kept: [String], enteredAs sequence: Int
  ) {
    self.records = records
    self.values = values
    self.kept = kept
    self.sequence = sequence
  }

  func ids(of kind: PersonalRecord.Kind, after prefix: String = "") -> [String] {
    records.filter { $0.kind == kind }.map { String($0.id.dropFirst(prefix.count)) }
  }
}

extension PersonalTable {
  /// Empties what is kept of somebody, in everything that names them, and says so where it stood; the
  /// records stay and are counted, signed ones verify, and searching finds nothing any more.
  ///
  /// - Returns: how many of the journal's details were erased.
  @discardableResult
  package func erase(_ erasure: Erasure, at moment: Moment) throws -> Int {
    try database.execute(
      sql: "INSERT INTO erasing (seq) VALUES (?)", arguments: [erasure.sequence])
    let visits = VisitTable(database)
    for id in erasure.ids(of: .visit) { try visits.erase(id, at: moment) }
    let words = SearchedWords(database, of: erasure)
    let before = try words.pieces()
    try eraseOwn(erasure, at: moment)
    if !erasure.values.isEmpty {
      try takeOut(erasure)
      try emptySealedLines(erasure)
      try eraseDrafts(holding: erasure.values)
    }
    try words.replace(before)
    let details = try eraseDetails(erasure)
    try database.execute(sql: "DELETE FROM erasing")
    // What lay in them is gone only when they are written anew.
    var touched = Set(before.map(\.table))
    if !erasure.ids(of: .visit).isEmpty { touched.insert(.visitWords) }
    for table in touched {
      try FullText(database: database, table: table).optimize()
    }
    return details
  }

  /// Empties the records that are theirs.
  private func eraseOwn(_ erasure: Erasure, at moment: Moment) throws {
    let instructions = InstructionTable(database)
    for id in erasure.ids(of: .instruction, after: "I-").compactMap({ Int($0) }) {
      try instructions.erase(id)
      try database.execute(
        sql: "UPDATE instruction SET endedAt = ? WHERE id = ? AND endedAt IS NULL",
        arguments: [moment.milliseconds, id])
    }
    for id in erasure.ids(of: .intake) {
      try database.execute(
        sql:
          "DELETE FROM intakeKey WHERE searchRow = (SELECT \(IntakeWords.searchRow) FROM intake WHERE id = ?)",
        arguments: [id])
      try database.execute(
        sql: "UPDATE intake SET name = ?, phone = '' WHERE id = ?",
        arguments: [Sensitive.erased, id])
    }
    for record in erasure.records where record.kind == .household {
      try database.execute(
        sql: "DELETE FROM resident WHERE household = ? AND name = ? AND phone = ?",
        arguments: [record.id, record.name.whole, record.phone.whole])
    }
    for id in erasure.ids(of: .loan, after: "L-").compactMap({ Int($0) }) {
      try database.execute(
        sql: "UPDATE articleLoan SET borrower = ?, phone = '', household = NULL WHERE id = ?",
        arguments: [Sensitive.erased, id])
    }
    for record in erasure.records where record.kind == .notebook {
      try erasePeople(of: record)
    }
  }

  /// Takes one person out of those whom a line of the notebook names.
  private func erasePeople(of record: PersonalRecord) throws {
    let id = Int(record.id.dropFirst(2))
    let people = try String.fetchOne(
      database, sql: "SELECT people FROM notebookEntry WHERE id = ?", arguments: [id])
    let left = (people ?? "").split(separator: "\n").map { person in
      String(person) == record.name.whole ? Sensitive.erased : String(person)
    }
    try database.execute(
      sql: "UPDATE notebookEntry SET people = ? WHERE id = ?",
      arguments: [left.joined(separator: "\n"), id])
    // How somebody in the line is called rightly goes with those whom it names.
    try database.execute(
      sql: """
        UPDATE notebookRemark SET text = ? || ? WHERE note = ? AND substr(text, 1, length(?)) = ?
        """,
      arguments: [
        NoteRemark.correctedPerson, Sensitive.erased, id, NoteRemark.correctedPerson,
        NoteRemark.correctedPerson,
      ])
  }

  /// Puts the mark of what was erased in the place of the words, wherever others wrote them.
  private func takeOut(_ erasure: Erasure) throws {
    let kept = try keptList(of: erasure)
    for column in try WordColumn.all(in: database) {
      let names = column.names
      let isFree = names.map { "AND NOT \(Self.isKept($0))" }.joined(separator: " ")
      for value in erasure.values {
        try database.execute(
          sql: """
            UPDATE \(column.table) SET \(column.column) = replace(\(column.column), ?, ?)
            WHERE instr(\(column.column), ?) > 0 \(isFree)
            """,
          arguments: StatementArguments([value, Sensitive.erased, value])
            + StatementArguments(names.map { _ in kept }))
      }
    }
  }

  private func keptList(of erasure: Erasure) throws -> String {
    String(decoding: try JSONEncoder().encode(erasure.kept), as: UTF8.self)
  }

  /// Whether a name, given as SQL, is that of a record in the list that is bound there, or of a part
  /// of one, as a promise made in a case.
  ///
  /// The list has no column but its own name, or it would hide that of the table.
  private static func isKept(_ name: String) -> String {
    """
    EXISTS (
      SELECT 1 FROM (SELECT value AS keptName FROM json_each(?))
      WHERE \(name) = keptName OR instr(\(name), keptName || '/') = 1)
    """
  }

  /// A sealed line is emptied whole; its commitment stays, and the seal verifies.
  ///
  /// Lines about a record that is kept are kept with it; which those are is told as for the lines that
  /// are shown, or the two would differ.
  private func emptySealedLines(_ erasure: Erasure) throws {
    let kept = try keptList(of: erasure)
    for value in erasure.values {
      for (table, names) in Self.sealedLines {
        try database.execute(
          sql: """
            UPDATE \(table) SET salt = NULL, payload = NULL
            WHERE instr(payload, ?) > 0 \(names.map { "AND NOT \(Self.isKept($0))" }.joined())
            """,
          arguments: StatementArguments([value]) + StatementArguments(names.map { _ in kept }))
      }
    }
  }

  /// The tables of sealed lines, and by what a line is known: its sheet, and what it is about.
  private static let sealedLines = [
    (
      "handoverLine",
      [
        "coalesce(handover, '')",
        // The head of a record comes before its items.
        """
        coalesce((
          SELECT item FROM handoverItem
          WHERE handoverItem.handover = handoverLine.handover
            AND handoverItem.position = handoverLine.position - 1), '')
        """,
      ]
    ),
    (
      "stocktakeLine",
      [
        "'stocktake ' || stocktake",
        """
        coalesce(
          CASE kind WHEN 'finding' THEN json_extract(payload, '$.finding.subject') ELSE subject END, '')
        """,
      ]
    ),
  ]

  private func eraseDrafts(holding values: [String]) throws {
    for value in values {
      try database.execute(
        sql: "DELETE FROM formDraft WHERE instr(payload, ?) > 0", arguments: [value])
    }
  }
}

// MARK: The journal

extension PersonalTable {
  private func eraseDetails(_ erasure: Erasure) throws -> Int {
    let sequences = try details(of: erasure)
    try JournalTable(database).eraseDetails(of: sequences, erasedBy: erasure.sequence)
    return sequences.count
  }

  /// The lines whose details go with an erasure: those about the records, and whatever names the
  /// person.
  package func details(of erasure: Erasure) throws -> [Int] {
    let journal = JournalTable(database)
    let about = erasure.records.filter { [.visit, .loan, .notebook].contains($0.kind) }.map(\.id)
    var sequences = Set(try journal.sequences(about: about, before: erasure.sequence))
    for id in erasure.ids(of: .intake) {
      sequences.formUnion(try detailsOfContact(id, before: erasure.sequence))
    }
    for id in erasure.ids(of: .instruction, after: "I-").compactMap({ Int($0) }) {
      let instruction = try InstructionTable(database).find(id)
      let detail = try journal.detail(
        of: "visit.instruct", subject: instruction.household ?? "\(id)",
        at: instruction.recordedAt, before: erasure.sequence)
      if let detail { sequences.insert(detail) }
    }
    for value in erasure.values {
      sequences.formUnion(try details(naming: value, erasure))
    }
    return sequences.sorted()
  }

  /// An intake's name and phone came with its registration, or were put right.
  private func detailsOfContact(_ id: String, before end: Int) throws -> [Int] {
    try Int.fetchAll(
      database,
      sql: """
        SELECT seq FROM journal JOIN journalDetail USING (seq)
        WHERE subject = ? AND seq < ? AND kind IN ('intake.register', 'intake.amend')
        """, arguments: [id, end])
  }

  /// Whatever names somebody; a phone may have been typed with blanks or dashes.
  private func details(naming value: String, _ erasure: Erasure) throws -> [Int] {
    let places = erasure.kept.map { _ in "?" }.joined(separator: ", ")
    return try Int.fetchAll(
      database,
      sql: """
        SELECT seq FROM journalDetail JOIN journal USING (seq)
        WHERE seq < ?
          AND (instr(payload, ?) > 0
            OR instr(replace(replace(payload, ' ', ''), '-', ''), ?) > 0)
          AND coalesce(subject, '') NOT IN (\(places))
        """,
      arguments: StatementArguments([erasure.sequence])
        + StatementArguments([value, value]) + StatementArguments(erasure.kept))
  }
}

import Domain
internal import GRDB

/// The post notebook (岗位记事本): lines that stand, and what was said of them since.
package struct NotebookTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  @discardableResult
  package func insert(_ entry: NotebookEntry) throws -> Int {
    try database.execute(
      kept: """
        INSERT INTO notebookEntry (
          text, place, needsAction, occurredAt, recordedAt, clerk, people, dealtWith, desk)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entry.text, entry.place, entry.needsAction, entry.occurredAt.milliseconds,
        entry.recordedAt.milliseconds, entry.by.text,
        entry.people.map(\.whole).joined(separator: "\n"), entry.dealtWith, entry.desk,
      ])
    let id = database.lastInsertedRowID
    try NoteWords(database).add(NoteWords.text(entry), piece: 0, of: id)
    return Int(id)
  }

  /// Says something of a line; the line itself stays.
  ///
  /// - Throws: ``HandoverRefusal/noSuchItem(_:)``.
  package func add(_ remark: NoteRemark, to id: Int) throws {
    guard let note = try named(Int64(id)) else { throw Refusal.handover(.noSuchItem("N-\(id)")) }
    let number = note.remarks.count + 1
    try database.execute(
      kept: """
        INSERT INTO notebookRemark (note, number, text, at, clerk, resolves)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, number, remark.text, remark.at.milliseconds, remark.by.text, remark.isResolving,
      ])
    try NoteWords(database).add(remark.text, piece: number, of: Int64(id))
    guard remark.isResolving else { return }
    try database.execute(
      kept: "UPDATE notebookEntry SET resolvedAt = ?, resolution = ? WHERE id = ?",
      arguments: [remark.at.milliseconds, remark.text, id])
  }

  /// The lines that hold every one of those words, in themselves or in their remarks, and that
  /// happened in that span; the newest first.
  package func search(
    _ words: [String], in span: Range<Moment>? = nil, limit: Int
  ) throws -> [NotebookLine] {
    guard let first = words.first else { return try happened(in: span, limit: limit) }
    let others = try words.dropFirst().map { Set(try NoteWords(database).notes(holding: $0)) }
    var found: [NotebookLine] = []
    for id in try NoteWords(database).notes(holding: first) where found.count < limit {
      guard others.allSatisfy({ $0.contains(id) }), let note = try named(id) else { continue }
      if span?.contains(note.entry.occurredAt) ?? true { found.append(note) }
    }
    return found
  }

  package func named(_ id: Int64) throws -> NotebookLine? {
    try lines("SELECT * FROM notebookEntry WHERE id = ?", [id]).first
  }

  /// The newest lines first.
  package func entries(limit: Int) throws -> [NotebookLine] {
    try lines("SELECT * FROM notebookEntry ORDER BY recordedAt DESC, id DESC LIMIT ?", [limit])
  }

  /// The lines that still need action, oldest first (rule PL-2).
  package func open() throws -> [NotebookLine] {
    try lines(
      """
      SELECT * FROM notebookEntry
      WHERE needsAction = 1 AND resolvedAt IS NULL ORDER BY recordedAt, id
      """)
  }

  private func happened(in span: Range<Moment>?, limit: Int) throws -> [NotebookLine] {
    guard let span else { return try entries(limit: limit) }
    return try lines(
      NotebookTable.ofSpan,
      [span.lowerBound.milliseconds, span.upperBound.milliseconds, limit])
  }

  static let ofSpan = """
    SELECT * FROM notebookEntry WHERE occurredAt >= ? AND occurredAt < ?
    ORDER BY occurredAt DESC, id DESC LIMIT ?
    """

  /// What a statement finds as lines, with the remarks of them all read at once.
  private func lines(
    _ sql: String, _ arguments: StatementArguments = StatementArguments()
  ) throws -> [NotebookLine] {
    let found = try Row.readAll(database, kept: sql, arguments: arguments, numbered)
    let ids = found.map(\.id)
    guard let first = ids.min(), let last = ids.max() else { return [] }
    let remarks = try Row.fetchAll(
      database, kept: "SELECT * FROM notebookRemark WHERE note BETWEEN ? AND ?",
      arguments: [first, last])
    let ofNote = Dictionary(grouping: remarks) { $0["note"] as Int }
    return found.map { line in
      var line = line
      line.remarks = (ofNote[line.id] ?? []).map(remark)
      return line
    }
  }

  private func remark(_ row: Row) -> NoteRemark {
    NoteRemark(
      row["text"], by: StaffNumber(stored: row["clerk"]), at: Moment(milliseconds: row["at"]),
      isResolving: row["resolves"])
  }

  private func numbered(_ row: Row) -> NotebookLine {
    var entry = NotebookEntry(
      text: row["text"], place: row["place"], needsAction: row["needsAction"],
      occurredAt: Moment(milliseconds: row["occurredAt"]),
      recordedAt: Moment(milliseconds: row["recordedAt"]), by: StaffNumber(stored: row["clerk"]))
    let people: String = row["people"]
    entry.people = people.split(separator: "\n").map { Sensitive(String($0), as: .name) }
    entry.dealtWith = row["dealtWith"]
    entry.desk = row["desk"]
    return NotebookLine(id: row["id"], entry: entry, resolution: row["resolution"])
  }
}

extension Transaction {
  package var notebook: NotebookTable { NotebookTable(database) }
}

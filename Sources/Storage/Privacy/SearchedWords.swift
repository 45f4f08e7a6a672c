import Domain
internal import GRDB

/// The pieces of the search tables that an erasure may change: what went in must be said again to be
/// taken out.
struct SearchedWords {
  /// One piece, and by which row of which table it can be read anew.
  struct Piece {
    fileprivate let source: Source
    fileprivate let first: DatabaseValue
    fileprivate let second: DatabaseValue
    fileprivate let row: Int64
    fileprivate let text: String

    var table: FullText.Table { source.table }
  }

  /// Where the pieces come from.
  fileprivate enum Source: CaseIterable {
    case visits, intakes, steps, notes, remarks
  }

  private let database: Database
  private let erasure: Erasure

  init(_ database: Database, of erasure: Erasure) {
    self.database = database
    self.erasure = erasure
  }

  /// The pieces as they stand, of every record that the erasure may touch.
  func pieces() throws -> [Piece] {
    try Source.allCases.flatMap { source in
      let named = source.columns.flatMap { column in
        erasure.values.map { value in ("instr(\(column), ?) > 0", value) }
      }
      let ids = source == .intakes ? erasure.ids(of: .intake) : notes(of: source)
      let theirs = try ids.flatMap { id in
        try pieces(of: source, where: "first = ?", [id])
      }
      guard !named.isEmpty else { return theirs }
      let known = Set(theirs.map(\.row))
      let others = try pieces(
        of: source, where: named.map(\.0).joined(separator: " OR "), named.map(\.1))
      return theirs + others.filter { !known.contains($0.row) }
    }
  }

  private func pieces(
    of source: Source, where condition: String, _ arguments: [String]
  ) throws -> [Piece] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM (\(source.sql)) WHERE \(condition)",
      arguments: StatementArguments(arguments)
    ).map(source.piece)
  }

  private func notes(of source: Source) -> [String] {
    source == .notes ? erasure.ids(of: .notebook, after: "N-") : []
  }

  /// Takes out what stood there before, and puts in what stands there now.
  func replace(_ before: [Piece]) throws {
    for piece in before {
      let words = FullText(database: database, table: piece.source.table)
      try words.remove(piece.text, from: piece.row)
      let now = try Row.fetchOne(
        database,
        sql: "SELECT * FROM (\(piece.source.sql)) WHERE first = ? AND second = ?",
        arguments: [piece.first, piece.second])
      if let now { try words.add(piece.source.piece(now).text, as: piece.row) }
    }
  }
}

extension SearchedWords.Source {
  fileprivate var table: FullText.Table {
    switch self {
    case .visits: .visitWords
    case .intakes, .steps: .intakeWords
    case .notes, .remarks: .noteWords
    }
  }

  /// Which rows there are, by two keys.
  fileprivate var sql: String {
    switch self {
    case .visits: "SELECT id AS first, 0 AS second, day, number, name, purpose FROM visit"
    case .intakes:
      """
      SELECT id AS first, 0 AS second, \(IntakeWords.searchRow) AS searchRow, title, text, demand, name
      FROM intake
      """
    case .steps:
      """
      SELECT intakeStep.intake AS first, intakeStep.number AS second, intakeStep.text AS text,
        searched.searchRow AS searchRow
      FROM intakeStep
        JOIN (SELECT id, \(IntakeWords.searchRow) AS searchRow FROM intake) AS searched
          ON searched.id = intakeStep.intake
      WHERE intakeStep.kind <> 'received'
      """
    case .notes:
      """
      SELECT CAST(id AS TEXT) AS first, 0 AS second, id, text, coalesce(place, '') AS place, people,
        coalesce(dealtWith, '') AS dealtWith
      FROM notebookEntry
      """
    case .remarks:
      "SELECT CAST(note AS TEXT) AS first, number AS second, note AS id, text FROM notebookRemark"
    }
  }

  /// In which somebody may be named.
  fileprivate var columns: [String] {
    switch self {
    case .visits: ["purpose"]
    case .intakes: ["title", "text", "demand"]
    case .steps, .remarks: ["text"]
    case .notes: ["text", "place", "people", "dealtWith"]
    }
  }

  fileprivate func piece(_ row: Row) -> SearchedWords.Piece {
    SearchedWords.Piece(
      source: self, first: row["first"], second: row["second"], row: number(row), text: text(row))
  }

  private func number(_ row: Row) -> Int64 {
    switch self {
    case .visits: VisitWords.row(row)
    case .intakes: IntakeWords.row(ofPiece: 0, of: row["searchRow"])
    case .steps: IntakeWords.row(ofPiece: row["second"], of: row["searchRow"])
    case .notes: NoteWords.row(ofPiece: 0, of: row["id"])
    case .remarks: NoteWords.row(ofPiece: row["second"], of: row["id"])
    }
  }

  private func text(_ row: Row) -> String {
    switch self {
    case .visits: return VisitWords.text(row["name"], row["purpose"])
    case .intakes:
      return IntakeWords.text(
        title: row["title"], text: row["text"], demand: row["demand"], name: row["name"])
    case .steps, .remarks: return row["text"]
    case .notes:
      let parts: [String] = [row["text"], row["place"], row["people"], row["dealtWith"]]
      return parts.joined(separator: "\n")
    }
  }
}

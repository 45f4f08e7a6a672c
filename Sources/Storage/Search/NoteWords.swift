import Domain
internal import GRDB

/// The words of the post notebook, for searching.
///
/// A line is its piece 0, and each remark a piece of its own, since remarks are only added.
struct NoteWords {
  private let database: Database
  private let table: FullText

  init(_ database: Database) {
    self.database = database
    table = FullText(database: database, table: .noteWords)
  }

  /// What is searched of a line: what happened, where, who was concerned, what was done.
  static func text(_ entry: NotebookEntry) -> String {
    ([entry.text, entry.place ?? ""] + entry.people.map(\.whole) + [entry.dealtWith ?? ""])
      .joined(separator: "\n")
  }

  func add(_ text: String, piece: Int, of note: Int64) throws {
    try table.add(text, as: NoteWords.row(ofPiece: piece, of: note))
  }

  static func row(ofPiece piece: Int, of note: Int64) -> Int64 { note * piecesRoom + Int64(piece) }

  /// The lines of which some piece holds the word, the newest first.
  func notes(holding word: String, limit: Int? = nil) throws -> [Int64] {
    var found: [Int64] = []
    try table.read(holding: word) { piece in
      let note = piece / NoteWords.piecesRoom
      if found.last != note { found.append(note) }
      return found.count < limit ?? .max
    }
    return found
  }

  /// Writes the table anew from what the notebook holds.
  func fill() throws {
    try database.execute(sql: "INSERT INTO noteWords (noteWords) VALUES ('delete-all')")
    let entries = try Row.fetchCursor(database, sql: "SELECT id, text, place FROM notebookEntry")
    while let row = try entries.next() {
      let place: String? = row["place"]
      let text: String = row["text"]
      try add(text + "\n" + (place ?? ""), piece: 0, of: row["id"])
    }
    let remarks = try Row.fetchCursor(
      database, sql: "SELECT note, number, text FROM notebookRemark")
    while let row = try remarks.next() {
      try add(row["text"], piece: row["number"], of: row["note"])
    }
  }

  private static let piecesRoom: Int64 = 1000
}

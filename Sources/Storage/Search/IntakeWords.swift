import Domain
internal import GRDB

/// The words of intakes and their steps, for searching.
///
/// An intake goes in by a number made of its kind, day and number, so that a greater one is newer;
/// what was brought is its piece 0, and each step a piece of its own, since steps are only added.
struct IntakeWords {
  let database: Database
  private let table: FullText

  init(_ database: Database) {
    self.database = database
    table = FullText(database: database, table: .intakeWords)
  }

  /// The number of an intake in the search tables, of its columns.
  static let searchRow = """
    ((day * 8 + CASE kind WHEN 'complaint' THEN 0 WHEN 'repair' THEN 1 WHEN 'help' THEN 2 \
    WHEN 'enquiry' THEN 3 ELSE 4 END) * 100000 + number)
    """

  static func searchRow(kind: String, day: Int, number: Int) -> Int64 {
    let kind = kinds.firstIndex(of: kind) ?? kinds.count - 1
    return Int64((day * kindsRoom + kind) * numbersRoom + number)
  }

  /// The columns behind a number.
  static func key(of searchRow: Int64) -> (kind: String, day: Int, number: Int) {
    let (dayAndKind, number) = Int(searchRow).quotientAndRemainder(dividingBy: numbersRoom)
    let (day, kind) = dayAndKind.quotientAndRemainder(dividingBy: kindsRoom)
    return (kinds[min(kind, kinds.count - 1)], day, number)
  }

  static func row(ofPiece piece: Int, of searchRow: Int64) -> Int64 {
    searchRow * piecesRoom + Int64(piece)
  }

  static func intake(ofPiece row: Int64) -> Int64 { row / piecesRoom }

  /// What is searched of an intake itself.
  static func text(title: String, text: String, demand: String, name: String) -> String {
    [title, text, demand, name].joined(separator: "\n")
  }

  func add(_ text: String, piece: Int, of searchRow: Int64) throws {
    try table.add(text, as: IntakeWords.row(ofPiece: piece, of: searchRow))
  }

  func remove(_ text: String, piece: Int, of searchRow: Int64) throws {
    try table.remove(text, from: IntakeWords.row(ofPiece: piece, of: searchRow))
  }

  /// The intakes of which some piece holds the word, the newest first.
  func intakes(holding word: String, limit: Int?) throws -> [Int64] {
    var found: [Int64] = []
    try table.read(holding: word) { piece in
      let intake = IntakeWords.intake(ofPiece: piece)
      if found.last != intake { found.append(intake) }
      return found.count < limit ?? .max
    }
    return found
  }

  func setKeys(_ keys: NameKeys, phone: String, of searchRow: Int64) throws {
    guard !keys.initials.isEmpty || !phone.isEmpty else { return }
    try database.execute(
      kept: """
        INSERT OR REPLACE INTO intakeKey (searchRow, initials, pinyin, phoneReversed)
        VALUES (?, ?, ?, ?)
        """,
      arguments: [searchRow, keys.initials, keys.pinyin, String(phone.reversed())])
  }

  private static let kinds = ["complaint", "repair", "help", "enquiry", "suggestion"]
  private static let kindsRoom = 8
  private static let numbersRoom = 100_000
  private static let piecesRoom: Int64 = 10_000
}

extension IntakeRow {
  var searchRow: Int64 { IntakeWords.searchRow(kind: kind, day: day, number: number) }

  var searchedText: String {
    IntakeWords.text(title: title, text: text, demand: demand, name: name)
  }
}

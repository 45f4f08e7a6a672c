import Domain
internal import GRDB

/// The words of visits, for searching: who came, and what for.
struct VisitWords {
  private let table: FullText

  init(_ database: Database) { table = FullText(database: database, table: .visitWords) }

  /// The number of a visit in the search table: a greater one is newer.
  static func row(day: Int, number: Int) -> Int64 { Int64(day * numbersRoom + number) }

  static func row(_ visit: Row) -> Int64 { row(day: visit["day"], number: visit["number"]) }

  /// The columns behind a number.
  static func key(of row: Int64) -> (day: Int, number: Int) {
    let (day, number) = Int(row).quotientAndRemainder(dividingBy: numbersRoom)
    return (day, number)
  }

  func add(name: String, purpose: String, to row: Int64) throws {
    try table.add(VisitWords.text(name, purpose), as: row)
  }

  /// Takes out the words of a visit whose name is erased; what it was for stays.
  func erase(name: String, purpose: String, from row: Int64) throws {
    try change(from: name, to: "", purpose: purpose, in: row)
  }

  /// Puts another name in the place of the one that was searched.
  func change(from old: String, to name: String, purpose: String, in row: Int64) throws {
    try table.remove(VisitWords.text(old, purpose), from: row)
    try table.add(VisitWords.text(name, purpose), as: row)
  }

  /// The visits that hold the word, the newest first; of those days, where days are given.
  func visits(
    holding word: String, limit: Int, between days: ClosedRange<Int>? = nil
  ) throws -> [Int64] {
    guard let days else { return try table.rows(holding: word, limit: limit) }
    let phrase = word.cutIntoCharacters
    guard !phrase.isEmpty else { return [] }
    return try Int64.fetchAll(
      table.database.cachedStatement(sql: VisitWords.ofDays),
      arguments: [
        "\"\(phrase)\"", VisitWords.row(day: days.lowerBound, number: 0),
        VisitWords.row(day: days.upperBound + 1, number: 0), limit,
      ])
  }

  static let ofDays = """
    SELECT rowid FROM visitWords WHERE visitWords MATCH ? AND rowid >= ? AND rowid < ?
    ORDER BY rowid DESC LIMIT ?
    """

  static func text(_ name: String, _ purpose: String) -> String { name + "\n" + purpose }
  private static let numbersRoom = 100_000
}

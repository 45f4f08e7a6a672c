import Domain
internal import GRDB

extension IntakeTable {
  /// Keeps by what else than words the one who brought it is found.
  package func setSearchKeys(_ keys: NameKeys, of intake: Intake) throws {
    guard let row = try searchRow(of: intake.id) else { return }
    try IntakeWords(database).setKeys(keys, phone: intake.reporter.phone.whole, of: row)
  }

  /// The intakes that every word of a text fits, in no order; of one word the newest, where so few
  /// are asked for.
  func searchRows(fitting text: String, limit: Int?) throws -> [Int64] {
    let words = text.split(whereSeparator: \.isWhitespace).map { String($0).searchFolded }
      .filter { !$0.isEmpty }
    guard let first = words.first else { return [] }
    guard words.count > 1 else {
      // Words alone come in their order, and once each.
      guard first.first?.isASCII == true else { return try searchRows(of: first, limit: limit) }
      let found = Set(try searchRows(of: first, limit: limit)).sorted(by: >)
      return Array(limit.map { Array(found.prefix($0)) } ?? found)
    }
    return try words.map { Set(try searchRows(of: $0, limit: nil)) }
      .reduce(nil) { common, one in common?.intersection(one) ?? one }?.sorted(by: >) ?? []
  }

  private func searchRows(of word: String, limit: Int?) throws -> [Int64] {
    var found = try IntakeWords(database).intakes(holding: word, limit: limit)
    guard word.first?.isASCII == true else { return found }
    for search in Self.searches(for: word) {
      let statement = try database.cachedStatement(sql: search.sql)
      found += try Int64.fetchAll(
        statement, arguments: [search.start, search.start.endOfPrefix, limit ?? -1])
    }
    return found
  }

  /// The ranges in which a word may stand at the beginning: of a number, a unit, a reading of a
  /// name, or a phone read from its end.
  static func searches(for word: String) -> [(sql: String, start: String)] {
    let upper = word.uppercased()
    var searches = [(idSearch, upper), (houseSearch, word), (houseSearch, upper)]
    if word.first?.isNumber == true {
      // A number may be typed without its letter.
      searches += IntakeKind.allCases.map { (idSearch, $0.letter + upper) }
    }
    if word.allSatisfy(\.isNumber), word.count >= shortestTail {
      searches.append((keySearch("phoneReversed"), String(word.reversed())))
    }
    if word.allSatisfy({ $0.isLetter || $0 == "ü" }) {
      searches.append((keySearch("initials"), word))
      searches.append((keySearch("pinyin"), word.pinyinFolded))
    }
    return searches.map { (sql: $0.0, start: $0.1) }
  }

  /// The rows behind the numbers of the search tables.
  func rows(at searchRows: [Int64]) throws -> [IntakeRow] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM intake WHERE kind = ? AND day = ? AND number = ?")
    return try searchRows.compactMap { searchRow in
      let key = IntakeWords.key(of: searchRow)
      return try IntakeRow.fetchOne(statement, arguments: [key.kind, key.day, key.number])
    }
  }

  private func searchRow(of id: String) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT \(IntakeWords.searchRow) FROM intake WHERE id = ?"),
      arguments: [id])
  }

  private static let idSearch =
    "SELECT \(IntakeWords.searchRow) FROM intake WHERE id >= ? AND id < ? ORDER BY id DESC LIMIT ?"
  private static let houseSearch = """
    SELECT \(IntakeWords.searchRow) FROM intake
    WHERE household >= ? AND household < ? ORDER BY household, receivedAt DESC LIMIT ?
    """

  private static func keySearch(_ column: String) -> String {
    """
    SELECT searchRow FROM intakeKey
    WHERE \(column) >= ? AND \(column) < ? AND \(column) <> ''
    ORDER BY searchRow DESC LIMIT ?
    """
  }

  /// Fewer digits are no tail of a phone, but the beginning of a unit.
  private static let shortestTail = 3
}

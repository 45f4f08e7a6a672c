import Domain
internal import GRDB

/// A row that is written and read as often as anything: its statement is compiled once, and its
/// columns are named and not looked for.
protocol KeptRow: FetchableRecord, TableRecord {
  /// The columns, in the order of ``values``.
  static var columns: [String] { get }
  static var insertion: String { get }
  var values: [DatabaseValue] { get }
}

extension KeptRow {
  static func inserting(_ columns: [String]) -> String {
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    return """
      INSERT INTO \(databaseTableName) (\(columns.joined(separator: ", "))) VALUES (\(marks))
      """
  }

  func insert(_ database: Database) throws {
    try database.execute(kept: Self.insertion, arguments: StatementArguments(values))
  }

  /// Writes what is another than it was; the first column says which row it is.
  func save(_ database: Database, from old: Self) throws {
    let (now, before) = (values, old.values)
    let changed = now.indices.filter { now[$0] != before[$0] }
    guard !changed.isEmpty, let key = Self.columns.first, let id = now.first else { return }
    let list = changed.map { "\(Self.columns[$0]) = ?" }.joined(separator: ", ")
    try database.execute(
      kept: "UPDATE \(Self.databaseTableName) SET \(list) WHERE \(key) = ?",
      arguments: StatementArguments(changed.map { now[$0] } + [id]))
  }
}

import Domain
internal import GRDB

/// What a list of intakes is to hold.
package struct IntakeFilter: Hashable, Sendable {
  package var kind: IntakeKind?
  package var state: IntakeState?
  package var household: String?
  package var onlyOpen = false
  /// Words, a unit, a number or the tail of a phone.
  package var text: String?
  package var limit = 1000
  /// How many of those that have ended; as many as there is room for where nothing is said.
  package var endedLimit: Int?

  package init() {}
}

extension IntakeFilter {
  /// The conditions that stand in a query, without the text.
  fileprivate var conditions: (sql: String, arguments: [any DatabaseValueConvertible]) {
    let columns: [(String, String?)] = [
      ("kind", kind?.rawValue), ("state", state?.rawValue), ("household", household),
    ]
    let given = columns.compactMap { column, value in value.map { (" AND \(column) = ?", $0) } }
    return (given.map(\.0).joined(), given.map(\.1))
  }

  fileprivate func holds(_ row: IntakeRow) -> Bool {
    (kind.map { $0.rawValue == row.kind } ?? true)
      && (state.map { $0.rawValue == row.state } ?? true)
      && (household == nil || household == row.household) && !(onlyOpen && row.closedAt != nil)
  }

  /// Whether anything but the text decides what is listed.
  fileprivate var isNarrowed: Bool {
    kind != nil || state != nil || household != nil || onlyOpen
  }
}

extension IntakeTable {
  /// What is open by its deadline, then what has ended by its receipt; no more than is asked for is
  /// read.
  func rows(_ filter: IntakeFilter) throws -> [IntakeRow] {
    let conditions = filter.conditions
    func rows(_ sql: String, limit: Int) throws -> [IntakeRow] {
      try IntakeRow.fetchAll(
        database.cachedStatement(sql: sql),
        arguments: StatementArguments(conditions.arguments + [limit]))
    }
    let open = try rows(Self.openList(conditions.sql), limit: filter.limit)
    guard !filter.onlyOpen, open.count < filter.limit else { return open }
    let room = min(filter.limit - open.count, filter.endedLimit ?? .max)
    return open + (try rows(Self.endedList(conditions.sql), limit: room))
  }

  static func openList(_ conditions: String = "") -> String {
    """
    SELECT * FROM intake WHERE closedAt IS NULL\(conditions)
    ORDER BY nextDueAt IS NULL, nextDueAt, receivedAt DESC, id LIMIT ?
    """
  }

  static func endedList(_ conditions: String = "") -> String {
    """
    SELECT * FROM intake WHERE closedAt IS NOT NULL\(conditions)
    ORDER BY receivedAt DESC, id LIMIT ?
    """
  }

  /// What fits the text, in the order of the list.
  func found(_ filter: IntakeFilter) throws -> [IntakeRow] {
    let numbers = try searchRows(
      fitting: filter.text ?? "", limit: filter.isNarrowed ? nil : filter.limit)
    let rows = try rows(at: numbers).filter(filter.holds)
    return Array(rows.sorted { $0.place < $1.place }.prefix(filter.limit))
  }
}

extension IntakeRow {
  /// Where it stands in a list.
  fileprivate var place: (Int, Int64, Int64, String) {
    (closedAt == nil ? 0 : 1, nextDueAt ?? .max, -receivedAt, id)
  }
}

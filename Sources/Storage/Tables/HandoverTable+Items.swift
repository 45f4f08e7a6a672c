import Domain
internal import GRDB

/// The lines of a record.
extension HandoverTable {
  /// The lines of the newest record of a desk that was not refused.
  package func lastItems(at desk: String) throws -> [CarriedItem] {
    try String.fetchOne(
      database.cachedStatement(sql: HandoverTable.lastOfDesk), arguments: [desk]
    ).map(items) ?? []
  }

  static let lastOfDesk = """
    SELECT id FROM handover WHERE desk = ? AND state <> 'disputed'
    ORDER BY submittedAt DESC, id DESC LIMIT 1
    """

  /// Saves the lines as they are now, with their read marks and reservations.
  func saveItems(of record: HandoverRecord) throws {
    for (position, item) in record.items.enumerated() {
      try database.execute(
        kept: """
          INSERT INTO handoverItem (handover, position, item, firstAt, content)
          VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (handover, position) DO UPDATE SET content = excluded.content
            WHERE content <> excluded.content
          """,
        arguments: [
          record.id, position, item.id, item.firstAt.milliseconds,
          try PlainJSON.text(of: item),
        ])
    }
  }

  func items(of id: String) throws -> [CarriedItem] {
    try read?.items(of: id) { try itemsRead(of: id) } ?? itemsRead(of: id)
  }

  private func itemsRead(of id: String) throws -> [CarriedItem] {
    try KnownTexts.items.values(
      from: String.fetchAll(
        database, kept: "SELECT content FROM handoverItem WHERE handover = ? ORDER BY position",
        arguments: [id]))
  }
}

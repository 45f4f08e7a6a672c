import Domain
import Foundation
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
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    for (position, item) in record.items.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO handoverItem (handover, position, item, content) VALUES (?, ?, ?, ?)
          ON CONFLICT (handover, position) DO UPDATE SET content = excluded.content
          """,
        arguments: [
          record.id, position, item.id, String(decoding: try encoder.encode(item), as: UTF8.self),
        ])
    }
  }

  func items(of id: String) throws -> [CarriedItem] {
    try String.fetchAll(
      database, sql: "SELECT content FROM handoverItem WHERE handover = ? ORDER BY position",
      arguments: [id]
    ).map { try JSONDecoder().decode(CarriedItem.self, from: Data($0.utf8)) }
  }
}

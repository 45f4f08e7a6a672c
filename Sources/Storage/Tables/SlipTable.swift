import Domain
internal import GRDB

/// The stock of slips, and which of them are out or lost.
package struct SlipTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  package func ranges() throws -> [SlipRange] {
    try Row.readAll(database, kept: "SELECT * FROM slipRange ORDER BY prefix, digits, first") {
      SlipRange(
        prefix: $0["prefix"], first: $0["first"], last: $0["last"], digits: $0["digits"],
        isOn: $0["isOn"])
    }
  }

  /// Keeps a range as it was last said; it is the same one as long as it begins with the same slip.
  package func save(_ range: SlipRange) throws {
    try database.execute(
      kept: """
        INSERT INTO slipRange (prefix, first, last, digits, isOn) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (prefix, digits, first) DO UPDATE SET last = excluded.last, isOn = excluded.isOn
        """, arguments: [range.prefix, range.first, range.last, range.digits, range.isOn])
  }

  /// The labels that cannot be given out, each with where it is: with somebody, missing, or lost.
  package func away() throws -> [String: SlipPlace] {
    let rows = try Row.fetchAll(
      database,
      kept: """
        SELECT slip, 'out' AS place FROM visit WHERE state IN ('waiting', 'inside')
        UNION SELECT slip, 'lost' FROM visit WHERE state = 'writtenOff' AND slipBackAt IS NULL
        UNION SELECT slip, 'missing' FROM visit
          WHERE missingAt IS NOT NULL AND slipBackAt IS NULL AND state = 'returned'
        """)
    return Dictionary(
      rows.map { ($0["slip"], SlipPlace(rawValue: $0["place"]) ?? .out) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Transaction {
  package var slips: SlipTable { SlipTable(database) }
}

import Domain
internal import GRDB

/// The stock of slips, and which of them are out or lost.
package struct SlipTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  package func ranges() throws -> [SlipRange] {
    try Row.fetchAll(database, sql: "SELECT * FROM slipRange ORDER BY prefix, digits, first").map {
      SlipRange(
        prefix: $0["prefix"], first: $0["first"], last: $0["last"], digits: $0["digits"],
        isOn: $0["isOn"])
    }
  }

  package func save(_ range: SlipRange) throws {
    try database.execute(
      sql: """
        INSERT INTO slipRange (prefix, first, last, digits, isOn) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (prefix, digits, first) DO UPDATE SET isOn = excluded.isOn
        """, arguments: [range.prefix, range.first, range.last, range.digits, range.isOn])
  }

  /// The labels that cannot be given out: with somebody, or lost since they were last given back.
  package func unavailable() throws -> Set<String> {
    let out = try String.fetchAll(
      database, sql: "SELECT slip FROM visit WHERE state IN ('waiting', 'inside')")
    let lost = try String.fetchAll(
      database, sql: "SELECT slip FROM visit WHERE state = 'writtenOff'")
    return Set(out + lost).subtracting(try found())
  }

  /// The lost labels that turned up again.
  private func found() throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT slip FROM slipFound
        WHERE NOT EXISTS (
          SELECT 1 FROM visit
          WHERE visit.slip = slipFound.slip
            AND (visit.state IN ('waiting', 'inside')
              OR (visit.state = 'writtenOff' AND visit.leftAt > slipFound.at)))
        """)
  }

  /// Notes that a lost slip is back in its stock.
  package func noteFound(_ label: String, at moment: Moment) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO slipFound (slip, at) VALUES (?, ?)",
      arguments: [label, moment.milliseconds])
  }
}

extension Transaction {
  package var slips: SlipTable { SlipTable(database) }
}

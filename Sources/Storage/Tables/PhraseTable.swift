import Domain
internal import GRDB

/// The desk's standing phrases.
package struct PhraseTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Every phrase, those switched off too, by kind and code.
  package func all() throws -> [StockPhrase] {
    let order = PhraseKind.allCases
    return try Row.fetchAll(database, kept: "SELECT * FROM phrase ORDER BY code").compactMap {
      row in
      PhraseKind(rawValue: row["kind"]).map { kind in
        StockPhrase(
          stored: row["code"], kind: kind, texts: (row["chinese"], row["english"]),
          isOn: row["isOn"])
      }
    }.sorted { left, right in
      let ranks = [left, right].map { order.firstIndex(of: $0.kind) ?? 0 }
      return (ranks[0], left.code) < (ranks[1], right.code)
    }
  }

  /// Keeps a phrase, in place of the one with the same code.
  package func save(_ phrase: StockPhrase) throws {
    try database.execute(
      kept: """
        INSERT INTO phrase (code, kind, chinese, english, isOn) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (code) DO UPDATE
        SET kind = excluded.kind, chinese = excluded.chinese, english = excluded.english,
            isOn = excluded.isOn
        """,
      arguments: [
        phrase.code, phrase.kind.rawValue, phrase.chinese, phrase.english, phrase.isOn,
      ])
  }
}

extension Transaction {
  package var phrases: PhraseTable { PhraseTable(database) }
}

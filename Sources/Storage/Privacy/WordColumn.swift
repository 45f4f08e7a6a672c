import Domain
internal import GRDB

/// A column in which people write: where somebody may be named in the words of others.
///
/// They are read from the file itself, so that a table which a later version brings is searched and
/// emptied too. What is left out holds codes, numbers, or what a record of its own empties.
struct WordColumn: Hashable {
  let table: String
  let column: String

  /// How the row's record is called in lists, as SQL; nothing where it has no number.
  var label: String? { Self.labels[table] }

  /// By what its row is known, as SQL: a row of a record that is kept is kept.
  var names: [String] { [label, Self.parts[table]].compactMap { $0 } }

  static func all(in database: Database) throws -> [WordColumn] {
    let tables = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_schema
        WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name
        """)
    return try tables.filter { table in
      !without.contains(table) && !withoutPrefixes.contains { table.hasPrefix($0) }
    }.flatMap { table in
      try database.columns(in: table).filter { column in
        column.type.uppercased() == "TEXT" && column.primaryKeyIndex == 0
          && !codes.contains(column.name) && !(own[table] ?? []).contains(column.name)
      }.map { WordColumn(table: table, column: $0.name) }
    }
  }

  /// Tables that hold no words about anybody, or whose words are emptied in a way of their own.
  private static let without: Set<String> = [
    "calendarException", "clock", "clockSeen", "dutyPost", "erasing", "estate", "file", "formDraft",
    "handoverLine", "household", "intakeKey", "journal", "journalDetail", "journalErasure",
    "legalHold", "liftedSignature", "phrase", "pin", "pinAttempt", "policy", "practiceKey",
    "practiceSealKey", "proposal", "resident", "rotation", "scheme", "seal", "setting", "shiftPlan",
    "slipRange", "staff", "staffRole",
    "stocktakeLine", "term", "visitPurpose",
  ]
  private static let withoutPrefixes = [
    "grdb_", "sqlite_", "intakeWords", "visitWords", "noteWords",
  ]

  /// Columns of codes, of numbers and of digests, whatever the table.
  private static let codes: Set<String> = [
    "clerk", "desk", "shift", "state", "kind", "digest", "previousDigest", "household",
    "documentDigest", "initials", "pinyin", "phoneReversed", "plateReversed", "nameKey",
    "ledBefore",
  ]

  /// What belongs to a record that is found by it, and is emptied with it.
  private static let own: [String: Set<String>] = [
    "visit": ["name", "phone", "plate", "documentLastFour"],
    "instruction": ["name", "phone", "plate"], "intake": ["name", "phone"],
    "articleLoan": ["borrower", "phone"], "notebookEntry": ["people"],
  ]

  private static let labels = [
    "visit": "id", "intake": "id", "intakeStep": "intake", "intakeParticulars": "intake",
    "complaint": "intake", "repair": "intake", "instruction": "'I-' || id",
    "notebookEntry": "'N-' || id", "notebookRemark": "'N-' || note", "articleLoan": "'L-' || id",
    "handover": "id", "handoverItem": "handover", "handoverReview": "handover",
    "handoverCount": "handover", "notice": "'G-' || id",
  ]

  /// What a row of a record is about itself.
  private static let parts = ["handoverItem": "item"]
}

extension PersonalTable {
  /// The words of others that hold one of those.
  func texts(holding values: [String]) throws -> [PersonalRecord] {
    guard !values.isEmpty else { return [] }
    var seen: Set<String> = []
    var found: [PersonalRecord] = []
    for column in try WordColumn.all(in: database) {
      let isNamed = values.map { _ in "instr(\(column.column), ?) > 0" }.joined(separator: " OR ")
      let labels = try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT coalesce(\(column.label ?? "'\(column.table)'"), '\(column.table)')
          FROM \(column.table) WHERE \(isNamed)
          """, arguments: StatementArguments(values))
      for label in labels where seen.insert(label).inserted {
        found.append(PersonalRecord(.text, label))
      }
    }
    return found + (try sealedLines(holding: values))
  }

  /// Lines of signed records, by record.
  private func sealedLines(holding values: [String]) throws -> [PersonalRecord] {
    let isNamed = values.map { _ in "instr(payload, ?) > 0" }.joined(separator: " OR ")
    let handovers = try String.fetchAll(
      database, sql: "SELECT DISTINCT handover FROM handoverLine WHERE \(isNamed)",
      arguments: StatementArguments(values))
    let sheets = try Int.fetchAll(
      database, sql: "SELECT DISTINCT stocktake FROM stocktakeLine WHERE \(isNamed)",
      arguments: StatementArguments(values))
    return (handovers + sheets.map { "stocktake \($0)" }).map { PersonalRecord(.text, $0) }
  }
}

import Domain
internal import GRDB

/// What a giver has added to, explained in, or taken out of the draft that fills itself.
package struct DraftChange: Hashable, Sendable {
  package enum Kind: String, Sendable { case added, explained, removed }

  package let item: String
  package let kind: Kind
  package let text: String
  package let at: Moment
  package let by: StaffNumber
  /// Who has to see to it, where somebody was named.
  package let owner: StaffNumber?

  package init(
    item: String, kind: Kind, text: String, at: Moment, by: StaffNumber, owner: StaffNumber? = nil
  ) {
    self.owner = owner
    self.item = item
    self.kind = kind
    self.text = text
    self.at = at
    self.by = by
  }
}

/// The changes to the draft of each desk; lines written by hand stay until somebody settles them.
package struct DraftChangeTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  package func add(_ change: DraftChange, at desk: String) throws {
    try database.execute(
      kept:
        "INSERT OR REPLACE INTO draftChange (desk, item, change, text, at, clerk, owner) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        desk, change.item, change.kind.rawValue, change.text, change.at.milliseconds,
        change.by.text, change.owner?.text,
      ])
  }

  /// The lines written by hand that nobody has settled.
  package func written(at desk: String) throws -> [DraftChange] {
    try changes(
      sql: "SELECT * FROM draftChange WHERE desk = ? AND change = 'added' AND settledAt IS NULL",
      desk: desk)
  }

  /// Explanations and removals of the draft that is not submitted yet.
  package func pending(at desk: String) throws -> [DraftChange] {
    try changes(
      sql: "SELECT * FROM draftChange WHERE desk = ? AND change <> 'added' AND handover IS NULL",
      desk: desk)
  }

  /// What was left out of a record, each with its reason.
  package func leftOut(ofRecord handover: String) throws -> [LeftOut] {
    try Row.readAll(
      database,
      kept: "SELECT * FROM draftChange WHERE handover = ? AND change = 'removed' ORDER BY at, item",
      arguments: [handover]
    ) { LeftOut(change($0)) }
  }

  /// What is left out of the draft of a desk.
  package func leftOut(of desk: String) throws -> [LeftOut] {
    try pending(at: desk).filter { $0.kind == .removed }.map { LeftOut($0) }
  }

  /// Whether some record says why a line was left out of it.
  package func isLeftOut(_ item: String) throws -> Bool {
    try Bool.fetchOne(
      database,
      kept: """
        SELECT EXISTS (
          SELECT 1 FROM draftChange
          WHERE item = ? AND change = 'removed' AND handover IS NOT NULL)
        """, arguments: [item]) ?? false
  }

  /// Puts a line back that was taken out of the draft.
  ///
  /// - Throws: ``HandoverRefusal/noSuchItem(_:)``.
  package func restore(_ item: String, at desk: String) throws {
    try drop(.removed, of: item, at: desk)
  }

  /// Takes back what was said of a line of the draft.
  ///
  /// - Throws: ``HandoverRefusal/noSuchItem(_:)``.
  package func unexplain(_ item: String, at desk: String) throws {
    try drop(.explained, of: item, at: desk)
  }

  private func drop(_ kind: DraftChange.Kind, of item: String, at desk: String) throws {
    try database.execute(
      kept: """
        DELETE FROM draftChange
        WHERE desk = ? AND item = ? AND change = ? AND handover IS NULL
        """, arguments: [desk, item, kind.rawValue])
    guard database.changesCount > 0 else { throw Refusal.handover(.noSuchItem(item)) }
  }

  /// Binds what was pending to the record that was submitted with it.
  package func bind(at desk: String, to handover: String) throws {
    try database.execute(
      kept: "UPDATE draftChange SET handover = ? WHERE desk = ? AND handover IS NULL",
      arguments: [handover, desk])
  }

  /// The number of the next line written by hand.
  package func nextNumber() throws -> Int {
    let count = try Int.fetchOne(
      database, kept: "SELECT count(*) FROM draftChange WHERE change = 'added'")
    return (count ?? 0) + 1
  }

  /// Writes down that a line is done with: how, by whom, when.
  package func settle(
    _ item: String, how: String?, by clerk: StaffNumber, at moment: Moment
  ) throws {
    try database.execute(
      kept: """
        UPDATE draftChange SET settledAt = ?, settledBy = ?, settlement = ?
        WHERE item = ? AND change = 'added' AND settledAt IS NULL
        """, arguments: [moment.milliseconds, clerk.text, how, item])
    guard database.changesCount > 0 else { throw Refusal.handover(.noSuchItem(item)) }
  }

  private func changes(sql: String, desk: String) throws -> [DraftChange] {
    try Row.readAll(database, kept: sql + " ORDER BY at", arguments: [desk], change)
  }

  private func change(_ row: Row) -> DraftChange {
    let owner: String? = row["owner"]
    return DraftChange(
      item: row["item"], kind: DraftChange.Kind(rawValue: row["change"]) ?? .added,
      text: row["text"], at: Moment(milliseconds: row["at"]),
      by: StaffNumber(stored: row["clerk"]), owner: owner.map(StaffNumber.init(stored:)))
  }
}

extension LeftOut {
  fileprivate init(_ change: DraftChange) {
    self.init(change.item, reason: change.text, by: change.by, at: change.at)
  }
}

extension Transaction {
  package var draftChanges: DraftChangeTable { DraftChangeTable(database) }
}

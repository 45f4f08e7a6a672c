import Foundation
internal import GRDB

/// What checking the whole journal has found.
package struct JournalCheck: Hashable, Sendable {
  /// What is wrong with an entry.
  package enum Fault: String, Hashable, Sendable {
    /// A number is missing before it.
    case gap
    /// Its own fields, or the one before it, are not what its digest was made over.
    case digest
    /// Its details are not those it was bound to.
    case details
    /// Its details are gone, and nobody erased them.
    case detailsMissing
    /// The head kept outside is not on the chain: the entry was changed with all that follow.
    case rewritten
    /// The head kept outside is ahead of the file: confirmed entries are lost.
    case lostTail
  }

  /// How many entries the file has.
  package let entries: Int
  /// The digest of the last entry, in hexadecimal.
  package let head: String?
  package let fault: Fault?
  /// The number of the first bad entry, or of the first lost one.
  package let firstBad: Int?
  /// Whether a head was found outside the file to compare with.
  package let hasOutsideHead: Bool

  package var isSound: Bool { fault == nil }
}

extension JournalTable {
  /// Recomputes the chain from its first entry, and compares it with the heads kept outside.
  package func check(against lines: [HeadFile.Line]) throws -> JournalCheck {
    var walk = Walk(outside: lines)
    let rows = try Row.fetchCursor(database, sql: Walk.sql)
    while let row = try rows.next() { walk.take(row) }
    return walk.result
  }
}

/// One pass over the chain, remembering the first thing that is wrong.
private struct Walk {
  static let sql = """
    SELECT journal.*, journalDetail.salt, journalDetail.payload,
           journalErasure.erasedBy
    FROM journal
      LEFT JOIN journalDetail USING (seq)
      LEFT JOIN journalErasure USING (seq)
    ORDER BY seq
    """

  private var previous = Chain.start
  private var count = 0
  private var found: (fault: JournalCheck.Fault, sequence: Int)?
  private let outside: [Int: Set<String>]

  init(outside lines: [HeadFile.Line]) {
    outside = Dictionary(grouping: lines, by: \.sequence).mapValues { Set($0.map(\.digest)) }
  }

  mutating func take(_ row: Row) {
    count += 1
    // A damaged page may hold anything in any column.
    let sequence = row.read("seq", as: Int.self) ?? count
    let digest = row.read("digest", as: Data.self) ?? Data()
    if found == nil, let fault = fault(in: row, sequence: sequence, digest: digest) {
      found = (fault, sequence)
    }
    previous = digest
  }

  var result: JournalCheck {
    var found = found
    if found == nil, let ahead = outside.keys.max(), ahead > count {
      found = (.lostTail, count + 1)
    }
    return JournalCheck(
      entries: count, head: count == 0 ? nil : previous.hexadecimal, fault: found?.fault,
      firstBad: found?.sequence, hasOutsideHead: !outside.isEmpty)
  }

  private func fault(in row: Row, sequence: Int, digest: Data) -> JournalCheck.Fault? {
    guard sequence == count else { return .gap }
    guard let entry = JournalRow(read: row, sequence: sequence) else { return .digest }
    guard Chain.digest(of: entry, after: previous) == digest else { return .digest }
    if let heads = outside[sequence], heads != [digest.hexadecimal] { return .rewritten }
    return faultInDetails(of: row, commitment: entry.commitment)
  }

  private func faultInDetails(of row: Row, commitment: Data) -> JournalCheck.Fault? {
    guard let salt = row.read("salt", as: Data.self),
      let payload = row.read("payload", as: String.self)
    else {
      let erasedBy = row.read("erasedBy", as: Int.self)
      return erasedBy == nil ? .detailsMissing : nil
    }
    return Chain.commitment(to: payload, salt: salt) == commitment ? nil : .details
  }
}

extension JournalRow {
  /// The row as it stands; nothing where a column does not hold what it should.
  fileprivate init?(read row: Row, sequence: Int) {
    guard let at = row.read("at", as: Int64.self), let desk = row.read("desk", as: String.self),
      let clerk = row.read("clerk", as: String.self), let kind = row.read("kind", as: String.self),
      let commitment = row.read("commitment", as: Data.self)
    else { return nil }
    self.init(
      sequence: sequence, at: at, desk: desk, shift: row.read("shift", as: String.self),
      clerk: clerk, kind: kind, subject: row.read("subject", as: String.self),
      commitment: commitment)
  }
}

extension Row {
  /// A value of that kind, or nothing; a column of the row read otherwise ends the program where a
  /// damaged file has something else in it.
  fileprivate func read<Value: DatabaseValueConvertible>(_ name: String, as: Value.Type) -> Value? {
    let value: DatabaseValue = self[name]
    return Value.fromDatabaseValue(value)
  }
}

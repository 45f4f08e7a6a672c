import Foundation
internal import GRDB

/// One pass over the chain, in slices, so that nobody who writes has to wait for its end.
///
/// Entries are only ever appended, so slices of different moments fit together.
package struct JournalWalk {
  /// What the journal is compared with.
  package struct Evidence: Sendable {
    /// What the log beside the file knows.
    package var log = HeadFile.Contents()
    var seals: [SealRow] = []
    /// Those seals whose record says something else than they do.
    var differing: Set<Int> = []
    /// The key for the next seal; nothing where it was not looked for.
    var key: KeyFound?
    /// The key from which every seal's key comes, where somebody has it.
    package var firstKey: FirstKey?

    package init() {}
  }

  /// The key for the next seal, or that there is none.
  enum KeyFound: Sendable {
    case missing
    case found(SealKey)
  }

  private static let sql = """
    SELECT journal.*, journalDetail.salt, journalDetail.payload,
           journalErasure.erasedBy
    FROM journal
      LEFT JOIN journalDetail USING (seq)
      LEFT JOIN journalErasure USING (seq)
    WHERE seq > ?
    ORDER BY seq LIMIT ?
    """

  private let evidence: Evidence
  private let outside: [Int: Set<String>]
  /// The last entry that was looked at, and how many there were until then.
  private var last: Int
  private var count: Int
  private var previous: Data
  private var found: [JournalCheck.Finding] = []
  private let sealed: Set<Int>
  /// The digests of the entries that seals name.
  private var heads: [Int: Data] = [:]
  /// Where somebody has answered for new keys.
  private var beginnings = SealCheck.Beginnings()

  /// Begins at the first entry, or after one whose digest is trusted.
  init(_ evidence: Evidence, after start: (sequence: Int, digest: Data)? = nil) {
    self.evidence = evidence
    outside = Dictionary(grouping: evidence.log.lines, by: \.sequence)
      .mapValues { Set($0.map(\.digest)) }
    last = start?.sequence ?? 0
    count = last
    previous = start?.digest ?? Chain.start
    sealed = Set(evidence.seals.map(\.entry))
  }

  /// Looks at the next entries, and says whether there were any.
  mutating func take(next limit: Int, in database: Database) throws -> Bool {
    let rows = try Row.fetchCursor(database, sql: Self.sql, arguments: [last, limit])
    let before = last
    while let row = try rows.next() { take(row) }
    return last > before
  }

  /// What was found, after the last slice.
  package func result() -> JournalCheck {
    var found = found
    if let ahead = outside.keys.max(), ahead > last {
      found.append(JournalCheck.Finding(fault: .lostTail, entry: last &+ 1))
    }
    let seals = SealCheck(evidence, on: heads, beginnings)
    var notes = seals.notes
    if let sealed = evidence.seals.last, last > sealed.entry {
      notes.append(.unsealed(last - sealed.entry))
    }
    if outside.isEmpty { notes.append(.noOutsideHead) }
    return JournalCheck(
      entries: count, head: count == 0 ? nil : previous.hexadecimal, seals: evidence.seals.count,
      findings: found + seals.findings, notes: notes, hasOutsideHead: !outside.isEmpty)
  }

  private mutating func take(_ row: Row) {
    count += 1
    // A damaged page may hold anything in any column.
    let sequence = row.read("seq", as: Int.self) ?? last &+ 1
    let digest = row.read("digest", as: Data.self) ?? Data()
    if let fault = fault(in: row, sequence: sequence, digest: digest),
      !found.contains(where: { $0.fault == fault })
    {
      found.append(JournalCheck.Finding(fault: fault, entry: sequence))
    }
    if sealed.contains(sequence) { heads[sequence] = digest }
    beginnings.take(row.read("kind", as: String.self) ?? "", at: sequence)
    last = sequence
    previous = digest
  }

  private func fault(in row: Row, sequence: Int, digest: Data) -> JournalCheck.Fault? {
    guard sequence == last &+ 1 else { return .gap }
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

extension JournalTable {
  /// Recomputes the chain from its first entry, in one go, and compares it with the seals and with the
  /// heads kept outside.
  package func check(against lines: [HeadFile.Line]) throws -> JournalCheck {
    var evidence = try evidence()
    evidence.log.lines = lines
    return try check(against: evidence)
  }

  func check(against evidence: JournalWalk.Evidence) throws -> JournalCheck {
    var walk = JournalWalk(evidence)
    while try walk.take(next: .max, in: database) {}
    return walk.result()
  }

  /// What the file itself has to compare its journal with.
  func evidence() throws -> JournalWalk.Evidence {
    var evidence = JournalWalk.Evidence()
    evidence.seals = try SealTable(database).all()
    evidence.differing = try SealTable(database).differing()
    return evidence
  }
}

extension Store {
  /// Checks the whole journal, in slices, against its seals, their key and the log beside the file.
  ///
  /// What may run ahead meanwhile is read last: log, then key, then seals, then entries.
  package func checkJournal(with firstKey: FirstKey? = nil) throws -> JournalCheck {
    let log = head?.contents() ?? HeadFile.Contents()
    let key = try sealKey()
    var evidence = try read { try $0.journal.evidence() }
    evidence.log = log
    evidence.key = key.map { .found($0) } ?? .missing
    evidence.firstKey = firstKey
    var walk = JournalWalk(evidence)
    while try read({ try walk.take(next: 10_000, in: $0.database) }) {}
    return walk.result()
  }

  /// Checks the newest entries only, against each other and against the newest line of the log: a few
  /// milliseconds, at each start of the console.
  package func checkNewestEntries(_ number: Int = 1000) throws -> JournalCheck {
    var evidence = JournalWalk.Evidence()
    evidence.log.lines = [head?.lastLine()].compactMap { $0 }
    return try read { transaction in
      let start = try transaction.journal.entry(before: number)
      var walk = JournalWalk(evidence, after: start)
      while try walk.take(next: .max, in: transaction.database) {}
      return walk.result()
    }
  }

  /// How many confirmed entries the file lacks, as far as the log beside it knows; nothing where it has
  /// them all.
  package func lostEntries() throws -> Int? {
    guard let line = head?.lastLine() else { return nil }
    let last = try read { try $0.journal.lastSequence() }
    return line.sequence > last ? line.sequence - last : nil
  }
}

extension JournalTable {
  /// The entry before the last so many; nothing where there are no more than that.
  fileprivate func entry(before number: Int) throws -> (sequence: Int, digest: Data)? {
    try Row.fetchOne(
      database,
      kept: """
        SELECT seq, digest FROM journal
        WHERE seq <= (SELECT max(seq) FROM journal) - ? ORDER BY seq DESC LIMIT 1
        """, arguments: [number]
    ).flatMap { row in
      guard let sequence = row.read("seq", as: Int.self),
        let digest = row.read("digest", as: Foundation.Data.self)
      else { return nil }
      return (sequence, digest)
    }
  }
}

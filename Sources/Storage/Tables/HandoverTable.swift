import Domain
import Foundation
internal import GRDB

/// Handover records with their lines.
package struct HandoverTable {
  let database: Database
  /// What this look at the file has read already.
  let read: ReadOnce?

  init(_ database: Database, read: ReadOnce?) {
    self.database = database
    self.read = read
  }

  /// - Throws: ``HandoverRefusal/notFound(_:)``.
  package func find(_ id: String) throws -> HandoverRecord {
    guard
      let row = try Row.fetchOne(
        database, kept: "SELECT * FROM handover WHERE id = ?", arguments: [id])
    else { throw Refusal.handover(.notFound(id)) }
    return try record(row)
  }

  /// The record of that number, where it was refused; of another nothing is read.
  package func refused(_ id: String) throws -> HandoverRecord? {
    try Row.readOne(
      database, kept: "SELECT * FROM handover WHERE id = ? AND state = 'disputed'",
      arguments: [id], record)
  }

  /// The record of that number, where there is one.
  package func existing(_ id: String) throws -> HandoverRecord? {
    try Row.readOne(database, kept: "SELECT * FROM handover WHERE id = ?", arguments: [id], record)
  }

  /// The newest record of a desk, or of any.
  package func latest() throws -> HandoverRecord? {
    try Row.readOne(
      database, kept: "SELECT * FROM handover ORDER BY submittedAt DESC, id DESC LIMIT 1", record)
  }

  /// The numbers of the records that were submitted then.
  package func submitted(from start: Moment, before end: Moment) throws -> [String] {
    try String.fetchAll(
      database,
      kept: """
        SELECT id FROM handover WHERE submittedAt >= ? AND submittedAt < ?
        ORDER BY submittedAt, id
        """, arguments: [start.milliseconds, end.milliseconds])
  }

  /// The records that wait to be accepted, oldest first.
  package func waiting() throws -> [HandoverRecord] {
    try Row.readAll(
      database, kept: "SELECT * FROM handover WHERE state = 'submitted' ORDER BY submittedAt",
      record)
  }

  /// The records that were refused, and neither settled nor followed by another.
  package func refused() throws -> [HandoverRecord] {
    try Row.readAll(
      database,
      kept: """
        SELECT * FROM handover WHERE state = 'disputed' AND NOT EXISTS (
          SELECT 1 FROM handover AS later
          WHERE later.date = handover.date AND later.shift = handover.shift
            AND later.desk = handover.desk AND later.state <> 'disputed')
        ORDER BY +submittedAt
        """, record)
  }

  /// The record of somebody's duty: that of its shift, or what they gave when they had to leave.
  ///
  /// What somebody else gave when they had to leave is none of theirs, nor is what they have accepted
  /// themselves: whoever takes over in the middle of a shift hands over the rest of it.
  package func ofDuty(_ duty: Duty) throws -> HandoverRecord? {
    try Row.readOne(
      database,
      kept: """
        SELECT * FROM handover
        WHERE date = ? AND shift = ? AND desk = ? AND state <> 'disputed'
          AND (unplanned IS NULL OR duty = ?) AND (receiver IS NULL OR receiver <> ?)
        ORDER BY part DESC LIMIT 1
        """,
      arguments: [
        duty.shift.date.number, duty.shift.name, duty.desk, duty.id, duty.clerk.text,
      ], record)
  }

  /// The newest record of a shift that was not refused.
  package func ofShift(_ shift: Shift, at desk: String) throws -> HandoverRecord? {
    try Row.readOne(
      database,
      kept: """
        SELECT * FROM handover WHERE date = ? AND shift = ? AND desk = ? AND state <> 'disputed'
        ORDER BY part DESC LIMIT 1
        """, arguments: [shift.date.number, shift.name, desk], record)
  }

  package func nextNumber(on day: Day) throws -> Int {
    let last = try Int.fetchOne(
      database, kept: "SELECT max(number) FROM handover WHERE day = ?", arguments: [day.number])
    return (last ?? 0) + 1
  }

  /// In how many records an item has stood before since its first date: a refused one was given
  /// again, and the label of a slip is used again.
  package func history(of item: String, since first: Moment) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(sql: HandoverTable.historyOfItem),
      arguments: [item, first.milliseconds]) ?? 0
  }

  static let historyOfItem = """
    SELECT count(*) FROM handoverItem
    WHERE item = ? AND firstAt = ?
      AND handover NOT IN (SELECT id FROM handover WHERE state = 'disputed')
    """

  package func add(_ record: HandoverRecord, day: Day, number: Int) throws {
    let shift = record.shift
    try database.execute(
      kept: """
        INSERT INTO handover (
          id, day, number, shift, date, plannedStart, plannedEnd, desk, state, giver, submittedAt,
          remark, previousDigest, version, unplanned, duty, part)
        VALUES (
          ?, ?, ?, ?, ?, ?, ?, ?, 'submitted', ?, ?, ?, NULL, ?, ?, ?,
          (SELECT count(*) + 1 FROM handover
           WHERE date = ? AND shift = ? AND desk = ? AND state <> 'disputed'))
        """,
      arguments: [
        record.id, day.number, number, shift.name, shift.date.number,
        shift.plannedStart.milliseconds, shift.plannedEnd.milliseconds, record.desk,
        record.giver.text, record.submittedAt.milliseconds, record.remark, record.version,
        try record.unplanned.map { try PlainJSON.text(of: $0) },
        record.unplanned?.duty, shift.date.number, shift.name, record.desk,
      ])
    try saveItems(of: record)
  }

  /// Saves read marks, reservations and a refusal.
  package func save(_ record: HandoverRecord) throws {
    try database.execute(
      kept: "UPDATE handover SET state = ?, dispute = ? WHERE id = ?",
      arguments: [record.state.rawValue, record.dispute, record.id])
    try saveItems(of: record)
  }

  /// Seals an accepted record: its content and both signatures go into its digest, and the digest
  /// of the record before it (rule HO-2, decision 13).
  package func seal(_ record: HandoverRecord, payloads: [String]) throws {
    // The end of the chain, and not the newest by its time: a clock may have been put back.
    let previous = try String.fetchOne(
      database,
      kept: """
        SELECT digest FROM handover
        WHERE state = 'accepted' AND NOT EXISTS (
          SELECT 1 FROM handover AS next WHERE next.previousDigest = handover.digest)
        ORDER BY receivedAt DESC, id DESC LIMIT 1
        """)
    let lines = payloads.map { Seal.Line($0) }
    try saveItems(of: record)
    for (position, line) in lines.enumerated() {
      try database.execute(
        kept: """
          INSERT INTO handoverLine (handover, position, commitment, salt, payload)
          VALUES (?, ?, ?, ?, ?)
          """, arguments: [record.id, position, line.commitment, line.salt, line.payload])
    }
    try database.execute(
      kept: """
        UPDATE handover
        SET state = 'accepted', receiver = ?, receivedAt = ?, dispute = ?, absence = ?,
            withoutCount = ?, previousDigest = ?, digest = ?
        WHERE id = ?
        """,
      arguments: [
        record.receiver?.text, record.receivedAt?.milliseconds, record.dispute, record.absence,
        record.withoutCount, previous,
        Seal.digest(of: lines, after: previous), record.id,
      ])
  }

  /// Whether a sealed record is still what both have signed; nothing for one that is not sealed.
  package func isSound(_ id: String) throws -> Bool? {
    let sheet = try Row.fetchOne(
      database, kept: "SELECT previousDigest, digest FROM handover WHERE id = ?", arguments: [id])
    guard let digest: String = sheet?["digest"] else { return nil }
    let rows = try Row.fetchAll(
      database,
      kept:
        "SELECT commitment, salt, payload FROM handoverLine WHERE handover = ? ORDER BY position",
      arguments: [id])
    let (shown, counts) = (try items(of: id), try HandoverCountTable(database).all(of: id))
    for (position, row) in rows.enumerated() {
      guard let salt: Data = row["salt"], let payload: String = row["payload"] else { continue }
      guard Chain.commitment(to: payload, salt: salt) == row["commitment"] else { return false }
      // The first line is the record's head; then come the items as they are shown, and the counts.
      guard position > 0 else { continue }
      let count = position - 1 - shown.count
      if counts.indices.contains(count) {
        let sealed = try JSONDecoder().decode(HandoverCount.self, from: Data(payload.utf8))
        guard counts[count] == sealed else { return false }
        continue
      }
      let sealed = try JSONDecoder().decode(CarriedItem.self, from: Data(payload.utf8))
      guard shown.indices.contains(position - 1), shown[position - 1] == sealed else {
        return false
      }
    }
    return digest
      == Seal.digest(ofCommitments: rows.map { $0["commitment"] }, after: sheet?["previousDigest"])
  }

  /// The lines that both have signed, in order; an emptied one is nothing.
  package func sealedLines(of id: String) throws -> [String?] {
    try Row.readAll(
      database, kept: "SELECT payload FROM handoverLine WHERE handover = ? ORDER BY position",
      arguments: [id]
    ) { $0["payload"] }
  }

  package func sealed() throws -> [String] {
    try String.fetchAll(
      database, kept: "SELECT id FROM handover WHERE state = 'accepted' ORDER BY receivedAt")
  }

  /// The supervisor's look at a record (rule HO-7); one more of the same moment stands just behind it.
  package func review(
    _ id: String, abnormal: String?, by clerk: StaffNumber, at moment: Moment
  ) throws {
    try database.execute(
      kept: """
        INSERT INTO handoverReview (handover, at, clerk, isAbnormal, reason)
        SELECT :handover, ifnull(max(at) + 1, :at), :clerk, :isAbnormal, :reason
        FROM handoverReview WHERE handover = :handover AND at BETWEEN :at AND :at + 999
        """,
      arguments: [
        "handover": id, "at": moment.milliseconds, "clerk": clerk.text,
        "isAbnormal": abnormal != nil, "reason": abnormal ?? "",
      ])
  }

  /// The records that were marked abnormal in a span of time.
  package func markedAbnormal(after first: Moment, through last: Moment) throws -> [HandoverRecord]
  {
    try String.fetchAll(
      database,
      kept:
        "SELECT DISTINCT handover FROM handoverReview WHERE isAbnormal = 1 AND at > ? AND at <= ?",
      arguments: [first.milliseconds, last.milliseconds]
    ).map(find)
  }

  private func record(_ row: Row) throws -> HandoverRecord {
    let id: String = row["id"]
    var record = HandoverRecord(
      id: id,
      shift: Shift(
        name: row["shift"], date: Day(number: row["date"]),
        plannedStart: Moment(milliseconds: row["plannedStart"]),
        plannedEnd: Moment(milliseconds: row["plannedEnd"])),
      desk: row["desk"], giver: StaffNumber(stored: row["giver"]),
      submittedAt: Moment(milliseconds: row["submittedAt"]), remark: row["remark"],
      items: try items(of: id))
    let receiver: String? = row["receiver"]
    let receivedAt: Int64? = row["receivedAt"]
    record.state = HandoverRecord.State(rawValue: row["state"]) ?? .submitted
    record.receiver = receiver.map(StaffNumber.init(stored:))
    record.receivedAt = receivedAt.map(Moment.init(milliseconds:))
    record.dispute = row["dispute"]
    record.digest = row["digest"]
    record.previousDigest = row["previousDigest"]
    let seals = SealTable(database)
    record.seal = try seals.mark(ofRecordDigest: record.digest)
    record.previousSeal = try seals.mark(ofRecordDigest: record.previousDigest)
    record.version = row["version"]
    record.absence = row["absence"]
    record.withoutCount = row["withoutCount"]
    record.counts = try HandoverCountTable(database).all(of: id)
    let unplanned: String? = row["unplanned"]
    record.unplanned = try unplanned.map {
      try JSONDecoder().decode(Unplanned.self, from: Foundation.Data($0.utf8))
    }
    record.abnormal = try String.fetchOne(
      database,
      kept: "SELECT reason FROM handoverReview WHERE handover = ? AND isAbnormal = 1 LIMIT 1",
      arguments: [id])
    return record
  }
}

extension Transaction {
  package var handovers: HandoverTable { HandoverTable(database, read: read) }
}

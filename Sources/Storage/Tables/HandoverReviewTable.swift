import Domain
internal import GRDB

/// What supervisors have said of handovers: looks, comments and confirmed defects.
package struct HandoverReviewTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// The records submitted since a moment, and those of before that still wait or are in dispute,
  /// the newest first.
  package func records(since moment: Moment) throws -> [String] {
    try String.fetchAll(
      database,
      kept: """
        SELECT id FROM (
          SELECT id, submittedAt FROM handover WHERE submittedAt >= ?
          UNION SELECT id, submittedAt FROM handover WHERE state <> 'accepted')
        ORDER BY submittedAt DESC, id DESC
        """, arguments: [moment.milliseconds])
  }

  /// The records on which either signature falls into a span of time, oldest first.
  package func signed(after first: Moment, through last: Moment) throws -> [String] {
    let span = [first.milliseconds, last.milliseconds]
    return try String.fetchAll(
      database,
      kept: """
        SELECT id FROM (
          SELECT id, submittedAt FROM handover WHERE submittedAt > ? AND submittedAt <= ?
          UNION SELECT id, submittedAt FROM handover WHERE receivedAt > ? AND receivedAt <= ?)
        ORDER BY submittedAt, id
        """, arguments: StatementArguments(span + span))
  }

  /// Somebody's newest record at a desk for a shift, in whatever state.
  package func latest(of giver: StaffNumber, for shift: Shift, at desk: String) throws -> String? {
    try String.fetchOne(
      database,
      kept: """
        SELECT id FROM handover WHERE giver = ? AND date = ? AND shift = ? AND desk = ?
        ORDER BY submittedAt DESC, number DESC LIMIT 1
        """, arguments: [giver.text, shift.date.number, shift.name, desk])
  }

  /// Who has looked at a record, and when first.
  package func looks(at handover: String) throws -> [StaffNumber: Moment] {
    try Row.fetchAll(
      database,
      kept: "SELECT clerk, min(at) AS first FROM handoverReview WHERE handover = ? GROUP BY clerk",
      arguments: [handover]
    ).reduce(into: [:]) { looks, row in
      looks[StaffNumber(stored: row["clerk"])] = Moment(milliseconds: row["first"])
    }
  }

  package func add(
    _ text: String, on subject: String, at desk: String, by clerk: StaffNumber, at moment: Moment
  ) throws {
    try database.execute(
      kept: "INSERT INTO handoverComment (subject, desk, text, clerk, at) VALUES (?, ?, ?, ?, ?)",
      arguments: [subject, desk, text, clerk.text, moment.milliseconds])
  }

  package func comments(on subject: String) throws -> [HandoverComment] {
    try Row.readAll(
      database, kept: "SELECT * FROM handoverComment WHERE subject = ? ORDER BY id",
      arguments: [subject], comment)
  }

  /// Marks what was said of a desk's handovers as met by whoever begins a shift there.
  package func showComments(
    at desk: String, to clerk: StaffNumber, at moment: Moment
  ) throws {
    try database.execute(
      kept: "UPDATE handoverComment SET seenBy = ?, seenAt = ? WHERE desk = ? AND seenAt IS NULL",
      arguments: [clerk.text, moment.milliseconds, desk])
  }

  /// What somebody has met at the start of their shift.
  package func comments(
    seenBy clerk: StaffNumber, at moment: Moment, desk: String
  ) throws -> [HandoverComment] {
    try Row.readAll(
      database,
      kept: """
        SELECT * FROM handoverComment WHERE desk = ? AND seenBy = ? AND seenAt = ? ORDER BY id
        """, arguments: [desk, clerk.text, moment.milliseconds], comment)
  }

  package func add(_ mark: DefectMark) throws {
    try database.execute(
      kept: """
        INSERT INTO handoverDefect (subject, defect, places, score, reason, clerk, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        mark.subject, mark.defect.rawValue, mark.places, mark.score, mark.reason, mark.by.text,
        mark.at.milliseconds,
      ])
  }

  package func defects(of subject: String) throws -> [DefectMark] {
    try Row.fetchAll(
      database, kept: "SELECT * FROM handoverDefect WHERE subject = ? ORDER BY at",
      arguments: [subject]
    ).compactMap { row in
      HandoverDefect(rawValue: row["defect"]).map {
        DefectMark(
          subject: subject, defect: $0, places: row["places"], score: row["score"],
          reason: row["reason"], by: StaffNumber(stored: row["clerk"]),
          at: Moment(milliseconds: row["at"]))
      }
    }
  }

  private func comment(_ row: Row) -> HandoverComment {
    let seenBy: String? = row["seenBy"]
    let seenAt: Int64? = row["seenAt"]
    return HandoverComment(
      id: row["id"], subject: row["subject"], desk: row["desk"], text: row["text"],
      by: StaffNumber(stored: row["clerk"]), at: Moment(milliseconds: row["at"]),
      seenBy: seenBy.map(StaffNumber.init(stored:)),
      seenAt: seenAt.map(Moment.init(milliseconds:)))
  }
}

extension Transaction {
  package var handoverReviews: HandoverReviewTable { HandoverReviewTable(database) }
}

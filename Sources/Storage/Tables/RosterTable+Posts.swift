import Domain
internal import GRDB

/// The posts that are kept, and how shifts go round at them.
extension RosterTable {
  package func posts() throws -> [DutyPost] {
    try Row.readAll(database, kept: "SELECT * FROM dutyPost ORDER BY place, id") { row in
      DutyPost(
        id: row["id"], chinese: row["chinese"], english: row["english"], phone: row["phone"],
        isCovered: row["isCovered"], isOn: row["isOn"])
    }
  }

  /// Keeps a post: a new one comes last, a known one keeps its place.
  package func save(_ post: DutyPost) throws {
    try database.execute(
      kept: """
        INSERT INTO dutyPost (id, place, chinese, english, phone, isCovered, isOn)
        VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM dutyPost), ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE
        SET chinese = excluded.chinese, english = excluded.english, phone = excluded.phone,
            isCovered = excluded.isCovered, isOn = excluded.isOn
        """,
      arguments: [post.id, post.chinese, post.english, post.phone, post.isCovered, post.isOn])
  }

  package func rotations() throws -> [ShiftRotation] {
    try Row.readAll(database, kept: "SELECT * FROM rotation ORDER BY place, id") { row in
      let cycle: String = row["cycle"]
      return try ShiftRotation(
        id: row["id"], chinese: row["chinese"], english: row["english"], pattern: row["pattern"],
        people: row["people"], cycle: cycle.split(separator: " ").map(String.init))
    }
  }

  package func save(_ rotation: ShiftRotation) throws {
    try database.execute(
      kept: """
        INSERT INTO rotation (id, place, chinese, english, pattern, people, cycle)
        VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM rotation), ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE
        SET chinese = excluded.chinese, english = excluded.english, pattern = excluded.pattern,
            people = excluded.people, cycle = excluded.cycle
        """,
      arguments: [
        rotation.id, rotation.chinese, rotation.english, rotation.pattern, rotation.people,
        rotation.cycle.joined(separator: " "),
      ])
  }

  /// How each post was filled last.
  package func latestRuns() throws -> [RotationRun] {
    try Row.readAll(
      database,
      kept: """
        SELECT * FROM rotationRun
        WHERE id IN (SELECT max(id) FROM rotationRun GROUP BY post) ORDER BY post
        """
    ) { row in
      let people: String = row["people"]
      return RotationRun(
        post: row["post"], rotation: row["rotation"],
        people: people.split(separator: " ").map { StaffNumber(stored: String($0)) },
        anchor: Day(number: row["anchor"]), first: Day(number: row["first"]),
        last: Day(number: row["last"]))
    }
  }

  package func add(_ run: RotationRun) throws {
    try database.execute(
      kept: """
        INSERT INTO rotationRun (post, rotation, people, anchor, first, last)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run.post, run.rotation, run.people.map(\.text).joined(separator: " "), run.anchor.number,
        run.first.number, run.last.number,
      ])
  }
}

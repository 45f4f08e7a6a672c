import GRDB
import Testing

/// The unit of an intake is filled in where it was left out, and stands from then on.
struct FilledInUnitTests {
  let file: TestFile

  init() throws {
    file = try TestFile()
    try file.raw.write { database in
      try database.execute(
        sql: """
          INSERT INTO household VALUES ('1-101', '', '1', '', '101', 1, NULL, 0, NULL);
          INSERT INTO household VALUES ('1-102', '', '1', '', '102', 1, NULL, 0, NULL);
          INSERT INTO matter (id) VALUES (1);
          INSERT INTO intake
            (id, kind, day, number, channel, receivedAt, receivedBy, registeredAt, registeredBy,
             sequence, isAnonymous, name, phone, title, text, demand, flags, state, round,
             roundStartedAt, matter, ownMatter)
          VALUES ('T1', 'complaint', 1, 1, 'phone', 1, '1001', 1, '1001', 1, 0, '', '', '', 'x', '',
            '', 'received', 1, 1, 1, 1);
          UPDATE intake SET household = '1-101';
          """)
    }
  }

  @Test(arguments: [
    "UPDATE intake SET household = '1-102'", "UPDATE intake SET household = NULL",
    "UPDATE intake SET channel = 'visit'", "UPDATE intake SET isAnonymous = 1",
  ])
  func `what stands is not changed`(sql: String) throws {
    #expect(throws: DatabaseError.self) { try file.raw.write { try $0.execute(sql: sql) } }
  }
}

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
          \(TestFile.complaint)
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

import Console
import Domain
import Foundation
import GRDB
import Storage
import Testing

/// The tables of the schemes, and a file from before there were any.
struct SchemeMigrationTests {
  let file: TestFile

  init() throws { file = try TestFile() }

  /// Takes the file back to the day before the schemes, with one complaint in it.
  private func takeBack() throws {
    try file.raw.write { database in
      try database.execute(
        sql: """
          DROP TABLE classification; DROP TABLE proposal; DROP TABLE term; DROP TABLE scheme;
          DELETE FROM grdb_migrations WHERE identifier = '0010 schemes';
          PRAGMA user_version = 9;
          \(TestFile.complaint)
          INSERT INTO complaint
            (intake, target, firstClass, finalClass, subjectClass, validity, severity, cause)
          VALUES ('T1', 'developer', 1, 2, 'equipment', 'effective', 'general', 'method');
          """)
    }
  }

  @Test func `a file from before takes the handbook's terms, and its complaints keep theirs`()
    throws
  {
    try takeBack()
    let store = try file.store()
    let intake = try store.read { try $0.intakes.find("T1") }
    let classification = intake.classification
    #expect(classification.first[.responsibilityClass]?.rawValue == "1")
    #expect(classification.final[.responsibilityClass]?.rawValue == "2")
    #expect(classification.target == .developer)
    #expect(classification[.subjectClass]?.rawValue == "equipment")
    #expect(classification.cause?.rawValue == "method")
    #expect(classification.validity == .effective)
    let schemes = try store.read { try $0.schemes.schemes() }
    #expect(schemes == Schemes.builtIn, "the migration has the presets of its day")
  }

  @Test(arguments: [
    "DELETE FROM term", "UPDATE term SET behavesAs = 'office' WHERE scheme = 'target'",
    "UPDATE term SET id = 'x' WHERE id = 'method'",
    "INSERT INTO term VALUES ('target', 'x', 'x', 'x', NULL, NULL, '', 1, 9)",
    "INSERT INTO term VALUES ('causeGroup', 'x', 'x', 'x', 'nobody', NULL, '', 1, 9)",
    "INSERT INTO term VALUES ('causeGroup', 'x', ' ', 'x', NULL, NULL, '', 1, 9)",
    "INSERT INTO classification VALUES ('T1', 'dimension', NULL, NULL)",
  ])
  func `a term is never erased, and never comes to mean something else`(sql: String) throws {
    try takeBack()
    _ = try file.store()
    let error = #expect(throws: DatabaseError.self) {
      try file.raw.write { try $0.execute(sql: sql) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }
}

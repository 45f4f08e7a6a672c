import Console
import Desk
import Domain
import Foundation
import GRDB
import Storage
import Testing

/// A file that an earlier version set up, and the settings, purposes and phrases it never heard of.
struct FormerPresetTests {
  let file: TestFile

  init() throws { file = try TestFile() }

  /// Takes the file back to the day before repairs had a warranty.
  private func takeBack(_ sql: String = "") throws {
    try file.raw.write { database in
      try database.execute(
        sql: """
          DROP TABLE houseCondition; DROP INDEX intakeStep_committed;
          ALTER TABLE repair DROP COLUMN residentEnd; ALTER TABLE repair DROP COLUMN contractorEnd;
          ALTER TABLE repair DROP COLUMN party; ALTER TABLE repair DROP COLUMN provider;
          DELETE FROM grdb_migrations WHERE identifier = '0016 repairs'' warranty';
          DELETE FROM setting;
          PRAGMA user_version = 14;
          \(sql)
          """)
    }
  }

  @Test func `a file from before has the presets of its day, and they are the program's`() throws {
    try takeBack()
    let store = try file.store()
    let settings = try store.read { try $0.house.settings() }
    let presets = EstatePresets.builtIn
    let added: [SettingKey] = [
      .promiseHours, .duplicateDays, .duplicateLikeness, .secondGradeRepairs, .thirdGradeRepairs,
    ]
    for key in added { #expect(settings[key] == presets.settings[key], "\(key)") }
    #expect(try store.read { try $0.visitPurposes.all() } == presets.purposes)
    let phrases = try store.read { try $0.phrases.all() }
    #expect(Set(phrases) == Set(presets.phrases))
  }

  @Test func `what the office has written itself stays as it is`() throws {
    try takeBack(
      """
      INSERT INTO setting (name, value) VALUES ('promiseHours', '6');
      INSERT INTO visitPurpose VALUES ('visit', 1, '走亲', 'Family', 60, 1);
      INSERT INTO phrase VALUES ('zq1', 'apology', '对不起', '', 0);
      """)
    let store = try file.store()
    #expect(try store.read { try $0.house.settings()[.promiseHours] } == "6")
    #expect(try store.read { try $0.visitPurposes.all().map(\.chinese) } == ["走亲"])
    #expect(try store.read { try $0.phrases.all().map(\.chinese) } == ["对不起"])
  }

  @Test(arguments: [
    "INSERT INTO houseCondition VALUES ('nowhere', 'slight', '')",
    "UPDATE repair SET provider = 'somebody'", "UPDATE repair SET party = ' '",
    "UPDATE intakeParticulars SET place = 'B'", "UPDATE intakeParticulars SET passedOnBy = 'B'",
  ])
  func `the file refuses`(sql: String) throws {
    try file.raw.write { database in
      try database.execute(
        sql: """
          INSERT INTO matter (id) VALUES (1);
          INSERT INTO intake
            (id, kind, day, number, channel, receivedAt, receivedBy, registeredAt, registeredBy,
             sequence, isAnonymous, name, phone, title, text, demand, flags, state, round,
             roundStartedAt, matter, ownMatter)
          VALUES ('R1', 'repair', 1, 1, 'relayed', 1, '1001', 1, '1001', 1, 0, '', '', '', 'x', '',
            '', 'received', 1, 1, 1, 1);
          INSERT INTO repair (intake, hasConsent) VALUES ('R1', 0);
          INSERT INTO intakeParticulars (intake, passedOnBy, place) VALUES ('R1', 'A', 'A');
          """)
    }
    #expect(throws: DatabaseError.self) { try file.raw.write { try $0.execute(sql: sql) } }
  }
}

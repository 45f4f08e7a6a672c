import Console
import Desk
import Domain
import Foundation
import GRDB
import Storage
import Support
import Testing

/// A record that an earlier version sealed, before articles were counted, to the letter.
///
/// The digests are those of the two payloads with salts of 32 sevens and 32 nines.
final class FormerSealTests {
  private let folder: URL
  private let raw: DatabaseQueue
  private let desk: FrontDesk
  private let clerk: SignedIn

  init() throws {
    folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "desk.sqlite").path
    let now = try Rehearsal.moment("2024-11-05 09:00")
    let store = try Store(creating: path)
    let number = try StaffNumber("1001")
    try FrontDesk.setUp(
      SetUpEstate(
        name: "翠湖苑", isPractice: true, language: "zh-Hans", desk: "前台", first: (number, "李梅")),
      presets: .builtIn, pin: Rehearsal.pin, in: NewFile(store: store, path: path), at: now)
    desk = FrontDesk(store: store, clock: { now })
    clerk = try desk.signIn(number, pin: Rehearsal.pin)
    raw = try DatabaseQueue(path: path)
    try raw.write { try $0.execute(sql: Self.record) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func isSound() throws -> Bool? {
    try desk.ask(ShowHandover("H20241104-1"), as: clerk).isSound
  }

  private func tamper(_ sql: String) throws {
    try raw.write { database in
      let triggers = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'handover%'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      try database.execute(sql: sql)
    }
  }

  @Test func `it verifies as it did, with what has been registered since`() throws {
    #expect(try isSound() == true)
    try desk.perform(ChangeArticle("雨伞", .add(owned: 6, place: nil)), as: clerk)
    #expect(try isSound() == true)
    let record = try desk.ask(ShowHandover("H20241104-1"), as: clerk).record
    #expect(record.version == 1 && record.counts.isEmpty)
  }

  @Test(arguments: [
    "UPDATE handover SET version = 2", "UPDATE handover SET remark = '有事'",
    "UPDATE handoverItem SET content = replace(content, '3号', '4号')",
    "UPDATE handoverLine SET payload = replace(payload, '3号', '4号')",
    "UPDATE handover SET previousDigest = 'd'",
  ])
  func `it is told where it was changed`(sql: String) throws {
    try tamper(sql)
    #expect(try isSound() == false)
  }

  private static let record = """
    INSERT INTO staff (number, name) VALUES ('1002', '王强');
    INSERT INTO handover (id, day, number, shift, date, plannedStart, plannedEnd, desk, state,
      giver, submittedAt, remark)
    VALUES ('H20241104-1', 20031, 1, 'day', 20031, 1730678400000, 1730721600000, '前台',
      'submitted', '1001', 1730721600000, '平稳');
    INSERT INTO handoverItem (handover, position, item, content)
    VALUES ('H20241104-1', 0, 'I-1',
      '{"age":0,"firstAt":1730680000000,"id":"I-1","kind":"item","readAt":1730721650000,"readBy":"1002","reservation":"没见到\\/人","state":"open","stateWhenRead":"open","text":"3号梯停用"}');
    INSERT INTO handoverLine VALUES ('H20241104-1', 0,
      X'9d2a61a71c01a4351b094bfcff8178046f332f2d33d6a916ab18f5d33fbd7654',
      X'0707070707070707070707070707070707070707070707070707070707070707',
      '{"desk":"前台","giver":"1001","id":"H20241104-1","receivedAt":"1730721660000","receiver":"1002","remark":"平稳","shift":"2024-11-04 day","submittedAt":"1730721600000"}');
    INSERT INTO handoverLine VALUES ('H20241104-1', 1,
      X'd4c2c0311a3c1085532c93810f0c27c4c4c3c11555bfdffb578efc2bb5f32e90',
      X'0909090909090909090909090909090909090909090909090909090909090909',
      '{"age":0,"firstAt":1730680000000,"id":"I-1","kind":"item","readAt":1730721650000,"readBy":"1002","reservation":"没见到/人","state":"open","stateWhenRead":"open","text":"3号梯停用"}');
    UPDATE handover SET state = 'accepted', receiver = '1002', receivedAt = 1730721660000,
      digest = '37df3b3132032f8d162ce2943ef452509c6c311ce455bb03776d090efe03565e';
    """
}

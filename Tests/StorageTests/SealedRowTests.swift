import Domain
import Foundation
import GRDB
import Storage
import Testing

/// What belongs to a signed record is as final as the record itself.
struct SealedRowTests {
  let file: TestFile

  init() throws {
    file = try TestFile()
    try file.raw.write { database in
      try database.execute(
        sql: """
          INSERT INTO stocktake (id, state, afterSequence, throughSequence, fromAt, toAt, openedBy)
          VALUES (1, 'opened', 0, 3, 0, 9, '1001');
          INSERT INTO findingAnswer VALUES (1, 'FC-01-T1-1', '{}', '1001', 5, NULL);
          INSERT INTO stocktakeCount VALUES (1, '对讲机', 6, 6, NULL, NULL, '1001', 5, 'good');
          INSERT INTO stocktakeLine VALUES (1, 0, 'x', 'x', zeroblob(32), zeroblob(32), '{}');
          UPDATE stocktake SET state = 'signed', number = 1, digest = 'd' WHERE id = 1;
          INSERT INTO handover (id, day, number, shift, date, plannedStart, plannedEnd, desk, state,
            giver, submittedAt, remark)
          VALUES ('H1', 1, 1, 'day', 1, 0, 9, '前台', 'submitted', '1001', 5, '平稳');
          INSERT INTO handoverItem VALUES ('H1', 0, 'T1', '{}', 0);
          INSERT INTO handoverLine VALUES ('H1', 0, zeroblob(32), zeroblob(32), '{}');
          INSERT INTO staff (number, name) VALUES ('1002', '王强');
          INSERT INTO handoverCount
            (handover, desk, article, side, expected, counted, condition, clerk, at)
          VALUES ('H1', '前台', '雨伞', 'giver', 6, 6, 'good', '1001', 5);
          UPDATE handover SET state = 'accepted', receiver = '1002', digest = 'd' WHERE id = 'H1';
          INSERT INTO handoverReview VALUES ('H1', 7, '1001', 0, '');
          INSERT INTO handoverComment (subject, desk, text, clerk, at)
          VALUES ('H1', '前台', '当面点', '1001', 7);
          INSERT INTO handoverDefect VALUES ('H1', 'abnormal', 7, 1, -10, '代签', '1001');
          INSERT INTO article VALUES (1, '雨伞', 6, NULL);
          INSERT INTO articleLoan (article, borrower, amount, lentAt, returnedAt)
          VALUES (1, '张三', 1, 5, 7);
          INSERT INTO notebookEntry (id, text, needsAction, occurredAt, recordedAt, clerk)
          VALUES (1, '灯不亮', 1, 5, 5, '1001');
          INSERT INTO notebookRemark VALUES (1, 1, '已换', 6, '1001', 1);
          UPDATE notebookEntry SET resolvedAt = 6, resolution = '已换';
          INSERT INTO duty (id, shift, date, plannedStart, plannedEnd, desk, clerk, startedAt)
          VALUES (1, 'day', 1, 0, 9, '前台', '1001', 1);
          INSERT INTO dutyEvent VALUES (1, 1, 'stayedOn', 'absent', '没人来', 12, 9, '1001');
          INSERT INTO workLog (clerk, date, text, confirmedAt) VALUES ('1001', 1, '', 9);
          """)
    }
  }

  @Test(arguments: [
    "UPDATE stocktake SET digest = 'e'", "DELETE FROM stocktake",
    "UPDATE findingAnswer SET answer = '{1}'", "DELETE FROM findingAnswer",
    "INSERT INTO findingAnswer VALUES (1, 'FC-02-T1-1', '{}', '1001', 5, NULL)",
    "UPDATE stocktakeCount SET counted = 6", "DELETE FROM stocktakeCount",
    "INSERT INTO stocktakeCount VALUES (1, '雨伞', 6, 6, NULL, NULL, '1001', 5, NULL)",
    "UPDATE stocktakeLine SET payload = '{1}'", "DELETE FROM stocktakeLine",
    "INSERT INTO stocktakeLine VALUES (1, 1, 'x', 'x', zeroblob(32), zeroblob(32), '{}')",
    "UPDATE handover SET remark = '有事'", "DELETE FROM handover",
    "UPDATE handoverItem SET content = '{1}'", "DELETE FROM handoverItem",
    "INSERT INTO handoverItem VALUES ('H1', 1, 'T2', '{}', 0)",
    "UPDATE handoverLine SET payload = '{1}'", "DELETE FROM handoverLine",
    "INSERT INTO handoverLine VALUES ('H1', 1, zeroblob(32), zeroblob(32), '{}')",
    "UPDATE notebookEntry SET text = '灯亮'", "UPDATE notebookEntry SET people = '张伟'",
    "UPDATE notebookEntry SET dealtWith = '已换'", "UPDATE notebookEntry SET resolution = '没换'",
    "DELETE FROM notebookEntry", "UPDATE notebookRemark SET text = '没换'",
    "DELETE FROM notebookRemark", "INSERT INTO notebookRemark VALUES (1, 2, ' ', 6, '1001', 0)",
    "UPDATE dutyEvent SET text = '有人来'", "DELETE FROM dutyEvent",
    "INSERT INTO dutyEvent VALUES (1, 2, 'wentHome', 'ill', '发烧', NULL, 9, '1001')",
    "DELETE FROM workLog", "UPDATE handover SET unplanned = '{}'",
    "UPDATE handoverReview SET isAbnormal = 1", "DELETE FROM handoverReview",
    "UPDATE handoverCount SET counted = 5", "DELETE FROM handoverCount",
    """
    INSERT INTO handoverCount (handover, desk, article, side, expected, counted, condition, clerk, at)
    VALUES ('H1', '前台', '雨伞', 'receiver', 6, 6, 'good', '1002', 5)
    """,
    "UPDATE handoverComment SET text = '不用点'", "DELETE FROM handoverComment",
    "UPDATE handoverDefect SET score = 0", "DELETE FROM handoverDefect",
    "INSERT INTO handoverDefect VALUES ('H1', 'abnormal', 8, 1, 10, '代签', '1001')",
    "UPDATE articleLoan SET amount = 2", "DELETE FROM articleLoan",
  ])
  func `the file refuses`(sql: String) throws {
    #expect(throws: DatabaseError.self) { try file.raw.write { try $0.execute(sql: sql) } }
  }

  @Test func `a sealed line may be emptied when its time has come`() throws {
    try file.raw.write { database in
      try database.execute(
        sql: """
          UPDATE stocktakeLine SET salt = NULL, payload = NULL;
          UPDATE handoverLine SET salt = NULL, payload = NULL;
          """)
    }
  }

  @Test func `a program stops writing once a newer one has changed the file`() throws {
    let store = try file.store()
    try file.raw.write { try $0.execute(sql: "PRAGMA user_version = 999") }
    let draft = FormDraft(form: "note", subject: "", payload: "{}")
    #expect(throws: StoreFailure.schemaChanged) { try store.write { _ in } }
    #expect(throws: StoreFailure.schemaChanged) {
      try store.note {
        try $0.formDrafts.replace(
          with: [draft], of: StaffNumber("1001"), at: Moment(milliseconds: 1))
      }
    }
  }

  @Test func `a record of the trade wakes other desks, a draft wakes nobody`() throws {
    let store = try file.store()
    guard let watch = store.watch() else {
      Issue.record("the system grants no watch")
      return
    }
    let draft = FormDraft(form: "note", subject: "", payload: "{}")
    let other = try file.store()
    _ = watch.drain()
    try other.note {
      try $0.formDrafts.replace(
        with: [draft], of: StaffNumber("1001"), at: Moment(milliseconds: 1))
    }
    let afterDraft = watch.drain()
    try file.enter(4)
    let afterRecord = watch.drain()
    #expect(!afterDraft)
    #expect(afterRecord)
  }
}

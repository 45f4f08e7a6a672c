internal import GRDB

extension DatabaseMigrator {
  /// Posts, rotations, who is planned for which shift, absences and swaps.
  mutating func registerRoster() {
    registerMigration("0020 roster") { database in
      try database.execute(sql: RosterSchema.posts + RosterSchema.duties + RosterSchema.changes)
      // A new file is given the program's own presets when it is set up; one of an earlier version
      // has been, and gets those of the day.
      let isSetUp = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM estate)")
      if isSetUp == true { try database.execute(sql: RosterSchema.presets) }
    }
  }
}

private enum RosterSchema {
  static let posts = """
    CREATE TABLE dutyPost (
      id         TEXT PRIMARY KEY CHECK (trim(id) <> ''),
      place      INTEGER NOT NULL,
      chinese    TEXT NOT NULL CHECK (trim(chinese) <> ''),
      english    TEXT NOT NULL CHECK (trim(english) <> ''),
      phone      TEXT NOT NULL,
      isCovered  INTEGER NOT NULL CHECK (isCovered IN (0, 1)),
      isOn       INTEGER NOT NULL CHECK (isOn IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE rotation (
      id       TEXT PRIMARY KEY CHECK (trim(id) <> ''),
      place    INTEGER NOT NULL,
      chinese  TEXT NOT NULL CHECK (trim(chinese) <> ''),
      english  TEXT NOT NULL CHECK (trim(english) <> ''),
      pattern  TEXT NOT NULL,
      people   INTEGER NOT NULL CHECK (people > 0),
      cycle    TEXT NOT NULL CHECK (trim(cycle) <> '')
    ) STRICT, WITHOUT ROWID;

    -- How a post was filled, the newest last: the next weeks go on from there.
    CREATE TABLE rotationRun (
      id        INTEGER PRIMARY KEY,
      post      TEXT NOT NULL REFERENCES dutyPost (id),
      rotation  TEXT NOT NULL REFERENCES rotation (id),
      people    TEXT NOT NULL CHECK (trim(people) <> ''),
      anchor    INTEGER NOT NULL,
      first     INTEGER NOT NULL,
      last      INTEGER NOT NULL CHECK (last >= first)
    ) STRICT;
    CREATE INDEX rotationRun_post ON rotationRun (post);

    """

  static let duties = """
    CREATE TABLE plannedDuty (
      id            INTEGER PRIMARY KEY,
      post          TEXT NOT NULL REFERENCES dutyPost (id),
      shift         TEXT NOT NULL CHECK (trim(shift) <> ''),
      date          INTEGER NOT NULL,
      plannedStart  INTEGER NOT NULL,
      plannedEnd    INTEGER NOT NULL CHECK (plannedEnd > plannedStart),
      person        TEXT NOT NULL REFERENCES staff (number),
      remark        TEXT NOT NULL,
      setBy         TEXT NOT NULL REFERENCES staff (number),
      setAt         INTEGER NOT NULL,
      withdrawnBy   TEXT REFERENCES staff (number),
      withdrawnAt   INTEGER,
      CHECK ((withdrawnAt IS NULL) = (withdrawnBy IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX plannedDuty_standing ON plannedDuty (post, date, shift, person)
      WHERE withdrawnAt IS NULL;
    CREATE INDEX plannedDuty_post ON plannedDuty (post, plannedStart) WHERE withdrawnAt IS NULL;
    CREATE INDEX plannedDuty_date ON plannedDuty (date) WHERE withdrawnAt IS NULL;
    CREATE INDEX plannedDuty_person ON plannedDuty (person, date) WHERE withdrawnAt IS NULL;

    CREATE TRIGGER plannedDuty_is_never_changed
    BEFORE UPDATE OF id, post, shift, date, plannedStart, plannedEnd, person, remark, setBy, setAt
      ON plannedDuty
    BEGIN SELECT raise(ABORT, 'a planned duty is never changed'); END;

    CREATE TRIGGER plannedDuty_stays_withdrawn
    BEFORE UPDATE ON plannedDuty WHEN OLD.withdrawnAt IS NOT NULL
    BEGIN SELECT raise(ABORT, 'a planned duty is never changed'); END;

    CREATE TRIGGER plannedDuty_is_never_erased
    BEFORE DELETE ON plannedDuty
    BEGIN SELECT raise(ABORT, 'a planned duty is never erased'); END;

    """

  static let changes = """
    CREATE TABLE absence (
      id          INTEGER PRIMARY KEY,
      person      TEXT NOT NULL REFERENCES staff (number),
      kind        TEXT NOT NULL CHECK (kind IN ('leave', 'illness', 'training', 'other')),
      first       INTEGER NOT NULL,
      last        INTEGER NOT NULL CHECK (last >= first - 1),
      note        TEXT NOT NULL,
      clerk       TEXT NOT NULL REFERENCES staff (number),
      recordedAt  INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX absence_last ON absence (last);

    CREATE TRIGGER absence_keeps_its_beginning
    BEFORE UPDATE OF id, person, kind, first, note, clerk, recordedAt ON absence
    BEGIN SELECT raise(ABORT, 'only the end of an absence changes'); END;

    CREATE TRIGGER absence_is_never_erased
    BEFORE DELETE ON absence
    BEGIN SELECT raise(ABORT, 'an absence is never erased'); END;

    CREATE TABLE shiftSwap (
      id          INTEGER PRIMARY KEY,
      given       INTEGER NOT NULL REFERENCES plannedDuty (id),
      other       TEXT NOT NULL REFERENCES staff (number),
      taken       INTEGER REFERENCES plannedDuty (id),
      reason      TEXT NOT NULL,
      state       TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'declined', 'withdrawn')),
      askedAt     INTEGER NOT NULL,
      answeredAt  INTEGER,
      CHECK ((state = 'asked') = (answeredAt IS NULL))
    ) STRICT;
    CREATE INDEX shiftSwap_asked ON shiftSwap (state) WHERE state = 'asked';

    CREATE TRIGGER shiftSwap_stays_answered
    BEFORE UPDATE ON shiftSwap WHEN OLD.state <> 'asked'
    BEGIN SELECT raise(ABORT, 'an answered swap never changes'); END;

    CREATE TRIGGER shiftSwap_is_never_erased
    BEFORE DELETE ON shiftSwap
    BEGIN SELECT raise(ABORT, 'a swap is never erased'); END;
    """

  static let presets = """
    INSERT OR IGNORE INTO shiftPlan (pattern, shift, start, "end")
    VALUES ('full', 'whole', 480, 480);
    INSERT INTO dutyPost (id, place, chinese, english, phone, isCovered, isOn)
    VALUES
      ('frontDesk', 1, '前台', 'Front desk', '', 1, 1),
      ('gate', 2, '大门岗', 'Gate', '', 1, 1),
      ('patrol', 3, '巡逻岗', 'Patrol', '', 0, 1),
      ('control', 4, '监控室', 'Control room', '', 0, 1);
    INSERT INTO rotation (id, place, chinese, english, pattern, people, cycle)
    VALUES
      ('three', 1, '三班倒', 'Three shifts', 'three', 4,
        'early early late late small small off off'),
      ('two', 2, '两班倒（每周换）', 'Two shifts by the week', 'two', 2,
        'day day day day day day day night night night night night night night'),
      ('dayNight', 3, '白夜休休', 'Day night and two off', 'two', 4, 'day night off off'),
      ('alternate', 4, '上一休一', 'One day on and one off', 'full', 2, 'whole off');
    """
}

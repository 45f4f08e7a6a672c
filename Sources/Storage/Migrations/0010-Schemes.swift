internal import GRDB

extension DatabaseMigrator {
  /// The schemes of classification as data, and the terms of every complaint (D-1, rule CN-5).
  ///
  /// Which schemes there are is the program's; their terms are the office's. A term is switched off,
  /// never erased, and never comes to mean something else.
  mutating func registerSchemes() {
    registerMigration("0010 schemes") { database in
      try database.execute(sql: Schemes.tables + Schemes.former)
      let isSetUp = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM estate)")
      // A new file takes the presets when it is set up.
      if isSetUp == true { try FormerTerms.fill(database) }
    }
  }
}

private enum Schemes {
  static let tables = """
    CREATE TABLE scheme (
      id            TEXT PRIMARY KEY,
      nameChinese   TEXT NOT NULL CHECK (trim(nameChinese) <> ''),
      nameEnglish   TEXT NOT NULL CHECK (trim(nameEnglish) <> ''),
      choice        TEXT NOT NULL CHECK (choice IN ('single', 'multiple')),
      required      TEXT NOT NULL CHECK (required IN ('received', 'assigned', 'handled', 'never')),
      withinScheme  TEXT,
      withinTerm    TEXT,
      rule          TEXT NOT NULL,
      place         INTEGER NOT NULL,
      CHECK ((withinScheme IS NULL) = (withinTerm IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE term (
      scheme       TEXT NOT NULL REFERENCES scheme (id),
      id           TEXT NOT NULL CHECK (trim(id) <> ''),
      nameChinese  TEXT NOT NULL CHECK (trim(nameChinese) <> ''),
      nameEnglish  TEXT NOT NULL CHECK (trim(nameEnglish) <> ''),
      parent       TEXT,
      -- What routes and deadlines take it for.
      behavesAs    TEXT,
      rule         TEXT NOT NULL,
      isOn         INTEGER NOT NULL CHECK (isOn IN (0, 1)),
      place        INTEGER NOT NULL,
      PRIMARY KEY (scheme, id),
      FOREIGN KEY (scheme, parent) REFERENCES term (scheme, id),
      CHECK (scheme NOT IN ('target', 'responsibilityClass') OR behavesAs IS NOT NULL)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER term_means_what_it_meant
    BEFORE UPDATE OF scheme, id, parent, behavesAs, rule ON term
    BEGIN SELECT raise(ABORT, 'a term never comes to mean something else'); END;

    CREATE TRIGGER term_is_never_erased
    BEFORE DELETE ON term
    BEGIN SELECT raise(ABORT, 'a term is switched off, never erased'); END;

    -- What is usually chosen together; the clerk may choose otherwise.
    CREATE TABLE proposal (
      givenScheme  TEXT NOT NULL,
      givenTerm    TEXT NOT NULL,
      scheme       TEXT NOT NULL,
      term         TEXT NOT NULL,
      place        INTEGER NOT NULL,
      PRIMARY KEY (givenScheme, givenTerm, scheme, term)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE classification (
      intake  TEXT NOT NULL REFERENCES complaint (intake),
      scheme  TEXT NOT NULL,
      first   TEXT CHECK (first <> ''),
      final   TEXT CHECK (final <> ''),
      PRIMARY KEY (intake, scheme),
      CHECK (first IS NOT NULL OR final IS NOT NULL)
    ) STRICT, WITHOUT ROWID;

    """

  /// The classification that complaints had in columns of their own.
  static let former = """
    INSERT INTO classification (intake, scheme, first, final)
      SELECT intake, 'target', target, iif(finalClass IS NULL, NULL, target)
      FROM complaint WHERE target IS NOT NULL;
    INSERT INTO classification (intake, scheme, first, final)
      SELECT intake, 'responsibilityClass', CAST(firstClass AS TEXT), CAST(finalClass AS TEXT)
      FROM complaint WHERE firstClass IS NOT NULL OR finalClass IS NOT NULL;
    INSERT INTO classification (intake, scheme, first, final)
      SELECT intake, 'subjectClass', subjectClass, iif(finalClass IS NULL, NULL, subjectClass)
      FROM complaint WHERE subjectClass IS NOT NULL;
    INSERT INTO classification (intake, scheme, first, final)
      SELECT intake, 'rootCause', NULL, cause FROM complaint WHERE cause IS NOT NULL;
    INSERT INTO classification (intake, scheme, first, final)
      SELECT intake, 'validity', NULL, validity FROM complaint WHERE validity IS NOT NULL;
    """
}

import Domain
internal import GRDB

/// What the whole file keeps of persons, wherever it stands: found, put right, and erased.
package struct PersonalTable {
  let database: Database

  init(_ database: Database) { self.database = database }

  /// Everything that is kept of a person, by kind and then by number.
  ///
  /// Where records are theirs by name or phone, those are what is looked for in everybody's words.
  package func records(of subject: SubjectQuery) throws -> [PersonalRecord] {
    let own =
      try visits(of: subject) + instructions(of: subject) + intakes(of: subject)
      + residents(of: subject) + loans(of: subject) + notes(of: subject)
    let values = Self.values(of: subject, own)
    return own + (try texts(holding: values)) + (try drafts(holding: values))
  }

  /// The words by which a person may be named in what others wrote.
  package static func values(
    of subject: SubjectQuery, _ records: [PersonalRecord]
  ) -> [String] {
    let own = records.flatMap { [$0.phone.whole, $0.plate.whole] }.filter { $0.count >= 5 }
    let names = subject.phone == nil ? [] : records.map(\.name.whole)
    let all = [subject.text, subject.phone ?? ""] + own + names
    // The longest first: a shorter one may be a piece of it.
    return Set(all.filter { $0.count >= SubjectQuery.shortest && $0 != Sensitive.erased })
      .sorted { ($1.count, $0) < ($0.count, $1) }
  }
}

// MARK: What is theirs

extension PersonalTable {
  private func arguments(_ subject: SubjectQuery) -> StatementArguments {
    [
      "text": subject.text, "key": subject.text.searchFolded, "phone": subject.phone ?? "",
      "plate": subject.plate ?? "", "digest": subject.digest,
    ]
  }

  /// Whose name, phone, plate or document it is.
  private static let isTheirs = """
    (name = :text AND :text <> '') OR (phone = :phone AND :phone <> '')
      OR (plate = :plate AND :plate <> '') OR documentDigest = :digest
    """

  private func visits(of subject: SubjectQuery) throws -> [PersonalRecord] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, name, phone, plate, purpose, arrivedAt, state IN ('waiting', 'inside') AS isOpen
        FROM visit
        WHERE erasedAt IS NULL AND (\(Self.isTheirs) OR (nameKey = :key AND :key <> ''))
        ORDER BY id
        """, arguments: arguments(subject)
    ).map { row in
      var record = PersonalRecord(
        .visit, row["id"], name: row["name"], phone: row["phone"], at: moment(row["arrivedAt"]),
        isOpen: row["isOpen"])
      record.plate = Sensitive(row["plate"], as: .plate)
      record.words = row["purpose"]
      return record
    }
  }

  private func instructions(of subject: SubjectQuery) throws -> [PersonalRecord] {
    let arguments: StatementArguments = [
      "text": subject.text, "phone": subject.phone ?? "", "plate": subject.plate ?? "",
      "digest": subject.digest,
    ]
    return try Row.fetchAll(
      database,
      sql: """
        SELECT id, name, phone, plate, reason, recordedAt FROM instruction
        WHERE \(Self.isTheirs) ORDER BY id
        """, arguments: arguments
    ).map { row in
      // What a household has said is ended by the erasure: it needs nobody to come first.
      var record = PersonalRecord(
        .instruction, "I-\(row["id"] as Int)", name: row["name"], phone: row["phone"],
        at: moment(row["recordedAt"]))
      record.plate = Sensitive(row["plate"], as: .plate)
      record.words = row["reason"]
      return record
    }
  }

  private func intakes(of subject: SubjectQuery) throws -> [PersonalRecord] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, name, phone, title, text, receivedAt, closedAt IS NULL AS isOpen FROM intake
        WHERE (name = :text AND :text <> '') OR (phone = :phone AND :phone <> '') ORDER BY id
        """, arguments: ["text": subject.text, "phone": subject.phone ?? ""]
    ).map { row in
      var record = PersonalRecord(
        .intake, row["id"], name: row["name"], phone: row["phone"], at: moment(row["receivedAt"]),
        isOpen: row["isOpen"])
      record.words = [row["title"] as String, row["text"] as String].joined(separator: "：")
      return record
    }
  }

  private func residents(of subject: SubjectQuery) throws -> [PersonalRecord] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT household, name, phone FROM resident
        WHERE (name = :text AND :text <> '') OR (nameKey = :key AND :key <> '')
          OR (phone = :phone AND :phone <> '')
        ORDER BY household, position
        """,
      arguments: [
        "text": subject.text, "key": subject.text.searchFolded, "phone": subject.phone ?? "",
      ]
    ).map { PersonalRecord(.household, $0["household"], name: $0["name"], phone: $0["phone"]) }
  }

  private func loans(of subject: SubjectQuery) throws -> [PersonalRecord] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, borrower, phone, lentAt, returnedAt IS NULL AS isOpen FROM articleLoan
        WHERE kind <> 'staff'
          AND ((borrower = :text AND :text <> '') OR (phone = :phone AND :phone <> ''))
        ORDER BY id
        """, arguments: ["text": subject.text, "phone": subject.phone ?? ""]
    ).map {
      PersonalRecord(
        .loan, "L-\($0["id"] as Int)", name: $0["borrower"], phone: $0["phone"],
        at: moment($0["lentAt"]), isOpen: $0["isOpen"])
    }
  }

  private func notes(of subject: SubjectQuery) throws -> [PersonalRecord] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, recordedAt FROM notebookEntry
        WHERE instr(char(10) || people || char(10), char(10) || :text || char(10)) > 0
        ORDER BY id
        """, arguments: ["text": subject.text]
    ).map {
      PersonalRecord(
        .notebook, "N-\($0["id"] as Int)", name: subject.text, at: moment($0["recordedAt"]))
    }
  }

  private func drafts(holding values: [String]) throws -> [PersonalRecord] {
    try Row.fetchAll(database, sql: "SELECT owner, form, payload, savedAt FROM formDraft")
      .filter { row in values.contains { (row["payload"] as String).contains($0) } }
      .map {
        PersonalRecord(
          .draft, "\($0["owner"] as String) \($0["form"] as String)", at: moment($0["savedAt"]))
      }
  }

  private func moment(_ milliseconds: Int64?) -> Moment? {
    milliseconds.map(Moment.init(milliseconds:))
  }
}

extension Transaction {
  package var personal: PersonalTable { PersonalTable(database) }
}

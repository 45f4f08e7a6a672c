internal import GRDB

// The columns of what stands beside an intake, as its tables have them.

extension StepRow {
  static let columns = [
    "intake", "number", "round", "at", "recordedAt", "clerk", "kind", "deed", "text",
  ]
  static let insertion = inserting(columns)

  init(row: Row) {
    var column = ColumnReader(row)
    intake = column.next()
    number = column.next()
    round = column.next()
    at = column.next()
    recordedAt = column.next()
    clerk = column.next()
    kind = column.next()
    deed = column.next()
    text = column.next()
  }

  var values: [DatabaseValue] {
    [
      intake.databaseValue, number.databaseValue, round.databaseValue, at.databaseValue,
      recordedAt.databaseValue, clerk.databaseValue, kind.databaseValue, deed.databaseValue,
      text.databaseValue,
    ]
  }
}

extension ClockRow {
  static let columns = [
    "owner", "policy", "round", "number", "startedAt", "dueAt", "endsAtMidnight", "isProvisional",
    "stoppedAt", "outcome",
  ]
  static let insertion = inserting(columns)

  init(row: Row) {
    var column = ColumnReader(row)
    owner = column.next()
    policy = column.next()
    round = column.next()
    number = column.next()
    startedAt = column.next()
    dueAt = column.next()
    endsAtMidnight = column.next()
    isProvisional = column.next()
    stoppedAt = column.next()
    outcome = column.next()
  }

  var values: [DatabaseValue] {
    [
      owner.databaseValue, policy.databaseValue, round.databaseValue, number.databaseValue,
      startedAt.databaseValue, dueAt.databaseValue, endsAtMidnight.databaseValue,
      isProvisional.databaseValue, stoppedAt.databaseValue, outcome.databaseValue,
    ]
  }
}

extension ClassificationRow {
  static let columns = [
    "intake", "scheme", "first", "final",
  ]
  static let insertion = inserting(columns)

  init(row: Row) {
    var column = ColumnReader(row)
    intake = column.next()
    scheme = column.next()
    first = column.next()
    final = column.next()
  }

  var values: [DatabaseValue] {
    [
      intake.databaseValue, scheme.databaseValue, first.databaseValue, final.databaseValue,
    ]
  }
}

extension ParticularsRow {
  static let columns = [
    "intake", "passedOnBy", "passedOnAt", "reference", "foundAt", "place",
  ]
  static let insertion = inserting(columns)

  init(row: Row) {
    var column = ColumnReader(row)
    intake = column.next()
    passedOnBy = column.next()
    passedOnAt = column.next()
    reference = column.next()
    foundAt = column.next()
    place = column.next()
  }

  var values: [DatabaseValue] {
    [
      intake.databaseValue, passedOnBy.databaseValue, passedOnAt.databaseValue,
      reference.databaseValue, foundAt.databaseValue, place.databaseValue,
    ]
  }
}

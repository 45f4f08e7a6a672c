internal import GRDB

// The columns of what stands beside an intake, as its tables have them.

extension StepRow {
  static let columns = [
    "intake", "number", "round", "at", "recordedAt", "clerk", "kind", "deed", "text",
  ]
  static let insertion = inserting(columns)

  init(row: Row) {
    intake = row["intake"]
    number = row["number"]
    round = row["round"]
    at = row["at"]
    recordedAt = row["recordedAt"]
    clerk = row["clerk"]
    kind = row["kind"]
    deed = row["deed"]
    text = row["text"]
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
    owner = row["owner"]
    policy = row["policy"]
    round = row["round"]
    number = row["number"]
    startedAt = row["startedAt"]
    dueAt = row["dueAt"]
    endsAtMidnight = row["endsAtMidnight"]
    isProvisional = row["isProvisional"]
    stoppedAt = row["stoppedAt"]
    outcome = row["outcome"]
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
    intake = row["intake"]
    scheme = row["scheme"]
    first = row["first"]
    final = row["final"]
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
    intake = row["intake"]
    passedOnBy = row["passedOnBy"]
    passedOnAt = row["passedOnAt"]
    reference = row["reference"]
    foundAt = row["foundAt"]
    place = row["place"]
  }

  var values: [DatabaseValue] {
    [
      intake.databaseValue, passedOnBy.databaseValue, passedOnAt.databaseValue,
      reference.databaseValue, foundAt.databaseValue, place.databaseValue,
    ]
  }
}

import Domain
internal import GRDB

/// The estate, its calendar, its policies and its settings.
package struct HouseRulesTable {
  private let database: Database
  private let cache: Stamped<HouseRules>

  init(_ database: Database, cache: Stamped<HouseRules>) {
    self.database = database
    self.cache = cache
  }

  package func estate() throws -> Estate {
    guard let row = try Row.fetchOne(database, kept: "SELECT * FROM estate") else {
      throw StoreFailure.unfinished
    }
    return Estate(
      name: row["name"], isPractice: row["isPractice"], language: row["language"],
      desk: row["desk"])
  }

  /// Whether the file has been set up.
  package func isSetUp() throws -> Bool {
    try Int.fetchOne(database, kept: "SELECT count(*) FROM estate") != 0
  }

  package func setUp(_ estate: Estate) throws {
    try database.execute(
      kept: "INSERT INTO estate (onlyRow, name, isPractice, language, desk) VALUES (1, ?, ?, ?, ?)",
      arguments: [estate.name, estate.isPractice, estate.language, estate.desk])
  }

  /// Everything the house has decided for itself, as it is now.
  package func rules() throws -> HouseRules {
    try cache.value(in: database, read: rulesRead)
  }

  private func rulesRead() throws -> HouseRules {
    // First of all: a file that was not set up has no settings either.
    let estate = try estate()
    let settings = try settings()
    let calendar = try WorkCalendar(by: settings, exceptions: calendarExceptions())
    var rules = HouseRules(
      estate: estate, calendar: calendar, policies: Policies(try policies()),
      settings: settings)
    rules.purposes = VisitPurposes(
      try VisitPurposeTable(database).all(), otherwise: settings.number(.visitStayMinutes))
    rules.schemes = try SchemeTable(database).schemes()
    return rules
  }

  package func settings() throws -> HouseSettings {
    let rows = try Row.fetchAll(database, kept: "SELECT name, value FROM setting")
    return HouseSettings(
      Dictionary(rows.map { ($0["name"], $0["value"]) }, uniquingKeysWith: { $1 }))
  }

  package func set(_ key: SettingKey, to value: String) throws {
    try database.execute(
      kept: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
      arguments: [key.rawValue, value])
  }

  /// Enters the exceptions of a calendar; a day that is there already takes the new ones.
  package func load(_ exceptions: [CalendarException]) throws {
    for exception in exceptions {
      try database.execute(
        kept: """
          INSERT OR REPLACE INTO calendarException (day, kind, nameChinese, nameEnglish)
          VALUES (?, ?, ?, ?)
          """,
        arguments: [
          exception.day.number, exception.kind.rawValue, exception.name.chinese,
          exception.name.english,
        ])
    }
  }

  package func save(_ policy: DeadlinePolicy) throws {
    let allowance = policy.allowance
    try database.execute(
      kept: """
        INSERT OR REPLACE INTO policy
          (id, milestone, condition, allowance, amount, start, stop, rule, isOn)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        policy.id.rawValue, policy.milestone, policy.condition, allowance.unit, allowance.amount,
        policy.start, policy.stop, policy.rule, policy.isOn,
      ])
  }

  private func policies() throws -> [DeadlinePolicy] {
    try Row.fetchAll(database, kept: "SELECT * FROM policy").compactMap { row in
      guard let id = PolicyID(rawValue: row["id"]),
        let allowance = Allowance(unit: row["allowance"], amount: row["amount"])
      else { return nil }
      return DeadlinePolicy(
        id: id, milestone: row["milestone"], condition: row["condition"], allowance: allowance,
        start: row["start"], stop: row["stop"], rule: row["rule"], isOn: row["isOn"])
    }
  }

  private func calendarExceptions() throws -> [CalendarException] {
    try Row.fetchAll(database, kept: "SELECT * FROM calendarException").compactMap { row in
      guard let kind = CalendarException.Kind(rawValue: row["kind"]) else { return nil }
      return CalendarException(
        day: Day(number: row["day"]), kind: kind,
        name: DayName(chinese: row["nameChinese"], english: row["nameEnglish"]))
    }
  }
}

extension Transaction {
  package var house: HouseRulesTable { HouseRulesTable(database, cache: cache.rules) }
}

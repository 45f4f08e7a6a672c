import Domain
internal import GRDB

/// The units of the estate and their people.
package struct HouseholdTable {
  private let database: Database
  private let rooms: Stamped<RoomParser>

  init(_ database: Database, rooms: Stamped<RoomParser>) {
    self.database = database
    self.rooms = rooms
  }

  /// The unit of that exact code.
  package func named(_ code: String) throws -> Household? {
    try Row.readOne(
      database, kept: "SELECT * FROM household WHERE code = ?", arguments: [code], household)
  }

  /// The units of these codes, in their order; two statements, however many they are.
  package func named(all codes: [String]) throws -> [Household] {
    guard codes.count > 1 else { return try codes.first.flatMap(named).map { [$0] } ?? [] }
    let wanted = try PlainJSON.text(of: codes)
    let people = Dictionary(
      grouping: try Row.readAll(
        database,
        kept: """
          SELECT resident.* FROM json_each(?) AS wanted
          CROSS JOIN resident ON resident.household = wanted.value
          ORDER BY wanted.key, resident.position
          """, arguments: [wanted]
      ) { (household: $0["household"] as String, resident: resident($0)) }, by: \.household)
    return try Row.readAll(
      database,
      kept: """
        SELECT household.* FROM json_each(?) AS wanted
        CROSS JOIN household ON household.code = wanted.value
        ORDER BY wanted.key
        """, arguments: [wanted]
    ) { household($0, of: people[$0["code"], default: []].map(\.resident)) }
  }

  /// The unit that was meant by what somebody typed.
  ///
  /// - Throws: ``HouseholdRefusal`` where it is none, or might be several.
  package func resolve(_ typed: String) throws -> Household {
    if let exact = try named(typed) { return exact }
    switch try match(typed) {
    case .one(let code):
      if let found = try named(code) { return found }
      throw Refusal.household(.noSuchHouse(typed))
    case .choice(let codes):
      throw Refusal.household(.severalHouses(typed, codes: codes))
    case .nothing: return try home(of: typed)
    }
  }

  /// The unit of somebody whose whole name, in characters or pinyin, was typed.
  private func home(of typed: String) throws -> Household {
    let name = typed.searchFolded
    let codes = try String.fetchAll(
      database,
      kept: """
        SELECT DISTINCT household FROM resident
        WHERE nameKey = :name OR (pinyin = :pinyin AND pinyin <> '')
        ORDER BY household
        """, arguments: ["name": name, "pinyin": typed.pinyinFolded])
    guard codes.count < 2 else { throw Refusal.household(.severalHouses(typed, codes: codes)) }
    guard let code = codes.first, let found = try named(code) else {
      throw Refusal.household(.noSuchHouse(typed))
    }
    return found
  }

  /// What somebody may have meant.
  package func match(_ typed: String) throws -> RoomParser.Match {
    try rooms.value(in: database, read: parser).find(typed)
  }

  /// The units whose number begins so, as one walks.
  package func codes(beginning typed: String, limit: Int) throws -> [String] {
    try rooms.value(in: database, read: parser).beginning(typed, limit: limit)
  }

  /// Every unit taken apart, as it is compared with what somebody typed.
  private func parser() throws -> RoomParser {
    let units = try Row.readAll(
      database,
      kept:
        "SELECT code, area, building, unit, room FROM household ORDER BY \(HouseholdTable.order)"
    ) {
      RoomParser.Unit(
        code: $0["code"], area: $0["area"], building: $0["building"], unit: $0["unit"],
        room: $0["room"])
    }
    let estate = try String.fetchOne(database, kept: "SELECT name FROM estate")
    return RoomParser(units, of: estate ?? "")
  }

  /// The household at the same place, whatever its code.
  package func located(like other: Household) throws -> Household? {
    try Row.readOne(
      database,
      kept: "SELECT * FROM household WHERE area = ? AND building = ? AND unit = ? AND room = ?",
      arguments: [other.area, other.building, other.unit, other.room], household)
  }

  package func all() throws -> [Household] {
    try named(
      all: String.fetchAll(
        database, kept: "SELECT code FROM household ORDER BY \(HouseholdTable.order)"))
  }

  /// As one walks: building 2 before 10, room 901 before 1001.
  private static let order =
    "area, length(building), building, length(unit), unit, length(room), room"

  /// The units of people by half a name, pinyin, or the tail of a phone.
  package func codes(ofPeople text: String, limit: Int) throws -> [String] {
    let text = text.searchFolded
    guard !text.isEmpty else { return [] }
    return try String.fetchAll(
      database,
      kept: """
        SELECT DISTINCT household FROM resident
        WHERE instr(nameKey, :text) > 0 OR instr(initials, :text) = 1 OR instr(pinyin, :pinyin) = 1
          OR instr(phoneReversed, :tail) = 1
        ORDER BY household
        LIMIT :limit
        """,
      arguments: [
        "text": text, "pinyin": text.pinyinFolded, "tail": String(text.reversed()), "limit": limit,
      ])
  }

  package func add(_ household: Household, keys: [NameKeys]) throws {
    try database.execute(
      kept: """
        INSERT INTO household (code, area, building, unit, room, isOccupied, movedIn)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        household.code, household.area, household.building, household.unit, household.room,
        household.isOccupied, household.movedIn?.number,
      ])
    try setResidents(of: household, keys: keys)
  }

  package func save(_ household: Household, keys: [NameKeys]) throws {
    try database.execute(
      kept: "UPDATE household SET isOccupied = ?, movedIn = ? WHERE code = ?",
      arguments: [household.isOccupied, household.movedIn?.number, household.code])
    try database.execute(
      kept: "DELETE FROM resident WHERE household = ?", arguments: [household.code])
    try setResidents(of: household, keys: keys)
  }

  private func setResidents(of household: Household, keys: [NameKeys]) throws {
    for (position, (resident, key)) in zip(household.residents, keys).enumerated() {
      try database.execute(
        kept: """
          INSERT INTO resident
            (household, position, name, role, phone, nameKey, initials, pinyin, phoneReversed)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          household.code, position, resident.name, resident.role.rawValue, resident.phone,
          key.folded, key.initials, key.pinyin, String(resident.phone.reversed()),
        ])
    }
  }

  /// The case at which a unit asked not to be called again; nothing where it has not.
  package func refusal(of code: String) throws -> String? {
    try String.fetchOne(
      database, kept: "SELECT refusesCallsReason FROM household WHERE code = ? AND refusesCalls",
      arguments: [code])
  }

  /// Remembers that a unit asked not to be called again, and at which case.
  package func refuseCalls(to code: String, since intake: String) throws {
    try database.execute(
      kept: "UPDATE household SET refusesCalls = 1, refusesCallsReason = ? WHERE code = ?",
      arguments: [intake, code])
  }

  private func household(_ row: Row) throws -> Household {
    let people = try Row.readAll(
      database, kept: "SELECT * FROM resident WHERE household = ? ORDER BY position",
      arguments: [row["code"] as String], resident)
    return household(row, of: people)
  }

  private func household(_ row: Row, of residents: [Resident]) -> Household {
    let movedIn: Int? = row["movedIn"]
    return Household(
      code: row["code"], area: row["area"], building: row["building"], unit: row["unit"],
      room: row["room"], isOccupied: row["isOccupied"], movedIn: movedIn.map(Day.init(number:)),
      residents: residents)
  }

  private func resident(_ row: Row) -> Resident {
    Resident(
      name: row["name"], role: PartyRole(rawValue: row["role"]) ?? .resident, phone: row["phone"])
  }
}

extension Transaction {
  package var households: HouseholdTable { HouseholdTable(database, rooms: cache.rooms) }
}

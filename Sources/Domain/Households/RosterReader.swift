/// Reads the rows of a roster one after the other, and gathers the people of each unit.
struct RosterReader {
  /// A unit as the roster names it.
  private struct Place: Hashable {
    let area: String
    let building: String
    let unit: String
    let room: String
  }

  private struct Line {
    let place: Place
    let resident: Resident
    let isOccupied: Bool
    let movedIn: Day?
  }

  private let columns: [RosterColumn: Int]
  private var order: [Place] = []
  private var lines: [Place: [Line]] = [:]
  private(set) var problems: [Roster.Problem] = []

  init(columns: [RosterColumn: Int]) { self.columns = columns }

  mutating func take(_ row: CSVTable.Row) {
    guard row.cells.count == columns.count else {
      return fail(row, .cellCount(expected: columns.count, found: row.cells.count))
    }
    guard !row.cells.contains(where: OutsideText.isHostile) else {
      return fail(row, .controlCharacters)
    }
    guard let line = line(row) else { return }
    let others = lines[line.place] ?? []
    guard !others.contains(where: { $0.resident == line.resident }) else {
      return fail(row, .personTwice)
    }
    if others.isEmpty { order.append(line.place) }
    lines[line.place] = others + [line]
  }

  /// The units in the order of the file, each with its code (decision 11).
  var households: [Household] {
    let short = Dictionary(grouping: order) { code(of: $0, withArea: false) }
    return order.compactMap { place in
      guard let people = lines[place], let first = people.first else { return nil }
      let isAmbiguous = (short[code(of: place, withArea: false)]?.count ?? 0) > 1
      return Household(
        code: code(of: place, withArea: isAmbiguous), area: place.area, building: place.building,
        unit: place.unit, room: place.room,
        isOccupied: people.contains(where: \.isOccupied),
        movedIn: people.compactMap(\.movedIn).min() ?? first.movedIn,
        residents: people.map(\.resident))
    }
  }

  private func code(of place: Place, withArea: Bool) -> String {
    ([withArea ? place.area : "", place.building, place.unit, place.room])
      .filter { !$0.isEmpty }.joined(separator: "-")
  }

  private mutating func line(_ row: CSVTable.Row) -> Line? {
    let place = Place(
      area: text(.area, row), building: text(.building, row).uppercased(), unit: text(.unit, row),
      room: text(.room, row).uppercased())
    let before = problems.count
    if place.room.isEmpty { fail(row, .roomMissing) }
    let name = text(.household, row)
    if name.isEmpty { fail(row, .nameMissing) }
    let phone = phone(row)
    let role = role(row)
    let isOccupied = isOccupied(row)
    let movedIn = movedIn(row)
    guard problems.count == before else { return nil }
    return Line(
      place: place, resident: Resident(name: name, role: role, phone: phone),
      isOccupied: isOccupied, movedIn: movedIn)
  }

  private func text(_ column: RosterColumn, _ row: CSVTable.Row) -> String {
    columns[column].map { OutsideText.line(row.cells[$0].halfwidth) } ?? ""
  }

  private mutating func phone(_ row: CSVTable.Row) -> String {
    let typed = text(.phone, row)
    guard !typed.isEmpty else { return "" }
    let digits = ContactPhone.digits(typed)
    guard ContactPhone.isWellFormed(typed), digits.count >= RosterReader.leastDigits else {
      fail(row, .badPhone(typed))
      return ""
    }
    return digits
  }

  private mutating func role(_ row: CSVTable.Row) -> PartyRole {
    let typed = text(.role, row)
    guard !typed.isEmpty else { return .owner }
    guard let role = PartyRole(word: typed) else {
      fail(row, .unknownRole(typed))
      return .owner
    }
    return role
  }

  private mutating func isOccupied(_ row: CSVTable.Row) -> Bool {
    let typed = text(.occupied, row).searchFolded
    if typed.isEmpty || RosterReader.yes.contains(typed) { return true }
    if !RosterReader.no.contains(typed) { fail(row, .unknownYesOrNo(typed)) }
    return false
  }

  private mutating func movedIn(_ row: CSVTable.Row) -> Day? {
    let typed = text(.movedIn, row)
    guard !typed.isEmpty else { return nil }
    let dashed = typed.split(whereSeparator: { "/.年月日".contains($0) || $0 == "-" })
      .map { $0.count == 1 ? "0" + $0 : String($0) }.joined(separator: "-")
    guard let day = Day(dashed) else {
      fail(row, .badDate(typed))
      return nil
    }
    return day
  }

  private mutating func fail(_ row: CSVTable.Row, _ flaw: Roster.Flaw) {
    problems.append(Roster.Problem(line: row.line, flaw: flaw))
  }

  private static let yes: Set<String> = ["yes", "y", "true", "1", "是", "已入住", "入住", "有"]
  private static let no: Set<String> = ["no", "n", "false", "0", "否", "未入住", "空置", "无"]
  /// A household is reached by a whole number, not by a service number.
  private static let leastDigits = 7
}

extension PartyRole {
  /// The role by its code or one of its everyday words.
  package init?(word: String) {
    if let role = PartyRole(rawValue: word.lowercased()) {
      self = role
      return
    }
    switch word {
    case "业主", "产权人", "户主": self = .owner
    case "家属", "家庭成员", "亲属": self = .family
    case "租户", "租客", "租住人员", "承租人": self = .tenant
    case "使用人", "物业使用人", "非业主使用人": self = .user
    case "家政", "保姆", "家政人员": self = .helper
    case "商户", "商铺": self = .shop
    case "住户", "居住人": self = .resident
    default: return nil
    }
  }
}

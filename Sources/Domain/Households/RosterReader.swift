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
  /// How many cells a line has, read and unread.
  private let width: Int
  private var order: [Place] = []
  private var lines: [Place: [Line]] = [:]
  private(set) var problems: [Roster.Problem] = []

  init(columns: [RosterColumn: Int], width: Int) {
    self.columns = columns
    self.width = width
  }

  mutating func take(_ row: CSVTable.Row) {
    guard row.cells.count == width else {
      return fail(row, .cellCount(expected: width, found: row.cells.count))
    }
    guard !row.cells.contains(where: { OutsideText.isHostile($0.replacing("\t", with: " ")) })
    else {
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
      area: text(.area, row), building: PlaceName.bare(text(.building, row)),
      unit: PlaceName.bare(text(.unit, row)), room: PlaceName.bare(text(.room, row)))
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
    guard let day = Day(asWritten: typed) else {
      fail(row, .badDate(typed))
      return nil
    }
    return day
  }

  private mutating func fail(_ row: CSVTable.Row, _ flaw: Roster.Flaw) {
    problems.append(Roster.Problem(line: row.line, flaw: flaw))
  }

  private static let yes: Set<String> = [
    "yes", "y", "true", "t", "1", "是", "已入住", "入住", "有", "已住", "自住", "在住", "常住", "出租", "√",
    "occupied",
  ]
  private static let no: Set<String> = [
    "no", "n", "false", "f", "0", "否", "未入住", "空置", "无", "未住", "空", "空房", "没有", "×", "vacant",
    "empty",
  ]
  /// A household is reached by a whole number, not by a service number.
  private static let leastDigits = 7
}

extension Day {
  /// A day as rosters write it: `2024-11-04`, `2024/11/4`, `2024年11月4日`, `20241104`.
  fileprivate init?(asWritten text: String) {
    let digits = text.filter(\.isNumber)
    var parts = text.split(whereSeparator: { !$0.isNumber }).map(String.init)
    if parts == [digits], digits.count == 8 {
      parts = [
        String(digits.prefix(4)), String(digits.dropFirst(4).prefix(2)), String(digits.suffix(2)),
      ]
    }
    guard text.allSatisfy({ $0.isNumber || "-/.年月日 ".contains($0) }) else { return nil }
    self.init(parts.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: "-"))
  }
}

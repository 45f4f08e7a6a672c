import Desk
import Domain
import Resources

extension EstatePresets {
  /// The trade's own figures, as they are compiled into the program.
  package static var builtIn: EstatePresets {
    var presets = EstatePresets(
      settings: Dictionary(
        rows(of: BuiltInFiles.settings).compactMap { row in
          SettingKey(rawValue: row[0]).map { ($0, row[1]) }
        }, uniquingKeysWith: { $1 }),
      policies: rows(of: BuiltInFiles.policies).compactMap(DeadlinePolicy.init(row:)),
      calendar: rows(of: BuiltInFiles.workdays).compactMap(CalendarException.init(row:)),
      shifts: rows(of: BuiltInFiles.shifts).compactMap(ShiftPlan.init(row:)),
      schemes: .builtIn)
    presets.purposes = rows(of: BuiltInFiles.purposes).compactMap(VisitPurpose.init(row:))
    presets.phrases = StockPhrase.builtIn
    presets.posts = rows(of: BuiltInFiles.posts).compactMap(DutyPost.init(row:))
    presets.rotations = rows(of: BuiltInFiles.rotations).compactMap { row in
      try? ShiftRotation(row: row)
    }
    return presets
  }

  /// The rows below the heading; our own files quote nothing.
  static func rows(of text: String) -> [[String]] {
    text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

extension EstatePresets {
  /// The rules of a house that has no file yet, for the screens that ask for its particulars.
  package func rules(estate: Estate) throws -> HouseRules {
    let figures = HouseSettings(
      Dictionary(settings.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { $1 }))
    var rules = HouseRules(
      estate: estate, calendar: try WorkCalendar(by: figures, exceptions: calendar),
      policies: Policies(policies), settings: figures)
    rules.schemes = schemes
    return rules
  }
}

/// An article that most desks have, with how many and where: a proposal, to be corrected by count.
package struct ArticlePreset: Hashable, Sendable {
  package let name: Phrase
  package let owned: Int
  package let place: Phrase

  /// The list that is compiled into the program.
  package static var builtIn: [ArticlePreset] {
    EstatePresets.rows(of: BuiltInFiles.articles).compactMap { row in
      guard row.count == 5, let owned = Int(row[2]) else { return nil }
      return ArticlePreset(
        name: Phrase(row[0], row[1]), owned: owned, place: Phrase(row[3], row[4]))
    }
  }
}

extension DeadlinePolicy {
  /// Reads `policy,milestone,condition,allowance,amount,start,stop,rule,on`.
  fileprivate init?(row: [String]) {
    guard row.count == 9, let id = PolicyID(rawValue: row[0]),
      let allowance = Allowance(unit: row[3], amount: Int(row[4]))
    else { return nil }
    self.init(
      id: id, milestone: row[1], condition: row[2], allowance: allowance, start: row[5],
      stop: row[6], rule: row[7], isOn: row[8] == "yes")
  }
}

extension VisitPurpose {
  /// Reads `purpose,name_zh,name_en,minutes`.
  fileprivate init?(row: [String]) {
    guard row.count == 4, let minutes = Int(row[3]) else { return nil }
    self.init(id: row[0], chinese: row[1], english: row[2], minutes: minutes)
  }
}

extension PlateWriting {
  /// How plates are written, as it is compiled into the program.
  package static let builtIn: PlateWriting = {
    let parts = Dictionary(
      EstatePresets.rows(of: BuiltInFiles.plates).compactMap { row in
        row.count == 2 ? (row[0], row[1]) : nil
      }, uniquingKeysWith: { $1 })
    return PlateWriting(
      provinces: parts["provinces"] ?? "", special: parts["special"] ?? "",
      newEnergy: parts["newEnergy"] ?? "")
  }()
}

extension ChecklistItem {
  /// The lines of a checklist, as they are compiled into the program.
  package static func builtIn(_ list: Checklist) -> [ChecklistItem] {
    EstatePresets.rows(of: BuiltInFiles.checklists).compactMap { row in
      guard row.count == 4, Checklist(rawValue: row[0]) == list else { return nil }
      return ChecklistItem(list, row[1], chinese: row[2], english: row[3])
    }
  }

  /// What it is called; a line that is no longer on the list keeps its lasting name.
  package static func words(of item: String, in list: Checklist) -> Phrase {
    builtIn(list).first { $0.id == item }?.words ?? Phrase(item, item)
  }

  package var words: Phrase { Phrase(chinese, english) }
}

extension ShiftPlan {
  /// Reads `pattern,shift,start,end`.
  fileprivate init?(row: [String]) {
    guard row.count == 4, let start = ClockTime(row[2]), let end = ClockTime(row[3]) else {
      return nil
    }
    self.init(pattern: row[0], shift: row[1], start: start, end: end)
  }
}

extension DutyPost {
  /// Reads `post,name_zh,name_en,covered`.
  fileprivate init?(row: [String]) {
    guard row.count == 4 else { return nil }
    self.init(id: row[0], chinese: row[1], english: row[2], isCovered: row[3] == "yes")
  }
}

extension ShiftRotation {
  /// Reads `rotation,name_zh,name_en,pattern,people,cycle`.
  fileprivate init?(row: [String]) throws(Refusal) {
    guard row.count == 6, let people = Int(row[4]) else { return nil }
    try self.init(
      id: row[0], chinese: row[1], english: row[2], pattern: row[3], people: people,
      cycle: row[5].split(separator: " ").map(String.init))
  }
}

extension CalendarException {
  /// Reads `date,kind,name_zh,name_en`.
  package init?(row: [String]) {
    guard row.count == 4, let day = Day(row[0]), let kind = Kind(rawValue: row[1]) else {
      return nil
    }
    self.init(day: day, kind: kind, name: DayName(chinese: row[2], english: row[3]))
  }
}

extension Pinyin {
  /// The readings that are compiled into the program.
  package static let builtIn = Pinyin(table: BuiltInFiles.pinyin)
}

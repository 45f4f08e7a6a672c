import Console
import Desk
import Domain
import Foundation
import Resources
import Storage

/// The file that an invented estate is put into.
struct InventedFile {
  let path: String
  let measure: InventedEstate.Measure
  private let houses: [Household]

  init(path: String, measure: InventedEstate.Measure) {
    self.path = path
    self.measure = measure
    houses = Self.houses(copies: measure.copies)
  }

  /// Makes it, and counts what it holds.
  func make(_ progress: SeedProgress) throws -> [(table: String, rows: Int)] {
    let zone = EstateZone(
      offsetMinutes: EstatePresets.builtIn.settings[.zoneOffsetMinutes].flatMap { Int($0) } ?? 0)
    let first = measure.until.adding(days: -measure.days)
    let founded = zone.moment(first).adding(minutes: 6 * 60)
    let store = try NewDataFile(path: path).create(
      SetUpEstate(
        name: "翠湖苑", isPractice: true, language: Language.chinese.rawValue, desk: "前台",
        first: (Crew.supervisor, "李梅")), pin: SampleEstate.pin, at: founded
    ).store
    let desk = FrontDesk(store: store, pinyin: { .builtIn }, clock: { founded })
    try open(desk)
    var estate = InventedEstate(measure, house: try desk.ask(HouseRulesInForce()))
    estate.houses = houses
    try estate.live(at: desk, afterEachDay: progress.tell)
    try desk.settleSearchTables()
    progress.end()
    return try desk.rowCounts()
  }

  /// People, units and articles, before the first day.
  private func open(_ desk: FrontDesk) throws {
    let clerk = try desk.signIn(Crew.supervisor, pin: SampleEstate.pin)
    for person in Crew.rest {
      try desk.perform(
        AddStaff(
          person.number, name: person.name, roles: [person.role], department: person.department),
        as: clerk, settingPin: SampleEstate.pin, of: person.number)
    }
    try desk.perform(SetSetting(.visitRetentionDays, to: "0"), as: clerk)
    try desk.perform(ImportRoster(houses), as: clerk)
    for article in InventedEstate.articles {
      let add = ChangeArticle(article, .add(owned: InventedEstate.owned, place: "柜1"))
      try desk.perform(add, as: clerk)
    }
  }

  /// The sample's buildings, over and over, each with a number of its own.
  private static func houses(copies: Int) -> [Household] {
    let sample = Roster(BuiltInFiles.sampleRoster).households
    let buildings = sample.compactMap { Int($0.building) }.max() ?? 0
    return (0..<copies).flatMap { copy in
      sample.map { house in
        let building = String((Int(house.building) ?? 0) + copy * buildings)
        return Household(
          code: "\(building)-\(house.unit)-\(house.room)", area: house.area, building: building,
          unit: house.unit, room: house.room, isOccupied: house.isOccupied, movedIn: house.movedIn,
          residents: house.residents)
      }
    }
  }
}

import Console
import Desk
import Domain
import Foundation
import Resources
import Storage

/// Years of an estate that never was, the same for the same seed: its people do what the program's
/// own commands allow, day after day, and the domain reckons every deadline.
struct InventedEstate {
  /// How much happens.
  struct Measure {
    var days = 3650
    var seed = 1
    var visitsPerDay = 274
    var intakesPerDay = 55
    /// How often the roster's buildings stand there.
    var copies = 10
    /// The last day, which is the same whenever the estate is invented.
    var until = Day(number: 0)
  }

  typealias Act = (inout InventedEstate, inout BulkDesk, Moment) throws -> Void

  let measure: Measure
  let zone: EstateZone
  let calendar: WorkCalendar
  let first: Day
  var chance: SeededChance
  var houses: [Household] = []
  let cases = InventedCases.builtIn
  /// Who is on duty, as the last shift began.
  var onDuty = Crew.early(0)
  var lastHandover: String?
  private var agenda = Agenda()

  init(_ measure: Measure, house: HouseRules) {
    self.measure = measure
    zone = house.zone
    calendar = house.calendar
    chance = SeededChance(measure.seed)
    first = measure.until.adding(days: -measure.days)
  }

  /// Does something at a later moment.
  mutating func later(_ moment: Moment, _ act: @escaping Act) { agenda.add(act, at: moment) }

  /// Works through every day up to the last, some days to a transaction.
  mutating func live(at desk: FrontDesk, afterEachDay report: (Day) -> Void) throws {
    var day = first
    while day <= measure.until {
      let end = min(day.adding(days: Self.daysTogether), measure.until.adding(days: 1))
      try desk.performInBulk { bulk in
        while day < end {
          try live(day, at: &bulk)
          report(day)
          day = day.adding(days: 1)
        }
      }
    }
  }

  private mutating func live(_ day: Day, at bulk: inout BulkDesk) throws {
    planShifts(on: day)
    planStocktake(on: day)
    for _ in 0..<amount(about: measure.visitsPerDay) { planVisit(on: day) }
    for _ in 0..<amount(about: measure.intakesPerDay) { planIntake(on: day) }
    planNotes(on: day)
    let midnight = zone.moment(day, .endOfDay)
    while let (moment, act) = agenda.next(before: midnight) { try act(&self, &bulk, moment) }
  }

  /// As many as usual, a third more or less.
  private mutating func amount(about usual: Int) -> Int {
    guard usual > 0 else { return 0 }
    return chance.number((usual - usual / 3)...(usual + usual / 3))
  }

  static let daysPerYear = 365
  private static let daysTogether = 10
}

/// What is still to be done, in order of time; what falls on the same minute in the order in which
/// it was planned.
private struct Agenda {
  private var days: [Int64: [(moment: Moment, serial: Int, act: InventedEstate.Act)]] = [:]
  private var today: [(moment: Moment, serial: Int, act: InventedEstate.Act)] = []
  private var current: Int64 = .min
  private var serial = 0

  mutating func add(_ act: @escaping InventedEstate.Act, at moment: Moment) {
    serial += 1
    let bucket = moment.milliseconds / Agenda.span
    guard bucket <= current else {
      days[bucket, default: []].append((moment, serial, act))
      return
    }
    let place = today.firstIndex { $0.moment <= moment } ?? today.count
    today.insert((moment, serial, act), at: place)
  }

  /// The next thing to be done before a moment.
  mutating func next(before end: Moment) -> (Moment, InventedEstate.Act)? {
    while today.isEmpty {
      guard let bucket = days.keys.min(), bucket * Agenda.span < end.milliseconds else {
        return nil
      }
      current = bucket
      today = (days.removeValue(forKey: bucket) ?? []).sorted {
        ($1.moment, $1.serial) < ($0.moment, $0.serial)
      }
    }
    guard let last = today.last, last.moment < end else { return nil }
    today.removeLast()
    return (last.moment, last.act)
  }

  /// An hour.
  private static let span: Int64 = 3_600_000
}

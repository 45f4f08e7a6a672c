import Console
import Desk
import Domain
import Foundation
import Storage

/// A desk in memory, set up as a practice file, with a clock that the test moves by hand.
///
/// Tests run it on one thread at a time.
package final class Rehearsal: Sendable {
  package let desk: FrontDesk
  private let store: Store
  private let time: Changes

  /// The readings of names, made once.
  package static let pinyin = Pinyin.builtIn
  /// Everybody's PIN.
  package static let pin = "1234"

  /// The supervisor's PIN, which a desk in earnest wants longer.
  private let supervisorPin: String

  /// Opens a desk at that moment of the estate's clocks: `2024-11-04 08:00`.
  package init(at text: String = "2024-11-04 08:00", inEarnest: Bool = false) throws {
    supervisorPin = inEarnest ? "847201" : Rehearsal.pin
    let time = Changes(try Rehearsal.moment(text))
    self.time = time
    store = try Store()
    let command = SetUpEstate(
      name: "翠湖苑", isPractice: !inEarnest, language: "zh-Hans", desk: "前台",
      first: (try StaffNumber("1001"), "李梅"))
    try FrontDesk.setUp(
      command, presets: .builtIn, pin: supervisorPin, in: NewFile(store: store, path: nil),
      at: time.now)
    desk = FrontDesk(store: store, pinyin: { Rehearsal.pinyin }, clock: { time.now })
  }

  /// The statements that read a table from end to end which grows with the years, while `body` runs;
  /// each with how it did.
  package func readingWhole(_ body: () throws -> Void) throws -> [String] {
    try store.plans(of: body).flatMap { plan in
      GrowingTables.readWhole(by: plan).map { "\($0): \(plan.sql)" }
    }
  }

  /// How often a table is read while `body` runs.
  package func reads(of table: String, _ body: () throws -> Void) throws -> Int {
    try store.plans(of: body).filter { plan in
      plan.sql.contains("FROM \(table) ") || plan.sql.contains("FROM \"\(table)\" ")
    }.map(\.times).reduce(0, +)
  }

  /// Moves the clock, forwards or backwards.
  package func set(_ text: String) throws { time.now = try Rehearsal.moment(text) }

  package var now: Moment { time.now }

  /// Moves the clock on.
  package func pass(minutes: Int) { time.now = time.now.adding(minutes: minutes) }

  /// Takes somebody on, signed in.
  @discardableResult
  package func hire(
    _ number: String, _ name: String, as roles: Set<StaffRole>, in department: Department? = nil
  ) throws -> SignedIn {
    let staff = try StaffNumber(number)
    try desk.perform(
      AddStaff(staff, name: name, roles: roles, department: department), as: try supervisor,
      settingPin: Rehearsal.pin, of: staff)
    return try clerk(number)
  }

  /// Somebody who works here, signed in; a PIN takes its time, so it is given once.
  package func clerk(_ number: String) throws -> SignedIn {
    if let known = time.present[number] { return known }
    let pin = number == "1001" ? supervisorPin : Rehearsal.pin
    let clerk = try desk.signIn(try StaffNumber(number), pin: pin)
    time.present[number] = clerk
    return clerk
  }

  /// The first person, who is supervisor and office head.
  package var supervisor: SignedIn {
    get throws { try clerk("1001") }
  }

  /// The kinds of everything in the journal, oldest first.
  package func journalKinds() throws -> [String] {
    try desk.ask(JournalEntries(limit: 10_000), as: try supervisor).reversed().map(\.kind)
  }

  /// The moment at which the clocks of Shanghai show `text`.
  package static func moment(_ text: String) throws -> Moment {
    guard let moment = EstateZone(offsetMinutes: 480).moment(text) else {
      throw MalformedMoment(text: text)
    }
    return moment
  }
}

private struct MalformedMoment: Error { let text: String }

/// What changes in a rehearsal: a clock that stands still until a test moves it, and who is there.
///
/// Tests run it on one thread at a time.
private final class Changes: @unchecked Sendable {
  var now: Moment
  /// Who has signed in already.
  var present: [String: SignedIn] = [:]

  init(_ now: Moment) { self.now = now }
}

extension WorkCalendar {
  /// The calendar of the presets: Shanghai, nine to six, Monday to Friday, 2018 to 2026 loaded.
  package static func rehearsal() throws -> WorkCalendar {
    let presets = EstatePresets.builtIn
    let settings = HouseSettings(
      Dictionary(presets.settings.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { $1 }))
    let hours = OfficeHours(
      weekdays: [1, 2, 3, 4, 5], opening: settings.time(.officeOpening),
      closing: settings.time(.officeClosing))
    return try WorkCalendar(
      zone: EstateZone(offsetMinutes: settings.number(.zoneOffsetMinutes)), hours: hours,
      exceptions: presets.calendar)
  }
}

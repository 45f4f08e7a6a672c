import Console
import Desk
import Domain
import Foundation
import Storage

/// A desk in memory, set up as a practice file, with a clock that the test moves by hand.
package final class Rehearsal {
  package let desk: FrontDesk
  private let time: SetClock

  /// Everybody's PIN.
  package static let pin = "1234"

  /// Opens a desk at that moment of the estate's clocks: `2024-11-04 08:00`.
  package init(at text: String = "2024-11-04 08:00") throws {
    let time = SetClock(try Rehearsal.moment(text))
    self.time = time
    let store = try Store()
    let command = SetUpEstate(
      name: "翠湖苑", isPractice: true, language: "zh-Hans", desk: "前台",
      first: (try StaffNumber("1001"), "李梅"))
    try FrontDesk.setUp(
      command, presets: .builtIn, pin: Rehearsal.pin, in: NewFile(store: store, path: nil),
      at: time.now)
    desk = FrontDesk(store: store, pinyin: { .builtIn }, clock: { time.now })
  }

  /// Moves the clock, forwards or backwards.
  package func set(_ text: String) throws { time.now = try Rehearsal.moment(text) }

  /// Takes somebody on, signed in.
  @discardableResult
  package func hire(
    _ number: String, _ name: String, as roles: Set<StaffRole>, in department: Department? = nil
  ) throws -> SignedIn {
    let number = try StaffNumber(number)
    try desk.perform(
      AddStaff(number, name: name, roles: roles, department: department), as: try supervisor,
      settingPin: Rehearsal.pin, of: number)
    return try desk.signIn(number, pin: Rehearsal.pin)
  }

  /// The first person, who is supervisor and office head.
  package var supervisor: SignedIn {
    get throws { try desk.signIn(try StaffNumber("1001"), pin: Rehearsal.pin) }
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

/// A clock that stands still until a test moves it.
///
/// Tests run it on one thread at a time.
private final class SetClock: @unchecked Sendable {
  var now: Moment

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

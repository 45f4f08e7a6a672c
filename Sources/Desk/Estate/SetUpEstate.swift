import Domain
import Storage

/// What a new file is filled with beside its first person: the presets of the trade.
package struct EstatePresets: Sendable {
  package let settings: [SettingKey: String]
  package let policies: [DeadlinePolicy]
  package let calendar: [CalendarException]
  package let shifts: [ShiftPlan]
  package var purposes: [VisitPurpose] = []
  package var phrases: [StockPhrase] = []
  package var posts: [DutyPost] = []
  package var rotations: [ShiftRotation] = []
  package let schemes: Schemes

  package init(
    settings: [SettingKey: String], policies: [DeadlinePolicy], calendar: [CalendarException],
    shifts: [ShiftPlan], schemes: Schemes
  ) {
    self.settings = settings
    self.policies = policies
    self.calendar = calendar
    self.shifts = shifts
    self.schemes = schemes
  }
}

/// Sets up a new file: the estate, its presets, and a first person who may do the rest.
///
/// The first person is supervisor and office head at once (decision 12).
package struct SetUpEstate: Command {
  package static let kind = "estate.setUp"

  package let name: String
  package let isPractice: Bool
  package let language: String
  package let desk: String
  package let number: StaffNumber
  package let staffName: String
  /// Whether it is the sample, in which everybody may know everybody's PIN; nothing in any other file.
  package var isSample: Bool?

  package init(
    name: String, isPractice: Bool, language: String, desk: String, first: (StaffNumber, String)
  ) {
    self.name = name
    self.isPractice = isPractice
    self.language = language
    self.desk = desk
    (number, staffName) = first
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Estate {
    occasion.house.estate
  }

  /// The first person, with everything looked at that may be wrong, before there is any file.
  package func person(withPin pin: String) throws(Refusal) -> Staff {
    guard name.contains(where: { !$0.isWhitespace }) else { throw .estate(.nameMissing) }
    try PinRule.check(pin, of: number, isPractice: isPractice)
    return try Staff(
      number: number, name: staffName, roles: [.supervisor, .officeHead],
      department: .customerService)
  }
}

extension FrontDesk {
  /// Fills a file that has just been created.
  ///
  /// - Returns: The first key of its seals, which is told now or never.
  @discardableResult
  package static func setUp(
    _ command: SetUpEstate, presets: EstatePresets, pin: String, in file: NewFile, at moment: Moment
  ) throws -> FirstKey {
    let person = try command.person(withPin: pin)
    let firstKey = try file.store.write { transaction in
      guard try !transaction.house.isSetUp() else { throw Refusal.estate(.exists) }
      try transaction.keepKey(besides: file.path, isPractice: command.isPractice)
      try transaction.house.setUp(
        Estate(
          name: command.name, isPractice: command.isPractice, language: command.language,
          desk: command.desk))
      for (key, value) in presets.settings { try transaction.house.set(key, to: value) }
      for policy in presets.policies { try transaction.house.save(policy) }
      try transaction.house.load(presets.calendar)
      try transaction.schemes.load(presets.schemes)
      for plan in presets.shifts { try transaction.shifts.save(plan) }
      for purpose in presets.purposes { try transaction.visitPurposes.save(purpose) }
      for post in presets.posts { try transaction.roster.save(post) }
      for rotation in presets.rotations { try transaction.roster.save(rotation) }
      for phrase in presets.phrases { try transaction.phrases.save(phrase) }
      try transaction.staff.add(person)
      try transaction.pins.set(pin, for: person.number, isPractice: command.isPractice)
      let occasion = Occasion(
        clerk: person, moment: moment, desk: command.desk, house: try transaction.house.rules())
      try transaction.enter(command, subject: nil, on: occasion)
      return try transaction.beginSeals()
    }
    if !command.isPractice { file.store.reserve?.lay() }
    return firstKey
  }
}

/// A store that was just created, and where it stands; nowhere where it is only in memory.
package struct NewFile: Sendable {
  package let store: Store
  package let path: String?

  package init(store: Store, path: String?) {
    self.store = store
    self.path = path
  }
}

import Console
import Desk
import Domain
import Foundation
import Resources
import Storage
import Terminal

/// An open desk, for one subcommand: the file, the clock, and who acts.
struct DeskSession {
  let desk: FrontDesk
  let house: HouseRules
  let language: Language
  private let clock: @Sendable () -> Moment
  /// Finds out who acts; nothing where nobody was named.
  private let whoActs: () throws -> SignedIn?
  /// Finds out who agrees; nothing where nobody was named.
  private let whoAgrees: () throws -> SignedIn?
  private let course = Course()

  /// What has come of a session so far.
  private final class Course {
    /// Who acts, once they have signed in: every signing in writes, and takes its time.
    var clerk: SignedIn?
    /// Whether the last command was saved; nothing where none was tried.
    var isSaved: Bool?
  }

  /// Opens the data file that the options name.
  ///
  /// - Parameters:
  ///   - options: which file, and who acts.
  ///   - store: the file, where it is open already.
  ///   - mayLack: whether the file may lack entries that were confirmed: it was just made from a copy.
  /// - Throws: ``UsageFailure`` as ``Complaint/cause``, when a real file is asked for another time than
  ///   now.
  init(_ options: DeskOptions, at store: Store? = nil, mayLack: Bool = false) throws {
    let store = try store ?? Store(opening: options.path)
    let now = FrontDesk(store: store, clock: WallClock.now)
    let house = try now.ask(HouseRulesInForce())
    let language =
      options.chosenLanguage ?? Language(rawValue: house.estate.language) ?? .chinese
    let moment: Moment?
    do { moment = try options.moment(in: house) } catch { throw Complaint(error, in: language) }
    self.house = house
    self.language = language
    let clock: @Sendable () -> Moment = { moment ?? WallClock.now() }
    let desk = FrontDesk(
      store: store, desk: options.desk, pinyin: { .builtIn }, telling: ProgramLog(house).hear,
      uptime: Uptime.now, clock: clock)
    self.desk = desk
    self.clock = clock
    whoActs = {
      guard let number = options.clerk else { return nil }
      let pin = try options.pin()
      // A number that cannot be one is as unknown as any other.
      guard let number = try? StaffNumber(number) else { throw Refusal.access(.wrongPin) }
      return try desk.signIn(number, pin: pin, mayLack: mayLack)
    }
    whoAgrees = {
      try options.second.map {
        try desk.signIn(
          StaffNumber($0), pin: try Pins.read(from: Pins.second, of: $0),
          mayLack: mayLack)
      }
    }
  }

  /// A desk that is open already, with somebody who has signed in.
  init(
    desk: FrontDesk, language: Language, clerk: SignedIn, clock: @escaping @Sendable () -> Moment
  ) throws {
    self.desk = desk
    self.language = language
    self.clock = clock
    house = try desk.ask(HouseRulesInForce())
    whoActs = { clerk }
    whoAgrees = { nil }
  }

  var zone: EstateZone { house.zone }

  /// The one who acts, signed in by number and PIN.
  func clerk() throws -> SignedIn {
    guard let clerk = try signedIn() else { throw Refusal.access(.signInRequired) }
    return clerk
  }

  private func signedIn() throws -> SignedIn? {
    if let clerk = course.clerk { return clerk }
    course.clerk = try whoActs()
    return course.clerk
  }

  /// The second person, where two must agree.
  func second() throws -> SignedIn {
    guard let second = try whoAgrees() else { throw Refusal.access(.secondPersonRequired) }
    return second
  }

  /// Carries out a command as the one who acts.
  func perform<C: Command>(_ command: C) throws -> C.Outcome {
    try perform(command, as: try clerk())
  }

  /// Carries out a command as somebody who has signed in, and has seen so many steps of records.
  @discardableResult
  func perform<C: Command>(
    _ command: C, as clerk: SignedIn, having seen: [String: Int] = [:]
  ) throws -> C.Outcome {
    try saving { try desk.having(seen: seen).perform(command, as: clerk) }
  }

  /// Carries out a command that gives somebody a PIN.
  @discardableResult
  func perform<C: Command>(
    _ command: C, as clerk: SignedIn, settingPin pin: String, of number: StaffNumber
  ) throws -> C.Outcome {
    try saving { try desk.perform(command, as: clerk, settingPin: pin, of: number) }
  }

  private func saving<Outcome>(_ body: () throws -> Outcome) throws -> Outcome {
    course.isSaved = false
    let outcome = try body()
    course.isSaved = true
    return outcome
  }

  /// What is to be said of an error: whether it kept a command from being saved, or only the answer to
  /// a saved one from being read or told.
  func told(_ error: any Error) -> any Error {
    switch course.isSaved {
    case true? where error is StoreFailure || error is LostOutput: return UnreadAnswer()
    case false?:
      guard let cause = error as? StoreFailure, cause != .notForced else { return error }
      return UnsavedFailure(cause: cause)
    default: return error
    }
  }

  /// Asks as the one who acts.
  func ask<Q: Query>(_ query: Q) throws -> Q.Answer {
    guard let clerk = try signedIn() else { return try desk.ask(query) }
    return try desk.ask(query, as: clerk)
  }

  /// The moment it is at this desk.
  func now() -> Moment { clock() }

  /// The moment that a text of the estate's clocks means.
  func moment(_ text: String) throws -> Moment {
    guard let moment = zone.moment(text) else { throw UsageFailure.badMoment(text) }
    return moment
  }
}

extension DeskSession {
  /// The day that a text names.
  func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw UsageFailure.badDay(text) }
    return day
  }
}

/// The machine's clock.
enum WallClock {
  @Sendable static func now() -> Moment {
    Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}

extension DeskOptions {
  /// The moment that was given, which only a practice file takes.
  func moment(in house: HouseRules) throws -> Moment? {
    guard let at else { return nil }
    guard house.estate.isPractice else { throw UsageFailure.realFileTakesNoMoment }
    guard let moment = house.zone.moment(at) else { throw UsageFailure.badMoment(at) }
    return moment
  }

  /// The PIN of the one who acts.
  func pin() throws -> String {
    if pinStdin, let line = readLine() { return line }
    return try Pins.read(from: "FRONTDESK_PIN", of: clerk ?? "")
  }

  /// The PIN that the first person of a new file is to have.
  func firstPin(of number: StaffNumber, in language: Language) throws -> String {
    if pinStdin, let line = readLine() { return line }
    return try Pins.readNew(of: number, from: "FRONTDESK_PIN", in: language)
  }
}

/// Where PINs come from: never from an argument, which any process may read.
enum Pins {
  /// Where the PIN of a second person is, who agrees.
  static let second = "FRONTDESK_SECOND_PIN"

  /// The PIN of that number, from the environment, or typed at a terminal without being seen.
  static func read(from variable: String, of number: String) throws -> String {
    if let pin = given(in: variable) { return pin }
    let isSecond = variable == second
    return try typed(
      "PIN \(number): ",
      else: Refusal.access(isSecond ? .secondPersonRequired : .signInRequired))
  }

  /// A PIN that somebody is to have from now on; typed unseen, it is typed twice.
  static func readNew(
    of number: StaffNumber, from variable: String = "FRONTDESK_NEW_PIN", in language: Language
  ) throws -> String {
    if let pin = given(in: variable) { return pin }
    let first = Phrase("新 PIN \(number)：", "new PIN \(number): ")
    let second = Phrase("再输一次 PIN \(number)：", "once more, PIN \(number): ")
    let missing = UsageFailure.newPinMissing(variable)
    let pin = try typed(first.text(in: language), else: missing)
    guard try typed(second.text(in: language), else: missing) == pin else {
      throw UsageFailure.pinsDiffer
    }
    return pin
  }

  private static func given(in variable: String) -> String? {
    ProcessInfo.processInfo.environment[variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func typed(_ prompt: String, else missing: any Error) throws -> String {
    guard isatty(STDIN_FILENO) == 1, let typed = SecretLine.ask(OutsideText.visible(prompt)) else {
      throw missing
    }
    return typed
  }
}

extension UsageFailure {
  /// There is no terminal to type a new PIN at, and none was given.
  static func newPinMissing(_ variable: String) -> UsageFailure {
    UsageFailure(
      "newPinMissing",
      Phrase("没有给出新口令：请放在 \(variable) 里。", "There is no new PIN: put it in \(variable)."))
  }

  static let pinsDiffer = UsageFailure(
    "pinsDiffer",
    Phrase("两次输入的口令不一样，什么也没有改。", "The two PINs are not the same; nothing was changed."))
}

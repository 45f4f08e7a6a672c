import ArgumentParser
import Console
import Desk
import Domain
import Foundation
import Resources
import Storage

/// An invented estate in the middle of a working day, made by giving the program's own commands.
///
/// Its days stand in Resources, in the words of the command line; here they are worked off with a
/// moving clock, each line by the person whose number it bears.
struct SampleEstate {
  /// Everybody's PIN in the sample.
  static let pin = "1357"
  /// Who sits at the desk when the sample is opened.
  static let clerk = StaffNumber(stored: "1002")
  /// By which the lock of a sample says how to come in.
  static var signIn: (number: StaffNumber, pin: String) { (clerk, pin) }
  /// The time of day at which the sample stands when it is opened.
  private static let opening = "13:42"
  private static let first = StaffNumber(stored: "1001")

  private let store: Store
  private let day: Day
  private let zone: EstateZone
  private let language: Language
  private var signedIn: [StaffNumber: SignedIn] = [:]
  private var numbers: [String: String] = [:]

  /// Builds the sample in a new practice file.
  ///
  /// - Parameters:
  ///   - path: where the file is to be.
  ///   - today: the sample's day is the last working day that had come to its opening by then, so that
  ///     nothing in a file that is kept lies ahead of anybody's clock.
  ///   - asked: the moment that was asked for, which takes its place.
  ///   - language: what the file speaks.
  /// - Returns: what time it is there.
  /// - Throws: a refusal if a line of the sample breaks a rule of the house.
  static func build(
    at path: String, today: Moment, asked: Moment? = nil, language: Language
  ) throws -> Moment {
    let presets = EstatePresets.builtIn
    let zone = EstateZone(
      offsetMinutes: presets.settings[.zoneOffsetMinutes].flatMap { Int($0) } ?? 0)
    let day = try sampleDay(asked ?? today, in: zone, presets)
    let store = try newStore(at: path)
    let founded = zone.moment(day.adding(days: -14))
    var command = SetUpEstate(
      name: "翠湖苑", isPractice: true, language: language.rawValue,
      desk: Phrase("前台", "Front desk").text(in: language), first: (first, "李梅"))
    command.isSample = true
    try FrontDesk.setUp(
      command, presets: presets, pin: pin, in: NewFile(store: store, path: path), at: founded)
    var sample = SampleEstate(store: store, day: day, zone: zone, language: language)
    try sample.work(from: founded)
    return asked ?? zone.moment("\(day) \(opening)") ?? today
  }

  /// A file that is still to be made; one that is there is left as it is.
  private static func newStore(at path: String) throws -> Store {
    do {
      return try Store(creating: path)
    } catch Refusal.estate(.exists) {
      throw SampleExists(path: path)
    }
  }

  /// The working day that the sample plays on: that of the moment, if it has come to its opening by
  /// then, or else the last one before it.
  private static func sampleDay(
    _ moment: Moment, in zone: EstateZone, _ presets: EstatePresets
  ) throws -> Day {
    let unnamed = Estate(name: "", isPractice: true, language: "", desk: "")
    let calendar = try presets.rules(estate: unnamed).calendar
    let day = calendar.lastWorkingDay(upTo: zone.day(of: moment))
    guard let begin = zone.moment("\(day) \(opening)"), moment < begin else { return day }
    return calendar.lastWorkingDay(upTo: day.adding(days: -1))
  }

  private init(store: Store, day: Day, zone: EstateZone, language: Language) {
    self.store = store
    self.day = day
    self.zone = zone
    self.language = language
  }

  /// The desk as it stands at a moment.
  private func desk(at moment: Moment) -> FrontDesk {
    FrontDesk(store: store, pinyin: { .builtIn }, clock: { moment })
  }

  private mutating func work(from founded: Moment) throws {
    setenv("FRONTDESK_NEW_PIN", Self.pin, 1)
    let desk = desk(at: founded)
    try desk.perform(
      ImportRoster(Roster(BuiltInFiles.sampleRoster).households),
      as: signIn(Self.first, at: desk))
    let lines = BuiltInFiles.sampleDay.split(separator: "\n").filter { !$0.hasPrefix("#") }
    for text in lines {
      guard let line = SampleLine(String(text)) else { continue }
      do {
        try carryOut(line)
      } catch {
        throw SampleFailure(line: String(text), cause: FailureReport(error).phrase)
      }
    }
  }

  private mutating func carryOut(_ line: SampleLine) throws {
    let day = day.adding(days: line.day)
    guard let moment = zone.moment("\(day) \(line.time)") else { return }
    let desk = desk(at: moment)
    let clerk = try signIn(StaffNumber(stored: line.clerk), at: desk)
    let session = try DeskSession(
      desk: desk, language: language, clerk: clerk, clock: { moment })
    let lines = try line.words(numbers, on: day) {
      try desk.ask(ShowStocktake(), as: clerk).unanswered.map(\.id)
    }
    for words in lines {
      guard let command = try Frontdesk.parseAsRoot(words) as? any DeskCommand else { continue }
      let answer = try command.answer(at: session)
      if let name = line.name, case .object(let keys) = answer.json,
        case .string(let id)? = keys["id"]
      {
        numbers[name] = id
      }
    }
  }

  private mutating func signIn(_ number: StaffNumber, at desk: FrontDesk) throws -> SignedIn {
    if let clerk = signedIn[number] { return clerk }
    let clerk = try desk.signIn(number, pin: Self.pin)
    signedIn[number] = clerk
    return clerk
  }
}

/// One line of the sample: day, time, who, and the words of the command.
private struct SampleLine {
  let day: Int
  let time: String
  let clerk: String
  let name: String?
  private let command: String

  init?(_ line: String) {
    let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
    guard parts.count == 4, let day = Int(parts[0]) else { return nil }
    self.day = day
    time = parts[1]
    clerk = parts[2]
    let named = parts[3].prefixMatch(of: /([A-Z][A-Z0-9]*)=/)
    name = named.map { String($0.1) }
    command = String(parts[3].dropFirst(named?.0.count ?? 0))
  }

  /// The words, with numbers and moments put in; one list for each finding where it names them.
  func words(
    _ numbers: [String: String], on day: Day, findings: () throws -> [String]
  ) throws -> [[String]] {
    var text = command
    for (name, number) in numbers {
      text = text.replacingOccurrences(of: "{\(name)}", with: number)
    }
    text = text.replacing(/\{([+-]?\d+)( \d\d:\d\d)?\}/) { match in
      "\(day.adding(days: Int(match.1) ?? 0))\(match.2 ?? "")"
    }
    guard text.contains("{FINDING}") else { return [split(text)] }
    return try findings().map { split(text.replacingOccurrences(of: "{FINDING}", with: $0)) }
  }

  /// Splits at blanks; what stands between quotes stays together.
  private func split(_ text: String) -> [String] {
    text.matches(of: /"([^"]*)"|(\S+)/).compactMap { ($0.1 ?? $0.2).map(String.init) }
  }
}

extension WorkCalendar {
  /// The day itself if it is worked, else the last one before it that is.
  fileprivate func lastWorkingDay(upTo day: Day) -> Day {
    var day = day
    while !isWorked(day) { day = day.adding(days: -1) }
    return day
  }
}

/// There is a file of that name already, which may be the sample that was made before.
struct SampleExists: Error {
  let path: String

  /// The same as of any file that is to be set up.
  var code: String { Refusal.estate(.exists).code }

  var phrase: Phrase {
    Phrase(
      "已经有文件 \(path)，没有动它：打开它用 frontdesk console --data \(path)，要另做一份就换一个文件名。",
      "There is a file \(path) already, left as it is: frontdesk console --data \(path) opens it; for another sample give another name."
    )
  }
}

/// A line of the sample that a rule of the house does not allow: a fault of ours.
struct SampleFailure: Error, CustomStringConvertible {
  let line: String
  let cause: Phrase

  var description: String { "\(line): \(cause.text(in: .english))" }
}

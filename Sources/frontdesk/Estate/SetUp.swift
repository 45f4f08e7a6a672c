import ArgumentParser
import Console
import Desk
import Domain
import Foundation
import Resources
import Storage

/// Creates a data file.
struct SetUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup",
    abstract: "Create the data file with its first supervisor.",
    discussion:
      "The first person's PIN comes from $FRONTDESK_PIN. An existing file is left untouched.")

  @Option(help: "The estate's name.")
  var estate: String

  @Option(help: "The first person's staff number.")
  var number: String

  @Option(help: "The first person's name.")
  var name: String

  @Flag(help: "Make a practice file, which takes --at.")
  var practice = false

  @OptionGroup var options: DeskOptions

  func run() throws {
    let presets = EstatePresets.builtIn
    let moment = try moment(presets)
    let language = options.chosenLanguage ?? .chinese
    let command = SetUpEstate(
      name: estate.trimmed, isPractice: practice, language: language.rawValue,
      desk: options.desk?.trimmed ?? Phrase("前台", "Front desk").text(in: language),
      first: (try StaffNumber(number), name.trimmed))
    let pin = try options.pin()
    _ = try command.person(withPin: pin)
    let store = try Store(creating: options.path)
    try FrontDesk.setUp(
      command, presets: presets, pin: pin, in: NewFile(store: store, path: options.path), at: moment
    )
    let json: JSONValue = [
      "estate": .string(estate), "practice": .bool(practice), "data": .string(options.path),
    ]
    let done = Phrase("已建立 \(options.path)。", "Created \(options.path).")
    print(options.json ? json.line : done.text(in: language))
  }

  private func moment(_ presets: EstatePresets) throws -> Moment {
    guard let at = options.at else { return WallClock.now() }
    guard practice else { throw UsageFailure.realFileTakesNoMoment }
    let offset = presets.settings[.zoneOffsetMinutes].flatMap { Int($0) } ?? 0
    guard let moment = EstateZone(offsetMinutes: offset).moment(at) else {
      throw UsageFailure.badMoment(at)
    }
    return moment
  }
}

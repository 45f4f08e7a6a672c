import ArgumentParser
import Desk
import Domain
import Resources
import Storage

/// Creates a data file.
struct SetUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup",
    abstract: "Create the data file with its first supervisor.",
    discussion:
      """
      The first person's PIN comes from $FRONTDESK_PIN, or is asked for, twice. An existing file is \
      left untouched.
      """)

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
    let file = NewDataFile(path: options.path)
    let moment = try file.moment(at: options.at, isPractice: practice)
    let language = options.chosenLanguage ?? .chinese
    let first = try StaffNumber(number)
    let command = SetUpEstate(
      name: estate.trimmed, isPractice: practice, language: language.rawValue,
      desk: options.desk?.trimmed ?? Phrase("前台", "Front desk").text(in: language),
      first: (first, name.trimmed))
    let pin = try options.firstPin(of: first, in: language)
    let firstKey = try file.create(command, pin: pin, at: moment).firstKey
    let json: JSONValue = [
      "estate": .string(estate), "practice": .bool(practice), "data": .string(options.path),
      "firstKey": .string(firstKey.text),
    ]
    let done = Phrase("已建立 \(options.path)。", "Created \(options.path).")
    let text = [done.text(in: language), firstKey.told(in: language)].joined(separator: "\n")
    try Said.out(options.json ? json.line : text)
  }
}

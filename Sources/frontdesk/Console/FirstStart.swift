import Console
import Desk
import Domain
import Foundation
import Resources
import Storage
import Terminal

/// The first start: asks for what a new office needs, makes the data file, and opens the console.
struct FirstStart {
  let options: DeskOptions
  let look: LookOptions

  /// Runs the first start, then the console, to their end, and ends the process.
  func run() throws -> Never {
    if look.reading == .plain { try runInLines() }
    let display = try ConsoleProgram.opened(look)
    var asking = try loop(speaksChinese: display.showsChinese)
    try end(asking.run(on: display), close: display.close) { $0.run($1, clerk: $2, on: display) }
  }

  /// The same in lines on standard input and output.
  private func runInLines() throws -> Never {
    let lines = StandardLines()
    var asking = try loop(speaksChinese: true)
    let ending = asking.run(on: PlainFirstRun(lines, path: options.path))
    try end(ending, close: lines.close) { $0.run($1, clerk: $2, on: lines) }
  }

  /// Goes on to the console where there is a file by now, and ends the process.
  private func end(
    _ ending: FirstRunLoop.Ending, close: () -> Void,
    run: (ConsoleProgram, Session, SignedIn) -> Int32
  ) throws -> Never {
    switch ending {
    case .opened(let desk, let clerk, let language):
      let (program, session) = try console(of: desk, language)
      exit(run(program, session, clerk))
    case .left(let status, let isCreated, let language):
      close()
      if !isCreated { sayThatNothingWasMade(in: language) }
      exit(status)
    }
  }

  private func loop(speaksChinese: Bool) throws -> FirstRunLoop {
    let options = options
    let begun = RunningClock(from: try givenMoment())
    return FirstRunLoop(
      try firstRun(speaksChinese: speaksChinese, at: begun.now), clock: { begun.now },
      failure: { FailureReport($0).phrase },
      create: { command, pin in
        let file = NewDataFile(path: options.path)
        let moment = try file.moment(at: options.at, isPractice: command.isPractice)
        let clock = RunningClock(from: options.at == nil ? nil : moment)
        let (store, firstKey) = try file.create(command, pin: pin, at: moment)
        let desk = FrontDesk(
          store: store, desk: options.desk, pinyin: { .builtIn }, telling: ProgramLog().hear,
          uptime: Uptime.now, clock: { clock.now })
        return (desk, firstKey.text)
      })
  }

  private func firstRun(speaksChinese: Bool, at now: Moment) throws -> FirstRun {
    let language = options.chosenLanguage ?? .chinese
    let unnamed = Estate(name: "", isPractice: false, language: language.rawValue, desk: "")
    var scene = Scene(
      language: language, now: now, house: try EstatePresets.builtIn.rules(estate: unnamed),
      pinyin: .builtIn)
    scene.isRead = look.reading != .screen
    return FirstRun(scene, speaksChinese: speaksChinese, read: InputFile.forConsole)
  }

  /// The moment that was given, which a practice file will begin at.
  private func givenMoment() throws -> Moment? {
    guard options.at != nil else { return nil }
    return try NewDataFile(path: options.path).moment(at: options.at, isPractice: true)
  }

  private func console(
    of desk: FrontDesk, _ language: Language
  ) throws -> (ConsoleProgram, Session) {
    let begun = RunningClock(from: try givenMoment())
    let house = try desk.ask(HouseRulesInForce())
    let clock = house.estate.isPractice ? begun : RunningClock(from: nil)
    var scene = Scene(language: language, now: clock.now, house: house, pinyin: .builtIn)
    scene.outlet = .system
    let program = ConsoleProgram(
      desk: desk, clock: clock, look: look, keeper: .children(of: options, in: house))
    return (program, Session(scene, office: .builtIn))
  }

  private func sayThatNothingWasMade(in language: Language) {
    let phrase = Phrase(
      "没有建立数据文件。再运行 frontdesk 就能重新开始。",
      "No data file was made. Run frontdesk to begin again.")
    Said.error(phrase.text(in: language))
  }
}

extension OfficeActions {
  /// The actions, with the files of this machine.
  static var builtIn: OfficeActions { OfficeActions(read: InputFile.forConsole) }
}

extension InputFile {
  /// The text of a file as somebody types its name: with `~`, or quoted as a terminal pastes it.
  @Sendable static func forConsole(_ typed: String) throws -> String {
    let path = typed.trimmingCharacters(in: CharacterSet(charactersIn: "'\" "))
    let whole = NSString(string: path).expandingTildeInPath
    guard let bytes = FileManager.default.contents(atPath: whole),
      let text = OfficeText.decode([UInt8](bytes))
    else { throw BadFile.unreadable(path) }
    return text
  }
}

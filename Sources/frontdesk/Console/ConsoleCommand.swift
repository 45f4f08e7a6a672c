import ArgumentParser
import Console
import Desk
import Domain
import Foundation
import Resources
import Storage
import Terminal

/// Opens the console; what `frontdesk` without a subcommand does.
struct OpenConsole: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "Open the console: four panes on one screen.")

  @OptionGroup var look: LookOptions
  @OptionGroup var options: DeskOptions

  func run() throws {
    let isPlain = look.reading == .plain
    if !FileManager.default.fileExists(atPath: options.path) {
      try FirstStart(options: options, look: look).run()
    }
    let store = try Store(opening: options.path)
    let now = FrontDesk(store: store, clock: WallClock.now)
    let house = try now.ask(HouseRulesInForce())
    let clock = try RunningClock(from: options.moment(in: house))
    let log = ProgramLog(house)
    log.note("opened", ["version": .string(Release.version)])
    let desk = FrontDesk(
      store: store, desk: options.desk, pinyin: { .builtIn }, telling: log.hear,
      uptime: Uptime.now, clock: { clock.now })
    let language = options.chosenLanguage ?? Language(rawValue: house.estate.language) ?? .chinese
    var scene = Scene(language: language, now: clock.now, house: house, pinyin: .builtIn)
    scene.outlet = .system
    if house.estate.isPractice, try now.ask(IsSamplePin(SampleEstate.pin)) {
      scene.shownSignIn = SampleEstate.signIn
    }
    let clerk = try options.clerk.map { try desk.signIn(StaffNumber($0), pin: try options.pin()) }
    let program = ConsoleProgram(
      desk: desk, clock: clock, look: look, log: log, keeper: .children(of: options, in: house))
    let session = Session(scene, office: .builtIn)
    if isPlain {
      Foundation.exit(program.run(session, clerk: clerk, on: StandardLines()))
    }
    let display = try ConsoleProgram.opened(look)
    Foundation.exit(program.run(session, clerk: clerk, on: display))
  }
}

/// How the screen is to look.
struct LookOptions: ParsableArguments {
  @Option(help: "Colours: auto, always or never. NO_COLOR is honoured.")
  var color: ColorChoice = .automatic

  @Option(help: "standard, dark, light or contrast.")
  var theme: Theme = .standard

  @Flag(
    name: .customLong("a11y"),
    help: "For a screen reader: the cursor on the row, words for signs, no rules, nothing moves.")
  var isRead = false

  @Flag(
    name: .customLong("plain"),
    help: "Lines instead of a screen: for screen readers, braille, serial lines and pipes.")
  var isPlain = false
}

extension LookOptions {
  /// How the console is read: what was asked for, else what $FRONTDESK_READING says.
  var reading: Reading { Reading(isPlain: isPlain, isRead: isRead) }
}

/// How the console is read.
enum Reading: String {
  case screen, a11y, plain

  init(isPlain: Bool, isRead: Bool) {
    let said = ProcessInfo.processInfo.environment["FRONTDESK_READING"]
    self = isPlain ? .plain : isRead ? .a11y : said.flatMap(Reading.init) ?? .screen
  }

  /// As the words of a command line ask, for whom these are not parsed yet.
  init(asked words: [String]) {
    self.init(isPlain: words.contains("--plain"), isRead: words.contains("--a11y"))
  }
}

extension ColorChoice: ExpressibleByArgument {}
extension Theme: ExpressibleByArgument {}

/// A clock that runs: the wall's, or in a practice file one that began at another moment.
struct RunningClock: Sendable {
  /// In milliseconds.
  private let ahead: Int64

  init(from moment: Moment?) {
    ahead = moment.map { $0.milliseconds - WallClock.now().milliseconds } ?? 0
  }

  var now: Moment { Moment(milliseconds: WallClock.now().milliseconds + ahead) }
}

/// A console on this process's terminal.
struct ConsoleProgram {
  let desk: FrontDesk
  let clock: RunningClock
  let look: LookOptions
  var log = ProgramLog()
  /// Has the file copied in quiet minutes.
  var keeper: CopyKeeper?

  /// Runs the console to its end, and returns the status to leave with.
  func run(_ session: Session, clerk: SignedIn?, on display: NcursesDisplay) -> Int32 {
    var session = session
    if !display.showsChinese { session.speak(.english) }
    session.isRead = look.reading == .a11y
    var loop = loop(session, clerk: clerk)
    let status = loop.run(on: display)
    display.close()
    log.note("closed", ["status": .number(Int(status))])
    return status
  }

  /// The same in lines on standard input and output, whatever these are.
  func run(_ session: Session, clerk: SignedIn?, on lines: StandardLines) -> Int32 {
    var session = session
    session.isRead = true
    var loop = loop(session, clerk: clerk)
    let status = loop.run(on: PlainFace(lines))
    lines.close()
    log.note("closed", ["status": .number(Int(status))])
    return status
  }

  private func loop(_ session: Session, clerk: SignedIn?) -> ConsoleLoop {
    let (clock, log) = (clock, log)
    return ConsoleLoop(
      desk: desk, session: session, clerk: clerk, slowness: ConsoleLoop.noticeable,
      keeper: keeper, trace: TerminalGuardian.note, clock: { clock.now },
      failure: { error in
        let report = FailureReport(error)
        log.note("failed", ["code": .string(report.code)])
        return report.phrase
      }, inspect: { [desk] in Self.flaw(in: desk) })
  }

  /// What the newest entries of the journal show to be wrong; the whole of it is for `journal verify`.
  private static func flaw(in desk: FrontDesk) -> Phrase? {
    // A file that cannot be read says so at the first question.
    guard let check = try? desk.checkNewestEntries(), !check.isSound else { return nil }
    return Phrase(
      check.phrase.text(in: .chinese) + "请叫主管运行 frontdesk journal verify。",
      check.phrase.text(in: .english) + " A supervisor should run frontdesk journal verify.")
  }

  /// The terminal of this process, or why there is none that would do.
  static func opened(_ look: LookOptions) throws -> NcursesDisplay {
    do throws(TerminalFailure) {
      return try NcursesDisplay(look.settings)
    } catch {
      throw UsageFailure(error)
    }
  }
}

extension LookOptions {
  var settings: NcursesDisplay.Settings {
    var settings = NcursesDisplay.Settings()
    settings.theme = theme
    settings.color = color
    return settings
  }
}

extension UsageFailure {
  /// Why no console can be opened here, and what can be done instead.
  init(_ failure: TerminalFailure) {
    let phrase =
      switch failure {
      case .notATerminal:
        Phrase(
          "控制台要在终端里打开；没有终端请用 --plain，脚本请用子命令，见 frontdesk --help。",
          "The console needs a terminal; without one use --plain; scripts use subcommands, see frontdesk --help."
        )
      case .noTerminalType:
        Phrase(
          "TERM 没有设置或是 dumb；请设成 xterm-256color，或用 --plain。",
          "TERM is unset or dumb; set it to xterm-256color, or use --plain."
        )
      case .unknownTerminalType(let name):
        Phrase(
          "系统不认识终端类型“\(name)”，请设 TERM=xterm-256color。",
          "This system does not know the terminal “\(name)”; set TERM=xterm-256color.")
      case .noUTF8Locale:
        Phrase("系统没有 UTF-8 语言环境，请装 C.UTF-8。", "No UTF-8 locale is installed; C.UTF-8 will do.")
      case .refused: Phrase("终端打不开。", "The terminal could not be opened.")
      }
    self.init("noTerminal", phrase)
  }
}

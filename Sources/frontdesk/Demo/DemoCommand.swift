import ArgumentParser
import Console
import Desk
import Domain
import Foundation
import Resources
import Storage
import Terminal

/// Opens the console on a throw-away practice file with a sample estate.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the console on a sample estate in the middle of a working day.",
    discussion: """
      The file is thrown away afterwards, unless --data names one to keep. Its clock begins at 13:42 of \
      the last working day, or at the moment of --at: what the sample knows is then of the last working \
      day that had come to 13:42.
      """)

  @OptionGroup var look: LookOptions
  @OptionGroup var options: DeskOptions

  @Flag(help: "Only make the file; do not open the console.") var prepareOnly = false

  /// Memory where there is a file system in it: what is thrown away need not wait for a disk.
  private static var scratch: URL {
    let memory = "/dev/shm"
    return FileManager.default.isWritableFile(atPath: memory)
      ? URL(filePath: memory) : FileManager.default.temporaryDirectory
  }

  func run() throws {
    let isPlain = look.reading == .plain
    let asked = try options.at.map { try NewDataFile.moment(at: $0) }
    if !prepareOnly { GuardedConsole.begin(isPlain: isPlain) }
    let folder = Self.scratch.appending(path: "frontdesk-demo-\(UUID().uuidString)")
    let path = options.data ?? folder.appending(path: "desk.sqlite").path
    let language = options.chosenLanguage ?? .chinese
    let now = try SampleEstate.build(
      at: path, today: WallClock.now(), asked: asked, language: language)
    defer { if options.data == nil { try? FileManager.default.removeItem(at: folder) } }
    guard !prepareOnly else {
      let house = try FrontDesk(store: Store(opening: path), clock: WallClock.now)
        .ask(HouseRulesInForce())
      let answer: JSONValue = [
        "data": .string(path), "now": .string(house.zone.iso(now)),
        "clerk": .string(SampleEstate.clerk.text), "pin": .string(SampleEstate.pin),
      ]
      return try Said.out(options.json ? answer.line : path)
    }
    let clock = RunningClock(from: now)
    let desk = FrontDesk(
      store: try Store(opening: path), desk: options.desk, pinyin: { .builtIn },
      clock: { clock.now })
    let house = try desk.ask(HouseRulesInForce())
    let clerk = try desk.signIn(SampleEstate.clerk, pin: SampleEstate.pin)
    var scene = Scene(language: language, now: now, house: house, pinyin: .builtIn)
    scene.outlet = .system
    scene.shownSignIn = SampleEstate.signIn
    let session = Session(scene, office: .builtIn)
    let program = ConsoleProgram(desk: desk, clock: clock, look: look)
    let status =
      isPlain
      ? program.run(session, clerk: clerk, on: StandardLines())
      : program.run(session, clerk: clerk, on: try ConsoleProgram.opened(look))
    if options.data == nil { try? FileManager.default.removeItem(at: folder) }
    Foundation.exit(status)
  }
}

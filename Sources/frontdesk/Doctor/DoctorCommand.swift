import ArgumentParser
import Desk
import Domain
import Foundation
import Resources
import Storage

/// Looks whether file and machine are well.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check file, schema, chain, calendar, disk, permissions, locale and terminal.",
    discussion: "Ends with 0 where all is fine, 1 with a warning, 2 with damage.")

  @OptionGroup var options: DeskOptions

  func run() throws {
    let (checkups, language) = try examine()
    Said.out(options.json ? checkups.json(in: language).line : checkups.text(in: language))
    if checkups.worst != .fine { throw ExitCode(checkups.worst.rawValue) }
  }

  /// A file that does not open is the first thing to be told, not a reason to say nothing.
  private func examine() throws -> ([Checkup], Language) {
    let machine = MachineCheckups(path: options.path).all
    do {
      // Of a damaged file nothing else can be asked.
      let store = try Store(opening: options.path)
      let file = try FrontDesk(store: store, clock: WallClock.now).checkFile()
      guard file.isWhole else {
        return ([checkup(of: file)] + machine, options.chosenLanguage ?? .chinese)
      }
      let session = try DeskSession(options)
      return (try fileCheckups(session) + machine, session.language)
    } catch let failure as StoreFailure {
      if case .noFile = failure { throw failure }
      let state: Checkup.State =
        switch failure {
        case .notOurs, .unfinished: .damage
        default: .warning
        }
      return ([Checkup("file", state, failure.cause)] + machine, options.chosenLanguage ?? .chinese)
    }
  }

  private func fileCheckups(_ session: DeskSession) throws -> [Checkup] {
    let file = try session.desk.checkFile()
    let chain = try session.desk.checkJournal()
    return [
      checkup(of: file),
      Checkup(
        "schema", file.schema == file.newest ? .fine : .warning,
        Phrase(
          "版本 \(file.schema)，本程序 \(file.newest)", "version \(file.schema) of \(file.newest)")),
      Checkup("chain", chain.isSound ? .fine : .damage, chain.phrase), try calendar(session),
    ]
  }

  private func checkup(of file: FileCheck) -> Checkup {
    Checkup(
      "file", file.isWhole ? .fine : .damage,
      file.isWhole
        ? Phrase("完好：\(options.path)", "whole: \(options.path)")
        : Phrase("有损坏：\(file.faults[0])", "damaged: \(file.faults[0])"))
  }

  /// Without the year's holidays its deadlines are provisional (rule DEC-48).
  private func calendar(_ session: DeskSession) throws -> Checkup {
    let today = session.zone.day(of: session.now())
    let isLoaded = !session.house.calendar.exceptions(in: today.year).isEmpty
    return Checkup(
      "calendar", isLoaded ? .fine : .warning,
      isLoaded
        ? Phrase("\(today.year) 年已载入", "\(today.year) is loaded")
        : Phrase(
          "\(today.year) 年的节假日还没有载入，请用 calendar import",
          "the holidays of \(today.year) are not loaded; use calendar import"))
  }
}

import ArgumentParser
import Console
import Desk
import Domain
import Foundation
import Resources
import Storage

/// Looks whether file and machine are well.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look whether file and machine are well, and say what to do next.",
    discussion: """
      Ends with 0 where all is fine, 1 with a warning, 2 with damage. Others may go on working: the file \
      is looked over on a copy of its pages. Nothing that it says is about a person.
      """)

  @OptionGroup var options: DeskOptions

  func run() throws {
    let (checkups, language) = try examine()
    ProgramLog().note("examined", ["worst": .number(Int(checkups.worst.rawValue))])
    try Said.out(options.json ? checkups.json(in: language).line : checkups.text(in: language))
    guard checkups.worst == .fine else { throw Complaint(checkups.wanting, in: language) }
  }

  /// A file that does not open is the first thing to be told, not a reason to say nothing.
  private func examine() throws -> ([Checkup], Language) {
    do {
      let store = try Store(opening: options.path)
      let found = try store.examine()
      // Of a damaged file nothing else can be asked.
      guard let journal = found.journal else {
        return (
          [FileCheckups.file(found.file, at: options.path)] + machine(),
          options.chosenLanguage ?? .chinese
        )
      }
      let session = try DeskSession(options, at: store)
      return (try examine(found, journal, at: session), session.language)
    } catch let failure as StoreFailure {
      if case .noFile = failure { throw failure }
      return ([checkup(failure)] + machine(), options.chosenLanguage ?? .chinese)
    }
  }

  private func examine(
    _ found: FileExamination, _ journal: JournalCheck, at session: DeskSession
  ) throws -> [Checkup] {
    let care = try session.desk.ask(ReadCare())
    let folder = session.house.settings.copyFolder
    let copies = folder.map { CopyFolder($0, of: options.path).copies() }
    let isCopyThere = copies.flatMap { copies in
      care.copyName.map { name in copies.contains { $0.name == name } }
    }
    let practice = session.house.estate.isPractice
    let due = practice ? 0 : try session.desk.ask(CountPastRetention())
    return try FileCheckups(path: options.path, session: session).all(found, journal)
      + CareCheckups(
        care, house: session.house, now: session.now(), isCopyThere: isCopyThere, due: due
      ).all
      + MachineCheckups(
        .found(
          around: options.path, isPractice: practice, now: session.now(), latest: care.latest,
          copies: folder)
      ).all
  }

  private func machine() -> [Checkup] {
    var facts = MachineFacts.found(
      around: options.path, isPractice: false, now: WallClock.now(), latest: nil, copies: nil)
    // Whether the file should have a key of its own stands in the file.
    facts.isPractice = facts.key == nil
    return MachineCheckups(facts).all
  }

  private func checkup(_ failure: StoreFailure) -> Checkup {
    switch failure {
    case .notOurs:
      Checkup(
        .file, damage: failure.cause,
        next: Phrase(
          "先停下来，不要改文件；按 install.md“恢复”一步步做",
          "stop, change nothing, and go through “Restore” of install.md"))
    case .unfinished:
      Checkup(
        .file, damage: failure.cause,
        next: Phrase("再运行 frontdesk setup", "run frontdesk setup again"))
    case .busy:
      Checkup(
        .file, warning: failure.cause,
        next: Phrase(
          "等一会儿再看；那个进程停住了就用 kill -CONT",
          "look again in a while; kill -CONT the process where it is stopped"))
    case .newerSchema, .schemaChanged:
      Checkup(
        .file, warning: failure.cause,
        next: Phrase("装上新版本的程序", "install the newer program"))
    case .readOnly:
      Checkup(
        .file, warning: failure.cause,
        next: Phrase(
          "用拥有文件的账号运行，看文件夹权限",
          "run this as the account that owns the file; look at the folder's mode"))
    default:
      Checkup(
        .file, warning: failure.cause,
        next: Phrase("看磁盘（df、dmesg），再试", "look at the disk (df, dmesg), then try again"))
    }
  }
}

extension [Checkup] {
  /// What is worst, in one sentence.
  fileprivate var wanting: FoundWanting {
    let worst = filter { $0.state == self.worst }.map(\.subject.words)
    func named(in language: Language) -> String {
      worst.map { $0.text(in: language) }
        .joined(separator: Phrase("、", ", ").text(in: language))
    }
    let (chinese, english) = (named(in: .chinese), named(in: .english))
    let phrase =
      self.worst == .damage
      ? Phrase("有损坏：\(chinese)。", "There is damage: \(english).")
      : Phrase("要留意：\(chinese)。", "To be looked at: \(english).")
    return FoundWanting(status: self.worst.rawValue, code: "\(self.worst)", phrase: phrase)
  }

  fileprivate func json(in language: Language) -> JSONValue {
    .array(
      map { checkup in
        [
          "check": .string(checkup.subject.rawValue), "ok": .bool(checkup.state == .fine),
          "state": .string("\(checkup.state)"),
          "detail": .string(checkup.detail.text(in: language)),
          "next": JSONValue(checkup.next?.text(in: language)),
        ]
      })
  }
}

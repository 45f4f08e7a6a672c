import Desk
import Domain
import Resources

// The file is copied in a quiet minute, by a child that nobody waits for.
extension ConsoleLoop {
  /// Has the file copied where that is due and the office has named a folder for it.
  mutating func keepCopies() {
    let now = session.scene.now
    guard let keeper, let folder = session.scene.house.settings.copyFolder, round.work == nil,
      let care = try? desk.ask(ReadCare()),
      round.isDue(at: now, since: care.copy)
    else { return }
    let work = keeper.begin(folder, now, session.scene.language)
    round.begun(work, at: now)
    if work == nil {
      sayNotCopied(Phrase("系统开不了另一个程序", "the system grants no other process"))
    }
  }

  /// Takes the end of the child; false where the descriptor is not its.
  mutating func takeCopy(from descriptor: Int32) -> Bool {
    guard let keeper, let work = round.work, work.descriptor == descriptor else { return false }
    round.ended()
    if let cause = keeper.end(work) { sayNotCopied(cause) }
    return true
  }

  private mutating func sayNotCopied(_ cause: Phrase) {
    session.say(
      Message(
        Phrase(
          "备份没有做成：\(cause.text(in: .chinese))", "No copy was made: \(cause.text(in: .english))"),
        .failed))
  }
}

import Domain
import Resources

// Notices to staff, and what the roster has for them, meet a person when they sign in.
extension Session {
  /// Says at sign-in how many notices wait to be read, and where; and the person's planned shift.
  package mutating func tellOfNotices() {
    let count = figures.notices
    guard !isLocked, let clerk = scene.clerk else { return }
    let roster = scene.arrivalWords(isOnDuty: figures.duty != nil)
    let notices =
      count == 0
      ? nil
      : Phrase(
        "有 \(count) 条公告没读：F5，逐条按 Enter。", "Notices to read: \(count) (F5, Enter on each).")
    let told = [notices].compactMap { $0 } + roster
    guard !told.isEmpty else { return }
    let parts = [welcome(clerk)] + told
    say(
      Message(
        Phrase(
          parts.map { $0.text(in: .chinese) }.joined(),
          parts.map { $0.text(in: .english) }.joined(separator: " ")),
        count > 0 ? .refused : .plain))
  }

  /// Greets somebody, and offers what they had begun and not saved: after a crash, too.
  func welcome(_ clerk: Staff) -> Phrase {
    let greeting = ("\(clerk.name)，欢迎。", "Welcome, \(clerk.name).")
    guard !drafts.isEmpty else { return Phrase(greeting.0, greeting.1) }
    return Phrase(
      greeting.0 + "有 \(drafts.count) 份草稿没写完，打开原来的表单就在。",
      greeting.1 + " Unfinished drafts: \(drafts.count); open the form and it is there.")
  }
}

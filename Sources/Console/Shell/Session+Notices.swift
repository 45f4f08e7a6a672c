import Domain
import Resources

// Notices to staff meet a person when they sign in.
extension Session {
  /// Says at sign-in how many notices wait to be read, and where.
  package mutating func tellOfNotices() {
    let count = figures.notices
    guard !isLocked, count > 0, let clerk = scene.clerk else { return }
    say(
      Message(
        Phrase(
          "\(clerk.name)，欢迎。有 \(count) 条公告没读：F5，逐条按 Enter。",
          "Welcome, \(clerk.name). Notices to read: \(count) (F5, Enter on each)."), .refused))
  }
}

import Console
import Domain
import Foundation
import Resources

/// How far the inventing of an estate is: a line that is drawn over and over, where somebody looks.
///
/// Where standard error is no terminal it says nothing.
struct SeedProgress {
  private let first: Day
  private let days: Int
  private let language: Language
  private let began = ContinuousClock.now
  private let isSeen = isatty(STDERR_FILENO) == 1

  init(_ measure: InventedEstate.Measure, in language: Language) {
    days = measure.days + 1
    first = measure.until.adding(days: -measure.days)
    self.language = language
  }

  /// Says that a day is over.
  func tell(_ day: Day) {
    guard isSeen else { return }
    let done = day.number - first.number + 1
    let taken = began.duration(to: .now).components.seconds
    draw(Self.line(day, done: done, of: days, seconds: Int(taken), in: language))
  }

  /// Takes the line away.
  func end() {
    if isSeen { draw("") }
  }

  /// A bar, the day, how much is done and how long the rest will take: `[####----] 2021-03-04  50 %`.
  static func line(
    _ day: Day, done: Int, of days: Int, seconds: Int, in language: Language
  ) -> String {
    let filled = width * done / max(days, 1)
    let bar =
      String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    let left = done > 0 ? seconds * (days - done) / done : 0
    let (minutes, rest) = left.quotientAndRemainder(dividingBy: 60)
    let time = "\(minutes):\(padded(rest, to: 2))"
    let ending = Phrase("还需 \(time)", "\(time) left").text(in: language)
    return "[\(bar)] \(day)  \(done * 100 / max(days, 1)) %  \(ending)"
  }

  private func draw(_ line: String) {
    // Back to the margin, and what stood there before is cleared to the end.
    FileHandle.standardError.write(Foundation.Data("\r\(line)\u{1B}[K".utf8))
  }

  /// In cells.
  private static let width = 30
}

import Domain
import Resources

/// Has the file copied by another process while the console goes on (decision 25: no threads).
package struct CopyKeeper: Sendable {
  /// A process at work; when its descriptor can be read it has something to say.
  package struct Work: Hashable, Sendable {
    package let process: Int32
    package let descriptor: Int32

    package init(process: Int32, descriptor: Int32) {
      self.process = process
      self.descriptor = descriptor
    }
  }

  /// Begins to copy into a folder, and to complain in a language; nothing where no process can be had.
  let begin: @Sendable (_ folder: String, _ moment: Moment, _ language: Language) -> Work?
  /// Takes what the process has said, and its end; returns what went wrong.
  let end: @Sendable (Work) -> Phrase?

  package init(
    begin: @escaping @Sendable (String, Moment, Language) -> Work?,
    end: @escaping @Sendable (Work) -> Phrase?
  ) {
    self.begin = begin
    self.end = end
  }
}

/// When the console has the file copied, and which process is at it.
struct CopyRound {
  private(set) var work: CopyKeeper.Work?
  /// When somebody typed last.
  private var typed: Moment?
  /// When it was tried last.
  private var tried: Moment?

  /// Whether it is time: an hour since the last copy, and nobody has typed for a minute.
  ///
  /// A clock that was set back is no reason to wait.
  func isDue(at moment: Moment, since copy: Moment?) -> Bool {
    func isOver(_ minutes: Int, since start: Moment?) -> Bool {
      start.map { abs($0.minutes(to: moment)) >= minutes } ?? true
    }
    return work == nil && isOver(CopyRound.quiet, since: typed)
      && isOver(CopyRound.pause, since: tried) && isOver(ClockTime.minutesPerHour, since: copy)
  }

  mutating func keyTyped(at moment: Moment) { typed = moment }

  mutating func begun(_ work: CopyKeeper.Work?, at moment: Moment) {
    self.work = work
    tried = moment
  }

  mutating func ended() { work = nil }

  /// Minutes without a key.
  private static let quiet = 1
  /// Minutes until it is tried again.
  private static let pause = 10
}

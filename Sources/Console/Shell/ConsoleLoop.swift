import Desk
import Domain
import Resources
import Terminal

/// Where panes and desk meet: the one place in the console that has the desk.
///
/// A key goes to the session; the session may ask for one thing; the loop has the desk do it in one
/// transaction, asks afresh, and draws the screen whole. It sleeps in one `poll` until a key, a
/// signal, another process's writing, or the next minute.
package struct ConsoleLoop {
  let desk: FrontDesk
  let clock: @Sendable () -> Moment
  /// What went wrong in the world, and no more: whether anything was saved, only the loop knows.
  let failure: @Sendable (any Error) -> Phrase
  /// Looks, once the first screen stands, for what everybody who signs in must know: that the journal
  /// is broken.
  private let inspect: @Sendable () -> Phrase?
  private var warning: Phrase?
  var session: Session
  var clerk: SignedIn?
  /// Milliseconds of a clock that nobody sets, for the idle lock and for what is shown whole.
  let steady: @Sendable () -> Int
  /// When the last key came, by that clock.
  var lastKey = 0
  /// Which record is shown whole, and since when.
  var whole: (record: String, since: Int)?
  /// The complaint about conduct that is open, as the journal says.
  var read: String?
  /// The minute at which the desk was asked last, where no screen shows it.
  var minute: Int64 = 0

  /// A step that takes more milliseconds is slow; nothing where nobody measures.
  private let slowness: Int?
  /// Whether the last step took so long that the next says that it is saving before it begins.
  private var isSlow = false
  /// Whether the keys that have come together are to be passed over.
  private var dropsKeys = false
  /// Has the file copied; nothing where that is not this console's affair.
  let keeper: CopyKeeper?
  var round = CopyRound()
  /// Notes where on the screen one is, for a report of a crash.
  private let trace: @Sendable (String) -> Void

  /// Makes the console of a desk, with its clock, and what to say when the world has failed.
  package init(
    desk: FrontDesk, session: Session, clerk: SignedIn? = nil,
    slowness: Int? = nil, keeper: CopyKeeper? = nil,
    trace: @escaping @Sendable (String) -> Void = { _ in },
    clock: @escaping @Sendable () -> Moment,
    steady: @escaping @Sendable () -> Int = { Int(ContinuousClock.now.milliseconds) },
    failure: @escaping @Sendable (any Error) -> Phrase = { Phrase("\($0)", "\($0)") },
    inspect: @escaping @Sendable () -> Phrase? = { nil }
  ) {
    self.desk = desk
    self.inspect = inspect
    self.session = session
    self.clerk = clerk?.standing
    self.steady = steady
    self.slowness = slowness
    self.keeper = keeper
    self.trace = trace
    self.clock = clock
    self.failure = failure
  }

  /// Runs until the clerk leaves or the terminal is gone.
  ///
  /// - Returns: the status to exit with.
  package mutating func run(on display: some Display) -> Int32 { run(on: ScreenFace(display)) }

  /// Runs on a face until the clerk leaves or the face is gone.
  ///
  /// - Returns: the status to exit with.
  package mutating func run(on face: some Face) -> Int32 {
    let watch = desk.watch()
    lastKey = milliseconds()
    minute = clock().milliseconds / 60_000
    welcome()
    refresh()
    tell()
    face.show(session)
    lookIntoJournal(showing: face)
    var traced: Int?
    while true {
      if traced != session.changes { trace(session.place) }
      traced = session.changes
      let watched = [watch.descriptor, round.work?.descriptor].compactMap { $0 }
      for heard in face.next(for: &session, within: waiting, watching: watched) {
        switch heard {
        case .event(.key) where dropsKeys, .event(.paste) where dropsKeys: break
        case .event(.hangUp): return leave(with: 129)
        case .event(.terminate): return leave(with: 0)
        case .event(.wake(let descriptor)):
          if !takeCopy(from: descriptor), watch.drain() { takeNews() }
        case .event(.deadline): passTime()
        case .event(.resize): face.repaint()
        // The key that finds the desk left alone only wakes the lock.
        case .event(.key) where lockIfIdle(), .event(.paste) where lockIfIdle(),
          .request where lockIfIdle():
          lastKey = milliseconds()
        case .event(.key), .event(.paste), .request:
          lastKey = milliseconds()
          round.keyTyped(at: clock())
          if take(heard, on: face) { return leave(with: 0) }
        }
      }
      dropsKeys = false
      maskInTime()
      lookUp()
      enterReading()
      keepDraftsInPassing(force: false)
      face.show(session)
    }
  }
}

// MARK: Requests

extension ConsoleLoop {
  /// Takes a key, or what is asked without one; true if the clerk leaves.
  private mutating func take(_ heard: Heard, on face: some Face) -> Bool {
    // Who reads is told the time when they do something, and not in between.
    if session.scene.isRead { session.tick(to: clock()) }
    let request: Request? =
      switch heard {
      case .event(let event): session.update(event)
      case .request(let request): request
      }
    switch request {
    case .perform(let errand):
      sayThatItTakesTime(Phrase("正在保存", "Saving"), on: face)
      carryOut(errand)
    case .dropTypeAhead:
      face.dropTypeAhead()
      dropsKeys = true
    case .signIn(let number, let pin):
      sayThatItTakesTime(Phrase("正在核对口令", "Checking the PIN"), on: face)
      signIn(number, pin: pin)
    case .show(let page): show(page)
    case .list(let rows): show(rows)
    case .lock: lockNow()
    case .repaint: face.repaint()
    case .reload: refresh()
    case .quit: return true
    case nil: break
    }
    return false
  }

  /// Says, before a step in which nothing moves, why it may take a while.
  private mutating func sayThatItTakesTime(_ step: Phrase, on face: some Face) {
    let isWaiting = desk.isWrittenByAnother
    guard isSlow || isWaiting else { return }
    session.message = Message(
      isWaiting
        ? Phrase("正在等别的窗口存完", "Waiting for another window to save")
        : step, .plain)
    face.showWaiting(session)
  }

  private mutating func carryOut(_ errand: Errand) {
    guard let clerk else { return }
    let start = milliseconds()
    defer { isSlow = slowness.map { milliseconds() - start > $0 } ?? false }
    attempt { loop in
      let done = try errand.carryOut(loop.desk.having(seen: errand.seen), clerk)
      loop.refresh()
      loop.session.take(done, of: errand)
      if let successor = done.successor { loop.lockNow(for: successor) }
    }
  }

  private mutating func show(_ page: @escaping Question<Page>) {
    guard let clerk else { return }
    attempt { loop in
      loop.session.show(try page(loop.desk, clerk, loop.session.scene), asked: page)
    }
  }

  private mutating func show(_ rows: @escaping Question<RowPage>) {
    guard let clerk else { return }
    attempt { loop in
      loop.session.show(try rows(loop.desk, clerk, loop.session.scene), asked: rows)
    }
  }

  private mutating func signIn(_ number: StaffNumber, pin: String) {
    attempt { loop in
      loop.clerk = try loop.desk.signIn(number, pin: pin).standing
      loop.welcome()
      loop.refresh()
      loop.tell()
    }
  }

  /// Opens the session to whoever has signed in, with what they had begun.
  private mutating func welcome() {
    guard let clerk else { return }
    attempt { loop in
      let staff = try loop.desk.ask(StaffList(), as: clerk)
      guard let person = staff.first(where: { $0.number == clerk.number }) else { return }
      let drafts = try loop.desk.drafts(of: clerk)
      loop.session.open(to: person, drafts: FormDrafts.read(drafts))
    }
  }

  /// Says what somebody must know before they begin.
  private mutating func tell() {
    session.tellOfNotices()
    warn()
  }

  /// After the first screen, which need not wait for it, and before the first key.
  private mutating func lookIntoJournal(showing face: some Face) {
    warning = inspect()
    guard warning != nil, clerk != nil else { return }
    warn()
    face.show(session)
  }

  private mutating func warn() {
    if let warning, clerk != nil { session.say(Message(warning, .failed)) }
  }

  /// Locks the desk, for whoever sat there or for somebody to whom it was handed over.
  mutating func lockNow(for successor: StaffNumber? = nil) {
    if let successor { session.lockNow(for: successor) } else { session.lockNow() }
    keepDrafts(force: true)
    clerk = nil
  }

  private mutating func attempt(_ body: (inout ConsoleLoop) throws -> Void) {
    do {
      try body(&self)
    } catch let refusal as Refusal {
      session.take(refusal)
      // What the screen showed may have been the cause.
      refresh()
      if refusal.isOfAnotherDesk { session.seeAnew() }
      session.renewForm(after: refusal)
    } catch let flaw as EntryFlaw {
      session.take(flaw)
      refresh()
    } catch let file as BadFile {
      session.take(Message(file.phrase, .refused))
      if let page = file.page(in: session.scene.language) { session.show(page) }
    } catch let paper as PaperFailure {
      session.take(Message(paper.phrase, .failed))
    } catch let partly as PartlyDone {
      refresh()
      session.take(partly, because: failure(partly.cause))
    } catch {
      session.take(Message(failure(error), .failed))
    }
  }
}

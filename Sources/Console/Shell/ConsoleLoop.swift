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
  private let clock: @Sendable () -> Moment
  private let failure: @Sendable (any Error) -> Phrase
  var session: Session
  private var clerk: SignedIn?
  /// Milliseconds of the machine's clock at the last key, for the idle lock.
  private var lastKey = 0

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
    failure: @escaping @Sendable (any Error) -> Phrase = {
      Phrase.failure(Phrase("\($0)", "\($0)"))
    }
  ) {
    self.desk = desk
    self.session = session
    self.clerk = clerk
    self.slowness = slowness
    self.keeper = keeper
    self.trace = trace
    self.clock = clock
    self.failure = failure
  }

  /// Runs until the clerk leaves or the terminal is gone.
  ///
  /// - Returns: the status to exit with.
  package mutating func run(on display: some Display) -> Int32 {
    let watch = desk.watch()
    lastKey = milliseconds()
    welcome()
    refresh()
    session.tellOfNotices()
    while true {
      display.show(session.frame(of: display.size))
      trace(session.place)
      let watched = [watch.descriptor, round.work?.descriptor].compactMap { $0 }
      let events = display.nextEvents(within: waiting, watching: watched)
      for event in events {
        switch event {
        case .key where dropsKeys, .paste where dropsKeys: break
        case .hangUp: return leave(with: 129)
        case .terminate: return leave(with: 0)
        case .wake(let descriptor):
          if !takeCopy(from: descriptor), watch.drain() { refresh() }
        case .deadline: passTime()
        case .resize: display.repaint()
        case .key, .paste:
          lastKey = milliseconds()
          round.keyTyped(at: clock())
          if take(event, on: display) { return leave(with: 0) }
        }
      }
      dropsKeys = false
      lookUp()
      keepDrafts(force: false)
    }
  }
}

// MARK: Requests

extension ConsoleLoop {
  /// Takes a key; true if the clerk leaves.
  private mutating func take(_ event: Event, on display: some Display) -> Bool {
    switch session.update(event) {
    case .perform(let errand):
      if isSlow {
        session.message = Message(Phrase("正在保存", "Saving"), .plain)
        display.show(session.frame(of: display.size))
      }
      carryOut(errand)
    case .dropTypeAhead:
      display.dropTypeAhead()
      dropsKeys = true
    case .signIn(let number, let pin): signIn(number, pin: pin)
    case .show(let page): show(page)
    case .list(let rows): show(rows)
    case .lock: lockNow()
    case .repaint: display.repaint()
    case .reload: refresh()
    case .quit: return true
    case nil: break
    }
    return false
  }

  private mutating func carryOut(_ errand: Errand) {
    guard let clerk else { return }
    let start = milliseconds()
    defer { isSlow = slowness.map { milliseconds() - start > $0 } ?? false }
    attempt { loop in
      let done = try errand.carryOut(loop.desk.having(seen: errand.seen), clerk)
      loop.refresh()
      loop.session.take(done, of: errand)
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
      loop.clerk = try loop.desk.signIn(number, pin: pin)
      loop.welcome()
      loop.refresh()
      loop.session.tellOfNotices()
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

  private mutating func lockNow() {
    session.lockNow()
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
    } catch let file as BadFile {
      session.take(Message(file.phrase, .refused))
      if let page = file.page(in: session.scene.language) { session.show(page) }
    } catch let paper as PaperFailure {
      session.take(Message(paper.phrase, .failed))
    } catch {
      session.take(Message(failure(error), .failed))
    }
  }
}

// MARK: News and time

extension ConsoleLoop {
  /// Asks the desk how everything stands now.
  private mutating func refresh() {
    guard let clerk else { return session.tick(to: clock()) }
    do {
      session.show(try desk.ask(ReadDesk(), as: clerk), at: clock())
    } catch {
      session.say(Message(failure(error), .failed))
    }
  }

  /// Looks up the unit, or the words, that are being typed.
  private mutating func lookUp() {
    guard let clerk else { return }
    do {
      if let text = session.question { session.show(try desk.ask(LookUpHouse(text), as: clerk)) }
      if let asked = session.visitorQuestion {
        session.show(try desk.recognise(asked, as: clerk), for: asked)
      }
      if let asked = session.likelyQuestion {
        session.show(try desk.ask(asked, as: clerk), for: asked)
      }
      if let text = session.searched {
        session.show(try desk.ask(FindEverything(text), as: clerk), for: text)
      }
      switch session.takeStale() {
      case .show(let page): session.renew(try page(desk, clerk, session.scene))
      case .list(let rows): session.renew(try rows(desk, clerk, session.scene))
      default: break
      }
    } catch {
      session.say(Message(failure(error), .failed))
    }
  }

  /// How long to wait: until drafts should be kept, or the minute that the screen shows is over.
  ///
  /// A minute that has ended while somebody typed is shown when they pause: what an input method
  /// has open must not be moved.
  private var waiting: Int {
    let now = clock().milliseconds
    let isBehind = now / 60_000 != session.scene.now.milliseconds / 60_000
    let untilTick =
      isBehind ? max(1, Self.pause - (milliseconds() - lastKey)) : 60_000 - Int(now % 60_000)
    return session.isUnkept ? min(Self.draftDelay, untilTick) : untilTick
  }

  private mutating func passTime() {
    if session.isUnkept { keepDrafts(force: true) }
    guard clock().milliseconds / 60_000 != session.scene.now.milliseconds / 60_000 else { return }
    refresh()
    desk.synchronize()
    let idle = session.scene.house.settings.number(.idleLockMinutes)
    if clerk != nil, idle > 0, milliseconds() - lastKey >= idle * 60_000 { lockNow() }
    keepCopies()
  }

  private mutating func keepDrafts(force: Bool) {
    guard let clerk, let drafts = session.takeUnkept(force: force) else { return }
    do {
      try desk.keep(try FormDrafts.write(drafts), of: clerk)
    } catch {
      session.say(Message(failure(error), .failed))
    }
  }

  private mutating func leave(with status: Int32) -> Int32 {
    keepDrafts(force: true)
    return status
  }

  /// A clerk notices a step that takes more milliseconds.
  package static let noticeable = 100
  /// Somebody who has not typed for so many milliseconds pauses.
  private static let pause = 3_000
  /// Drafts are kept so many milliseconds after the last key.
  private static let draftDelay = 1_000

  private func milliseconds() -> Int { Int(ContinuousClock.now.milliseconds) }
}

extension ContinuousClock.Instant {
  /// Milliseconds of a clock that never goes back.
  fileprivate var milliseconds: Int64 {
    let since = Self.start.duration(to: self).components
    return since.seconds * 1_000 + since.attoseconds / 1_000_000_000_000_000
  }

  private static let start = ContinuousClock.now
}

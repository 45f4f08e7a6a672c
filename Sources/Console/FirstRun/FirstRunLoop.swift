import Desk
import Domain
import Resources
import Terminal

/// The loop of the first start: the one place in it where there may be a desk.
package struct FirstRunLoop {
  /// Creates the file and opens the desk on it; the first key of its seals is told now or never.
  package typealias Create =
    @Sendable (SetUpEstate, _ pin: String) throws -> (desk: FrontDesk, firstKey: String)

  /// How the first start ended.
  package enum Ending {
    /// With a file: the console opens on it, signed in, in that language.
    case opened(FrontDesk, SignedIn, Language)
    /// Without opening it; where no file was made, that should be said.
    case left(status: Int32, isCreated: Bool, Language)
  }

  private var run: FirstRun
  private let create: Create
  private let clock: @Sendable () -> Moment
  private let failure: @Sendable (any Error) -> Phrase
  private var opened: (desk: FrontDesk, clerk: SignedIn)?

  package init(
    _ run: FirstRun, clock: @escaping @Sendable () -> Moment,
    failure: @escaping @Sendable (any Error) -> Phrase = {
      Phrase.failure(Phrase("\($0)", "\($0)"))
    }, create: @escaping Create
  ) {
    self.run = run
    self.clock = clock
    self.failure = failure
    self.create = create
  }

  /// Runs until the console can open, or somebody leaves, or the terminal is gone.
  package mutating func run(on display: some Display) -> Ending {
    run(on: FirstRunScreen(display))
  }

  /// Runs on a face until the console can open, or somebody leaves, or the face is gone.
  package mutating func run(on face: some FirstRunFace) -> Ending {
    while true {
      face.show(run)
      let untilMinute = 60_000 - Int(clock().milliseconds % 60_000)
      for event in face.next(for: &run, within: untilMinute) {
        switch event {
        case .hangUp: return left(with: 129)
        case .terminate: return left(with: 0)
        case .resize: face.repaint()
        case .wake: break
        case .deadline: run.tick(to: clock())
        case .key, .paste:
          if take(event, on: face) { return ending }
        }
      }
    }
  }

  private var ending: Ending {
    guard let opened else { return left(with: 0) }
    return .opened(opened.desk, opened.clerk, run.scene.language)
  }

  private func left(with status: Int32) -> Ending {
    .left(status: status, isCreated: opened != nil, run.scene.language)
  }

  /// Takes a key; true at the end.
  private mutating func take(_ event: Event, on face: some FirstRunFace) -> Bool {
    switch run.update(event) {
    case .create(let command, let pin):
      // A PIN of a real file is slow to make on purpose.
      run.wait()
      face.showWaiting(run)
      attempt { try $0.create(command, pin: pin) }
    case .perform(let errand):
      attempt { loop in
        guard let (desk, clerk) = loop.opened else { return }
        loop.run.take(try errand.carryOut(desk, clerk))
      }
    case .repaint: face.repaint()
    case .leave: return true
    case nil: break
    }
    return false
  }

  private mutating func create(_ command: SetUpEstate, pin: String) throws {
    let (desk, firstKey) = try create(command, pin)
    let clerk = try desk.signIn(command.number, pin: pin)
    opened = (desk, clerk)
    let staff = try desk.ask(StaffList(), as: clerk)
    guard let person = staff.first(where: { $0.number == clerk.number }) else { return }
    run.created(try desk.ask(HouseRulesInForce()), clerk: person, firstKey: firstKey)
  }

  private mutating func attempt(_ body: (inout FirstRunLoop) throws -> Void) {
    do {
      try body(&self)
    } catch let refusal as Refusal {
      run.take(refusal.sentence)
    } catch let file as BadFile {
      run.take(file)
    } catch {
      run.take(failure(error), isFailure: true)
    }
  }
}

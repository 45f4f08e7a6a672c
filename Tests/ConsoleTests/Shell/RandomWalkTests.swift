import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

// Drafts are nobody's business outside the console; whether one is lost is seen only inside.
@testable import Console

/// Thousands of keys that nobody would press.
struct RandomWalkTests {
  @Test(arguments: [1, 2, 3])
  func `keys at random never trap and never lose a draft`(seed: UInt64) throws {
    var chance = Chance(seed)
    var walk = try Walk()
    let count = Trials.count(700, ci: 4_000, release: 300_000)
    // Drawing takes most of the time: a long walk looks at the screen now and then.
    let looks = Trials.count(1, ci: 16, release: 16)
    for step in 1...count {
      let key = try #require(Self.keys.randomElement(using: &chance))
      try walk.press(key, at: "seed \(seed), key \(step)", isLooking: step % looks == 0)
    }
    Trials.report("random keys into the console's model: \(count)")
  }

  private static let keys: [Key] =
    (1...12).map { .function($0) } + "1234567890１２abz修好，=".map { .character($0) }
    + "ntdegruwzyfpsco".map { .control($0) }
    + [.enter, .enter, .enter, .tab, .backTab, .escape, .up, .down, .down, .left, .right, .home]
    + [.end, .pageUp, .pageDown, .insert, .backspace, .delete]
}

/// A session that is walked through, over a real desk.
private struct Walk {
  private let rehearsal: Rehearsal
  private var session: Session
  private var clerk: SignedIn
  private var shown: ShownFrame?
  /// What the desk would keep of what was begun.
  private var kept: [FormKey: [String: String]] = [:]

  init() throws {
    rehearsal = try Rehearsal()
    try rehearsal.prepare(.day)
    clerk = try rehearsal.clerk("1001")
    let house = try rehearsal.desk.ask(HouseRulesInForce())
    session = Session(
      Scene(language: .chinese, now: rehearsal.now, house: house, pinyin: Rehearsal.pinyin))
    try signIn()
  }

  mutating func press(_ key: Key, at step: String, isLooking: Bool) throws {
    let before = session
    try obey(session.update(.key(key)))
    if let text = session.question {
      session.show(try rehearsal.desk.ask(LookUpHouse(text), as: clerk))
    }
    expectNothingLost(since: before, "\(step): \(key)")
    if isLooking {
      try askAnew()
      let frame = session.frame(of: Size(columns: 80, rows: 24))
      expectWellFormed(frame, "\(step): \(key)")
      let drawn = session.frame(of: frame.size, over: shown)
      #expect(drawn.frame == frame, "\(step): \(key), over what was shown before")
      shown = drawn
      expectShortHints(step)
    }
    guard session.isLocked else { return }
    kept = session.takeUnkept(force: true) ?? kept
    // A wrong PIN at random makes one wait; and time goes on.
    rehearsal.pass(minutes: 30)
    try signIn()
  }

  /// What lies on top is asked for once more, where it may have changed.
  private mutating func askAnew() throws {
    switch session.takeStale() {
    case .show(let page): session.renew(try page(rehearsal.desk, clerk, session.scene))
    case .list(let rows): session.renew(try rows(rehearsal.desk, clerk, session.scene))
    default: break
    }
  }

  private mutating func signIn() throws {
    let staff = try rehearsal.desk.ask(StaffList(), as: clerk)
    let person = try #require(staff.first { $0.number == clerk.number })
    session.open(to: person, drafts: kept)
    session.show(try rehearsal.desk.ask(ReadDesk(), as: clerk), at: rehearsal.now)
  }

  private mutating func obey(_ request: Request?) throws {
    do {
      switch request {
      case .perform(let errand):
        let done = try errand.carryOut(rehearsal.desk, clerk)
        session.show(try rehearsal.desk.ask(ReadDesk(), as: clerk), at: rehearsal.now)
        session.take(done, of: errand)
      case .show(let page):
        session.show(try page(rehearsal.desk, clerk, session.scene), asked: page)
      case .list(let rows):
        session.show(try rows(rehearsal.desk, clerk, session.scene), asked: rows)
      case .lock: session.lockNow()
      case .signIn, .repaint, .dropTypeAhead, .reload, .quit, nil: break
      }
    } catch let refusal as Refusal {
      session.take(Message(refusal.sentence, .refused))
    } catch let flaw as EntryFlaw {
      session.take(flaw)
    } catch let file as BadFile {
      session.take(Message(file.phrase, .refused))
    } catch let paper as PaperFailure {
      session.take(Message(paper.phrase, .failed))
    }
  }
}

extension Walk {
  /// Everything that is begun is there after the key too, but for what it saved or threw away.
  private func expectNothingLost(since before: Session, _ what: String) {
    let typed = before.overlay == nil ? before.form?.form.key : nil
    let begun = session.begun
    for (key, values) in before.begun {
      if let found = begun[key] {
        // What stands in the field in focus may have changed.
        let isExchanged = session.discarded.contains { $0.filling.form.key == key }
        if key != typed, !isExchanged, !session.hasTyped(in: key, since: before) {
          // A field that was not asked for before, and is empty, takes nothing away, nor does one of
          // which nobody asks any more; and what was typed on the way to the form stands there.
          let open = session.form?.form.key == key ? session.form?.form : nil
          func kept(_ values: [String: String]) -> [String: String] {
            values.filter { field, value in
              !value.isEmpty && open?.initial[field] == nil
                && open?.fields.contains { $0.id == field } != false
            }
          }
          // What stands in a field from the beginning may have come to it.
          let isWhole = kept(values).allSatisfy { field, value in found[field] == value }
          #expect(isWhole, "\(what): the draft of \(key.form) changed")
        }
        continue
      }
      let isStillOpen = session.forms.values.contains { $0.form.key == key }
      let isThrownAway = session.discarded.contains { $0.filling.form.key == key }
      let isSaved = session.message.tone == .done && before.form?.form.key == key
      if !isStillOpen, !isThrownAway, !isSaved { Issue.record("\(what): lost \(key.form)") }
    }
  }

  private func expectShortHints(_ step: String) {
    for pane in session.panes {
      for action in [pane.new(in: session.scene), pane.main(in: session.scene)] {
        guard let hint = action?.hint else { continue }
        for language in Language.allCases {
          let text = hint.text(in: language)
          if text.columns > 8 { Issue.record("\(step): the hint “\(text)” is too long") }
        }
      }
    }
  }
}

extension Session {
  /// What was begun, in open forms and put aside.
  fileprivate var begun: [FormKey: [String: String]] {
    var begun = drafts
    for form in forms.values { begun[form.form.key] = form.isBegun ? form.kept : nil }
    return begun
  }

  /// Whether a template, the only thing on top that fills a form, was chosen for it.
  fileprivate func hasTyped(in key: FormKey, since before: Session) -> Bool {
    before.overlay != nil && form?.form.key == key
  }
}

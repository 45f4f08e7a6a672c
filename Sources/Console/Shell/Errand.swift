import Desk
import Domain
import Resources

/// One thing to be done at the desk, with what to say when it is done.
///
/// A pane makes it; only the loop, which has the desk, can carry it out.
package struct Errand: Sendable {
  /// What came of it.
  package struct Done: Sendable {
    package let message: Phrase
    /// What else came of it, said behind the message.
    package var remark: Phrase?
    /// The record to select afterwards.
    package var subject: String?
    /// What takes it back, where the trade allows that.
    package var undo: [Errand] = []
    /// Something to be shown at length.
    package var page: Page?
    /// The record that is to be seen whole.
    package var unmasked: String?
    /// Whose the desk is from now on: whoever sat there is signed out.
    package var successor: StaffNumber?

    package init(_ message: Phrase, subject: String? = nil) {
      self.message = message
      self.subject = subject
    }
  }

  /// The lasting name of the command, as the journal and the permission table know it.
  package let kind: String
  let carryOut: @Sendable (FrontDesk, SignedIn) throws -> Done
  /// How many steps the clerk had seen of the records it changes.
  package var seen: [String: Int] = [:]

  package init(
    kind: String, carryOut: @escaping @Sendable (FrontDesk, SignedIn) throws -> Done
  ) {
    self.kind = kind
    self.carryOut = carryOut
  }

  /// A command, and what to say of its outcome.
  ///
  /// What undoes it is told the number under which the journal has it.
  package init<C: Command>(
    _ command: C, undo: (@Sendable (C.Outcome, Int) -> Errand)? = nil,
    said: @escaping @Sendable (C.Outcome) -> Phrase
  ) {
    self.init(kind: C.kind) { desk, clerk in
      let (outcome, sequence) = try desk.performNumbered(command, as: clerk)
      var done = Done(said(outcome), subject: command.subject(of: outcome))
      if let undo { done.undo = [undo(outcome, sequence)] }
      return done
    }
  }

  /// Several errands, one after the other, and what to say of all; where one is refused, or the world
  /// fails, those before it stay done.
  ///
  /// The records are those that each is about, in their order.
  package static func several(
    _ errands: [Errand], about records: [String] = [],
    said: @escaping @Sendable (Int) -> Phrase = { Phrase("\($0) 条都做了。", "All \($0) are done.") }
  ) -> Errand {
    guard let first = errands.first, errands.count > 1 else {
      return errands.first ?? Errand(kind: "none") { _, _ in Done(Phrase("", "")) }
    }
    return Errand(kind: first.kind) { desk, clerk in
      var undo: [Errand] = []
      var remark: Phrase?
      var desk = desk
      for (place, errand) in errands.enumerated() {
        do {
          let done = try errand.carryOut(desk, clerk)
          undo = done.undo + undo
          remark = done.remark
          // What is changed by this very errand is no news to the rest of it.
          desk = desk.having(done: done.subject)
        } catch let refusal as Refusal where place > 0 {
          let why = refusal.sentence
          var done = Done(
            Phrase(
              "记下了 \(place) 条；停在第 \(place + 1) 条：\(why.text(in: .chinese))",
              "\(place) entered; the next was refused: \(why.text(in: .english))"))
          done.remark = remark
          return done
        } catch let failure where !(failure is Refusal || failure is EntryFlaw) {
          guard
            let partly = PartlyDone(failure, at: place, of: errands.count, about: records)
          else { throw failure }
          throw partly
        }
      }
      var done = Done(said(errands.count))
      done.remark = remark
      done.undo = undo.isEmpty ? [] : [several(undo)]
      return done
    }
  }

  /// The same, with something to be shown at length once it is done, where there is anything.
  package func showing(
    _ page: @escaping @Sendable (FrontDesk, SignedIn) throws -> Page?
  ) -> Errand {
    Errand(kind: kind) { desk, clerk in
      var done = try carryOut(desk, clerk)
      if let page = try page(desk, clerk) { done.page = page }
      return done
    }
  }

  /// The same, after which the desk is somebody else's, who signs in with their own PIN.
  package func handingOver(to successor: StaffNumber) -> Errand {
    Errand(kind: kind) { desk, clerk in
      var done = try carryOut(desk, clerk)
      done.successor = successor
      return done
    }
  }

  /// The same, signed by somebody who proves it with their PIN at this desk.
  package func signed(
    by number: StaffNumber, pin: String, in fields: SignatureFields
  ) -> Errand {
    Errand(kind: kind) { desk, _ in
      let signer = try fields.signIn(number, pin: pin, at: desk)
      return try fields.marking { try carryOut(desk, signer) }
    }
  }
}

/// Something told at length, over the pane: a reckoning, a printed sheet, a roll call.
package struct Page: Sendable {
  package let title: String
  package let parts: [DetailPart]
  package var top = 0
  /// The record that it tells of, which is then asked for anew when something was done at the desk.
  package var record: String?
  /// Whether the journal says that it was opened.
  var isConfidential = false
  /// What F10 and the digits do.
  package var actions: [PaneAction]
  /// What F9 does.
  package var main: PaneAction?
  /// What Ctrl+D begins.
  package var again: PaneAction?
  /// What was asked, to be asked anew.
  var asked: Question<Page>?
  /// The roster, where it is what is shown.
  package var roster: RosterGrid?

  package init(_ title: String, _ parts: [DetailPart], actions: [PaneAction] = []) {
    self.title = title
    self.parts = parts
    self.actions = actions
  }
}

/// What is asked of the desk in order to be shown.
package typealias Question<Answer> = @Sendable (FrontDesk, SignedIn, Scene) throws -> Answer

/// What a pane or an overlay asks of the loop.
package enum Request: Sendable {
  case perform(Errand)
  case signIn(StaffNumber, pin: String)
  /// Asks for what a page shows; nothing changes.
  case show(Question<Page>)
  /// The same for a page of rows to choose from.
  case list(Question<RowPage>)
  case lock
  case repaint
  /// Throws away what was typed ahead, before a question that must not be answered by reflex.
  case dropTypeAhead
  /// Asks the desk afresh.
  case reload
  case quit
}

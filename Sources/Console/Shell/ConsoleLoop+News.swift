import Desk
import Domain
import Resources

// News: how everything stands now, and what is looked up while somebody types.
extension ConsoleLoop {
  /// Asks the desk how everything stands now; where it is locked, only how much waits.
  mutating func refresh() {
    do {
      guard let clerk else {
        session.tick(to: clock())
        return session.show(try desk.ask(DeskCounts(for: session.scene.clerk?.number)))
      }
      session.show(try desk.ask(ReadDesk(), as: clerk), at: clock())
    } catch {
      session.say(Message(failure(error), .failed))
    }
  }

  /// Another desk has written something, or a minute has passed: a list that is only seen shows it.
  mutating func takeNews() {
    guard session.scene.isRead, let clerk else { return refresh() }
    do {
      session.hold(try desk.ask(ReadDesk(), as: clerk), at: clock())
    } catch {
      session.say(Message(failure(error), .failed))
    }
  }

  /// Enters in the journal that a complaint about conduct was opened, once for each time (rule CI-17).
  mutating func enterReading() {
    let open = clerk == nil ? nil : session.confidentialOpen
    guard open != read else { return }
    read = open
    guard let open, let clerk else { return }
    do {
      try desk.perform(ReadConduct(open), as: clerk)
    } catch {
      session.say(Message(failure(error), .failed))
    }
  }

  /// Looks up the unit, or the words, that are being typed.
  mutating func lookUp() {
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
}

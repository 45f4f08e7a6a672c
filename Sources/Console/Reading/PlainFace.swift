import Desk
import Domain
import Resources
import Terminal

/// A session that is read aloud and answered in lines: no screen, and nothing for the eye.
///
/// It says what has changed since it spoke last, asks, and takes the line that is typed for what the
/// keys of the console would do there. While somebody types it says nothing by itself, but that the
/// desk was locked, or that something must be told at once.
package final class PlainFace: Face {
  /// Something to do once the desk has looked up what was typed before.
  typealias Step = (inout Session) -> [Heard]

  private let lines: any LineTerminal
  var steps: [Step] = []
  /// What the last line has to be answered with, before what it changed.
  var notes: [String] = []
  /// What is left of something long.
  var rest: [String] = []
  /// Whether everything was asked for, or the one thing once more.
  var wantsEverything = false
  var wantsAgain = false
  /// Whether where one is was asked for, with its name.
  var wantsPlace = false
  /// Takes the answers to the form that is open.
  var listener = FormListener()
  private var told: Told?
  /// Whether a question stands there that nobody has answered yet.
  private var isWaiting = false
  /// What somebody was typing when the desk locked itself: it is theirs when they come back.
  private var interrupted: (spot: Spot, clerk: StaffNumber)?
  private var kept: (line: String, spot: Spot, clerk: StaffNumber)?

  package init(_ lines: any LineTerminal) { self.lines = lines }

  package func dropTypeAhead() { lines.dropTypeAhead() }

  package func repaint() { wantsEverything = true }
}

// MARK: Saying

extension PlainFace {
  package func show(_ shown: Session) {
    let session = shown.inLines
    let now = Told(session)
    // What a line began at an open desk is not done on the page that locks it.
    if now.isLocked, told?.isLocked == false { steps = [] }
    guard steps.isEmpty else { return }
    if isWaiting {
      guard let told, now.isLocked != told.isLocked || !told.alarms.isSuperset(of: now.alarms)
      else { return }
      if now.isLocked, let clerk = told.clerk { interrupted = (told.spot, clerk) }
    }
    speak(saying(session, now))
    told = now
    isWaiting = true
    lines.ask(">", isSecret: session.filled?.isSecret(in: session.scene) == true)
  }

  package func showWaiting(_ shown: Session) {
    let session = shown.inLines
    speak([session.scene.heard(session.scene.say(session.message.phrase))])
  }

  /// The one way out: what could command a terminal is made visible, whoever wrote it.
  private func speak(_ said: [String]) { lines.say(said.map { OutsideText.visible($0) }) }

  private func saying(_ session: Session, _ now: Told) -> [String] {
    let scene = session.scene
    var said = notes
    notes = []
    if now.message != told?.message, !session.saysMessageAtField {
      said.append(scene.heard(scene.say(session.message.phrase)))
    }
    // Who comes back to their own work knows where they are.
    let isSame = told?.clerk != nil && told?.clerk == now.clerk
    if !now.isLocked, told?.isLocked != false, !isSame {
      said += session.standing + (session.waitingPart?.heard ?? [])
    }
    if let alarm = session.heardAlarm, told?.alarms.isSuperset(of: now.alarms) != true {
      said.append(alarm)
    }
    said += now.warnings.filter { told?.warnings.contains($0) != true }
    let isWhole = wantsEverything
    if now.isLocked, told?.isLocked != true, !isWhole { said += [session.lockPin ?? ""] }
    if isWhole {
      said += leaf(of: session.everything, in: scene)
    } else {
      let content = changed(session, now)
      // A form that was refused goes on with the field that it asks for.
      let isRefused = now.message != told?.message && session.filled != nil
      said +=
        content.isEmpty && (wantsAgain || said.isEmpty || isRefused)
        ? session.heardAgain : content
    }
    wantsEverything = false
    wantsAgain = false
    wantsPlace = false
    if !isWhole, let news = now.news, news != told?.news { said.append(news) }
    return said.filter { !$0.isEmpty }
  }

  /// What is said of where one is now, as far as it is another place or another thing than before.
  private func changed(_ session: Session, _ now: Told) -> [String] {
    guard let told, !wantsPlace else {
      return leaf(of: session.heardHere(whole: false), in: session.scene)
    }
    if now.spot == told.spot {
      guard now.narrowing == told.narrowing else {
        return leaf(of: session.heardHere(whole: false), in: session.scene)
      }
      return now.item == told.item ? [] : session.heardAgain
    }
    rest = []
    if let form = now.spot.form, form == told.spot.form { return session.heardAgain }
    if case .list(let pane) = now.spot, pane == told.pane, !told.isLocked, now.list == told.list {
      return session.heardAgain
    }
    return leaf(of: session.heardHere(whole: false), in: session.scene)
  }

  /// The first lines of something, and how many are left.
  func leaf(of all: [String], in scene: Scene) -> [String] {
    guard all.count > Self.leafLines + 2 else {
      rest = []
      return all
    }
    rest = Array(all.dropFirst(Self.leafLines))
    let more = scene.say("还有 \(rest.count) 行，回车接着读", "\(rest.count) more lines: Enter reads on")
    return all.prefix(Self.leafLines) + [more]
  }

  /// So many lines are said at once.
  private static let leafLines = 12
}

/// What was so when something was said last.
private struct Told {
  let spot: Spot
  /// The row, or the day, that the next line is about.
  let item: String
  /// By what the list is narrowed down.
  let narrowing: String
  /// The same of the list of the pane, whatever lies over it.
  let list: String
  let message: Int
  let alarms: Set<String>
  let isLocked: Bool
  let clerk: StaffNumber?
  let pane: PaneKind
  let warnings: [String]
  let news: String?

  init(_ session: Session) {
    spot = session.spot
    item = session.item
    narrowing = session.narrowing
    list = session.listNarrowing
    message = session.messageNumber
    alarms = session.isLocked ? [] : Set(session.figures.alarms.map(\.id))
    isLocked = session.isLocked
    clerk = session.scene.clerk?.number
    pane = session.focus
    warnings =
      session.overlay == nil ? session.form.map { session.scene.heardWarnings($0) } ?? [] : []
    news = session.heardNews
  }
}

extension Session {
  /// Whether the field that is asked for tells the same as the message.
  fileprivate var saysMessageAtField: Bool {
    guard overlay == nil, let filled, let field = filled.focused(in: scene) else { return false }
    return filled.flaws[field.id].map { scene.say($0) == scene.say(message.phrase) } ?? false
  }
}

extension Session {
  /// What tells the thing that the next line is about from the others.
  fileprivate var item: String {
    switch overlay {
    case .rows(let page): return page.list.selected?.id ?? ""
    case .page(let page): return page.roster.map { "\($0.day) \($0.row)" } ?? ""
    case nil: break
    default: return ""
    }
    return filled == nil ? pane.selectedID ?? "" : ""
  }

  /// By what the list of where one is is narrowed down.
  fileprivate var narrowing: String {
    switch overlay {
    case .menu(let menu): return menu.filter
    case .palette(let palette): return "\(palette.text.text) \(palette.items.count)"
    case .phrases(let picker): return picker.text.text
    case .rows(let page): return page.list.find.text
    case nil: break
    default: return ""
    }
    return filled == nil ? listNarrowing : "\(scene.language)"
  }

  fileprivate var listNarrowing: String {
    "\(pane.heardFind) \(pane.viewInForce) \(pane.order ?? -1) \(scene.language)"
  }

  /// The thing that the next line is about.
  var heardAgain: [String] {
    switch overlay {
    case .rows(let page): return [page.heardRow(in: scene)]
    case .page(let page):
      guard let roster = page.roster else { return heardHere(whole: false) }
      return roster.heardDay(in: scene)
    case nil: break
    default: return heardHere(whole: false)
    }
    if let filled { return scene.heardField(filled) }
    return detailTop == nil ? [heardRow] : heardHere(whole: false)
  }
}

// MARK: Hearing

extension PlainFace {
  package func next(
    for session: inout Session, within milliseconds: Int, watching descriptors: [Int32]
  ) -> [Heard] {
    session = session.inLines
    guard steps.isEmpty else {
      let step = steps.removeFirst()
      defer { session.maskWhatIsLeft() }
      return step(&session)
    }
    if let line = lineToTakeUp(in: session) {
      isWaiting = false
      return take(line, in: &session)
    }
    return lines.nextEvents(within: milliseconds, watching: descriptors).flatMap {
      take($0, in: &session)
    }
  }

  private func take(_ event: LineEvent, in session: inout Session) -> [Heard] {
    switch event {
    case .line(let text, let isCut):
      isWaiting = false
      if isCut {
        notes.append(session.scene.say("一行太长，只取了前一部分。", "The line was cut: too long."))
      }
      guard !keeps(text, in: session) else { return [] }
      defer { session.maskWhatIsLeft() }
      return take(text, in: &session)
    case .interrupt:
      isWaiting = false
      notes.append(
        session.scene.say("没有丢掉什么。/b 返回，/q 退出。", "Nothing is lost. /b goes back, /q quits."))
      return []
    case .end:
      speak([session.scene.say("输入完了，草稿都留着。", "No more input; drafts are kept.")])
      return [.event(.terminate)]
    case .hangUp: return [.event(.hangUp)]
    case .terminate: return [.event(.terminate)]
    case .wake(let descriptor): return [.event(.wake(descriptor))]
    case .deadline: return [.event(.deadline)]
    }
  }

  /// Keeps a line that was begun before the desk locked itself; a number of the staff is no such
  /// line.
  private func keeps(_ text: String, in session: Session) -> Bool {
    guard let interrupted else { return false }
    self.interrupted = nil
    let number = try? StaffNumber(OutsideText.line(text.halfwidth))
    guard session.isLocked, !text.isEmpty, number.flatMap({ session.scene.staff[$0] }) == nil else {
      return false
    }
    kept = (text, interrupted.spot, interrupted.clerk)
    notes.append(
      session.scene.say(
        "锁定前打的这一行留着，登录后放回原处。", "What you were typing is kept until you are back."))
    return true
  }

  /// The line that was kept, as soon as whoever typed it is where they typed it.
  private func lineToTakeUp(in session: Session) -> String? {
    guard let kept, !session.isLocked, session.scene.clerk?.number == kept.clerk else { return nil }
    self.kept = nil
    guard session.spot == kept.spot else {
      notes.append(session.scene.say("锁定前打的是：", "You were typing: ") + OutsideText.line(kept.line))
      return nil
    }
    return kept.line
  }
}

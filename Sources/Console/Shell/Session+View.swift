import Desk
import Domain
import Resources
import Terminal

extension Session {
  /// The whole screen.
  package func frame(of size: Size) -> Frame {
    var frame = Frame(size)
    frame.isRead = scene.isRead
    guard !TooSmall.isNeeded(for: size) else {
      scene.tooSmall(size).draw(on: &frame, in: frame.bounds)
      return frame
    }
    if let lock {
      lockView(lock, columns: size.columns).draw(on: &frame, in: frame.bounds)
      return frame
    }
    var rest = frame.bounds
    statusLine(in: size.columns).draw(on: &frame, in: rest.cutTop())
    tabLine(in: size.columns).draw(on: &frame, in: rest.cutTop())
    alarmLine(in: size.columns)?.draw(on: &frame, in: rest.cutTop())
    KeyBar(scene.isRead ? hints.vitalFirst : hints).draw(on: &frame, in: rest.cutBottom())
    let told = messageView(in: size.columns)
    told.draw(on: &frame, in: rest.cutBottom(told.rows))
    content(of: rest.size).draw(on: &frame, in: rest)
    overlayView(in: rest.size)?.draw(on: &frame, in: rest)
    return frame
  }

  /// The whole screen, drawn over an earlier one where only the selection in the list has moved.
  package func frame(of size: Size, over shown: ShownFrame?) -> ShownFrame {
    guard let shown, shown.changes == changes, shown.frame.size == size, isListOnly,
      !TooSmall.isNeeded(for: size)
    else { return ShownFrame(frame: frame(of: size), of: self) }
    guard shown.selected != pane.selectedIndex else { return shown }
    var frame = shown.frame
    var rest = frame.bounds
    _ = rest.cutTop(figures.alarms.isEmpty ? 2 : 3)
    let keys = rest.cutBottom()
    frame.fill(keys)
    KeyBar(hints).draw(on: &frame, in: keys)
    _ = rest.cutBottom(messageView(in: size.columns).rows)
    pane.listView(of: scene).redraw(
      from: shown.selected, on: &frame, in: rest.cutLeft(listColumns(of: rest.columns)))
    return ShownFrame(frame: frame, of: self)
  }

  /// Whether nothing is to be seen but the list of the pane.
  private var isListOnly: Bool {
    lock == nil && layers.isEmpty && form == nil && detailTop == nil && !scene.isRead
  }

  private func content(of size: Size) -> any View {
    if let wholeLayer { return wholeLayer }
    if let form { return form.view(in: scene, isBehind: !layers.isEmpty) }
    let main = pane.view(of: scene, detailTop: detailTop)
    guard detailTop == nil, !scene.isRead, size.columns >= Self.veryWide else { return main }
    return Sides(main, columns: listColumns(of: size.columns), sidePanel)
  }

  private func listColumns(of columns: Int) -> Int {
    columns >= Self.veryWide ? columns - Self.sideColumns : columns
  }

  /// From so many columns on there is a third part: the shift at a glance.
  private static let veryWide = 170
  private static let sideColumns = 44
}

// MARK: The rows that are always there

extension Session {
  /// The four panes; where they do not fit with what waits beside them, they stand closer, and at
  /// last those that one is not in have only their keys and figures.
  private func tabLine(in columns: Int) -> Line {
    let right = waitingPart?.seen ?? []
    let room = columns - right.reduce(right.isEmpty ? 0 : 1) { $0 + $1.text.columns }
    let notes = PaneKind.allCases.map { panes[$0.rawValue].tabNote(in: scene) }
    for spacing in [TabSpacing.wide, .close] {
      let tabs = tabs(spacing, notes: notes)
      if tabs.reduce(0, { $0 + $1.text.columns }) <= room { return Line(tabs, right: right) }
    }
    return Line(tabs(.keys, notes: notes), right: right)
  }

  private enum TabSpacing { case wide, close, keys }

  private func tabs(_ spacing: TabSpacing, notes: [String]) -> [Span] {
    let pad = spacing == .wide ? " " : ""
    return [Span(" ")]
      + zip(PaneKind.allCases, notes).flatMap { kind, note -> [Span] in
        let isHere = kind == focus
        let name = spacing == .keys && !isHere ? "" : " " + scene.say(kind.words)
        let draft = scene.isRead ? scene.say(" 草稿", " draft") : " *"
        let text =
          "\(kind.key)\(name)\(note.isEmpty ? "" : " " + note)"
          + (forms[kind] == nil ? "" : draft)
        guard isHere else { return [Span(pad + text + pad, .tab), Span(" ")] }
        let here = scene.isRead ? scene.say("当前 ", "now ") + text + pad : "[\(text)]"
        return [Span(here, .tabActive), Span(" ")]
      }
  }

  /// The keys of where one is, the most useful first.
  private var hints: [KeyHint] {
    func hint(_ command: ConsoleCommand, _ label: Phrase? = nil, isEnabled: Bool = true) -> KeyHint?
    {
      let row = command.row
      return row.key.map { KeyHint($0, scene.say(label ?? row.hint), isEnabled: isEnabled) }
    }
    func hint(_ command: ConsoleCommand, _ action: PaneAction) -> KeyHint? {
      hint(command, action.hint, isEnabled: action.isPossible(in: scene))
    }
    switch overlay {
    case .menu, .views:
      return [KeyHint("1", scene.say("选择", "choose"), range: "1-9")]
        + [hint(.open, Phrase("选定", "choose")), hint(.back)].compactMap { $0 }
    case .palette(let palette):
      let verb = palette.isSearch ? Phrase("打开", "open") : Phrase("执行", "run")
      return [hint(.open, verb), hint(.back)].compactMap { $0 }
    case .phrases: return [hint(.open, Phrase("放入", "put in")), hint(.back)].compactMap { $0 }
    case .page(let page) where page.roster != nil:
      return [hint(.open, Phrase("改、换班", "change")), hint(.help), hint(.back)].compactMap { $0 }
    case .page(let page):
      return [
        hint(.help), page.main.flatMap { hint(.save, $0) },
        page.actions.isEmpty ? nil : hint(.actions), hint(.back),
      ].compactMap { $0 }
    case .rows(let page):
      return [
        hint(.help), page.list.selected?.opening.flatMap { _ in hint(.open) },
        page.main.flatMap { hint(.save, $0) }, page.actions.isEmpty ? nil : hint(.actions),
        hint(.back),
      ].compactMap { $0 }
    case .check: return [hint(.help), hint(.back)].compactMap { $0 }
    case nil: break
    }
    if form != nil {
      return [
        hint(.open, Phrase("下一项", "next")), KeyHint(.backTab, scene.say("上一项", "previous")),
        hint(.save, form?.form.verb), hint(.back), hint(.sameAsLast),
        form?.form.templates.isEmpty == false ? hint(.template) : nil,
        form?.takesPhrase(in: scene) == true
          ? hint(.phrases) : hint(.choices, Phrase("选单", "choices")),
        hint(.actions, Phrase("丢草稿", "discard")),
        hint(.help), hint(.lock),
      ].compactMap { $0 }
    }
    let main = pane.main(in: scene)
    let mainHint = main.flatMap { hint(.save, $0) }
    let new = pane.new(in: scene)
    return [
      hint(.help), hint(.palette), hint(.find), hint(.choices), hint(.open),
      new.flatMap { hint(.new, $0) }, mainHint,
      hint(.actions), promiseHint,
      hint(.back), hint(.undo, isEnabled: !undo.isEmpty || !discarded.isEmpty), hint(.lock),
    ].compactMap { $0 }
  }
}

extension Session {
  /// The key of a promise by telephone, where one can be made.
  private var promiseHint: KeyHint? {
    guard let promise = pane.promise(in: scene), promise.isPossible(in: scene),
      let key = ConsoleCommand.promise.row.key
    else { return nil }
    return KeyHint(key, scene.say(ConsoleCommand.promise.row.hint))
  }
}

// MARK: The third part, and the lock

extension Session {
  private var sidePanel: any View {
    var parts: [DetailPart] = [.heading(scene.say("接下来的时限", "Next deadlines"))]
    parts += nextDeadlines.isEmpty ? [.text("-", style: .dim)] : nextDeadlines
    parts += [.blank, .heading(scene.say("未读交接", "Unread handover"))]
    parts.append(.text("\(figures.unread)"))
    parts += [.blank, .heading(scene.say("在场访客", "Visitors inside"))]
    parts.append(.text("\(figures.inside)"))
    return Detail(parts)
  }

  private var nextDeadlines: [DetailPart] {
    guard let complaints = panes[PaneKind.complaints.rawValue] as? ComplaintPane else { return [] }
    return complaints.list.all.compactMap { row -> (Clock, String)? in
      row.card.next.map { ($0, "\(row.id) \(row.title(in: scene))") }
    }.sorted { $0.0.dueAt < $1.0.dueAt }.prefix(8).map { clock, text in
      .fact(
        scene.timeLeft(of: clock), text,
        style: scene.urgency(of: clock) == .passed ? .error : .text)
    }
  }

  /// The lock screen: counts, and no names of residents.
  private func lockView(_ lock: Filling, columns: Int) -> some View {
    let counts = lockCounts.joined(separator: "   ")
    let told = messageView(in: columns)
    let hints = [
      KeyHint(.enter, scene.say("进入", "sign in")),
      KeyHint(.function(10), scene.say("换人", "not me")),
      KeyHint(.control("q"), scene.say("退出", "quit")),
    ]
    return Rows([
      (.exactly(1), statusLine(in: columns)), (.exactly(3), Blank()),
      (.exactly(8), Inset(lock.view(in: scene), columns: 52)),
      (.exactly(1), Inset(Line([Span(counts, .dim)]), columns: 52)),
      (.exactly(1), Inset(Line([Span(lockPin ?? "", .dim)]), columns: 52)),
      (.rest, Blank()),
      (.exactly(told.rows), told),
      (.exactly(1), KeyBar(hints)),
    ])
  }
}

/// A view in the middle of its place, no wider than it need be.
struct Inset: View {
  private let view: any View
  private let columns: Int

  init(_ view: any View, columns: Int) {
    self.view = view
    self.columns = columns
  }

  func draw(on frame: inout Frame, in rect: Rect) {
    var rest = rect
    let width = min(columns, rect.columns)
    _ = rest.cutLeft((rect.columns - width) / 2)
    view.draw(on: &frame, in: rest.cutLeft(width))
  }
}

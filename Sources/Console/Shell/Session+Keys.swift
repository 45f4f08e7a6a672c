import Domain
import Resources
import Terminal

extension Session {
  /// Takes what happened, and says what it asks of the desk, if anything.
  package mutating func update(_ event: Event) -> Request? {
    switch event {
    case .key(let key): return take(key)
    case .paste(let paste):
      if paste.isCut {
        say(Message(Phrase("粘贴太长，只取了前一部分。", "The paste was cut: too long."), .refused))
      }
      take(paste.text)
    default: break
    }
    return nil
  }

  private mutating func take(_ key: Key) -> Request? {
    if key != .control("q") { wantsToQuit = false }
    if isLocked { return unlock(key) }
    if overlay != nil { return takeOverlaid(key) }
    if let command = ConsoleCommand(key), isGlobal(command) { return carryOut(command) }
    if form != nil { return fill(key) }
    return browse(key)
  }

  private mutating func take(_ text: String) {
    let here = scene
    if isLocked {
      lock?.paste(text, in: here)
    } else if overlay != nil {
      overlay?.paste(text)
    } else if form != nil {
      form?.paste(text, in: here)
    } else {
      pane.paste(text, in: scene)
    }
  }

  /// What means the same in a form and in a list.
  private func isGlobal(_ command: ConsoleCommand) -> Bool {
    switch command {
    case .help, .palette, .find, .handover, .visitors, .complaints, .stocktake, .repaint, .lock,
      .quit, .undo:
      true
    default: false
    }
  }

  private mutating func unlock(_ key: Key) -> Request? {
    switch key {
    case .control("q"): return .quit
    case .control("l"): return .repaint
    case .function(10), .function(2), .escape:
      lock = Filling(SignInForm.form())
      return nil
    default: break
    }
    let here = scene
    guard case .submit(let request)? = lock?.update(key, in: here) else { return nil }
    return request
  }
}

// MARK: Commands

extension Session {
  mutating func carryOut(_ command: ConsoleCommand) -> Request? {
    if let pane = command.pane {
      go(to: pane)
      return nil
    }
    switch command {
    case .help: overlay = .page(helpPage(all: false))
    case .palette: overlay = .palette(Palette(items: paletteItems()))
    case .find:
      overlay = .palette(Palette(items: recordItems(), title: ConsoleCommand.find.row.title))
    case .undo: return takeBack()
    case .lock: return .lock
    case .repaint: return .repaint
    case .quit: return quit()
    default: return carryOutListed(command)
    }
    return nil
  }

  private mutating func carryOutListed(_ command: ConsoleCommand) -> Request? {
    switch command {
    case .language:
      scene.language = scene.language == .chinese ? .english : .chinese
    case .messages: overlay = .page(messagesPage)
    case .terminalCheck: overlay = .check([])
    case .insideNow:
      go(to: .visitors)
      pane.choose(view: 0, in: scene)
    case .overdue:
      go(to: .complaints)
      pane.choose(view: ComplaintPane.overdueView, in: scene)
    case .actions: openActions()
    case .choices: openViews()
    case .new: return begin(pane.new(in: scene))
    case .save: return begin(pane.main(in: scene))
    default: break
    }
    return nil
  }

  mutating func go(to pane: PaneKind) {
    if focus != pane {
      mustKeepDrafts = mustKeepDrafts || form != nil
      detailTop = nil
    }
    focus = pane
  }

  private mutating func quit() -> Request? {
    if wantsToQuit || figures.duty == nil { return .quit }
    wantsToQuit = true
    say(
      Message(
        Phrase(
          "班次还没有结束，草稿都留着。再按一次 Ctrl+Q 退出。",
          "Your shift goes on and drafts are kept. Ctrl+Q again to quit."), .refused))
    return nil
  }

  private mutating func takeBack() -> Request? {
    if let form = discarded {
      self.form = form
      discarded = nil
      return nil
    }
    guard let errand = undo.first else {
      say(
        Message(
          Phrase(
            "上一步已记入流水，不能撤销；要更正，请用 F10 里的操作再做一步。",
            "The last step stands in the journal; to correct it, take another step (F10)."),
          .refused))
      return nil
    }
    undo = []
    return .perform(errand)
  }

  /// Begins what an action says, or says why it cannot be done.
  mutating func begin(_ action: PaneAction?) -> Request? {
    guard let action else { return nil }
    if let why = action.why {
      say(Message(why, .refused))
      return nil
    }
    switch action.effect(scene) {
    case .request(let request): return closingForm(for: request)
    case .form(let form): open(form)
    case .record(let id): goToRecord(id)
    case .discard: discardForm()
    }
    return nil
  }

  /// Goes to a record by its number or its slip, wherever it is listed.
  mutating func goToRecord(_ id: String) {
    for kind in PaneKind.allCases where kind != focus {
      let records = panes[kind.rawValue].records(in: scene)
      guard let found = records.first(where: { $0.id == id || $0.row.searchTexts.first == id })
      else { continue }
      go(to: kind)
      pane.select(found.id, in: scene)
      detailTop = 0
      return
    }
    say(Message(Phrase("列表里没有 \(id)。", "\(id) is in no list."), .refused))
  }

  mutating func open(_ form: EntryForm) {
    closeForm()
    let draft = drafts[form.key]
    self.form = Filling(form, draft: draft ?? [:], last: last[form.id] ?? [:])
    if draft != nil {
      say(Message(Phrase("接着上次的草稿。", "Your draft, where you left it."), .plain))
    }
  }

  mutating func openActions() {
    let actions = pane.actions(in: scene)
    guard !actions.isEmpty else {
      say(Message(Phrase("这里没有可做的操作。", "Nothing can be done here."), .refused))
      return
    }
    let title = pane.selectedID ?? ""
    overlay = .menu(Menu(title: scene.say("操作", "Actions") + " \(title)", actions: actions))
  }

  private mutating func openViews() {
    let titles = pane.viewTitles
    guard titles.count > 1 else { return }
    let counts = titles.indices.map { pane.count(ofView: $0, in: scene) }
    overlay = .views(ViewMenu(titles: titles, counts: counts))
  }
}

// MARK: Lists and forms

extension Session {
  private mutating func browse(_ key: Key) -> Request? {
    if let top = detailTop { return readDetail(key, top: top) }
    if let typing = pane.typed(key, in: scene) {
      switch typing {
      case .taken: return nil
      case .request(let request): return request
      case .begin(let action): return begin(action)
      }
    }
    if let command = ConsoleCommand(key) {
      switch command {
      case .actions, .choices, .new, .save: return carryOut(command)
      case .back:
        if !pane.clearFind(in: scene) { pane.choose(view: 0, in: scene) }
        return nil
      case .open:
        if pane.selectedID != nil { detailTop = 0 }
        return nil
      default: break
      }
    }
    if pane.move(key, page: page, in: scene) { return nil }
    return nil
  }

  /// Keys while a record is shown whole: digits act, arrows scroll, PgUp and PgDn turn records.
  private mutating func readDetail(_ key: Key, top: Int) -> Request? {
    if let digit = key.digit {
      let actions = pane.actions(in: scene)
      return actions.indices.contains(digit - 1) ? begin(actions[digit - 1]) : nil
    }
    switch key {
    case .up: detailTop = max(0, top - 1)
    case .down: detailTop = top + 1
    case .pageUp, .pageDown:
      _ = pane.move(key == .pageUp ? .up : .down, page: page, in: scene)
      detailTop = 0
    case .function(10): openActions()
    case .function(9), .control("s"): return begin(pane.main(in: scene))
    case .control("n"): return begin(pane.new(in: scene))
    case .escape, .function(12), .control("c"): detailTop = nil
    case .enter: openActions()
    default:
      if key.isFromInputMethod { remindOfInputMethod() }
    }
    return nil
  }

  /// A choice was wanted, and a Chinese character came.
  mutating func remindOfInputMethod() {
    say(
      Message(
        Phrase(
          "中文输入法开着：按数字、方向键，或按 Shift 切英文。",
          "An input method is on: use digits and arrows, or switch it off."), .refused))
  }

  private mutating func fill(_ key: Key) -> Request? {
    // F10, 9 throws a draft away; nothing else does.
    if key == .function(10) {
      overlay = .menu(Menu(title: scene.say("草稿", "Draft"), actions: [discard]))
      return nil
    }
    let here = scene
    switch form?.update(key, in: here) {
    case .submit(let request): return request
    case .leave:
      let isBegun = form?.isBegun == true
      putAside()
      form = nil
      if isBegun {
        say(Message(Phrase("草稿留着，Ctrl+N 或 F10 接着写。", "The draft is kept for you."), .plain))
      }
    case nil: break
    }
    return nil
  }

  private var discard: PaneAction {
    PaneAction(Phrase("丢掉这份草稿", "Throw this draft away")) { _ in .discard }
  }

  /// Throws the open form's draft away; Ctrl+Z brings it back.
  mutating func discardForm() {
    guard let form else { return }
    discarded = form
    drafts[form.form.key] = nil
    self.form = nil
    mustKeepDrafts = true
    undo = []
    say(Message(Phrase("草稿丢掉了。   Ctrl+Z 找回", "The draft is gone.   Ctrl+Z: back"), .done))
  }
}

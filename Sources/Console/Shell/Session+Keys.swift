import Domain
import Resources
import Terminal

extension Session {
  /// Takes what happened, and says what it asks of the desk, if anything.
  package mutating func update(_ event: Event) -> Request? {
    defer { maskWhatIsLeft() }
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
    let ground = Ground(self)
    defer { takeStaleMessage(since: ground) }
    if key != .control("q") { wantsToQuit = false }
    let isAgain = hasJustSaved && (key == .function(9) || key == .control("s"))
    hasJustSaved = false
    if isLocked { return unlock(key) }
    if isAgain, holdBack() { return nil }
    if let offered = offer {
      offer = nil
      if key == .enter, overlay == nil { return takeUp(offered) }
    }
    if overlay != nil { return takeOverlaid(key) }
    if let command = ConsoleCommand(key), isGlobal(command) {
      if let typing = settle(before: command, by: key) { return take(typing, of: key) }
      return carryOut(command)
    }
    if form != nil { return fill(key) }
    return browse(key)
  }

  /// Asks for the key once more, where it was struck twice and would undo what it has just saved; true
  /// where it does.
  private mutating func holdBack() -> Bool {
    guard form == nil, overlay == nil, let next = pane.main(in: scene), next.isHeldBack,
      next.isPossible(in: scene)
    else { return false }
    let (told, title) = (message.phrase, next.title)
    message = Message(
      Phrase(
        "\(told.text(in: .chinese))   要“\(title.text(in: .chinese))”，请再按一次 F9",
        "\(told.text(in: .english))   F9 again: \(title.text(in: .english))"), .done)
    return true
  }

  private mutating func take(_ text: String) {
    let here = scene
    if isLocked {
      lock?.paste(text, in: here)
    } else if overlay != nil {
      overlay?.paste(text, in: here)
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
      .quit, .undo, .redo:
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
    case .find: openSearch()
    case .undo: return takeBack()
    case .redo: return doAgain()
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
    case .terminalCheck: overlay = .check([], TextField())
    case .insideNow:
      go(to: .visitors)
      pane.choose(view: 0, in: scene)
    case .overdue:
      go(to: .complaints)
      pane.choose(view: ComplaintPane.overdueView, in: scene)
    case .alarm: goToAlarm()
    case .actions: openActions()
    case .choices: openViews()
    case .new: return begin(pane.new(in: scene))
    case .save: return begin(pane.main(in: scene))
    case .note: return begin(pane.remark(in: scene))
    case .promise: return begin(pane.promise(in: scene))
    case .sameAsLast: return begin(pane.again(in: scene))
    default: break
    }
    return nil
  }

  mutating func go(to pane: PaneKind) {
    if focus != pane {
      message = Message(Phrase("", ""), .plain)
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
    guard let errand = undo.first else {
      // What was done since and can be taken back comes first.
      if bringBackDraft() { return nil }
      say(
        Message(
          Phrase(
            "上一步已记入流水，不能撤销；要更正，请用 F10 里的操作再做一步。",
            "The last step stands in the journal; to correct it, take another step (F10)."),
          .refused))
      return nil
    }
    undo.removeFirst()
    isUndoing = true
    return .perform(errand)
  }

  /// Does again what was undone last.
  private mutating func doAgain() -> Request? {
    guard var errand = redo else {
      say(Message(Phrase("没有可以重做的。", "There is nothing to do again."), .refused))
      return nil
    }
    errand.seen = [:]
    return .perform(errand)
  }

  /// Begins what an action says, or says why it cannot be done.
  mutating func begin(_ action: PaneAction?) -> Request? {
    guard let action else { return nil }
    if let why = action.hindrance(in: scene) {
      // Where the turn of a step of the record has not come, what comes next is offered.
      let isStep = pane.actions(in: scene).contains { $0.title == action.title }
      if isStep, action.why != nil, let next = pane.main(in: scene), next.title != action.title {
        propose(next, because: why)
      } else {
        say(Message(why, .refused))
      }
      return nil
    }
    switch action.effect(scene) {
    case .request(let request): return closingForm(for: request)
    case .submit(let request):
      isSubmitting = true
      return request
    case .form(let form): open(form)
    case .choice(let title, let actions): ask(title, actions)
    case .record(let id): goToRecord(id)
    case .fill(let template): form?.fill(template)
    case .discard: discardForm()
    }
    return nil
  }

  /// Goes to a record by its number or its slip, wherever it is listed.
  mutating func goToRecord(_ id: String) {
    for kind in [PaneKind.complaints, .visitors, .handover, .stocktake] {
      let records = panes[kind.rawValue].records(in: scene)
      guard let found = records.first(where: { $0.id == id || $0.row.searchTexts.first == id })
      else { continue }
      go(to: kind)
      closeForm()
      pane.select(found.id, in: scene)
      detailTop = 0
      return
    }
    say(Message(Phrase("列表里没有 \(id)。", "\(id) is in no list."), .refused))
  }

  mutating func open(_ form: EntryForm) {
    guard self.form?.form.key != form.key else { return }
    closeForm()
    message = Message(Phrase("", ""), .plain)
    let draft = drafts[form.key]
    self.form = Filling(form, draft: draft ?? [:], last: last[form.id] ?? [:])
    seeAnew()
    if draft != nil {
      say(Message(Phrase("接着上次的草稿。", "Going on with your draft."), .plain))
    } else if let kept = keptElsewhere(of: form) {
      say(Message(kept, .plain))
    }
  }

  mutating func openActions() {
    message = Message(Phrase("", ""), .plain)
    let actions = pane.actions(in: scene)
    guard !actions.isEmpty else {
      say(Message(Phrase("这里没有可做的操作。", "Nothing can be done here."), .refused))
      return
    }
    let title = pane.target(in: scene)
    overlay = .menu(Menu(title: scene.say("操作", "Actions") + " \(title)", actions: actions))
  }

  private mutating func openViews() {
    let views = pane.viewTitles.enumerated().map { index, title in
      (title, "\(pane.count(ofView: index, in: scene))")
    }
    let orders = pane.orderTitles.enumerated().map { index, title in
      (
        Phrase("排序：\(title.text(in: .chinese))", "Order: \(title.text(in: .english))"),
        index == pane.order ? "*" : ""
      )
    }
    overlay = .views(
      ViewMenu(lines: views + orders, views: views.count, selection: pane.viewInForce))
  }
}

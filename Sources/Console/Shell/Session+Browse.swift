import Domain
import Resources
import Terminal

// Keys in lists, details and forms.
extension Session {
  mutating func browse(_ key: Key) -> Request? {
    if let top = detailTop { return readDetail(key, top: top) }
    let before = (session: changes, list: pane.changes)
    if let typing = pane.typed(key, in: scene) {
      return take(typing, of: key)
    }
    if let command = ConsoleCommand(key) {
      switch command {
      case .actions, .choices, .new, .save, .note, .promise, .sameAsLast: return carryOut(command)
      case .reload:
        say(Message(Phrase("重新读过了。", "Read again."), .plain))
        return .reload
      case .back:
        if !pane.clearFind(in: scene) { pane.choose(view: 0, in: scene) }
        return nil
      case .open:
        if pane.selectedID != nil { detailTop = 0 }
        return nil
      default: break
      }
    }
    _ = pane.move(key, page: page, in: scene)
    if pane.changes == before.list { changes = before.session }
    return nil
  }

  /// What was typed into a row of the list is settled before a key leaves that row for elsewhere;
  /// nothing where nothing was.
  mutating func settle(before command: ConsoleCommand, by key: Key) -> PaneTyping? {
    let leaves: [ConsoleCommand] = [.palette, .find, .undo, .redo, .quit]
    guard leaves.contains(command), form == nil else { return nil }
    return pane.typed(key, in: scene)
  }

  mutating func take(_ typing: PaneTyping, of key: Key) -> Request? {
    switch typing {
    case .taken: return nil
    case .request(let request): return request
    case .moving(let request):
      _ = pane.move(key, page: page, in: scene)
      return request
    case .begin(let action): return begin(action)
    case .refused(let why):
      say(Message(why, .refused))
      return nil
    }
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
    case .control("x"): return begin(pane.promise(in: scene))
    case .control("e"): return begin(pane.remark(in: scene))
    case .control("r"):
      say(Message(Phrase("重新读过了。", "Read again."), .plain))
      return .reload
    case .escape, .function(12), .control("c"): detailTop = nil
    case .enter:
      guard let typing = pane.typed(key, in: scene) else {
        openActions()
        break
      }
      return take(typing, of: key)
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

  mutating func fill(_ key: Key) -> Request? {
    // F10, 9 throws a draft away; nothing else does.
    if key == .function(10) {
      overlay = .menu(Menu(title: scene.say("草稿", "Draft"), actions: [discard], firstDigit: 9))
      // What was typed ahead must not throw anything away.
      return .dropTypeAhead
    }
    if key == .control("t"), openTemplates() { return nil }
    if key == .control("k") {
      openPhrases()
      return nil
    }
    let here = scene
    if form?.beforePhrase != nil { tellOfPhrase(before: key) }
    switch form?.update(key, in: here) {
    case .submit(let request):
      // What is only shown closes no form.
      switch request {
      case .show, .list: return request
      default: break
      }
      if let choice = form?.offer(before: request, in: here) {
        overlay = .menu(choice)
        return nil
      }
      isSubmitting = true
      return decided(request, in: form)
    case .refused(let why): say(Message(why, .refused))
    case .leave: leaveForm()
    case nil: break
    }
    return nil
  }

  /// Offers the usual cases of the form; false where it has none.
  private mutating func openTemplates() -> Bool {
    let kind = form?.chosen["kind"]
    let templates = (form?.form.templates ?? []).filter {
      kind == nil || $0.values["kind"] == nil || $0.values["kind"] == kind
    }
    guard !templates.isEmpty else { return false }
    let actions = templates.map { template in
      PaneAction(template.title) { _ in .fill(template) }
    }
    overlay = .menu(
      Menu(title: scene.say(ConsoleCommand.template.row.title), actions: actions))
    return true
  }

  /// Takes the form off the screen; the draft stays.
  mutating func closeForm() {
    guard let closed = form else { return }
    comeBack(to: closed, under: nil)
    putAside()
    form = nil
    guard closed.isBegun else { return }
    let left =
      closed.form.subject.isEmpty
      ? Phrase("草稿留着，回到这张表接着写。", "The draft is kept; open the form again.")
      : Phrase(
        "\(closed.form.subject) 的草稿留着，再选同一项接着写。",
        "The draft on \(closed.form.subject) is kept; choose the same action again.")
    say(Message(left, .plain))
  }

  private var discard: PaneAction {
    PaneAction(Phrase("丢掉这份草稿", "Throw this draft away")) { _ in .discard }
  }

  /// Throws the open form's draft away; Ctrl+Z brings it back.
  mutating func discardForm() {
    guard let form else { return }
    keepDiscarded(form)
    drafts[form.form.key] = nil
    comeBack(to: returning[focus], under: covered[focus])
    mustKeepDrafts = true
    undo = []
    say(Message(Phrase("草稿丢掉了。   Ctrl+Z 找回", "The draft is gone.   Ctrl+Z: back"), .done))
  }
}

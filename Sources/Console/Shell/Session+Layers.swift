import Desk
import Domain
import Resources
import Terminal

// What lies over a pane, one upon the other: what is on top takes the keys, and when it is taken
// off, what was under it is there again.
extension Session {
  /// What lies on top; putting nothing there clears everything away.
  var overlay: Overlaid? {
    get { layers.last }
    set {
      guard let newValue else {
        layers = []
        return
      }
      layers = layers.dropLast() + [newValue]
    }
  }

  /// Lays something over what is there.
  mutating func cover(with layer: Overlaid) { layers.append(layer) }

  /// Takes off what lies on top; what is seen then may have changed meanwhile.
  mutating func uncover() {
    _ = layers.popLast()
    isLayerStale = true
  }

  package mutating func show(_ page: Page, asked: Question<Page>? = nil) {
    var page = page
    page.asked = asked
    cover(with: .page(page))
  }

  package mutating func show(_ page: RowPage, asked: @escaping Question<RowPage>) {
    var page = page
    page.asked = asked
    cover(with: .rows(page))
  }

  /// Begins an action from what lies on top, which stays, or comes back when a form is done.
  mutating func beginOnTop(_ action: PaneAction?) -> Request? {
    guard !layers.isEmpty else { return begin(action) }
    guard let action else { return nil }
    if let why = action.hindrance(in: scene) {
      say(Message(why, .refused))
      return nil
    }
    switch action.effect(scene) {
    case .form(let form): interpose(form)
    case .request(let request): return request
    case .choice(let title, let actions): ask(title, actions)
    case .submit, .record, .fill, .discard:
      layers = []
      return begin(action)
    }
    return nil
  }

  /// Opens a form over whatever is there, a form included; that comes back when it is done.
  mutating func interpose(_ needed: EntryForm) {
    let (aside, under) = (form, layers)
    putAside()
    form = nil
    layers = []
    open(needed)
    returning[focus] = aside
    covered[focus] = under.isEmpty ? nil : under
  }

  /// Brings back what the form that is done, or left, was opened over.
  mutating func comeBack(to form: Filling?, under layers: [Overlaid]?) {
    self.form = form
    returning[focus] = nil
    covered[focus] = nil
    guard let layers else { return }
    self.layers = layers
    isLayerStale = true
  }

  /// Asks which of several, by a digit.
  mutating func ask(_ title: Phrase, _ actions: [PaneAction]) {
    cover(with: .menu(Menu(title: scene.say(title), actions: actions)))
  }
}

// MARK: Asking anew

extension Session {
  /// What lies on top, to be asked for once more, where it may have changed.
  package mutating func takeStale() -> Request? {
    guard isLayerStale else { return nil }
    isLayerStale = false
    switch overlay {
    case .rows(let page): return page.asked.map { .list($0) }
    case .page(let page) where page.record != nil: return page.asked.map { .show($0) }
    default: return nil
    }
  }

  /// Takes what is on top as it is now.
  package mutating func renew(_ page: Page) {
    guard case .page(let former) = overlay else { return }
    var page = page
    page.top = former.top
    page.asked = former.asked
    overlay = .page(page)
  }

  package mutating func renew(_ page: RowPage) {
    guard case .rows(let former) = overlay else { return }
    overlay = .rows(page.inPlace(of: former, in: scene))
  }
}

// MARK: Keys

extension Session {
  mutating func take(_ key: Key, in page: RowPage) -> Request? {
    var page = page
    switch key {
    case .enter: return beginOnTop(page.list.selected?.opening)
    case .function(1): cover(with: .page(rowPageHelp))
    case .function(9), .control("s"): return beginOnTop(page.main)
    case .function(10): openActions(page.actions, of: page.title)
    case .control("r"): isLayerStale = true
    case .escape, .function(12), .control("c"):
      guard page.clearFind(in: scene) else {
        uncover()
        return nil
      }
      overlay = .rows(page)
    default:
      _ = page.update(key, page: self.page, in: scene)
      overlay = .rows(page)
    }
    return nil
  }

  mutating func take(_ key: Key, on page: Page) -> Request? {
    var page = page
    switch key {
    case .up: page.top = max(0, page.top - 1)
    case .down: page.top += 1
    case .pageUp: page.top = max(0, page.top - self.page)
    case .pageDown: page.top += self.page
    case .function(1) where page.record != nil:
      cover(with: .page(helpPage(all: true)))
      return nil
    case .function(1): page = helpPage(all: true)
    case .function(9) where page.main != nil, .control("s") where page.main != nil:
      return beginOnTop(page.main)
    case .function(10) where !page.actions.isEmpty:
      openActions(page.actions, of: page.title)
      return nil
    case .control("d") where page.again != nil:
      layers = []
      return begin(page.again)
    default: return choose(key, on: page)
    }
    overlay = .page(page)
    return nil
  }

  /// A digit is an action of a record; any other key closes what only tells something.
  private mutating func choose(_ key: Key, on page: Page) -> Request? {
    if let digit = key.digit, page.actions.indices.contains(digit - 1) {
      return beginOnTop(page.actions[digit - 1])
    }
    let closes: [Key] = [.escape, .function(12), .control("c"), .enter]
    if page.record == nil || closes.contains(key) {
      uncover()
    } else if key.isFromInputMethod {
      remindOfInputMethod()
    }
    return nil
  }

  private mutating func openActions(_ actions: [PaneAction], of title: String) {
    guard !actions.isEmpty else { return }
    cover(with: .menu(Menu(title: scene.say("操作", "Actions") + " \(title)", actions: actions)))
  }

  private var rowPageHelp: Page {
    Page(
      scene.say("名单", "A list"),
      [
        .text(
          scene.say(
            "上下键选一行，Enter 打开；直接打字就是在这里面找。Esc 先清空，再回到原来的地方。",
            "Up and Down choose, Enter opens; typing narrows it down. Esc clears, then returns."))
      ])
  }
}

import Desk
import Domain
import Resources
import Terminal

extension FirstRun {
  /// Takes what happened, and says what it wishes, if anything.
  package mutating func update(_ event: Event) -> Wish? {
    switch event {
    case .key(let key): return take(key)
    case .paste(let paste):
      if page == nil, step != .terminal { filling.paste(paste.text, in: scene) }
    default: break
    }
    return nil
  }

  private mutating func take(_ key: Key) -> Wish? {
    if key == .control("l") { return .repaint }
    if key == .control("q") { return .leave }
    if let page {
      self.page = page.turned(by: key)
      return nil
    }
    if step == .terminal { return check(key) }
    if key == .function(10), step == .staff, filling.isBegun, !isWarned {
      isWarned = true
      message = Message(
        Phrase(
          "这位同事还没有加入：F9 加入；再按一次 F10 就不加了。",
          "This colleague is not taken on yet: F9 does; F10 again leaves them out."), .refused)
      return nil
    }
    isWarned = false
    if key == .function(10) { return skip() }
    if isCreated, key.isSaving, !filling.isBegun, step == .staff { return skip() }
    message = Message(Phrase("", ""), .plain)
    let here = scene
    switch filling.update(key, in: here) {
    case .leave: return goBack()
    case .submit(let request): return finish(request)
    case .refused(let why): say(why, .refused)
    case nil: followLanguage()
    }
    return nil
  }

  /// Passes over a step that need not be taken now.
  private mutating func skip() -> Wish? {
    guard isCreated || step == .language else {
      say(
        Phrase(
          "这一步不能跳过：没有它就建不了数据文件。Ctrl+Q 退出。",
          "This step cannot be skipped: there is no file without it. Ctrl+Q leaves."), .refused)
      return nil
    }
    message = Message(Phrase("", ""), .plain)
    return goOn()
  }

  /// Every function key counts; Enter ends.
  private mutating func check(_ key: Key) -> Wish? {
    switch key {
    case .function(let number): keys.insert(number)
    case .enter: return .leave
    case .escape, .control("c"): return goBack()
    default: break
    }
    return nil
  }

  private mutating func finish(_ request: Request) -> Wish? {
    followLanguage()
    switch step {
    case .language, .office: return goOn()
    case .person: return create()
    case .staff, .supplies, .terminal:
      guard case .perform(let errand) = request else { return goOn() }
      return .perform(errand)
    }
  }

  /// The screen speaks the language as soon as it is chosen.
  mutating func followLanguage() {
    guard step == .language, speaksChinese,
      let language = Language(rawValue: filling.texts()["language"] ?? "")
    else { return }
    scene.language = language
  }

  private mutating func create() -> Wish? {
    let office = Entries(held[.office] ?? [:], in: scene)
    let person = filling.entries(in: scene)
    let language = held[.language]?["language"] ?? scene.language.rawValue
    do throws(Refusal) {
      return .create(
        SetUpEstate(
          name: office.text("estate"), isPractice: office.secret("kind") == "practice",
          language: language, desk: office.text("desk"),
          first: (try StaffNumber(person.text("number").halfwidth), person.text("name"))),
        pin: person.secret("pin"))
    } catch {
      take(error.sentence)
      return nil
    }
  }
}

extension Key {
  fileprivate var isSaving: Bool { self == .function(9) || self == .control("s") }
}

extension Page {
  /// The page a key turned it to; nothing where the key closed it.
  fileprivate func turned(by key: Key) -> Page? {
    var page = self
    switch key {
    case .up: page.top = max(0, top - 1)
    case .down: page.top += 1
    case .pageUp: page.top = max(0, top - Self.leaf)
    case .pageDown: page.top += Self.leaf
    default: return nil
    }
    return page
  }

  private static let leaf = 10
}

import Domain
import Resources
import Terminal

/// Numbered actions to choose from: a digit chooses at once, letters narrow the list down.
struct Menu: Sendable {
  let title: String
  let actions: [PaneAction]
  /// The digit of the first action; the others follow.
  var firstDigit = 1
  /// The place among those shown.
  var selection = 0
  /// Initials, pinyin or words typed to narrow it down.
  var filter = ""

  /// The digit that chooses an action; nothing for those after the ninth.
  func mark(_ index: Int) -> String { firstDigit + index < 10 ? "\(firstDigit + index)" : "" }

  /// The places of the actions that fit what was typed; of those kept free none, though the digits
  /// of the others stay.
  func shown(in scene: Scene) -> [Int] {
    guard !filter.isEmpty else { return actions.indices.filter { !actions[$0].isFree } }
    let wanted = filter.searchFolded
    let listed = actions.indices.filter { !actions[$0].isFree }
    let fitting = listed.filter { index in
      let title = actions[index].title
      return scene.say(title).searchFolded.contains(wanted)
        || scene.pinyin?.reads(title.text(in: .chinese), as: wanted) == true
    }
    // What begins so is meant before what only holds it, and that before the other language.
    let begun = fitting.filter { index in
      let title = actions[index].title
      return scene.say(title).searchFolded.hasPrefix(wanted)
        || scene.pinyin?.keys(of: title.text(in: .chinese)).initials.hasPrefix(wanted) == true
    }
    let otherwise = listed.filter {
      !fitting.contains($0) && scene.holdsOtherwise(actions[$0].title, wanted)
    }
    return begun + fitting.filter { !begun.contains($0) } + otherwise
  }
}

extension Scene {
  /// The same in the language that the screen does not speak.
  func sayOtherwise(_ phrase: Phrase) -> String {
    phrase.text(in: language == .chinese ? .english : .chinese)
  }

  /// Whether it holds what was typed in that language; one or two letters stand in nearly everything.
  func holdsOtherwise(_ phrase: Phrase, _ wanted: String) -> Bool {
    let isSaid = wanted.count >= Self.fewestLetters || !wanted.allSatisfy(\.isASCII)
    return isSaid && sayOtherwise(phrase).searchFolded.contains(wanted)
  }

  private static let fewestLetters = 3
}

extension Session {
  mutating func take(_ key: Key, in menu: Menu) -> Request? {
    var menu = menu
    let shown = menu.shown(in: scene)
    var chosen: Int?
    switch key.folded {
    case .up: menu.selection = max(0, menu.selection - 1)
    case .down: menu.selection = max(0, min(shown.count - 1, menu.selection + 1))
    case .pageUp: menu.selection = max(0, menu.selection - page)
    case .pageDown: menu.selection = max(0, min(shown.count - 1, menu.selection + page))
    // What throws something away is chosen by its digit, never by reflex.
    case .enter where menu.firstDigit == 1 && shown.indices.contains(menu.selection):
      chosen = shown[menu.selection]
    case .escape where !menu.filter.isEmpty:
      menu.filter = ""
      menu.selection = 0
    case .escape, .function(12), .control("c"), .function(10):
      uncover()
      return nil
    default: chosen = type(key, in: &menu)
    }
    overlay = .menu(menu)
    guard let chosen, menu.actions.indices.contains(chosen) else { return nil }
    uncover()
    return beginOnTop(menu.actions[chosen])
  }

  /// Chooses by a digit, and narrows the list down by a letter.
  ///
  /// A letter takes nothing by itself: the letter after it would land in a form. A Chinese character
  /// narrows down where that leaves something.
  private mutating func type(_ key: Key, in menu: inout Menu) -> Int? {
    if let digit = key.digit { return digit - menu.firstDigit }
    switch key.folded {
    case .character(let letter) where letter.isLetter && menu.firstDigit == 1:
      var narrowed = menu
      narrowed.filter += letter.lowercased()
      guard letter.isASCII || !narrowed.shown(in: scene).isEmpty else {
        remindOfInputMethod()
        return nil
      }
      menu.filter = narrowed.filter
    case .backspace where !menu.filter.isEmpty: menu.filter.removeLast()
    case .control("u"): menu.filter = ""
    default:
      if key.isFromInputMethod { remindOfInputMethod() }
      return nil
    }
    menu.selection = 0
    return nil
  }

  /// The menu as it is drawn: headings stand before the groups, unless it was narrowed down.
  ///
  /// It is as wide as why something cannot be done, where the screen has that room.
  func view(of menu: Menu, in size: Size) -> any View {
    let shown = menu.shown(in: scene)
    var choices: [Choice] = []
    var selected = 0
    var group: Phrase?
    for (place, index) in shown.enumerated() {
      let action = menu.actions[index]
      if menu.filter.isEmpty, let heading = action.group, heading != group {
        choices.append(.heading(scene.say(heading)))
        group = heading
      }
      if place == menu.selection { selected = choices.count }
      choices.append(choice(of: action, mark: menu.mark(index)))
    }
    let list = ChoiceList(choices, selection: selected, hasCursor: true)
    let isLong = menu.actions.count > 9
    let columns = min(max(74, size.columns - 6), max(isLong ? 58 : 36, list.columns + 2))
    let told = ToldChoices(list)
    return Overlay(
      menu.title,
      prompt: menu.filter.isEmpty
        ? nil
        : Prompt(
          scene.say("筛选>", "Filter>"), TextField(menu.filter),
          right: [Span(scene.say("\(shown.count) 项", "\(shown.count)"), .dim)]),
      footer: isLong
        ? scene.say(
          "数字或 Enter 选择   打拼音或字筛选   Esc 关闭",
          "a digit or Enter chooses   letters filter   Esc closes")
        : scene.say("按数字选择   Esc 关闭", "a digit chooses   Esc closes"),
      size: Size(columns: columns, rows: told.rows(in: min(columns, size.columns - 4)))
    ) { told }
  }

  private func choice(of action: PaneAction, mark: String) -> Choice {
    let why = action.hindrance(in: scene)
    return Choice(
      mark, scene.say(action.title), note: action.isFree ? "" : why.map(scene.say) ?? "",
      isEnabled: why == nil)
  }
}

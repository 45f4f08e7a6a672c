import Desk
import Domain
import Resources
import Terminal

// What a line means, by where it is typed.
extension PlainFace {
  func take(_ raw: String, in session: inout Session) -> [Heard] {
    let text = OutsideText.line(raw)
    if !rest.isEmpty {
      guard !text.isEmpty else {
        notes = leaf(of: rest, in: session.scene)
        return []
      }
      rest = []
    }
    // What was just refused offers what it lacked: Enter takes it up, as on the screen.
    if session.offer != nil, session.overlay == nil, !session.isLocked {
      if text.isEmpty { return [.event(.key(.enter))] }
      session.offer = nil
    }
    if PlainCommand.isMark(text.first) {
      let behind = text.dropFirst()
      guard behind.first == text.first else {
        return obey(PlainCommand(String(behind)), in: &session)
      }
      return takeHere(String(behind), raw: String(raw.dropFirst()), in: &session)
    }
    return takeHere(text, raw: raw, in: &session)
  }

  private func takeHere(_ text: String, raw: String, in session: inout Session) -> [Heard] {
    switch session.spot {
    case .field, .end:
      // Nobody's number or PIN is a question mark.
      if session.isLocked, text.halfwidth == "?" { return obey(.help, in: &session) }
      return answer(text, raw: raw, in: &session)
    case .menu, .views, .palette, .phrases: return choose(text, in: &session)
    case .check: return [.event(.key(.escape))]
    case .roster: return turnRoster(text, in: &session)
    case .page, .record: return actOnRecord(text, in: &session)
    case .rows, .list: return goThroughList(text, in: &session)
    }
  }

  /// What means the same wherever a line is no text of a form.
  private func common(_ text: String) -> PlainCommand? {
    switch text.halfwidth {
    case "0": return .again
    case "?", "帮助", "help": return .help
    case "+": return .next
    case "-": return .previous
    case ".": return .open
    case "退出", "quit": return .key(.control("q"))
    default: break
    }
    let name = text.halfwidth.uppercased()
    let isKey = name.hasPrefix("CTRL+") || name.hasPrefix("^") || name.wholeMatch(of: /F\d+/) != nil
    return isKey ? PlainCommand.key(name).map(PlainCommand.key) : nil
  }

  // MARK: Lists

  private func goThroughList(_ text: String, in session: inout Session) -> [Heard] {
    if let command = common(text) { return obey(command, in: &session) }
    let (count, index) = session.rowPlace
    if text.isEmpty {
      guard count > 0 else { return [.event(.key(.enter))] }
      return obey(.next, in: &session)
    }
    let digits = text.halfwidth
    if digits.allSatisfy(\.isNumber), let number = Int(digits),
      (1...max(1, count)).contains(number),
      count > 0
    {
      let way: Key = number - 1 < index ? .up : .down
      return Array(repeating: .event(.key(way)), count: abs(number - 1 - index))
        + [.event(.key(.enter))]
    }
    // Where something is counted, a figure behind the sign that counts as expected.
    if session.spot == .list(.stocktake), digits.hasPrefix("=") {
      if let why = (session.pane as? StocktakePane)?.whyNotCounted(in: session.scene) {
        notes.append(session.scene.say(why))
        return []
      }
      let keys =
        digits.count == 1 ? [Key.character("=")] : digits.dropFirst().map(Key.character) + [.enter]
      return keys.map { .event(.key($0)) }
    }
    session.narrow(to: text)
    return []
  }

  // MARK: Records and pages

  private func actOnRecord(_ text: String, in session: inout Session) -> [Heard] {
    if let command = common(text) { return obey(command, in: &session) }
    if text.isEmpty { return [.event(.key(.enter))] }
    if let number = Int(text.halfwidth) { return act(number, in: &session) }
    notes.append(
      session.scene.say(
        "这里打数字办理，回车列出能做的，/b 返回。", "A number acts, Enter lists what can be done, /b goes back."))
    return []
  }

  /// Does what stands under a number in the menu of the record.
  func act(_ number: Int, in session: inout Session) -> [Heard] {
    let actions = session.actionsHere
    guard actions.indices.contains(number - 1) else {
      notes.append(session.scene.say("没有第 \(number) 项。", "There is no \(number)."))
      return []
    }
    return session.beginOnTop(actions[number - 1]).map { [.request($0)] } ?? []
  }

  // MARK: Choosing

  private func choose(_ text: String, in session: inout Session) -> [Heard] {
    if text.isEmpty { return [.event(.key(.escape))] }
    if let command = common(text) { return obey(command, in: &session) }
    if let number = Int(text.halfwidth), text.count < 4 {
      guard let heard = session.choose(number: number) else {
        notes.append(session.scene.say("没有第 \(number) 项。", "There is no \(number)."))
        return []
      }
      return heard
    }
    session.narrow(to: text)
    return []
  }

  private func turnRoster(_ text: String, in session: inout Session) -> [Heard] {
    if let command = common(text) { return obey(command, in: &session) }
    guard !text.isEmpty else { return [.event(.key(.right))] }
    guard case .page(let page)? = session.overlay, let grid = page.roster,
      let number = Int(text.halfwidth), grid.week.rows.indices.contains(number - 1)
    else {
      notes.append(
        session.scene.say(
          "回车后一天，- 前一天，数字改那一班。", "Enter: next day, - the day before, a number changes that shift."))
      return []
    }
    let way: Key = number - 1 < grid.row ? .up : .down
    return Array(repeating: .event(.key(way)), count: abs(number - 1 - grid.row))
      + [.event(.key(.enter))]
  }
}

extension Session {
  /// How many rows the list of where one is has, and which is selected.
  var rowPlace: (count: Int, index: Int) {
    if case .rows(let page)? = overlay {
      return (page.list.rows.count, page.list.listing.index ?? 0)
    }
    return (pane.rowCount, pane.rowIndex ?? 0)
  }

  /// What F10 would offer where one is.
  var actionsHere: [PaneAction] {
    switch overlay {
    case .page(let page): page.actions
    case .rows(let page): page.actions
    default: pane.actions(in: scene)
    }
  }

  /// Narrows down what can be chosen where one is; what was typed before is replaced.
  mutating func narrow(to text: String) {
    switch overlay {
    case .menu(var menu):
      menu.filter = text
      menu.selection = 0
      overlay = .menu(menu)
    case .palette(var palette):
      _ = palette.type(.control("u"))
      palette.paste(text)
      overlay = .palette(palette)
    case .phrases(var picker):
      picker.type(.control("u"))
      picker.paste(text)
      overlay = .phrases(picker)
    case .rows(var page):
      _ = page.clearFind(in: scene)
      page.paste(text, in: scene)
      overlay = .rows(page)
    case nil:
      _ = pane.clearFind(in: scene)
      pane.paste(text, in: scene)
    default: break
    }
  }

  /// Chooses what is offered under a number; nothing where none is.
  mutating func choose(number: Int) -> [Heard]? {
    switch overlay {
    case .menu(let menu):
      let index = number - menu.firstDigit
      guard menu.actions.indices.contains(index) else { return nil }
      uncover()
      return beginOnTop(menu.actions[index]).map { [.request($0)] } ?? []
    case .views(var menu):
      guard menu.lines.indices.contains(number - 1) else { return nil }
      menu.selection = number - 1
      overlay = .views(menu)
    case .palette(var palette):
      guard palette.found(in: scene).indices.contains(number - 1) else { return nil }
      palette.selection = number - 1
      overlay = .palette(palette)
    case .phrases(var picker):
      guard picker.found(in: scene).indices.contains(number - 1) else { return nil }
      picker.selection = number - 1
      overlay = .phrases(picker)
    default: return nil
    }
    return [.event(.key(.enter))]
  }
}

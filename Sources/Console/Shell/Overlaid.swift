import Domain
import Resources
import Terminal

/// What lies on top of a pane.
enum Overlaid: Sendable {
  case menu(Menu)
  case views(ViewMenu)
  case palette(Palette)
  case phrases(PhrasePicker)
  case page(Page)
  case rows(RowPage)
  /// The terminal check, with the function keys that have arrived.
  case check(Set<Int>, TextField)

  mutating func paste(_ text: String, in scene: Scene) {
    switch self {
    case .palette(var palette):
      palette.paste(text)
      self = .palette(palette)
    case .phrases(var picker):
      picker.paste(text)
      self = .phrases(picker)
    case .rows(var page):
      page.paste(text, in: scene)
      self = .rows(page)
    default: break
    }
  }
}

/// The views and orders of a list.
struct ViewMenu: Sendable {
  /// The views with their counts, and behind them the orders.
  let lines: [(title: Phrase, note: String)]
  /// How many of the lines are views.
  let views: Int
  var selection = 0
}

extension Session {
  mutating func takeOverlaid(_ key: Key) -> Request? {
    if let command = ConsoleCommand(key), leavesOverlay(command) {
      overlay = nil
      return carryOut(command)
    }
    switch overlay {
    case .menu(let menu): return take(key, in: menu)
    case .views(let menu): take(key, in: menu)
    case .palette(let palette): return take(key, in: palette)
    case .phrases(let picker): take(key, picking: picker)
    case .page(let page):
      if let roster = page.roster { return take(key, on: page, roster: roster) }
      return take(key, on: page)
    case .rows(let page): return take(key, in: page)
    case .check(let keys, let line): take(key, checking: keys, line)
    case nil: break
    }
    return nil
  }

  /// What goes elsewhere from a menu, the palette or a page; the terminal check takes every key.
  private func leavesOverlay(_ command: ConsoleCommand) -> Bool {
    if case .check = overlay { return false }
    switch command {
    case .handover, .visitors, .complaints, .stocktake, .find, .lock, .quit, .repaint: return true
    case .palette:
      guard case .palette = overlay else { return true }
      return false
    case .help:
      switch overlay {
      case .page, .rows: return false
      default: return true
      }
    default: return false
    }
  }

  private mutating func take(_ key: Key, in menu: ViewMenu) {
    var menu = menu
    var chosen: Int?
    switch key.folded {
    case .up: menu.selection = max(0, menu.selection - 1)
    case .down: menu.selection = min(menu.lines.count - 1, menu.selection + 1)
    case .enter: chosen = menu.selection
    case .escape, .function(12), .control("c"), .function(4):
      overlay = nil
      return
    default: chosen = key.digit.map { $0 - 1 }
    }
    overlay = .views(menu)
    guard let chosen, menu.lines.indices.contains(chosen) else { return }
    overlay = nil
    detailTop = nil
    if chosen < menu.views {
      pane.choose(view: chosen, in: scene)
    } else {
      pane.choose(order: chosen - menu.views, in: scene)
    }
  }

  private mutating func take(_ key: Key, checking keys: Set<Int>, _ line: TextField) {
    var line = line
    switch key {
    case .function(let number): overlay = .check(keys.union([number]), line)
    case .enter, .escape, .control("c"): overlay = nil
    default:
      line.type(key)
      overlay = .check(keys, line)
    }
  }
}

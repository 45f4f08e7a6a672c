import Desk
import Domain
import Resources
import Terminal

// The roster on top of a pane: arrows go from shift to shift, Enter changes the one pointed at.
extension Session {
  /// Takes a key on the roster; nothing where it is none of its own.
  mutating func take(_ key: Key, on page: Page, roster: RosterGrid) -> Request? {
    var (page, grid) = (page, roster)
    if grid.move(key, today: scene.today) {
      page.roster = grid
      overlay = .page(page)
      return nil
    }
    switch key {
    case .enter:
      overlay = nil
      return begin(RosterActions.change(grid, in: scene))
    case .function(1): cover(with: .page(helpPage(all: true)))
    case .escape, .function(12), .control("c"): overlay = nil
    default: break
    }
    return nil
  }

  /// The roster as it lies on top.
  func view(of grid: RosterGrid, title: String, in size: Size) -> any View {
    let view = RosterGridView(grid: grid, scene: scene)
    let days = grid.week.days
    let span = "  \(days[0]) - \(scene.dayAndMonth(days[days.count - 1]))"
    return Overlay(
      title + span,
      footer: scene.say(
        "方向键选   Enter 改或换班   PgUp PgDn 前后一周   Home 今天   Esc 关闭",
        "Arrows   Enter changes   PgUp PgDn a week   Home today   Esc closes"),
      size: Size(columns: min(size.columns - 4, 116), rows: min(view.rows, size.rows))
    ) { view }
  }
}

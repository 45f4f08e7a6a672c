import Desk
import Domain
import Resources
import Terminal

/// Some days of the roster as a grid: posts and shifts down, days across.
package struct RosterWeek: Sendable {
  /// Who keeps one shift on one day.
  package struct Cell: Sendable {
    package let day: Day
    package let present: [PlannedDuty]
    /// Who is planned and does not come.
    package let away: [PlannedDuty]
    /// Whether the post stands empty for a part of it.
    package let isGap: Bool
    /// Whether a swap of it waits for an answer.
    package let isAsked: Bool
  }

  package struct Row: Sendable {
    package let post: DutyPost
    package let shift: String
    package let cells: [Cell]
  }

  package let days: [Day]
  package let rows: [Row]

  package init(_ sheet: RosterSheet, from first: Day, days count: Int = 7) {
    let days = (0..<count).map { first.adding(days: $0) }
    self.days = days
    rows = sheet.posts.flatMap { post -> [Row] in
      let duties = sheet.duties.filter { $0.post == post.id }
      guard post.isCovered || !duties.isEmpty else { return [] }
      return sheet.names(of: post, in: duties.filter { days.contains($0.shift.date) }).map { name in
        Row(
          post: post, shift: name,
          cells: days.map { sheet.cell(post, name, $0, duties) })
      }
    }
  }
}

extension RosterSheet {
  /// The shifts of a post in the order of the day, those it is planned by first.
  fileprivate func names(of post: DutyPost, in duties: [PlannedDuty]) -> [String] {
    let usual = shifts[post.id, default: []].map(\.shift)
    let others = duties.map(\.shift.name).filter { !usual.contains($0) }
    return (usual + others).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  fileprivate func cell(
    _ post: DutyPost, _ name: String, _ day: Day, _ duties: [PlannedDuty]
  ) -> RosterWeek.Cell {
    let here = duties.filter { $0.shift.date == day && $0.shift.name == name }
    let shift =
      here.first?.shift
      ?? shifts[post.id, default: []].first { $0.shift == name }?.shift(on: day, zone: house.zone)
    let isGap = gaps.contains { gap in
      guard let shift, gap.post == post.id else { return false }
      return gap.from < shift.plannedEnd && shift.plannedStart < gap.to
    }
    let away = here.filter(isMissed)
    return RosterWeek.Cell(
      day: day, present: here.filter { !away.contains($0) }, away: away, isGap: isGap,
      isAsked: swaps.contains { swap in
        here.contains { $0.id == swap.given.id || $0.id == swap.taken?.id }
      })
  }
}

extension RosterWeek.Cell {
  /// Everybody in it, one after the other; who is away in brackets.
  package func names(in scene: Scene) -> [String] {
    present.map { scene.name(of: $0.person) } + away.map { "(\(scene.name(of: $0.person)))" }
  }

  /// What marks it: `!` a gap, `~` a swap that waits.
  func mark(in scene: Scene) -> String {
    guard isGap || isAsked else { return "" }
    guard scene.isRead else { return isGap ? "!" : "~" }
    return isGap ? scene.say("空档 ", "gap ") : scene.say("换班待答 ", "swap asked ")
  }

  /// The cell in so many columns: names as far as they fit, then how many more there are.
  package func text(in scene: Scene, columns: Int) -> String {
    let names = names(in: scene)
    guard let first = names.first else {
      let gap = scene.say("空档", "gap")
      return isGap ? scene.isRead ? gap : "!" + gap : "-"
    }
    let mark = mark(in: scene)
    let whole = mark + names.joined(separator: " ")
    guard whole.columns > columns, names.count > 1 else { return whole.truncated(to: columns) }
    let more = "+\(names.count - 1)"
    return (mark + first).truncated(to: columns - more.columns) + more
  }
}

extension Scene {
  /// A day over a column: `周二 03`.
  package func columnHead(_ day: Day) -> String {
    "\(say(day.weekdayPhrase)) \(day.description.suffix(2))"
  }
}

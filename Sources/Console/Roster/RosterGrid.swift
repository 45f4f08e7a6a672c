import Desk
import Domain
import Resources
import Terminal

/// The roster as it is looked through: a week, and the shift that is pointed at.
///
/// It holds several weeks, so that going to another asks nobody.
package struct RosterGrid: Sendable {
  let sheet: RosterSheet
  private(set) var week: RosterWeek
  private(set) var row = 0
  private(set) var column: Int

  /// How many days before and after the chosen one are read.
  private static let (before, days) = (28, 119)

  init(_ sheet: RosterSheet, at day: Day) {
    self.sheet = sheet
    week = RosterWeek(sheet, from: day.monday)
    column = day.weekday - 1
  }

  /// Asks for the weeks around a day.
  package static func page(at day: Day, _ desk: FrontDesk, _ clerk: SignedIn, in scene: Scene)
    throws -> Page
  {
    let first = day.monday.adding(days: -before)
    let sheet = try desk.ask(ReadRoster(from: first, days: days), as: clerk)
    var page = Page(scene.say("排班", "Roster"), [])
    page.roster = RosterGrid(sheet, at: day)
    return page
  }

  var day: Day { week.days[column] }
  var selected: RosterWeek.Row? { week.rows.indices.contains(row) ? week.rows[row] : nil }
  var cell: RosterWeek.Cell? { selected?.cells[column] }

  /// Moves to another shift, day or week; false for any other key.
  mutating func move(_ key: Key, today: Day) -> Bool {
    switch key {
    case .up: row = max(0, row - 1)
    case .down: row = min(max(0, week.rows.count - 1), row + 1)
    case .left: go(to: day.adding(days: -1))
    case .right: go(to: day.adding(days: 1))
    case .pageUp: go(to: day.adding(days: -7))
    case .pageDown: go(to: day.adding(days: 7))
    case .home: go(to: today)
    default: return false
    }
    return true
  }

  private mutating func go(to wanted: Day) {
    let day = min(max(wanted, sheet.first), sheet.last)
    column = day.weekday - 1
    guard day.monday != week.days.first else { return }
    let held = selected.map { ($0.post.id, $0.shift) }
    week = RosterWeek(sheet, from: day.monday)
    let same = week.rows.firstIndex { $0.post.id == held?.0 && $0.shift == held?.1 }
    row = same ?? min(row, max(0, week.rows.count - 1))
  }
}

extension Day {
  /// The Monday of its week.
  package var monday: Day { adding(days: 1 - weekday) }
}

// MARK: View

/// The grid as it is drawn: a heading of days, a line for each shift under its post, and below what
/// the chosen one is and where nobody is planned.
struct RosterGridView: View {
  let grid: RosterGrid
  let scene: Scene

  /// How many rows it would fill.
  var rows: Int { lines(columns: 80).count + 1 + below }

  private var below: Int { grid.inARowSaid(in: scene) == nil ? 4 : 5 }
  private static let labelColumns = 12

  func draw(on frame: inout Frame, in rect: Rect) {
    var rest = rect
    let cellColumns = max(4, (rect.columns - Self.labelColumns) / 7 - 1)
    Line(heads(cellColumns), style: .overlay).draw(on: &frame, in: rest.cutTop())
    var foot = rest.cutBottom(min(below, rest.rows))
    let lines = lines(columns: cellColumns)
    let chosen = lines.firstIndex(where: \.isChosen) ?? 0
    let top = max(0, min(chosen - rest.rows / 2, lines.count - rest.rows))
    for line in lines.dropFirst(top).prefix(rest.rows) {
      let row = rest.cutTop()
      if scene.isRead, line.isChosen || frame.cursor == nil, !row.isEmpty {
        frame.cursor = place(in: row, cellColumns, isChosen: line.isChosen)
      }
      Line(line.spans, style: .overlay).draw(on: &frame, in: row)
    }
    for text in footLines(foot.columns).prefix(foot.rows) {
      Line([text], style: .overlay).draw(on: &frame, in: foot.cutTop())
    }
  }

  /// Where who reads finds the shift that is chosen, and else the row.
  private func place(in row: Rect, _ cellColumns: Int, isChosen: Bool) -> Point {
    let before = isChosen ? Self.labelColumns + grid.column * (cellColumns + 1) : 0
    return Point(column: row.origin.column + before, row: row.origin.row)
  }

  private struct GridLine {
    let spans: [Span]
    var isChosen = false
  }

  private func heads(_ columns: Int) -> [Span] {
    [Span(String(repeating: " ", count: Self.labelColumns))]
      + grid.week.days.map { day in
        Span(
          scene.columnHead(day).fitted(to: columns) + " ", day == scene.today ? .strong : .dim)
      }
  }

  private func lines(columns: Int) -> [GridLine] {
    guard !grid.week.rows.isEmpty else {
      return [GridLine(spans: [Span(scene.say("没有岗位，先加岗位。", "No posts yet; add one."), .dim)])]
    }
    return grid.week.rows.enumerated().flatMap { index, row -> [GridLine] in
      let isFirst = index == 0 || grid.week.rows[index - 1].post.id != row.post.id
      let phone = row.post.phone.isEmpty ? "" : "  \(row.post.phone)"
      let head = GridLine(spans: [Span(scene.say(row.post.words) + phone, .title)])
      let label = scene.say(ShiftPlan.words(forShift: row.shift))
      let cells = row.cells.enumerated().flatMap { column, cell -> [Span] in
        let isChosen = index == grid.row && column == grid.column
        return [
          Span(
            cell.text(in: scene, columns: columns).fitted(to: columns),
            isChosen ? .selection : cell.isGap ? .error : cell.isAsked ? .warn : .text),
          Span(" "),
        ]
      }
      let line = GridLine(
        spans: [Span(label.fitted(to: Self.labelColumns), .dim)] + cells,
        isChosen: index == grid.row)
      return isFirst ? [head, line] : [line]
    }
  }

  /// What is pointed at, whole, and then the gaps of the week.
  private func footLines(_ columns: Int) -> [Span] {
    var lines = scene.isRead ? [] : [Span(String(repeating: "-", count: columns), .dim)]
    if let row = grid.selected, let cell = grid.cell {
      lines += grid.about(row, cell, in: scene).wrapped(to: columns).prefix(2).map { Span($0) }
    }
    let isDense = grid.sheet.gaps(from: grid.week.days[0], days: 7).isEmpty
    let gaps = grid.gapsSaid(in: scene).truncated(to: columns)
    lines.append(Span(gaps, isDense ? .dim : .error))
    lines += grid.inARowSaid(in: scene).map { [Span($0.truncated(to: columns), .warn)] } ?? []
    return lines
  }
}

extension RosterGrid {
  /// Where nobody is planned in the week.
  func gapsSaid(in scene: Scene) -> String {
    let gaps =
      sheet.gaps(from: week.days[0], days: 7).sentence(posts: sheet.posts, zone: scene.zone)
      ?? (sheet.duties.isEmpty
        ? Phrase("还没有排班：F2 输 pb。", "No roster yet: F2, then roster.")
        : Phrase("这一周没有空档。", "No gaps this week."))
    return scene.say(gaps)
  }

  /// Who has two shifts in a row in the week; nothing where nobody has.
  func inARowSaid(in scene: Scene) -> String? {
    sheet.inARow(from: week.days[0], days: 7).sentence { scene.name(of: $0) }.map(scene.say)
  }

  /// One shift of one day: when, where, and who.
  func about(_ row: RosterWeek.Row, _ cell: RosterWeek.Cell, in scene: Scene) -> String {
    let shift = (cell.present + cell.away).first?.shift
    let hours = shift.map { " \($0.hours(in: scene.zone))" } ?? ""
    let head =
      "\(scene.say(cell.day.weekdayPhrase)) \(scene.dayAndMonth(cell.day))  "
      + "\(scene.say(row.post.words)) \(scene.say(ShiftPlan.words(forShift: row.shift)))\(hours)"
    let people = (cell.present + cell.away).map { duty in
      let absence = sheet.absences.missing(duty).map { " (\(scene.say($0.kind.words)))" } ?? ""
      let remark = duty.remark.isEmpty ? "" : " \(duty.remark)"
      return "\(duty.person) \(scene.name(of: duty.person))\(absence)\(remark)"
    }
    let who =
      people.isEmpty ? scene.say("没有人", "nobody") : people.joined(separator: scene.say("、", ", "))
    let asked = cell.isAsked ? scene.say("  换班待答复", "  swap asked for") : ""
    return "\(head)  \(who)\(asked)"
  }
}

extension RosterSheet {
  /// The gaps that begin on one of some days.
  package func gaps(beginningFrom first: Day, through last: Day) -> [RosterGap] {
    gaps.filter { (first...max(first, last)).contains(house.zone.day(of: $0.from)) }
  }

  /// Who has two shifts in a row, where the second begins on one of some days.
  package func inARow(from first: Day, days: Int) -> [ShiftsInARow] {
    let last = first.adding(days: max(1, days) - 1)
    return inARow.filter { (first...last).contains($0.second.shift.date) }
  }

  /// The gaps of some days, as far as they lie in them.
  package func gaps(from first: Day, days: Int) -> [RosterGap] {
    let (start, end) = (
      house.zone.moment(first), house.zone.moment(first.adding(days: days - 1), .endOfDay)
    )
    return gaps.filter { $0.from < end && start < $0.to }.map {
      RosterGap(post: $0.post, from: max($0.from, start), to: min($0.to, end))
    }
  }
}

import Domain
import Resources
import Terminal

// What is said of a session: everything, what is said on coming to a place, and the one thing that
// the next line is about.
extension Session {
  /// Everything that the screen would show but its keys, in the order in which it is read.
  package var everything: [String] {
    let here = heardHere(whole: true)
    let said =
      isLocked
      ? here + [scene.series(lockCounts), lockPin ?? ""]
      : standing + [heardPanes, heardAlarm ?? ""] + here
    return (said + [heardMessage, heardNews ?? ""]).filter { !$0.isEmpty }
  }

  /// What has come meanwhile and waits to be loaded.
  var heardNews: String? { isLocked ? nil : held[focus].map { scene.say($0.words) } }

  private var heardMessage: String { scene.heard(scene.say(message.phrase)) }

  /// The four panes with their figures, and which one this is.
  private var heardPanes: String {
    scene.series(
      PaneKind.allCases.map { kind in
        let note = panes[kind.rawValue].tabNote(in: scene)
        let draft = forms[kind] == nil ? "" : scene.say(" 草稿", " draft")
        let here = kind == focus ? scene.say("当前 ", "now ") : ""
        return "\(here)\(kind.key) \(scene.say(kind.words)) \(note)\(draft)"
      } + (waitingPart?.heard ?? []))
  }

  /// What must be told at once.
  var heardAlarm: String? { alarmLine().map { scene.heard($0.spans) } }
}

// MARK: Where one is

extension Session {
  /// What is said on coming to where one is; or all that is there.
  func heardHere(whole: Bool) -> [String] {
    if let lock { return heard(lock, whole: whole) }
    switch overlay {
    case .menu(let menu): return heard(menu, whole: whole)
    case .views(let menu):
      return [scene.heard(scene.say(ConsoleCommand.choices.row.title))]
        + numbered(menu.offers(in: scene))
    case .palette(let palette): return heard(palette, whole: whole)
    case .phrases(let picker): return heard(picker)
    case .page(let page):
      if let roster = page.roster { return heard(roster, title: page.title, whole: whole) }
      return [scene.heard(page.title)] + scene.heard(page.parts)
        + (whole ? scene.heard(page.actions.parts(in: scene)) : heardMain(page.main))
    case .rows(let page): return heard(page, whole: whole)
    case .check:
      return [scene.say("终端体检只在全屏里有用。回车返回。", "The check is for the full screen. Enter goes back.")]
    case nil: break
    }
    if let form { return heard(form, whole: whole) }
    guard detailTop == nil else {
      return pane.heardDetail(in: scene)
        + (whole
          ? scene.heard(pane.actions(in: scene).parts(in: scene)) : heardMain(pane.main(in: scene)))
    }
    return whole ? heardList : [heardTitle, heardRow].filter { !$0.isEmpty }
  }

  /// A form under its name; the form of the lock is known by what it asks.
  private func heard(_ filling: Filling, whole: Bool) -> [String] {
    let name = scene.say(filling.form.title)
    let title =
      isLocked
      ? scene.series(standing + (name == scene.say(SignInForm.title) ? [] : [name]))
      : scene.series([name, filling.form.subject] + filling.form.told)
    return scene.heard(filling, title: title, whole: whole)
  }

  /// What F9 would do.
  private func heardMain(_ action: PaneAction?) -> [String] {
    guard let action, action.isPossible(in: scene) else { return [] }
    return [scene.typed("F9 ") + scene.heard(scene.say(action.title))]
  }

  /// The name of the pane, its view, and how much is in it.
  private var heardTitle: String {
    let view = pane.viewTitles.isEmpty ? "" : scene.say(pane.viewTitles[pane.viewInForce])
    let find =
      pane.heardFind.isEmpty
      ? ""
      : scene.say(
        "查找 \(pane.heardFind)，找到 \(pane.rowCount)",
        "find \(pane.heardFind), \(pane.rowCount) found")
    return scene.series(
      [scene.say(focus.words), find, view] + pane.summary(in: scene).map(\.text))
  }

  /// The selected row, and which of how many it is.
  var heardRow: String {
    guard let index = pane.rowIndex else { return scene.heard(scene.say(pane.emptiness)) }
    return scene.place(index, of: pane.rowCount) + pane.heardRow(at: index, in: scene)
  }

  private var heardList: [String] {
    let heads = scene.series(pane.heads(in: scene))
    guard pane.rowCount > 0 else { return [heardTitle, heads, heardRow] }
    let rows = (0..<pane.rowCount).map { "\($0 + 1) " + pane.heardRow(at: $0, in: scene) }
    return [heardTitle, heads] + rows + [pane.heardBrief(in: scene)]
  }

  private func heard(_ page: RowPage, whole: Bool) -> [String] {
    let count = page.list.rows.count
    let title = scene.series(
      [page.title] + page.note.map(\.text) + [
        page.list.find.text, scene.say("\(count) 条", "\(count)"),
      ])
    guard whole else { return [title, page.heardRow(in: scene)] }
    return [title, scene.series(page.heads.map(\.title))]
      + (0..<count).map { "\($0 + 1) " + page.heardRow(at: $0, in: scene) }
      + (count == 0 ? [scene.heard(page.whenEmpty)] : [])
      + [scene.heard(page.foot)].filter { !$0.isEmpty }
  }

  private func heard(_ grid: RosterGrid, title: String, whole: Bool) -> [String] {
    let days = grid.week.days
    let span = "\(days[0]) - \(scene.dayAndMonth(days[days.count - 1]))"
    let named =
      [scene.series([title, span, grid.gapsSaid(in: scene)])]
      + [grid.inARowSaid(in: scene)].compactMap { $0 }
    return named + (whole ? grid.heardWeek(in: scene) : grid.heardDay(in: scene))
  }
}

extension DeskPane {
  func heads(in scene: Scene) -> [String] { columns(in: scene).map(\.title) }
}

extension RowPage {
  /// The selected row, and which of how many it is.
  func heardRow(in scene: Scene) -> String {
    guard let index = list.listing.index else {
      return list.find.isEmpty ? scene.heard(whenEmpty) : scene.say("没有找到。", "Nothing found.")
    }
    return scene.place(index, of: list.rows.count) + heardRow(at: index, in: scene)
  }

  func heardRow(at index: Int, in scene: Scene) -> String {
    scene.series(
      zip(heads, list.rows[index].cells).map { head, cell in
        let said = scene.heard(cell.text)
        return head.shape.alignment == .trailing && !said.isEmpty ? head.title + " " + said : said
      })
  }
}

extension RosterGrid {
  /// The same of every day of the week.
  func heardWeek(in scene: Scene) -> [String] {
    guard !week.rows.isEmpty else { return heardDay(in: scene) }
    return week.days.indices.flatMap { heardDay($0, in: scene) }
  }

  /// Everybody who is planned on the chosen day, a line for each shift.
  func heardDay(in scene: Scene) -> [String] { heardDay(column, in: scene) }

  private func heardDay(_ column: Int, in scene: Scene) -> [String] {
    guard !week.rows.isEmpty else { return [scene.say("没有岗位，先加岗位。", "No posts yet; add one.")] }
    return week.rows.enumerated().map { index, row in
      let cell = row.cells[column]
      return "\(index + 1) "
        + scene.series([
          cell.isGap ? scene.say("空档", "gap") : "", about(row, cell, in: scene),
        ])
    }
  }
}

import Resources
import Terminal

// What the session does with any pane, whatever its rows are.
extension DeskPane {
  var selectedID: String? { list.selected?.id }
  var changes: Int { list.changes }
  var selectedIndex: Int? { list.listing.index }

  /// What the next action is about: the selected row, or how many are marked.
  func target(in scene: Scene) -> String {
    let marked = list.rows.count { list.marked.contains($0.id) }
    if marked > 0 { return scene.say("标记的 \(marked) 条", "\(marked) marked") }
    return list.selected.map { name(of: $0, in: scene) } ?? ""
  }

  mutating func unmarkAll() { list.marked = [] }

  /// Takes the marks off all other rows.
  mutating func keepMarked(_ records: [String]) { list.marked.formIntersection(records) }

  /// What the row of a record is called; the number where it is listed no more.
  func name(ofRecord id: String, in scene: Scene) -> String {
    list.all.first { $0.id == id }.map { name(of: $0, in: scene) } ?? id
  }

  /// The form of that name about what is selected or marked now, where its turn is.
  func form(_ id: String, in scene: Scene) -> EntryForm? {
    actions(in: scene).lazy.compactMap { action -> EntryForm? in
      guard action.why == nil, case .form(let form) = action.effect(scene) else { return nil }
      return form.id == id ? form : nil
    }.first
  }
  var viewTitles: [Phrase] { list.viewTitles }
  var viewInForce: Int { list.view }

  func count(ofView index: Int, in scene: Scene) -> Int { list.count(ofView: index, in: scene) }

  mutating func choose(view: Int, in scene: Scene) { list.choose(view: view, in: scene) }

  var orderTitles: [Phrase] { list.orderTitles }
  var order: Int? { list.order }

  mutating func choose(order: Int, in scene: Scene) { list.choose(order: order, in: scene) }

  mutating func select(_ id: String, in scene: Scene) { list.select(id, in: scene) }

  mutating func follow(_ id: String, in scene: Scene) { list.follow(id, in: scene) }

  mutating func paste(_ text: String, in scene: Scene) { list.paste(text, in: scene) }

  mutating func move(_ key: Key, page: Int, in scene: Scene) -> Bool {
    list.update(key, page: page, in: scene)
  }

  /// Takes away what was typed to filter; false if nothing was.
  mutating func clearFind(in scene: Scene) -> Bool {
    guard !list.find.isEmpty || !list.marked.isEmpty else { return false }
    list.marked = []
    list.clearFind(in: scene)
    return true
  }

  /// Whether a record is listed, by its number or its slip, in whatever view.
  func lists(_ id: String) -> Bool {
    list.all.contains { $0.id == id || $0.searchTexts.first == id }
  }

  /// The rows as records to be found from elsewhere.
  func records(in scene: Scene) -> [(id: String, text: String, row: any ListRow)] {
    list.all.map { row in
      (row.id, brief(of: row, in: scene).map(\.text).joined(separator: " "), row)
    }
  }
}

// MARK: Drawing

extension DeskPane {
  /// The list with its find line, beside the detail where there is room; or the detail alone.
  func view(of scene: Scene, detailTop: Int?) -> any View {
    guard let detailTop, let row = list.selected else { return listView(of: scene) }
    return Rows([
      (
        .exactly(1),
        Line(
          [Span(name(of: row, in: scene), .title)], right: [Span(detailHint(scene), .dim)])
      ),
      (.rest, Detail(wholeDetail(in: scene), top: detailTop)),
    ])
  }

  func listView(of scene: Scene) -> any ListView {
    let title = list.viewTitles.isEmpty ? "" : scene.say(list.viewTitles[list.view])
    let found =
      list.find.isEmpty
      ? "" : scene.say("找到 \(list.rows.count)  ", "\(list.rows.count) found  ")
    return PaneListView(
      prompt: {
        Prompt(
          scene.say("查找>", "Find>"), list.find,
          right: [Span(found, .strong), Span("\(title)  ", .title)] + summary(in: scene))
      },
      table: Table(
        list.rows, selection: list.listing.index, columns: columns(in: scene),
        whenEmpty: scene.say(emptiness)),
      detail: { detailBeside(in: scene) },
      brief: { list.selected.map { brief(of: $0, in: scene) } ?? [] })
  }

  /// What is told of the selected row, and what can be done with it.
  private func wholeDetail(in scene: Scene) -> [DetailPart] {
    guard let row = list.selected else { return [] }
    return detail(of: row, in: scene) + actions(in: scene).parts(in: scene)
  }

  /// What stands of the selected row beside the list.
  private func detailBeside(in scene: Scene) -> [DetailPart] {
    guard isSelectedConfidential else { return wholeDetail(in: scene) }
    return [
      .text(
        scene.say(
          "涉及个人行为，Enter 打开再看；打开记入流水。", "About conduct: Enter opens it, and the journal says so."))
    ]
  }

  /// Whether the journal says that the selected row was opened.
  var isSelectedConfidential: Bool { list.selected?.isConfidential == true }

  /// Why the list is empty.
  var emptiness: Phrase {
    guard list.find.isEmpty else { return whenNotFound }
    return list.view == 0 || list.all.isEmpty
      ? whenEmpty : Phrase("这个视图里没有。F4 换视图。", "Nothing in this view. F4 changes it.")
  }

  private func detailHint(_ scene: Scene) -> String {
    scene.say("数字=操作  PgUp/PgDn 上一条/下一条  F12 返回", "digit: act  PgUp/PgDn: next record  F12 back")
  }
}

/// The selected row in one line under a rule; what is longer has the row of the rule as well.
struct Brief: View {
  private let spans: [Span]

  init(_ spans: [Span]) { self.spans = spans }

  func draw(on frame: inout Frame, in rect: Rect) {
    var rest = rect
    let text = spans.map(\.text).joined()
    let lines = text.wrapped(to: rect.columns)
    guard lines.count > 1, let first = spans.first else {
      let rule = rest.cutTop()
      if !frame.isRead { Rule().draw(on: &frame, in: rule) }
      return Line(spans).draw(on: &frame, in: rest.cutTop())
    }
    let begin = lines[0].dropFirst(first.text.count)
    Line([first, Span(String(begin))]).draw(on: &frame, in: rest.cutTop())
    Line([Span(lines.dropFirst().joined(separator: " "))]).draw(on: &frame, in: rest.cutTop())
  }
}

/// A row of dashes.
struct Rule: View {
  func draw(on frame: inout Frame, in rect: Rect) {
    var rest = rect
    let line = rest.cutTop()
    frame.write(String(repeating: "-", count: line.columns), in: line, style: .dim)
  }
}

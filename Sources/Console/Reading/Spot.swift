import Domain
import Resources
import Terminal

/// Where somebody is in a session, as far as it matters to what is said next and to what a line
/// means that is typed there.
enum Spot: Hashable, Sendable {
  /// A field of a form, the form of the lock too.
  case field(FormKey, String)
  /// Behind the last field, where Enter saves.
  case end(FormKey)
  case menu(String)
  case views
  case palette(isSearch: Bool)
  case phrases
  case check
  case roster
  case page(String)
  case rows(String)
  case record(String)
  case list(PaneKind)

  /// The form in which it is.
  var form: FormKey? {
    switch self {
    case .field(let key, _), .end(let key): key
    default: nil
    }
  }
}

extension Session {
  /// The form that takes what is typed: the one of the lock, or the open one.
  var filled: Filling? {
    get { lock ?? form }
    set {
      if isLocked { lock = newValue } else { form = newValue }
    }
  }

  var spot: Spot {
    if let lock { return spot(in: lock) }
    switch overlay {
    case .menu(let menu): return .menu(menu.title)
    case .views: return .views
    case .palette(let palette): return .palette(isSearch: palette.isSearch)
    case .phrases: return .phrases
    case .check: return .check
    case .page(let page): return page.roster == nil ? .page(page.title) : .roster
    case .rows(let page): return .rows(page.title)
    case nil: break
    }
    if let form { return spot(in: form) }
    if detailTop != nil, let id = pane.selectedID { return .record(id) }
    return .list(focus)
  }

  private func spot(in filling: Filling) -> Spot {
    filling.focused(in: scene).map { .field(filling.form.key, $0.id) } ?? .end(filling.form.key)
  }
}

// MARK: Moving without keys

extension DeskPane {
  var rowCount: Int { list.rows.count }
  var rowIndex: Int? { list.listing.index }

  /// The row at a place of the list as it is shown.
  func rowID(at index: Int) -> String? {
    list.rows.indices.contains(index) ? list.rows[index].id : nil
  }

  /// What is said of a row in the list.
  func heardRow(at index: Int, in scene: Scene) -> String {
    guard list.rows.indices.contains(index) else { return "" }
    let row = list.rows[index]
    return scene.series(columns(in: scene).map { $0.heard(row, in: scene) })
  }

  /// What is said of the selected row at length.
  func heardDetail(in scene: Scene) -> [String] {
    guard let row = list.selected else { return [] }
    let name = scene.heard(name(of: row, in: scene))
    let told = scene.heard(detail(of: row, in: scene))
    // The heading nearly always begins with the name.
    return (told.first?.hasPrefix(name) == true ? [] : [name]) + told
  }

  func heardBrief(in scene: Scene) -> String {
    list.selected.map { scene.heard(brief(of: $0, in: scene)) } ?? ""
  }

  var heardFind: String { list.find.text }
}

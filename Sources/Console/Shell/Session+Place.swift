import Resources

extension Session {
  /// Where on the screen one is, for a report that must hold nobody's data: the pane, and what lies over
  /// it or is filled in.
  var place: String {
    if isLocked { return "lock" }
    let layer =
      switch overlay {
      case .menu: "menu"
      case .views: "views"
      case .palette: "palette"
      case .phrases: "phrases"
      case .page: "page"
      case .rows: "rows"
      case .check: "check"
      case nil: "-"
      }
    let pane = focus.words.text(in: .english).lowercased()
    return "\(pane) \(form?.form.id ?? "list") \(layer)"
  }
}

extension PaperText {
  /// The lines of all pages for this screen; where that is heard, without the rules that are there for
  /// the eye alone.
  func lines(in scene: Scene) -> [String] {
    scene.isRead ? linesForScreen.filter { !$0.isRule } : linesForScreen
  }
}

extension String {
  /// Whether it is a rule, or the rule under the heads of a table.
  fileprivate var isRule: Bool {
    let signs = filter { $0 != " " }
    return !signs.isEmpty && signs.allSatisfy { $0 == "=" || $0 == "-" }
  }
}

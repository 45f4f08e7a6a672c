/// What a piece of text means on the screen; how it looks is the theme's affair.
package enum Style: Int, CaseIterable, Hashable, Sendable {
  case text
  /// Present, but not possible or not important now.
  case dim
  /// A number that grew, or what else should catch the eye once.
  case strong
  case title
  case tab
  case tabActive
  /// The row or choice on which the next key acts.
  case selection
  case field
  case fieldActive
  case error
  case warn
  case ok
  case hintKey
  case hintText
  /// What lies on top of a pane: a menu, the palette, a question.
  case overlay
}

extension Style {
  /// The letter for the style in a test's picture of a screen; a dot for plain text.
  package var letter: Character {
    switch self {
    case .text: "."
    case .dim: "d"
    case .strong: "b"
    case .title: "t"
    case .tab: "a"
    case .tabActive: "A"
    case .selection: "S"
    case .field: "f"
    case .fieldActive: "F"
    case .error: "e"
    case .warn: "w"
    case .ok: "o"
    case .hintKey: "K"
    case .hintText: "k"
    case .overlay: "O"
    }
  }
}

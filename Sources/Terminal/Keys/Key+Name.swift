extension Key: CustomStringConvertible {
  private static let names: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift+Tab"),
    (.backspace, "Backspace"), (.delete, "Del"), (.insert, "Ins"),
    (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
    (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    (.character(" "), "Space"),
  ]

  /// The key's name as help and key lists print it: `F5`, `Ctrl+N`, `PgDn`, `修`.
  package var description: String {
    switch self {
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl+\(letter.uppercased())"
    case .character(let character) where character != " ": String(character)
    default: Self.names.first { $0.key == self }?.name ?? ""
    }
  }

  /// Reads a key by its name; the inverse of ``description``, for scripts.
  package init?(_ name: String) {
    if let named = Self.names.first(where: { $0.name == name }) {
      self = named.key
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else if name.hasPrefix("Ctrl+"), name.count == 6, let letter = name.lowercased().last {
      self = .control(letter)
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else {
      return nil
    }
  }
}

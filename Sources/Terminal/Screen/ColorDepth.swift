/// How many colours a terminal has.
package enum ColorDepth: Int, Hashable, Sendable, Comparable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case many = 256

  /// The depth for a terminal that has so many colours.
  package init(colors: Int) {
    switch colors {
    case ..<8: self = .none
    case ..<16: self = .eight
    case ..<256: self = .sixteen
    case 256: self = .many
    // On a terminal with direct colours a number from 8 on is red, green and blue in one.
    default: self = .eight
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Whether colours are wanted, as the `--color` option says it.
package enum ColorChoice: String, CaseIterable, Hashable, Sendable {
  /// As the environment and the terminal say.
  case automatic = "auto"
  case always
  case never

  /// The depth to paint with, where the terminal has `available`.
  ///
  /// `NO_COLOR` speaks only when it is not empty (no-color.org), and only where nothing was chosen.
  package func depth(available: ColorDepth, noColor: String?) -> ColorDepth {
    switch self {
    case .never: .none
    case .always: available
    case .automatic: (noColor ?? "").isEmpty ? available : .none
    }
  }
}

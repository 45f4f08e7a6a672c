/// How a style looks: attributes, and colours by their number, -1 being the terminal's own.
package struct Look: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let reverse = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
  }

  package let attributes: Attributes
  package let foreground: Int
  package let background: Int

  package init(_ attributes: Attributes = [], foreground: Int = -1, background: Int = -1) {
    self.attributes = attributes
    self.foreground = foreground
    self.background = background
  }
}

/// Which looks the styles have.
package enum Theme: String, CaseIterable, Hashable, Sendable {
  /// The terminal's own two colours with a few of the first six, right on light and on dark.
  case standard
  case dark
  case light
  /// Black and white, bold and reverse only, with the two colours set by force.
  case contrast

  /// How a style looks where there are so many colours.
  ///
  /// No style is told by its colour alone: without colours each still has its attributes, and what
  /// it means stands beside it as a sign.
  package func look(of style: Style, depth: ColorDepth) -> Look {
    let plain = plain(style)
    guard depth > .none else { return Look(plain) }
    let paper = paper(depth)
    return Look(
      plain.subtracting(paper.background < 0 ? [] : .dim),
      foreground: ink(style, depth) ?? paper.foreground, background: paper.background)
  }

  private func plain(_ style: Style) -> Look.Attributes {
    switch style {
    case .text, .tab, .field, .hintText, .overlay, .ok: []
    case .dim: .dim
    case .strong, .title, .hintKey, .warn: .bold
    case .error: [.bold, .underline]
    case .tabActive, .selection: .reverse
    case .fieldActive: .underline
    }
  }

  private func paper(_ depth: ColorDepth) -> (foreground: Int, background: Int) {
    switch self {
    case .standard: (-1, -1)
    case .dark: depth == .many ? (252, 234) : (7, 0)
    case .light: depth == .many ? (235, 255) : (0, 7)
    case .contrast: depth == .eight ? (7, 0) : (15, 0)
    }
  }

  private func ink(_ style: Style, _ depth: ColorDepth) -> Int? {
    switch (self, depth) {
    case (.contrast, _): nil
    case (.dark, .many):
      color(of: style, error: 203, warn: 221, ok: 114, hint: 117, dim: 245)
    case (.light, .many): color(of: style, error: 124, warn: 130, ok: 22, hint: 24, dim: 243)
    case (.light, _): color(of: style, error: 1, warn: 5, ok: 2, hint: 4, dim: nil)
    // Yellow cannot be read on white, and the paper may be white: a warning is magenta.
    default: color(of: style, error: 1, warn: 5, ok: 2, hint: 6, dim: nil)
    }
  }

  private func color(
    of style: Style, error: Int, warn: Int, ok: Int, hint: Int, dim: Int?
  ) -> Int? {
    switch style {
    case .error: error
    case .warn: warn
    case .ok: ok
    case .hintKey, .title: hint
    case .dim: dim
    default: nil
    }
  }
}

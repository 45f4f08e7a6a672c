/// On which side a text that is too long loses what does not fit.
package enum CutSide: Sendable {
  /// The end is cut: `卫生间顶部滴..`
  case end
  /// The beginning is cut, and the telling end stays: `..1203`
  case start
  /// Nothing is cut; what does not fit is shown as `##`, so that no number is ever read wrong.
  case never
}

/// Where in its place a text stands.
package enum Alignment: Sendable {
  case leading
  case trailing
  case center
}

extension StringProtocol {
  /// How many columns the text takes on the screen.
  package var columns: Int {
    ifPlain(\.columns) ?? Glyphs(self).reduce(0) { $0 + $1.columns }
  }

  /// As much of the beginning of the text as goes into so many columns.
  package func clipped(to columns: Int) -> String {
    ifPlain { $0.prefix(columns: columns) } ?? Array(Glyphs(self)).prefix(columns: columns)
  }

  /// The text in at most so many columns, with `..` for what had to go.
  package func truncated(to columns: Int, cutting side: CutSide = .end) -> String {
    cut(to: columns, side).text
  }

  /// The text in exactly so many columns: cut if it is too long, filled with blanks if too short.
  package func fitted(
    to columns: Int, align alignment: Alignment = .leading, cutting side: CutSide = .end
  ) -> String {
    let (text, taken) = cut(to: columns, side)
    let blanks = Swift.max(0, columns - taken)
    guard blanks > 0 else { return text }
    let left = alignment.blanksBefore(of: blanks)
    return String(repeating: " ", count: left) + text
      + String(repeating: " ", count: blanks - left)
  }

  /// The text in at most so many columns, and how many it then takes.
  func cut(to columns: Int, _ side: CutSide) -> (text: String, columns: Int) {
    let dots = columns >= 2 ? ".." : columns == 1 ? "." : ""
    let plain = ifPlain { plain -> (text: String, columns: Int) in
      if plain.columns <= columns { return (String(self), plain.columns) }
      let text =
        switch side {
        case .never: String(repeating: "#", count: Swift.max(0, columns))
        case .end: plain.prefix(columns: columns - dots.count) + dots
        case .start: dots + plain.suffix(columns: columns - dots.count)
        }
      return (text, text.columns)
    }
    if let plain { return plain }
    let glyphs = Array(Glyphs(self))
    let whole = glyphs.columns
    guard whole > columns else { return (glyphs.text, whole) }
    let text =
      switch side {
      case .never: String(repeating: "#", count: Swift.max(0, columns))
      case .end: glyphs.prefix(columns: columns - dots.count) + dots
      case .start: dots + glyphs.suffix(columns: columns - dots.count)
      }
    return (text, text.columns)
  }
}

extension Alignment {
  /// How many of the blanks that are over stand before the text.
  func blanksBefore(of blanks: Int) -> Int {
    switch self {
    case .leading: 0
    case .trailing: blanks
    case .center: blanks / 2
    }
  }
}

extension Sequence<Glyph> {
  /// The glyphs as text.
  var text: String {
    var scalars = String.UnicodeScalarView()
    for glyph in self { glyph.append(to: &scalars) }
    return String(scalars)
  }

  var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension [Glyph] {
  /// As much of the beginning as fits.
  fileprivate func prefix(columns: Int) -> String {
    var left = columns
    return prefix { glyph in
      left -= glyph.columns
      return left >= 0
    }.text
  }

  /// As much of the end as fits.
  fileprivate func suffix(columns: Int) -> String {
    var left = columns
    let kept = reversed().prefix { glyph in
      left -= glyph.columns
      return left >= 0
    }
    return kept.reversed().text
  }
}

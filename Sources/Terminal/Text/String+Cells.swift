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
  package var columns: Int { Glyphs(self).reduce(0) { $0 + $1.columns } }

  /// As much of the beginning of the text as goes into so many columns.
  package func clipped(to columns: Int) -> String { Array(Glyphs(self)).prefix(columns: columns) }

  /// The text in at most so many columns, with `..` for what had to go.
  package func truncated(to columns: Int, cutting side: CutSide = .end) -> String {
    let glyphs = Array(Glyphs(self))
    let whole = glyphs.reduce(0) { $0 + $1.columns }
    guard whole > columns else { return glyphs.map(\.description).joined() }
    let dots = String(repeating: ".", count: Swift.max(0, Swift.min(2, columns)))
    switch side {
    case .never: return String(repeating: "#", count: Swift.max(0, columns))
    case .end: return glyphs.prefix(columns: columns - dots.count) + dots
    case .start: return dots + glyphs.suffix(columns: columns - dots.count)
    }
  }

  /// The text in exactly so many columns: cut if it is too long, filled with blanks if too short.
  package func fitted(
    to columns: Int, align alignment: Alignment = .leading, cutting side: CutSide = .end
  ) -> String {
    let text = truncated(to: columns, cutting: side)
    let blanks = Swift.max(0, columns - text.columns)
    let left =
      switch alignment {
      case .leading: 0
      case .trailing: blanks
      case .center: blanks / 2
      }
    return String(repeating: " ", count: left) + text
      + String(repeating: " ", count: blanks - left)
  }
}

extension [Glyph] {
  /// As much of the beginning as fits.
  fileprivate func prefix(columns: Int) -> String {
    var left = columns
    return prefix { glyph in
      left -= glyph.columns
      return left >= 0
    }.map(\.description).joined()
  }

  /// As much of the end as fits.
  fileprivate func suffix(columns: Int) -> String {
    var left = columns
    let kept = reversed().prefix { glyph in
      left -= glyph.columns
      return left >= 0
    }
    return kept.reversed().map(\.description).joined()
  }
}

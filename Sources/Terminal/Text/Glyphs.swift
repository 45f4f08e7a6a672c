/// A text as a terminal may show it, cell by cell.
///
/// Everything that is drawn passes through here.
/// Controls become their pictures (␛ for escape), so that no stored text can move the cursor or
/// speak to the terminal. What directs the writing, and what has no width of its own, is shown as
/// `?` where it could deceive and left out where it only joins: an emoji family becomes three
/// persons, a flag its two letters. The text that is stored stays as it is.
package struct Glyphs: Sequence, IteratorProtocol, Sendable {
  private var scalars: String.UnicodeScalarView.Iterator
  private var waiting: Unicode.Scalar?

  package init(_ text: some StringProtocol) {
    scalars = String(text).unicodeScalars.makeIterator()
    waiting = scalars.next()
  }

  package mutating func next() -> Glyph? {
    while let scalar = waiting {
      waiting = scalars.next()
      guard var glyph = Self.glyph(of: scalar) else { continue }
      takeMarks(onto: &glyph)
      return glyph
    }
    return nil
  }

  private mutating func takeMarks(onto glyph: inout Glyph) {
    while let mark = waiting, mark.value >= 0x300 {
      if mark.combines { glyph.combine(with: mark) } else if !mark.vanishes { return }
      waiting = scalars.next()
    }
  }

  /// What stands in a cell for a scalar; nil if it is left out.
  private static func glyph(of scalar: Unicode.Scalar) -> Glyph? {
    switch scalar.value {
    case 0x20..<0x7F: return Glyph(scalar, columns: 1)
    case 0x4E00..<0xA000, 0x3001...0x3011, 0xFF01...0xFF5E: return Glyph(scalar, columns: 2)
    case 0x09, 0x2028, 0x2029: return .blank
    case 0x00..<0x20: return picture(0x2400 + scalar.value)
    case 0x7F: return picture(0x2421)
    case 0x1F1E6...0x1F1FF: return picture(0x41 + scalar.value - 0x1F1E6)
    case 0x1F3FB...0x1F3FF: return nil
    default: break
    }
    if scalar.vanishes { return nil }
    if scalar.properties.isBidiControl || scalar.isNoLetter { return .unshowable }
    let columns = scalar.columns
    return columns > 0 ? Glyph(scalar, columns: columns) : .unshowable
  }

  private static func picture(_ value: UInt32) -> Glyph? {
    Unicode.Scalar(value).map { Glyph($0, columns: 1) }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is left out: it says how others join, and shows nothing itself.
  fileprivate var vanishes: Bool {
    properties.isDefaultIgnorableCodePoint && !properties.isBidiControl
  }

  /// Whether no font has a picture that two people would agree on: private signs, what is no
  /// character, controls that lie further up.
  fileprivate var isNoLetter: Bool {
    if value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value) { return true }
    switch properties.generalCategory {
    case .privateUse, .surrogate, .control, .format: return true
    default: return false
    }
  }

  /// Whether the scalar joins the cell before it instead of taking one.
  fileprivate var combines: Bool {
    guard columns == 0, !properties.isDefaultIgnorableCodePoint else { return false }
    switch properties.generalCategory {
    // The vowels and finals of Korean written out in letters have no width either.
    case .nonspacingMark, .enclosingMark, .otherLetter: return true
    default: return false
    }
  }
}

/// What one cell of the screen shows: a scalar, and at most two marks that combine with it.
///
/// A glyph takes one column or two. It is fit to be sent to a terminal by construction: only
/// ``Glyphs`` makes one, and it lets nothing through that moves the cursor or cannot be seen.
package struct Glyph: Hashable, Sendable {
  // In this order and no wider, because a screen is thousands of them.
  /// The marks, the first in the lower half; 0 stands for none.
  private var marks: UInt64 = 0
  package let scalar: Unicode.Scalar
  private let width: UInt8

  package var columns: Int { Int(width) }

  package static let blank = Glyph(" ", columns: 1)
  static let unshowable = Glyph("?", columns: 1)

  init(_ scalar: Unicode.Scalar, columns: Int) {
    self.scalar = scalar
    width = UInt8(clamping: columns)
  }

  /// Adds a mark; a third one is left out.
  mutating func combine(with mark: Unicode.Scalar) {
    if marks == 0 {
      marks = UInt64(mark.value)
    } else if marks >> 32 == 0 {
      marks |= UInt64(mark.value) << 32
    }
  }

  /// The scalars in order, ended by zeros.
  package var values: (UInt32, UInt32, UInt32) {
    (scalar.value, UInt32(truncatingIfNeeded: marks), UInt32(marks >> 32))
  }
}

extension Glyph: CustomStringConvertible {
  package var description: String { [self].text }

  /// Adds the scalars to a text.
  func append(to text: inout String.UnicodeScalarView) {
    text.append(scalar)
    guard marks != 0 else { return }
    for value in [values.1, values.2] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
  }
}

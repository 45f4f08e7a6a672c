import Foundation

/// The one sanitiser for text from outside (robustness points 7, 8; rows 25 to 28).
///
/// What comes in is cleaned once, where it comes in; what goes out is made harmless for the place it
/// goes to.
package enum OutsideText {
  /// One line: line breaks become blanks, what could deceive or command a terminal is gone.
  package static func line(_ text: String) -> String {
    clean(text, keepingLines: false).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Several lines, trimmed at both ends; an identity number keeps its last four characters only
  /// (decision 13).
  package static func paragraph(_ text: String) -> String {
    IdentityNumber.hidden(in: clean(text, keepingLines: true)).trimmingCharacters(
      in: .whitespacesAndNewlines)
  }

  /// Whether text holds what ``line(_:)`` would take away.
  package static func isHostile(_ text: String) -> Bool {
    text.unicodeScalars.contains { isForbidden($0) && $0 != "\n" }
  }

  /// The text as a terminal or a page may show it: what is left of controls is made visible.
  package static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
          guard isForbidden(scalar) else { return [scalar] }
          return Array(picture(of: scalar).unicodeScalars)
        }))
  }

  /// Several lines as a terminal may show them: line breaks stay, all else is made visible.
  package static func visibleLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }
      .joined(separator: "\n")
  }

  /// The text as a cell of a table that a spreadsheet may open: never a formula (row 28).
  package static func cell(_ text: String) -> String {
    let harmless = visible(text)
    guard let first = harmless.halfwidth.first, "=+-@".contains(first) else { return harmless }
    return "'" + harmless
  }

  private static func clean(_ text: String, keepingLines: Bool) -> String {
    var cleaned = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        cleaned.append(keepingLines && scalar == "\n" ? "\n" : " ")
      } else if !isForbidden(scalar) {
        marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
        if marks <= mostMarks { cleaned.append(scalar) }
      }
    }
    return String(cleaned)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // C0, DEL and C1 controls; escape is among them.
    case 0x00...0x1F, 0x7F...0x9F: true
    // Bidi marks, embeddings, overrides and isolates; zero width; line and paragraph separators.
    case 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    // Fillers that look like nothing, soft hyphen, interlinear marks, replacement of bad bytes.
    case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFFA0, 0xFFF9...0xFFFB:
      true
    // Variation selectors, tags, private use, and what is no character.
    case 0xFE00...0xFE0F, 0xE0000...0xE0FFF, 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// A sign for what must not be sent as it is.
  private static func picture(of scalar: Unicode.Scalar) -> String {
    guard scalar.value < 0x20, let sign = Unicode.Scalar(0x2400 + scalar.value) else {
      return "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
    }
    return String(Character(sign))
  }

  /// Combining marks on one letter that a terminal can still draw.
  private static let mostMarks = 2
}

import Foundation

/// The one sanitiser for text from outside (robustness points 7, 8; rows 25 to 28).
///
/// What comes in is cleaned once, where it comes in; what goes out is made harmless for the place it
/// goes to.
package enum OutsideText {
  /// One line: line breaks become blanks, what could deceive or command a terminal is gone.
  package static func line(_ text: String) -> String {
    guard !text.isOrdinary || !text.isTidyLine else { return text }
    return clean(text, keepingLines: false).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }

  /// Several lines, trimmed at both ends; an identity number keeps its last four characters only
  /// (decision 13).
  package static func paragraph(_ text: String) -> String {
    IdentityNumber.hidden(in: clean(text, keepingLines: true)).trimmingCharacters(
      in: .whitespacesAndNewlines)
  }

  /// Whether text holds what ``line(_:)`` would take away.
  package static func isHostile(_ text: String) -> Bool {
    !text.isOrdinary && text.unicodeScalars.contains { isForbidden($0) && $0 != "\n" }
  }

  /// The text as a terminal or a page may show it: what is left of controls is made visible.
  package static func visible(_ text: String) -> String {
    guard !text.isOrdinary, text.unicodeScalars.contains(where: isForbidden) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
          guard isForbidden(scalar) else { return [scalar] }
          return Array(picture(of: scalar).unicodeScalars)
        }))
  }

  /// Several lines as a terminal may show them: line breaks stay, all else is made visible.
  package static func visibleLines(_ text: String) -> String {
    guard !text.isOrdinary else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }
      .joined(separator: "\n")
  }

  /// JSON as a program reads it whole, and a terminal may show it.
  ///
  /// What is forbidden is written as JSON writes it; it can stand only within quotes.
  package static func escapedForJSON(_ json: String) -> String {
    guard !json.isOrdinary, json.unicodeScalars.contains(where: isForbidden) else { return json }
    return String(
      String.UnicodeScalarView(
        json.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
          guard isForbidden(scalar) else { return [scalar] }
          let units = UTF16.encode(scalar).map(Array.init) ?? []
          let escape = units.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }.joined()
          return Array(escape.unicodeScalars)
        }))
  }

  /// The text as a cell of a table that a spreadsheet may open: never a formula (row 28).
  package static func cell(_ text: String) -> String {
    let harmless = visible(text)
    return switch harmless.unicodeScalars.first {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": "'" + harmless
    default: harmless
    }
  }

  /// Takes away and composes until neither changes anything: what stood between a letter and its
  /// mark may have kept the two from being one.
  private static func clean(_ text: String, keepingLines: Bool) -> String {
    guard !text.isOrdinary else { return text }
    var cleaned = text
    while true {
      let next = kept(of: cleaned, keepingLines: keepingLines).precomposedStringWithCanonicalMapping
      // Swift holds composed and decomposed for equal; the bytes are not.
      guard !next.utf8.elementsEqual(cleaned.utf8) else { return next }
      cleaned = next
    }
  }

  private static func kept(of text: String, keepingLines: Bool) -> String {
    var kept = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        kept.append(keepingLines && scalar == "\n" ? "\n" : " ")
        marks = 0
      } else if !isForbidden(scalar) {
        marks = isMark(scalar) ? marks + 1 : 0
        if marks <= mostMarks { kept.append(scalar) }
      }
    }
    return String(kept)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300, !isIdeograph(scalar) else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value)
  }

  /// What no text of the desk needs: controls, what turns the writing, what cannot be seen, tags,
  /// private signs, and what is no character.
  package static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) || isIdeograph(scalar) { return false }
    // Interlinear marks, and what stands for an object.
    if (0xFFF9...0xFFFC).contains(scalar.value) { return true }
    // Whole planes of tags and private use, also where nothing is assigned yet.
    if (0xE0000...0x10FFFF).contains(scalar.value) { return true }
    if scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator:
      return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
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

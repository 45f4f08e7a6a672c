/// A mainland identity number, checked while it is typed, and never kept (GB 11643).
///
/// Permanent-resident cards of foreigners begin with 9, residence cards of people from Hong Kong,
/// Macao and Taiwan with 81, 82 or 83; both pass the same check.
package struct IdentityNumber: Sendable {
  /// What is wrong with a number.
  package enum Flaw: String, Hashable, Codable, Sendable {
    /// The old form of fifteen digits, which is not issued any more.
    case fifteenDigits
    case length
    case characters
    case birthDate
    case checkCharacter
  }

  /// The number without blanks, half-width, with a capital X.
  package let text: String

  package init(_ typed: String) throws(Refusal) {
    let text = IdentityNumber.folded(typed)
    if let flaw = IdentityNumber.flaw(in: text) { throw .visit(.documentFlaw(flaw)) }
    self.text = text
  }

  /// What may be kept of it.
  package var lastFour: String { String(text.suffix(4)) }

  /// Full-width and lower-case input means the same.
  package static func folded(_ typed: String) -> String {
    String(
      String.UnicodeScalarView(
        typed.unicodeScalars.compactMap { scalar in
          let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
          let folded = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
          return folded.properties.isWhitespace || folded == "-" ? nil : folded
        })
    ).uppercased()
  }

  private static func flaw(in text: String) -> Flaw? {
    let letters = Array(text)
    let digits = letters.prefix(17).compactMap(\.wholeNumberValue)
    guard text.utf8.count == letters.count, letters.allSatisfy({ $0.isNumber || $0 == "X" }) else {
      return .characters
    }
    guard letters.count == 18 else { return letters.count == 15 ? .fifteenDigits : .length }
    guard digits.count == 17 else { return .characters }
    let date =
      "\(text.dropFirst(6).prefix(4))-\(text.dropFirst(10).prefix(2))-\(text.dropFirst(12).prefix(2))"
    guard let born = Day(date), born.year >= 1900 else { return .birthDate }
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return letters[17] == checkCharacters[sum % 11] ? nil : .checkCharacter
  }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checkCharacters = Array("10X98765432")
}

extension IdentityNumber {
  /// The text with nothing left of each identity number in it but the last four characters.
  ///
  /// Only what passes the check is one: an order number of the same length stays as it is.
  package static func hidden(in text: String) -> String {
    var result = ""
    var run = ""
    for character in text {
      if character.isASCII, character.isNumber || "Xx".contains(character) {
        run.append(character)
      } else {
        result += hidden(run: run) + String(character)
        run = ""
      }
    }
    return result + hidden(run: run)
  }

  private static func hidden(run: String) -> String {
    guard run.count == 18, flaw(in: run.uppercased()) == nil else { return run }
    return String(repeating: "*", count: 14) + run.suffix(4)
  }
}

/// A phone as somebody wrote it down.
package enum ContactPhone {
  /// The digits alone, full-width ones folded, with a leading plus where there is one; a mobile
  /// number of the mainland without its +86.
  package static func digits(_ text: String) -> String {
    let digits = allDigits(text)
    let isMobile = digits.hasPrefix("+861") && digits.count == 14
    return isMobile ? String(digits.dropFirst(3)) : digits
  }

  private static func allDigits(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { digits, scalar in
      switch scalar.value {
      case 0x30...0x39: digits.unicodeScalars.append(scalar)
      case 0xFF10...0xFF19:
        digits += String(scalar.value - 0xFF10)
      case 0x2B where digits.isEmpty: digits = "+"
      default: break
      }
    }
  }

  /// Whether it has more digits than anything that is written down as a phone (forms.md, common
  /// checks): two numbers in one field, or something else.
  package static func isTooLong(_ text: String) -> Bool {
    allDigits(text).count { $0.isNumber } > mostDigits
  }

  private static let mostDigits = 20

  /// Whether it can be a number (decision 11).
  package static func isWellFormed(_ text: String) -> Bool {
    let digits = digits(text)
    guard text.halfwidth.allSatisfy({ $0.isNumber || "+-()（） .—–/".contains($0) }) else {
      return false
    }
    if digits.hasPrefix("+") { return (8...16).contains(digits.count) }
    if digits.hasPrefix("400") || digits.hasPrefix("800") { return digits.count == 10 }
    if digits.hasPrefix("1"), digits.count == 11 { return true }
    if digits.hasPrefix("0") { return (10...12).contains(digits.count) }
    // A local number begins with 2 to 9; what begins with 1 and is longer than a service number is a
    // mobile number cut short.
    return digits.hasPrefix("1") ? (3...6).contains(digits.count) : (3...8).contains(digits.count)
  }
}

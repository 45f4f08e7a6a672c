extension String {
  /// The text with full-width letters, digits and blanks as half-width ones, as an input method may
  /// leave them.
  package var halfwidth: String {
    guard !isOrdinary else { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.value {
          case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
          case 0x3000: " "
          default: scalar
          }
        }))
  }

  /// The text as it is compared with pinyin: `lv` and `lü` are how people type lu for 吕.
  package var pinyinFolded: String {
    searchFolded.replacing("v", with: "u").replacing("ü", with: "u")
  }

  /// The text as it is compared in a search: half-width, lower-case, without blanks.
  package var searchFolded: String {
    let folded = halfwidth.lowercased()
    guard !folded.isOrdinary || folded.hasBlanks else { return folded }
    return folded.filter { !$0.isWhitespace }
  }
}

import Domain

extension String {
  /// The letters and digits of a text, folded as for any search, each a word of its own.
  var cutIntoCharacters: String {
    var cut = ""
    for scalar in halfwidth.unicodeScalars where scalar.isSearched {
      if !cut.isEmpty { cut.unicodeScalars.append(" ") }
      scalar.isASCII
        ? cut.unicodeScalars.append(scalar.lowercased)
        : cut.append(scalar.properties.lowercaseMapping)
    }
    return cut
  }

  /// The end of the range of texts that begin with this one.
  var endOfPrefix: String { self + "\u{10FFFF}" }
}

extension Unicode.Scalar {
  fileprivate var isSearched: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: true
    case ..<0x80: false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }

  /// An ASCII letter as a small one.
  fileprivate var lowercased: Unicode.Scalar {
    (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value + 0x20)) : self
  }
}

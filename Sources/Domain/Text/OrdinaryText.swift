extension StringProtocol {
  /// Whether the text is nothing but ASCII that can be seen, blanks and Chinese characters, as nearly
  /// every text of the desk is.
  ///
  /// Such a text is composed already and holds nothing that is forbidden anywhere. Both are told from its
  /// bytes, which is far cheaper than to ask of each character what Unicode says of it.
  package var isOrdinary: Bool {
    utf8.withContiguousStorageIfAvailable(OrdinaryText.isAll) ?? false
  }
}

extension String {
  /// Whether a blank stands in an ordinary text, which has no other white space.
  var hasBlanks: Bool { utf8.contains(UInt8(ascii: " ")) }

  /// Whether an ordinary text is a line as it should be: no blank at its ends, and no two in a row.
  var isTidyLine: Bool {
    var wasBlank = true
    for byte in utf8 {
      let isBlank = byte == UInt8(ascii: " ")
      if isBlank, wasBlank { return false }
      wasBlank = isBlank
    }
    return !wasBlank || isEmpty
  }
}

private enum OrdinaryText {
  static func isAll(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x20..<0x7F: index += 1
      // U+5000 to U+9FFF, and U+4E00 to U+4FFF.
      case 0xE5...0xE9: index += 3
      case 0xE4 where index + 1 < bytes.count && bytes[index + 1] >= 0xB8: index += 3
      default: return false
      }
    }
    return true
  }
}

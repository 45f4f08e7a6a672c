/// Bytes written as hexadecimal digits, two for each.
package enum Hexadecimal {
  /// The bytes of a text; nothing where it is none in hexadecimal.
  package static func bytes(of text: some StringProtocol) -> [UInt8]? {
    let digits = text.compactMap(\.hexDigitValue).map(UInt8.init)
    guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}

/// A digest as people compare it on paper.
package enum SealText {
  /// Twenty letters of Crockford's base 32, in groups of five: a hundred bits.
  package static func short(_ digest: String) -> String {
    let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let bits = digest.prefix(hexDigits).flatMap { digit -> [Int] in
      let value = digit.hexDigitValue ?? 0
      return [value >> 3 & 1, value >> 2 & 1, value >> 1 & 1, value & 1]
    }
    guard bits.count == hexDigits * 4 else { return digest }
    let text = stride(from: 0, to: bits.count, by: 5).map { start in
      letters[bits[start..<start + 5].reduce(0) { $0 * 2 + $1 }]
    }
    return stride(from: 0, to: text.count, by: 5).map { String(text[$0..<$0 + 5]) }
      .joined(separator: "-")
  }

  private static let hexDigits = 25
}

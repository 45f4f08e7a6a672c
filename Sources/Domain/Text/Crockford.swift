/// Crockford's base 32: letters and digits that people can read out and copy without mistaking them.
package enum Crockford {
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// The first so many letters of the bytes, five bits each; missing bits are zero.
  package static func text(_ bytes: [UInt8], letters count: Int) -> String {
    String(
      (0..<count).map { position in
        let value = (0..<5).reduce(0) { value, offset in
          let bit = position * 5 + offset
          let byte = bit / 8 < bytes.count ? bytes[bit / 8] : 0
          return value << 1 | Int(byte >> (7 - UInt8(bit % 8)) & 1)
        }
        return letters[value]
      })
  }

  /// The letters in groups of five, as they are printed.
  package static func grouped(_ text: String) -> String {
    let letters = Array(text)
    return stride(from: 0, to: letters.count, by: 5).map {
      String(letters[$0..<min($0 + 5, letters.count)])
    }.joined(separator: "-")
  }

  /// What somebody typed, as it was printed: without spaces and hyphens, in capitals, O for 0, I and L
  /// for 1; nothing where another letter is in it.
  package static func read(_ typed: String) -> String? {
    let plain = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }.map(unmistaken)
    return plain.allSatisfy(letters.contains) ? String(plain) : nil
  }

  private static func unmistaken(_ letter: Character) -> Character {
    switch letter {
    case "O": "0"
    case "I", "L": "1"
    default: letter
    }
  }

  /// The bytes that the letters hold; bits that fill no byte are left off.
  package static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var (held, bits) = (0, 0)
    for letter in text {
      held = held << 5 | (letters.firstIndex(of: letter) ?? 0)
      bits += 5
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(held >> bits & 0xFF))
      held &= 1 << bits - 1
    }
    return bytes
  }
}

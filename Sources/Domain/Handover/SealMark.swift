/// What a seal tells of itself, on screen and on paper.
package struct SealMark: Hashable, Sendable {
  /// Which seal of the file it is, from 1.
  package let number: Int
  /// Up to which entry of the journal it seals: so many entries there were.
  package let entry: Int
  /// Its digest, in hexadecimal.
  package let digest: String

  package init(number: Int, entry: Int, digest: String) {
    self.number = number
    self.entry = entry
    self.digest = digest
  }
}

/// Twenty letters by which people compare a digest on paper: a hundred bits.
package struct SealCode: Hashable, Sendable {
  package static let length = 20
  private let letters: String

  /// The code of a digest in hexadecimal; nothing where it is too short for one.
  package init?(digest: String) {
    guard let bytes = Hexadecimal.bytes(of: digest), bytes.count * 8 >= SealCode.length * 5 else {
      return nil
    }
    letters = Crockford.text(bytes, letters: SealCode.length)
  }

  /// The code as somebody has typed it off a paper.
  package init?(typed: String) {
    guard let letters = Crockford.read(typed), letters.count == SealCode.length else { return nil }
    self.letters = letters
  }

  /// In four groups, as it is printed.
  package var text: String { Crockford.grouped(letters) }
}

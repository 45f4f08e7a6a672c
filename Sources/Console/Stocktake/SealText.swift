import Domain
import Resources

/// A digest as people compare it on paper.
package enum SealText {
  /// Twenty letters of Crockford's base 32, in groups of five: a hundred bits.
  package static func short(_ digest: String) -> String {
    SealCode(digest: digest)?.text ?? digest
  }

  /// How far the journal reached when it was sealed: whoever has the paper knows that there were so many
  /// entries.
  package static func reach(_ seal: SealMark) -> Phrase {
    Phrase("流水第 \(seal.entry) 条止", "through entry \(seal.entry)")
  }
}

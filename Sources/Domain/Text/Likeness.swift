/// How alike two texts are, by the pairs of neighbouring characters that they share.
///
/// Blanks, punctuation, letter case and full-width forms count for nothing. 卫生间顶部漏水 and
/// 卫生间漏水了 share 卫生, 生间 and 漏水: three of its six pairs and three of its five, which is 54 of 100.
package struct Likeness: Sendable {
  private let pairs: [String: Int]
  private let count: Int

  /// Prepares a text to be compared with many others.
  package init(_ text: String) {
    let beginning = String(text.prefix(Self.longest))
    let characters = Array(beginning.searchFolded.filter { $0.isLetter || $0.isNumber })
    var pairs: [String: Int] = [:]
    for (first, second) in zip(characters, characters.dropFirst()) {
      pairs[String([first, second]), default: 0] += 1
    }
    self.pairs = pairs
    count = max(0, characters.count - 1)
  }

  /// So many characters tell what a text is about; what follows is not compared.
  package static let longest = 200

  /// Whether there is enough of it to be compared: one pair alone says nothing.
  package var isTelling: Bool { count > 1 }

  /// From 0, nothing in common, to 100, the same.
  package func percent(with other: Likeness) -> Int {
    guard count + other.count > 0 else { return 0 }
    let shared = pairs.reduce(0) { sum, pair in sum + min(pair.value, other.pairs[pair.key] ?? 0) }
    return 200 * shared / (count + other.count)
  }
}

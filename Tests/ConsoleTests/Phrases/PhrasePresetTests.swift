import Console
import Domain
import Testing

/// The standing phrases that an office begins with.
struct PhrasePresetTests {
  @Test func `those of the program are well formed, and every kind has some`() throws {
    let phrases = StockPhrase.builtIn
    #expect(phrases.count >= 15)
    #expect(Set(phrases.map(\.code)).count == phrases.count)
    #expect(Set(phrases.map(\.kind)) == Set(PhraseKind.allCases))
    for phrase in phrases {
      #expect(!phrase.english.isEmpty, "\(phrase.code)")
      _ = try StockPhrase(
        code: phrase.code, kind: phrase.kind, chinese: phrase.chinese, english: phrase.english)
    }
  }
}

import Console
import Resources
import Testing

/// Of many names the first are told, and the rest is counted.
struct FirstNamesTests {
  private func told(_ phrase: Phrase) -> [String] {
    [phrase.text(in: .chinese), phrase.text(in: .english)]
  }

  @Test func `as many as there is room for are told whole`() {
    #expect(told(Phrase(first: 3, of: ["A"], by: "份")) == ["A", "A"])
    #expect(told(Phrase(first: 3, of: ["A", "B", "C"], by: "份")) == ["A、B、C", "A, B, C"])
    #expect(told(Phrase(first: 3, of: [String]())) == ["", ""])
  }

  @Test func `of the others it is said how many they are`() {
    let names = ["A", "B", "C", "D", "E"]
    #expect(told(Phrase(first: 3, of: names, by: "份")) == ["A、B、C 等 5 份", "A, B, C and 2 more"])
    #expect(told(Phrase(first: 1, of: names, by: "个")) == ["A 等 5 个", "A and 4 more"])
    #expect(told(Phrase(first: 4, of: names)) == ["A、B、C、D 等", "A, B, C, D and 1 more"])
  }

  @Test func `what has commas of its own is parted otherwise, and each language has its words`() {
    let words = [Phrase("甲，夜班", "A, night"), Phrase("乙", "B"), Phrase("丙", "C")]
    #expect(
      told(Phrase(first: 2, of: words, between: Phrase("；", "; ")))
        == ["甲，夜班；乙 等", "A, night; B and 1 more"])
  }
}

import Testing

@testable import Storage

/// Texts that were read once are known, and each value stays with its own text.
struct KnownTextsTests {
  private func figures(_ texts: [String], most: Int = 3, longest: Int = 40) throws -> [[Int]] {
    try KnownTexts<[Int]>(most: most, longest: longest).values(from: texts)
  }

  @Test func `values come in the order of their texts, known or new`() throws {
    let texts = KnownTexts<[Int]>(most: 10, longest: 40)
    #expect(try texts.value(from: "[2]") == [2])
    #expect(try texts.values(from: ["[1]", "[2]", "[3]", "[2]"]) == [[1], [2], [3], [2]])
    #expect(try texts.values(from: ["[3]", "[4]", "[1]"]) == [[3], [4], [1]])
  }

  @Test func `one text that stands twice and is new is read as often as it stands`() throws {
    #expect(try figures(["[7]", "[7]"]) == [[7], [7]])
  }

  @Test func `more than there is room for, and what is too long, is read all the same`() throws {
    let long = "[" + (1...30).map(String.init).joined(separator: ",") + "]"
    let texts = ["[1]", "[2]", "[3]", "[4]", long, "[5]", "[1]"]
    let wanted = [[1], [2], [3], [4], Array(1...30), [5], [1]]
    #expect(try figures(texts) == wanted)
    let known = KnownTexts<[Int]>(most: 3, longest: 40)
    for _ in 0..<2 { #expect(try known.values(from: texts) == wanted) }
  }

  @Test func `a text that is no such value is refused, and spoils no other`() throws {
    let known = KnownTexts<[Int]>(most: 3, longest: 40)
    #expect(throws: DecodingError.self) { try known.values(from: ["[1]", "nothing"]) }
    #expect(try known.values(from: ["[1]"]) == [[1]])
  }
}

import Domain
import Testing

/// How alike two texts are.
struct LikenessTests {
  private func percent(_ one: String, _ other: String) -> Int {
    Likeness(one).percent(with: Likeness(other))
  }

  @Test(arguments: [
    ("卫生间顶部漏水", "卫生间漏水了", 54), ("漏水", "漏水", 100), ("漏水", "停电", 0), ("", "", 0),
    ("漏", "漏", 0), ("电梯异响", "电梯 异响！", 100), ("WiFi 断线", "ｗｉｆｉ断线", 100),
  ])
  func `texts are compared by their pairs of characters`(one: String, other: String, alike: Int) {
    #expect(percent(one, other) == alike)
    #expect(percent(other, one) == alike)
  }

  @Test func `a word twice counts twice`() {
    #expect(percent("漏水漏水", "漏水") < 100)
  }

  @Test func `one pair says nothing`() {
    #expect(!Likeness("漏水").isTelling)
    #expect(Likeness("漏水了").isTelling)
  }
}

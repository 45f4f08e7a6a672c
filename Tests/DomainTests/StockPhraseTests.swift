import Domain
import Testing

/// The desk's standing phrases.
struct StockPhraseTests {
  @Test(arguments: ["", "z", "zq 1", "致歉", "123456789"])
  func `a code is two to eight letters or digits`(code: String) {
    #expect(throws: Refusal.phrase(.malformedCode(code))) {
      try StockPhrase(code: code, kind: .apology, chinese: "抱歉", english: "")
    }
  }

  @Test func `a code is understood however it is typed`() throws {
    let phrase = try StockPhrase(code: "ＺＱ1", kind: .apology, chinese: "抱歉", english: "")
    #expect(phrase.code == "zq1")
    #expect(phrase.text(inEnglish: true) == "抱歉")
  }

  @Test func `a phrase says something`() {
    #expect(throws: Refusal.phrase(.textMissing)) {
      try StockPhrase(code: "zq1", kind: .apology, chinese: " ", english: "sorry")
    }
  }

  @Test func `blanks are filled as far as they are known`() {
    let text = StockPhrase.filled("{房号} 的{事项}，{时间}前", with: ["房号": "3-1203", "事项": "漏水"])
    #expect(text == "3-1203 的漏水，{时间}前")
  }
}

import Resources
import Testing

@testable import Console

/// What was done is told on the row of messages, or on a page where that would cut it.
struct LongSentenceTests {
  private func told(_ sentence: String) throws -> Session {
    var session = try Session.ofTheDay(.english)
    let errand = Errand(kind: "visit.admit") { _, _ in Errand.Done(Phrase("", "")) }
    session.take(Errand.Done(Phrase(sentence, sentence)), of: errand)
    return session
  }

  @Test func `a sentence that fits stands on its row only`() throws {
    let session = try told(String(repeating: "a", count: 78))
    #expect(session.overlay == nil && session.message.phrase.text(in: .english).hasPrefix("aaa"))
  }

  @Test func `a sentence that would be cut is on a page, whole`() throws {
    let sentence = String(repeating: "a", count: 78) + "z"
    guard case .page(let page)? = try told(sentence).overlay else {
      Issue.record("no page")
      return
    }
    #expect(try Session.ofTheDay(.english).scene.heard(page.parts).contains(sentence))
  }
}

import Resources
import Terminal
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

  @Test func `why something cannot be done is read whole, over as many rows as it needs`() throws {
    var session = try Session.ofTheDay(.english)
    let why =
      "This cannot be closed: nobody has called the customer back, and the answer "
      + "that was promised by telephone has not been given."
    session.say(Message(Phrase(why, why), .refused))
    let lines = session.frame(of: Size(columns: 80, rows: 24)).lines
    let told = lines[21...22].map { $0.split(separator: " ").joined(separator: " ") }
    #expect(told.joined(separator: " ") == why)
    #expect(lines[23].hasPrefix("F1"))
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

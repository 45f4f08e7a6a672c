import Domain
import Foundation
import Testing

/// Steps as files have kept them from the first read as they were.
struct FormerStepTests {
  private func read(_ text: String) throws -> Deed {
    try JSONDecoder().decode(Deed.self, from: Data(text.utf8))
  }

  @Test func `an answer from before a way out was told apart`() throws {
    let deed = Deed.responded(.phone, isReply: true, promise: nil)
    let kept = String(decoding: try JSONEncoder().encode(deed), as: UTF8.self)
    #expect(!kept.contains("way"))
    #expect(try read(kept) == deed)
    #expect(try read(#"{"responded":{"_0":"phone","isReply":true}}"#) == deed)
  }

  @Test func `a criterion from before what was set by hand was told apart`() throws {
    #expect(try read(#"{"criterionMet":{"_0":"A"}}"#) == .criterionMet(.households))
  }
}

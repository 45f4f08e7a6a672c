import Foundation
import Testing

/// The page of all keys, in the documents.
struct KeyReferenceTests {
  private let file = URL(filePath: #filePath).appending(path: "../../../../docs/keys.md")
    .standardized

  @Test func `the page says what the table says`() throws {
    let page = try KeyReference().page()
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }
}

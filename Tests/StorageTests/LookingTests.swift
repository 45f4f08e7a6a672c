import Domain
import Foundation
import Storage
import Support
import Testing

/// What only reads.
struct LookingTests {
  private let store: Store

  init() throws { store = try Store() }

  @Test func `a look that writes is refused, and leaves nothing behind`() throws {
    let line = JournalLine(
      at: Moment(milliseconds: 9), desk: "前台", shift: nil, clerk: "1001", kind: "retention.run",
      subject: nil, payload: "{}")
    let before = try store.read { try $0.rowCounts().map(\.rows) }
    #expect(throws: StoreFailure.self) {
      try store.read { try $0.journal.append(line) }
    }
    #expect(try store.read { try $0.rowCounts().map(\.rows) } == before)
  }

  @Test func `what a look fails with is what its asker hears`() throws {
    struct Odd: Error {}
    #expect(throws: Odd.self) { try store.read { _ in throw Odd() } }
    #expect(try store.read { _ in 7 } == 7)
  }
}

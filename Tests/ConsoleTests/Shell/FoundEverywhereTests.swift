import Desk
import Resources
import Testing

@testable import Console

/// What F3 finds, over the four panes.
struct FoundEverywhereTests {
  @Test func `a record on which the stocktake found nothing is found as itself only`() throws {
    let session = try Session.ofTheDay(.english)
    let stocktake = try #require(session.panes[PaneKind.stocktake.rawValue] as? StocktakePane)
    let record = try #require(stocktake.sheet?.received.first { $0.number.hasPrefix("T") })
    #expect(!StocktakeRow(.record(record, record.step)).isFound)
    let found = session.recordItems()
    #expect(found.contains { $0.title.contains(record.number) })
    #expect(!found.contains { $0.title.contains("nothing found") })
  }
}

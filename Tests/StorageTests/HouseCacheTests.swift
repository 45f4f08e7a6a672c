import Domain
import Testing

@testable import Storage

/// The units are taken apart once, and anew as soon as there are others, whoever entered them.
struct HouseCacheTests {
  private let file: TestFile

  init() throws { file = try TestFile() }

  private func house(_ code: String, room: String) -> Household {
    Household(
      code: code, area: "", building: "3", unit: "1", room: room, isOccupied: true, movedIn: nil,
      residents: [])
  }

  private func add(_ household: Household, to store: Store) throws {
    try store.write { try $0.households.add(household, keys: []) }
  }

  private func match(_ text: String, in store: Store) throws -> RoomParser.Match {
    try store.read { try $0.households.match(text) }
  }

  @Test func `units are read once for all the keys of a word`() throws {
    let store = try file.store()
    try add(house("3-1-101", room: "101"), to: store)
    #expect(try match("3-1-101", in: store) == .one("3-1-101"))
    let asked = try store.plans {
      for text in ["3", "3-", "3-1", "3-101"] { _ = try match(text, in: store) }
    }
    #expect(!asked.contains { $0.sql.contains("FROM household ORDER BY") })
  }

  @Test func `a unit that another desk enters is found at the next key`() throws {
    let (ours, theirs) = (try file.store(), try file.store())
    #expect(try match("3-1-102", in: ours) == .nothing)
    try add(house("3-1-102", room: "102"), to: theirs)
    #expect(try match("3-1-102", in: ours) == .one("3-1-102"))
  }

  @Test func `a unit whose entering was undone is not found`() throws {
    let store = try file.store()
    struct Undone: Error {}
    #expect(throws: Undone.self) {
      try store.write { transaction in
        try transaction.households.add(house("3-1-103", room: "103"), keys: [])
        #expect(try transaction.households.match("3-1-103") == .one("3-1-103"))
        throw Undone()
      }
    }
    #expect(try match("3-1-103", in: store) == .nothing)
  }
}

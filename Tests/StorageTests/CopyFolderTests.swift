import Domain
import Foundation
import Storage
import Testing

/// The names under which proven copies stand, and which of them stay.
struct CopyFolderTests {
  private let path: String
  private let folder: CopyFolder
  private let zone = EstateZone(offsetMinutes: 480)

  init() throws {
    path = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)").path
    folder = CopyFolder(path, of: "/srv/desk.sqlite")
    try folder.make()
  }

  private func put(_ names: String...) throws {
    for name in names { try Data("x".utf8).write(to: URL(filePath: "\(path)/\(name)")) }
  }

  private func copies(of day: String, hours: ClosedRange<Int>) throws {
    for hour in hours { try put("desk-hourly-\(day)T\(hour < 10 ? "0" : "")\(hour).sqlite") }
  }

  @Test func `a name says the file, the kind and the hour of the estate's clocks`() throws {
    let moment = try #require(zone.moment("2024-11-04 00:59"))
    #expect(
      folder.place(of: .hourly, at: moment, in: zone).hasSuffix("/desk-hourly-2024-11-04T00.sqlite")
    )
    #expect(
      folder.place(of: .daily, at: moment, in: zone).hasSuffix("/desk-daily-2024-11-04.sqlite"))
  }

  @Test func `only names of this file's copies are taken for such, the newest first`() throws {
    try put(
      "desk-daily-2024-11-03.sqlite", "desk-daily-2024-11-04.sqlite",
      "desk-hourly-2024-11-04T09.sqlite", "desk-hourly-2024-11-04T09.sqlite.77.part",
      "desk-daily-2024-13-04.sqlite", "desk-weekly-2024-11-04.sqlite",
      "other-daily-2024-11-04.sqlite",
      "desk-hourly-2024-11-04T9.sqlite", "desk.lock", "holiday.jpg")
    #expect(
      folder.copies().map(\.name) == [
        "desk-hourly-2024-11-04T09.sqlite", "desk-daily-2024-11-04.sqlite",
        "desk-daily-2024-11-03.sqlite",
      ])
  }

  @Test func `so many of each kind stay, and nothing else is touched`() throws {
    try copies(of: "2024-11-04", hours: 0...9)
    try put("desk-daily-2024-11-04.sqlite", "holiday.jpg")
    let removed = folder.prune(keeping: [.hourly: 4, .daily: 4], since: nil)
    #expect(removed.count == 6)
    #expect(removed.last == "desk-hourly-2024-11-04T05.sqlite")
    #expect(folder.copies().count == 5)
    #expect(FileManager.default.fileExists(atPath: path + "/holiday.jpg"))
  }

  @Test func `what is older than erasure allows goes, but never the newest few`() throws {
    try copies(of: "2024-01-01", hours: 0...1)
    try copies(of: "2024-11-04", hours: 7...9)
    let day = try #require(Day("2024-10-01"))
    #expect(
      folder.prune(keeping: [.hourly: 48], since: day) == [
        "desk-hourly-2024-01-01T00.sqlite", "desk-hourly-2024-01-01T01.sqlite",
      ])
    // A clock that was set wrong takes not all of them.
    let never = try #require(Day("2040-01-01"))
    #expect(folder.prune(keeping: [.hourly: 48], since: never) == [])
    #expect(folder.copies().count == 3)
  }

  @Test func `one process makes copies at a time`() throws {
    let inner = try folder.whenElected { try folder.whenElected { true } }
    #expect(inner == .some(nil))
    #expect(try folder.whenElected { true } == true)
  }
}

import Foundation
import Resources
import Terminal
import Testing

@testable import Console

/// Who hears the console gets the words of who sees it: each of them, in their order, and no others.
struct HeardTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Screenplays").standardized

  /// Plays that go through the four panes, and through every kind of form, list, record, menu and
  /// page, in both languages.
  private static let plays = [
    "articles-en", "complaint-whole-life", "draft-survives", "find-and-filter",
    "lock-and-change-en", "palette", "privacy-en",
    "roster", "shift-and-handover", "stocktake-en", "visitor-in-and-out-en",
    "visitor-mistakes",
  ]

  @Test(arguments: plays)
  func `every word of every screen is said, in order, once, and nothing else`(name: String) throws {
    let play = try Screenplay(
      String(contentsOf: Self.folder.appending(path: name + ".txt"), encoding: .utf8))
    var flaws: Set<String> = []
    var count = 0
    try play.listenAtScreens { session in
      // The check of a terminal is a picture, and what it is for is said.
      if case .check? = session.overlay { return }
      let both = HeardAndSeen(session)
      flaws.formUnion(both.unsaid.map { "not said: \($0)" })
      flaws.formUnion(both.unseen.map { "not seen: \($0)" })
      flaws.formUnion(both.repeated.map { "said twice: \($0)" })
      flaws.formUnion(both.misplaced.map { "out of order: \($0)" })
      count += 1
    }
    #expect(count > 0)
    for flaw in flaws.sorted().prefix(12) { Issue.record("\(name): \(flaw)") }
  }

  @Test func `what goes on behind a comma is heard behind one`() throws {
    let scene = try Session.ofTheDay(.english).scene
    #expect(scene.series(["handed over 1", ", to be accepted"]) == "handed over 1, to be accepted")
    #expect(scene.series(["off duty", ", ", "to read 2"]) == "off duty, to read 2")
  }

  @Test func `a word that is not said, one too many, one too often and one misplaced are found`()
    throws
  {
    let play = try Screenplay(
      "clerk 1002\nstage day\nat 2024-11-04 13:42\nkeys F7\nscreen\n")
    var hasLooked = false
    try play.listenAtScreens { session in
      let both = HeardAndSeen(session)
      #expect(both.unsaid.isEmpty && both.unseen.isEmpty && both.misplaced.isEmpty)
      for index in both.heard.indices {
        var less = both
        less.heard.remove(at: index)
        // What the columns are called is said again with what stands in them.
        if !both.heard[index].hasPrefix("编号") {
          #expect(!less.unsaid.isEmpty, "\(both.heard[index])")
        }
      }
      var more = both
      more.heard += ["另外一句没有的话", both.heard[0]]
      #expect(!more.unseen.isEmpty && !more.repeated.isEmpty)
      var turned = both
      turned.heard.reverse()
      #expect(!turned.misplaced.isEmpty)
      hasLooked = true
    }
    #expect(hasLooked)
  }
}

import Foundation
import Testing

/// How the program says what was done and what was not, word by word.
@Suite(.serialized)
struct ToldWordsTests {
  private let desk: TestDesk
  private let now = "2024-06-05 09:00"

  init() throws { desk = try TestDesk(at: "2024-05-01 08:00") }

  private func told(_ words: [String]) throws -> Run {
    try desk.run(now, words + ["--language", "en"], as: "1001", json: false)
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let file = desk.folder.appending(path: name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  @Test func `one is not told in the plural`() throws {
    let roster = try file("one.csv", "楼栋,房号,姓名\n5,302,甲\n")
    let added = try told(["house", "import", roster])
    #expect(added.output.hasPrefix("1 unit added, 0 changed"), "\(added.output)\(added.error)")
    let holiday = "date,kind,name_zh,name_en\n2026-05-01,holiday,劳动节,Labour Day\n"
    let days = try file("days.csv", holiday)
    let loaded = try told(["calendar", "import", days])
    #expect(loaded.output.hasPrefix("Loaded 1 day: "), "\(loaded.output)\(loaded.error)")
    let bad = try told(["house", "import", try file("bad.csv", "楼栋,房号,姓名\n,,甲\n")])
    #expect(bad.error.contains("1 bad line; nothing was imported."), "\(bad.error)")
  }

  @Test func `only what was to be saved is told not to have been`() throws {
    let other = try file("other.sqlite", "garbage")
    let words = ["journal", "verify", "--data", other, "--language", "en"]
    let read = try Run(words, environment: [:])
    #expect(read.status == 74 && !read.error.contains("Nothing was saved"), "\(read.error)")
  }
}

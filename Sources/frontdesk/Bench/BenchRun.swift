import ArgumentParser
import Console
import Desk
import Domain
import Foundation
import Resources
import Storage

/// Measures the program on a file, beside SQLite alone doing the same.
struct BenchRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Measure reading, searching, saving and listing, each beside SQLite alone.",
    discussion: "It works on a copy in the file's folder, and takes that away again.")

  @Option(help: "How often each thing is done.") var times = 200
  @Option(help: "An invented file of a tenth of its size, to compare the growth with.") var beside:
    String?
  @OptionGroup var options: DeskOptions

  func run() throws {
    let source = try Store(opening: options.path)
    let house = try FrontDesk(store: source, clock: WallClock.now).ask(HouseRulesInForce())
    let language = options.chosenLanguage ?? Language(rawValue: house.estate.language) ?? .chinese
    do {
      guard house.estate.isPractice else { throw Refusal.access(.roleMayNot(kind: "bench.run")) }
      let folder = URL(filePath: options.path).deletingLastPathComponent()
        .appending(path: ".bench-\(UUID().uuidString)")
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      defer { try? FileManager.default.removeItem(at: folder) }
      let copy = folder.appending(path: "desk.sqlite").path
      try source.copy(to: copy)
      let smaller = try beside.map { other in
        let path = folder.appending(path: "smaller.sqlite").path
        try Store(opening: other).copy(to: path)
        return path
      }
      let bench = try Bench(path: copy, times: max(10, times))
      try report(bench.all(beside: smaller), in: language)
    } catch { throw Complaint(error, in: language) }
  }

  private func report(_ rows: [Measurement], in language: Language) throws {
    let table = TextTable(
      headings: [
        Phrase("目标", "Goal"), Phrase("量什么", "What"), Phrase("本程序 µs", "Ours us"),
        Phrase("SQLite µs", "Raw us"), Phrase("倍数", "Ratio"), Phrase("至多", "Must"),
        Phrase("结果", "Result"),
      ], rows: rows.map { $0.cells(in: language) })
    let json = JSONValue.array(rows.map(\.json))
    try Said.out(options.json ? json.line : table.text(in: language))
  }
}

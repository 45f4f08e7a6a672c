import Foundation
import Testing

/// Promises of `docs/architecture.md` that nothing but reading the sources can keep.
struct InvariantTests {
  @Test func `Domain reads no clock, no file and no environment`() throws {
    try expectNone(
      of: ["Date", "FileManager", "FileHandle", "ProcessInfo", "getenv", "URL", "print"],
      in: "Sources/Domain")
  }

  @Test(arguments: ["Sources", "Resources"])
  func `one thread, and nothing hidden from the compiler`(folder: String) throws {
    try expectNone(
      of: [
        "async", "await", "actor", "Task", "Thread", "DispatchQueue", "@unchecked", "nonisolated",
      ], in: folder)
  }

  @Test func `whatever the command line says passes through one place, which makes it harmless`()
    throws
  {
    // Words of the program alone, before there is a desk, after it, or on a bench.
    let doors: Set<String> = ["Said.swift", "SeedProgress.swift"]
    for file in try swiftFiles(in: "Sources/frontdesk")
    where !doors.contains(file.lastPathComponent) {
      for line in code(in: try String(contentsOf: file, encoding: .utf8)) {
        let speaks = line.contains(
          /(?:^|[^A-Za-z.])f?(?:print|puts)\(|standard(?:Error|Output)\.write/)
        #expect(!speaks, "\(file.lastPathComponent): \(line)")
      }
    }
  }

  /// What suits a program with Swift inside it may have the loader of one without it warn at each
  /// start: only who builds knows which it is, and says so (docs/install.md).
  @Test func `the package asks the linker for libraries and for nothing else`() throws {
    let manifest = try String(contentsOf: package.appending(path: "Package.swift"), encoding: .utf8)
    #expect(!manifest.contains("-Xlinker"))
  }

  @Test(arguments: ["Sources", "Resources"])
  func `nothing is public: the program is nobody's library`(folder: String) throws {
    try expectNone(of: ["public", "open class", "open func"], in: folder)
  }

  @Test(arguments: ["Sources/Desk", "Sources/Console", "Sources/frontdesk"])
  func `only the desk's door writes to the store`(folder: String) throws {
    try expectNone(
      of: ["store.write", "store.note"], in: folder,
      except: ["FrontDesk.swift", "SetUpEstate.swift"])
  }

  @Test
  func `every command names itself: what it would be called after its type is slow to find out`()
    throws
  {
    for file in try swiftFiles(in: "Sources/frontdesk") {
      let source = try String(contentsOf: file, encoding: .utf8)
      let commands = source.ranges(of: "CommandConfiguration(")
      let named = source.ranges(of: /CommandConfiguration\(\s*commandName:/)
      #expect(commands.count == named.count, "\(file.lastPathComponent)")
    }
  }

  private func expectNone(
    of words: [String], in folder: String, except doors: Set<String> = []
  ) throws {
    let files = try swiftFiles(in: folder)
    #expect(!files.isEmpty)
    for file in files where !doors.contains(file.lastPathComponent) {
      let source = try String(contentsOf: file, encoding: .utf8)
      for word in words where source.range(of: word) != nil {
        let lines = code(in: source).filter { holds($0, word) }
        #expect(lines.isEmpty, "\(file.lastPathComponent) says \(word)")
      }
    }
  }

  /// The lines that are no comment, without what is quoted in them.
  private func code(in source: String) -> [String] {
    source.replacing(/"""[\s\S]*?"""/, with: "\"\"").split(separator: "\n").map { line in
      line.trimmingCharacters(in: .whitespaces).replacing(/"[^"]*"/, with: "\"\"")
    }.filter { !$0.hasPrefix("//") }
  }

  private func holds(_ line: String, _ word: String) -> Bool {
    line.ranges(of: word).contains { range in
      let before = line[..<range.lowerBound].last
      let after = line[range.upperBound...].first
      return ![before, after].contains { $0?.isLetter == true || $0?.isNumber == true }
    }
  }
}

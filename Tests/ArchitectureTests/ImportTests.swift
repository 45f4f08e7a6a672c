import Foundation
import Testing

/// The modules that each part of the program may import: the arrows of `docs/architecture.md`.
///
/// SwiftPM does not see to this. It lets a target import whatever its dependencies depend on,
/// so nothing but this test keeps a file of the desk from reaching past the store.
private let allowed: [String: Set<String>] = [
  "Sources/Domain": ["Foundation"],
  "Sources/Storage": [
    "CSystem", "Crypto", "CryptoExtras", "Domain", "Foundation", "GRDB", "GRDBSQLite",
    "Synchronization",
  ],
  "Sources/Desk": ["Domain", "Foundation", "Storage"],
  "Sources/Terminal": ["CNcurses", "Glibc"],
  "Sources/Console": ["Desk", "Domain", "Foundation", "Resources", "Terminal"],
  "Sources/frontdesk": [
    "ArgumentParser", "Console", "Desk", "Domain", "Foundation", "Resources", "Storage", "Terminal",
  ],
  "Resources": ["Foundation"],
]

@Test(arguments: allowed)
func `imports point only where the architecture says`(folder: String, modules: Set<String>) throws {
  let files = try swiftFiles(in: folder)
  #expect(!files.isEmpty)
  for file in files {
    let source = try String(contentsOf: file, encoding: .utf8)
    let statements = source.matches(
      of: /(?m)^(?:@\w+ |internal |package )?import (?:struct |enum |func )?(?<module>\w+)/)
    for statement in statements {
      let module = String(statement.module)
      #expect(modules.contains(module), "\(file.lastPathComponent) may not import \(module)")
    }
  }
}

@Test func `the database and the curses library stay behind their walls`() throws {
  for (folder, modules) in [
    "Sources/Storage": ["GRDB", "GRDBSQLite", "Crypto"], "Sources/Terminal": ["CNcurses"],
  ] {
    for file in try swiftFiles(in: folder) {
      let source = try String(contentsOf: file, encoding: .utf8)
      for module in modules {
        let bare = try Regex("(?m)^import \(module)$")
        #expect(
          source.firstMatch(of: bare) == nil, "\(file.lastPathComponent): internal import \(module)"
        )
      }
    }
  }
}

@Test func `no file is longer than three hundred lines`() throws {
  for folder in ["Sources", "Resources"] {
    for file in try swiftFiles(in: folder) {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 301, "\(file.lastPathComponent) has \(lines.count) lines")
    }
  }
}

/// The folder the package stands in.
let package = URL(filePath: #filePath).appending(path: "../../..").standardized

/// Every Swift file below `folder`.
func swiftFiles(in folder: String) throws -> [URL] {
  let below = try #require(
    FileManager.default.enumerator(
      at: package.appending(path: folder), includingPropertiesForKeys: nil))
  return below.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
}

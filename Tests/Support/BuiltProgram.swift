import Foundation

/// The programs that were built together with these tests.
package enum BuiltProgram {
  package static let frontdesk = named("frontdesk")
  /// The program that writes as fast as it is told.
  package static let writer = named("FaultWriter")

  private static func named(_ name: String) -> URL {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    let folder = bundle.map {
      URL(filePath: String($0.prefix { $0 != " " })).deletingLastPathComponent()
    }
    let beside = folder?.appending(path: name)
    if let beside, FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return URL(filePath: #filePath).appending(path: "../../../.build/debug/\(name)").standardized
  }
}

extension URL {
  /// A new place for a folder in memory, where there is such a place: what is tried there is only
  /// what stands in the files, or what the program says of them.
  package static var inMemory: URL {
    let memory = URL(filePath: "/dev/shm")
    let isThere = FileManager.default.isWritableFile(atPath: memory.path)
    return (isThere ? memory : .temporaryDirectory).appending(
      path: "frontdesk-\(UUID().uuidString)")
  }
}

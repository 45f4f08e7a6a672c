import Foundation
import GRDB
import Testing

extension FaultDesk {
  /// The recorder, built from its source with the compiler that every Swift comes with.
  static func recorder() throws -> URL {
    let source = URL(filePath: #filePath).appending(path: "../Recorder/recorder.c").standardized
    let library = URL.temporaryDirectory.appending(path: "recorder-\(UUID().uuidString).so")
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = [
      "clang", "-O1", "-fPIC", "-shared", "-o", library.path, source.path, "-ldl",
    ]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0)
    return library
  }

  /// Puts the keys of a practice file beside it, where those of a real file stand.
  func keepKeysBeside() throws {
    try DatabaseQueue(path: data).write { database in
      let secret = try Foundation.Data.fetchOne(database, sql: "SELECT secret FROM practiceKey")
      try secret?.write(to: URL(filePath: data + ".key"))
      try database.execute(sql: "DELETE FROM practiceKey; DELETE FROM practiceSealKey")
    }
  }
}

import Foundation
import Testing

/// The small libraries that are put before the system's, built from their C with the compiler that
/// every Swift comes with.
package enum Preload {
  /// Writes down every change of a folder's files.
  package static let recorder = Result { try build("recorder") }
  /// Lets one system call go wrong.
  package static let injector = Result { try build("injector") }
  /// Sets the wall clock off.
  package static let clock = Result { try build("clock") }

  private static func build(_ name: String) throws -> URL {
    let source = URL(filePath: #filePath).appending(path: "../Preload/\(name).c").standardized
    let library = URL.temporaryDirectory.appending(path: "\(name)-\(getpid()).so")
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = [
      "clang", "-O1", "-Wall", "-Werror", "-fPIC", "-shared", "-o", library.path, source.path,
      "-ldl",
    ]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0)
    return library
  }
}

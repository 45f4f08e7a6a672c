import Foundation

/// A program that is run from its start to its end, whatever it says.
struct OutsideProgram {
  let path: String
  let words: [String]
  var surroundings: [String] = []

  /// The program of that name, where the system has one.
  static func named(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(
      separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// Runs it, with nothing to read and nobody to listen.
  ///
  /// - Throws: ``Failed`` where it cannot be started, or ends otherwise than well.
  func run() throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var process: pid_t = 0
    let started = withCStrings(words) { argv in
      withCStrings(surroundings) { envp in
        posix_spawn(&process, path, &actions, nil, argv, envp)
      }
    }
    guard started == 0 else { throw Failed(path: path, status: started) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    guard status == 0 else { throw Failed(path: path, status: status) }
  }

  struct Failed: Error, CustomStringConvertible {
    let path: String
    let status: Int32

    var description: String { "\(path): \(status)" }
  }
}

import Console
import Domain
import Foundation
import Resources

extension CopyKeeper {
  /// Copies by running this very program as a child, which answers on a pipe.
  static func children(of options: DeskOptions, in house: HouseRules) -> CopyKeeper {
    CopyKeeper(
      begin: { folder, moment, language in
        // A practice file goes by a time of its own.
        let time = house.estate.isPractice ? ["--at", house.zone.text(moment)] : []
        return CopyChild.start(
          [
            "frontdesk", "backup", "run", "--into", folder, "--data", options.path, "--json",
            "--language", language.rawValue,
          ] + time)
      },
      end: CopyChild.end)
  }
}

/// A copy of this program that makes a backup.
private enum CopyChild {
  /// Starts it with a pipe for all that it says, and with nothing else of ours open.
  static func start(_ words: [String]) -> CopyKeeper.Work? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[1]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    for descriptor in Int32(3)..<highest where descriptor != ends[0] && descriptor != ends[1] {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The console reads its signals from a descriptor, and blocks them otherwise.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process: pid_t = 0
    let isStarted = withCStrings(words) { argv in
      withCStrings(surroundings) { envp in
        posix_spawn(&process, "/proc/self/exe", &actions, &attributes, argv, envp) == 0
      }
    }
    guard isStarted else {
      close(ends[0])
      return nil
    }
    return CopyKeeper.Work(process: process, descriptor: ends[0])
  }

  /// Takes what it said, and waits for its end; returns what went wrong.
  @Sendable static func end(_ work: CopyKeeper.Work) -> Phrase? {
    let words = FileHandle(fileDescriptor: work.descriptor, closeOnDealloc: true)
    let said = (try? words.readToEnd()).map { String(decoding: $0, as: UTF8.self) } ?? ""
    var status: Int32 = 0
    waitpid(work.process, &status, 0)
    return cause(of: status, said)
  }

  /// What went wrong, of its end as wait(2) tells it and of its last line: its own sentence, or that it
  /// did not come to say one.
  static func cause(of status: Int32, _ said: String) -> Phrase? {
    guard status != 0 else { return nil }
    let line = said.split(separator: "\n").last.map(String.init) ?? ""
    let object = try? JSONDecoder().decode([String: String].self, from: Data(line.utf8))
    if let message = object?["message"] { return Phrase(message, message) }
    return Phrase(
      "做备份的程序中途停了；请运行 frontdesk doctor", "the program that copies broke off; run frontdesk doctor")
  }

  /// The environment, without anybody's PIN.
  private static var surroundings: [String] {
    ProcessInfo.processInfo.environment.filter { !$0.key.contains("PIN") }
      .map { "\($0.key)=\($0.value)" }
  }

  /// Descriptors up to this one are not the child's.
  private static let highest: Int32 = 64
}

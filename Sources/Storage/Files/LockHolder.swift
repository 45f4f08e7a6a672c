import Foundation

/// Who holds a lock, in words for a person who has to wait: number, name and terminal of the process.
///
/// It is read from what the kernel tells. The file itself is not opened: closing it would let go of
/// the locks that SQLite has on it.
enum LockHolder {
  /// The first process but this one that has one of SQLite's locks on a file; nothing where the
  /// kernel tells of none.
  static func ofFile(_ path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "" }
    let locks = (try? String(contentsOfFile: "/proc/locks", encoding: .utf8)) ?? ""
    for line in locks.split(separator: "\n") {
      // 7: POSIX  ADVISORY  WRITE 4711 fe:01:131 1073741824 1073742335
      let parts = line.split(separator: " ")
      guard parts.count >= 6, parts[1] == "POSIX", let process = pid_t(parts[4]), process > 0,
        process != getpid(), parts[5].split(separator: ":").last == "\(status.st_ino)"
      else { continue }
      return words(of: process)
    }
    return ""
  }

  /// A process in words: `4711 sqlite3 pts/3`.
  static func words(of process: pid_t) -> String {
    let folder = "/proc/\(process)"
    let name = (try? String(contentsOfFile: folder + "/comm", encoding: .utf8)) ?? ""
    let input = try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/fd/0")
    let isTerminal = input.map { $0.hasPrefix("/dev/pts/") || $0.hasPrefix("/dev/tty") } ?? false
    let terminal = isTerminal ? input?.dropFirst("/dev/".count) : nil
    let words = ["\(process)", name.trimmingCharacters(in: .whitespacesAndNewlines)]
    return (words + [terminal.map(String.init) ?? ""]).filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

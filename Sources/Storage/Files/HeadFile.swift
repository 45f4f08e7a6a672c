import Foundation

/// The journal's head, kept outside the data file: `seals.log` in the same folder.
///
/// A chain cannot see that its tail is missing; a line written after each commit can. Lines are
/// only ever appended, one to a commit: number, digest, the data file's name and its identity. So
/// several files of one folder share the log, and a copy under another name begins without a head.
package struct HeadFile: Sendable {
  /// One line of the log.
  package struct Line: Hashable, Sendable {
    package let sequence: Int
    /// The digest of that entry, in hexadecimal.
    package let digest: String
  }

  package let path: String
  private let name: String
  private let identity: String

  init(besides dataFile: String, identity: String) {
    let url = URL(filePath: dataFile)
    path = url.deletingLastPathComponent().appending(path: HeadFile.fileName).path
    name = HeadFile.escaped(url.lastPathComponent)
    self.identity = identity
  }

  static let fileName = "seals.log"

  /// Appends the head of the chain; called while holding the turnstile, after the commit.
  func append(_ line: Line) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreFailure.readOnly(path: path) }
    defer { close(descriptor) }
    var text = "\(line.sequence) \(line.digest) \(name) \(identity)\n"
    if endsTorn(descriptor) { text = "\n" + text }
    let written = text.utf8.withContiguousStorageIfAvailable {
      write(descriptor, $0.baseAddress, $0.count)
    }
    guard written == text.utf8.count else { throw StoreFailure.diskFull }
  }

  /// The lines that belong to this file, oldest first.
  package func lines() -> [Line] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap(line)
  }

  /// The newest line that belongs to this file, found from the end; nothing where none is near it.
  package func newest() -> Line? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let end = lseek(descriptor, 0, SEEK_END)
    var bytes = [UInt8](repeating: 0, count: min(Int(end), HeadFile.tail))
    let count = pread(descriptor, &bytes, bytes.count, end - off_t(bytes.count))
    let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    return text.split(separator: "\n").reversed().lazy.compactMap(line).first
  }

  /// So many bytes from the end on are looked through for the newest line.
  private static let tail = 65_536

  private func line(_ row: Substring) -> Line? {
    let parts = row.split(separator: " ")
    guard parts.count == 4, parts[2] == name, parts[3] == identity, let sequence = Int(parts[0])
    else { return nil }
    return Line(sequence: sequence, digest: String(parts[1]))
  }

  /// The number of the newest line known of a file of that name, whatever its identity was then.
  package static func lastKnown(besides dataFile: String) -> Int? {
    let file = HeadFile(besides: dataFile, identity: "")
    let text = (try? String(contentsOfFile: file.path, encoding: .utf8)) ?? ""
    let last = text.split(separator: "\n").last { row in
      let parts = row.split(separator: " ")
      return parts.count == 4 && parts[2] == file.name
    }
    return last?.split(separator: " ").first.flatMap { Int($0) }
  }

  /// Makes sure that what was appended is on the disk.
  package func synchronize() {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Whether a power cut has left half a line at the end.
  private func endsTorn(_ descriptor: Int32) -> Bool {
    let end = lseek(descriptor, 0, SEEK_END)
    guard end > 0 else { return false }
    var last: UInt8 = 0
    return pread(descriptor, &last, 1, end - 1) == 1 && last != UInt8(ascii: "\n")
  }

  private static func escaped(_ name: String) -> String {
    name.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["-", "_", "."])) ?? name
  }
}

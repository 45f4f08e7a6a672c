import Foundation

/// The journal's head, kept outside the data file: `seals.log` in the same folder.
///
/// A chain cannot see that its tail is missing; a line written after each commit can. Lines are
/// only ever appended, one to a commit: number, digest, the data file's name and its identity; and one
/// to a seal, which begins with `seal`. So several files of one folder share the log, and a copy
/// under another name begins without a head.
package struct HeadFile: Sendable {
  /// One line of the log.
  package struct Line: Hashable, Sendable {
    package let sequence: Int
    /// The digest of that entry, in hexadecimal.
    package let digest: String
  }

  /// A seal as the log remembers it.
  package struct SealLine: Hashable, Sendable {
    package let number: Int
    package let entry: Int
    /// The seal's own digest, in hexadecimal.
    package let digest: String
  }

  /// What the log knows of a file, oldest first.
  package struct Contents: Hashable, Sendable {
    package var lines: [Line] = []
    package var seals: [SealLine] = []
  }

  package let path: String
  private let name: String
  /// Of which file, by its identity; nothing where any that had the name is meant.
  private let identity: String?

  init(besides dataFile: String, identity: String?) {
    let url = URL(filePath: dataFile)
    path = url.deletingLastPathComponent().appending(path: HeadFile.fileName).path
    name = HeadFile.escaped(url.lastPathComponent)
    self.identity = identity
  }

  static let fileName = "seals.log"

  /// Appends the head of the chain, and what was sealed with it; called while holding the turnstile,
  /// after the commit.
  func append(_ line: Line, seals: [SealRow] = []) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreFailure.readOnly(path: path) }
    defer { close(descriptor) }
    let owner = "\(name) \(identity ?? "")"
    var text = "\(line.sequence) \(line.digest) \(owner)\n"
    for seal in seals {
      let parts = [seal.digest, seal.signature].map(\.hexadecimal).joined(separator: " ")
      text += "seal \(seal.number) \(seal.entry) \(parts) \(owner)\n"
    }
    if endsTorn(descriptor) { text = "\n" + text }
    let written = text.utf8.withContiguousStorageIfAvailable {
      write(descriptor, $0.baseAddress, $0.count)
    }
    guard written == text.utf8.count else { throw StoreFailure.diskFull }
  }

  /// The lines that belong to this file, oldest first.
  package func lines() -> [Line] { contents().lines }

  /// What the log knows of this file.
  package func contents() -> Contents {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return Contents() }
    return contents(of: text)
  }

  /// The newest line that belongs to this file; only the end of the log is read, and of that backwards.
  package func lastLine() -> Line? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let end = Int(lseek(descriptor, 0, SEEK_END))
    var length = 16_384
    while true {
      let start = max(0, end - length)
      var bytes = [UInt8](repeating: 0, count: end - start)
      guard pread(descriptor, &bytes, bytes.count, off_t(start)) == bytes.count else { return nil }
      // The first line may be cut in two.
      let whole = start == 0 ? bytes[...] : bytes.drop { $0 != UInt8(ascii: "\n") }
      if let last = lastLine(in: whole) { return last }
      guard start > 0 else { return nil }
      length *= 8
    }
  }

  private func lastLine(in bytes: ArraySlice<UInt8>) -> Line? {
    var rest = bytes
    while !rest.isEmpty {
      let begin = rest.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.startIndex
      if case .head(let line)? = entry(in: rest[begin...]) { return line }
      rest = rest[..<max(rest.startIndex, begin - 1)]
    }
    return nil
  }

  private func contents(of text: String) -> Contents {
    var contents = Contents()
    for row in text.utf8.split(separator: UInt8(ascii: "\n")) {
      switch entry(in: row) {
      case .head(let line): contents.lines.append(line)
      case .seal(let seal): contents.seals.append(seal)
      case nil: continue
      }
    }
    return contents
  }

  private enum Entry {
    case head(Line)
    case seal(SealLine)
  }

  /// What a row of the log says of this file; nothing where it is another's, or torn.
  private func entry(in row: some Collection<UInt8>) -> Entry? {
    let parts = row.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    guard [4, 7].contains(parts.count), parts[parts.count - 2] == name,
      identity == nil || parts.last == identity
    else { return nil }
    if parts.count == 4, let sequence = Int(parts[0]) {
      return .head(Line(sequence: sequence, digest: parts[1]))
    }
    guard parts[0] == "seal", let number = Int(parts[1]), let entry = Int(parts[2]) else {
      return nil
    }
    return .seal(SealLine(number: number, entry: entry, digest: parts[3]))
  }

  /// The number of the newest line known of a file of that name, whatever its identity was then.
  package static func lastKnown(besides dataFile: String) -> Int? {
    HeadFile(besides: dataFile, identity: nil).lastLine()?.sequence
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

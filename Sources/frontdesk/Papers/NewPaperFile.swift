import Console
import Foundation
import Resources

/// A file that is made for a paper: whole or not at all, for its owner only, and never in place of
/// another.
struct NewPaperFile {
  /// As it was named, for whoever reads of it.
  private let name: String
  private let path: String

  init(_ name: String) {
    self.name = name
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    path = name.hasPrefix("~/") && !home.isEmpty ? home + name.dropFirst() : name
  }

  /// Writes the file beside its place, calls `before`, and puts it there.
  ///
  /// What `before` throws leaves nothing behind.
  func write(_ text: String, before: () throws -> Void) throws {
    try write(bytes: Array(text.utf8), before: before)
  }

  /// The same, of any bytes.
  func write(bytes: [UInt8], before: () throws -> Void) throws {
    guard !path.isEmpty, !path.hasSuffix("/"), !isDirectory else { throw failure(EISDIR) }
    try requireFree()
    let draft = "\(path).\(getpid()).part"
    let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { unlink(draft) }
    do {
      defer { close(descriptor) }
      try fill(descriptor, with: bytes)
    }
    try before()
    try put(draft)
  }

  private func fill(_ descriptor: Int32, with bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(errno) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw failure(errno) }
  }

  /// Gives the draft its name; somebody else's file of that name, made meanwhile, stays.
  private func put(_ draft: String) throws {
    if link(draft, path) == 0 { return }
    guard errno != EEXIST else { throw PaperFailure.fileExists(name) }
    // Not every file system knows two names for a file: the place is taken first, then filled.
    let place = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard place >= 0 else {
      throw errno == EEXIST ? PaperFailure.fileExists(name) : failure(errno)
    }
    close(place)
    guard rename(draft, path) == 0 else {
      let cause = errno
      unlink(path)
      throw failure(cause)
    }
  }

  private func requireFree() throws {
    var status = stat()
    guard lstat(path, &status) != 0 else { throw PaperFailure.fileExists(name) }
  }

  private var isDirectory: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func failure(_ code: Int32) -> PaperFailure {
    let why =
      switch code {
      case ENOENT, ENOTDIR: Phrase("没有这个文件夹", "there is no such folder")
      case EISDIR: Phrase("它是文件夹", "it is a folder")
      case EACCES, EPERM: Phrase("没有权限", "it is not allowed")
      case EROFS: Phrase("那里只能读", "that place is read-only")
      case ENOSPC, EDQUOT: Phrase("磁盘满了", "the disk is full")
      case EFBIG: Phrase("超过文件大小限制", "the file-size limit is reached")
      case ENAMETOOLONG: Phrase("名字太长", "the name is too long")
      default:
        Phrase("系统说 \(String(cString: strerror(code)))", "\(String(cString: strerror(code)))")
      }
    return .cannotWrite(name, why)
  }
}

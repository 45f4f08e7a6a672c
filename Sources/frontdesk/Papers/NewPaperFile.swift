import Console
import Foundation
import Resources
import Storage

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
    do {
      try FreshFile(path).fill({ try fill($0, with: bytes) }, before: before)
    } catch let cause as FreshFile.Failure {
      switch cause {
      case .exists: throw PaperFailure.fileExists(name)
      case .system(let code): throw failure(code)
      }
    }
  }

  private func fill(_ draft: String, with bytes: [UInt8]) throws {
    let descriptor = open(draft, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(errno) }
      rest = rest.dropFirst(count)
    }
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

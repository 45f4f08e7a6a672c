import Foundation

/// A file that is made whole or not at all, for its owner only, and never in place of another.
struct FreshFile {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Fills a draft beside its place, makes sure that it is on the disk, and gives it its name.
  ///
  /// What `body` throws leaves nothing behind.
  func fill(_ body: (_ draft: String) throws -> Void) throws {
    guard !exists else { throw StoreFailure.fileExists(path: path) }
    let draft = "\(path).\(getpid()).part"
    let descriptor = open(draft, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreFailure.readOnly(path: path) }
    defer { unlink(draft) }
    close(descriptor)
    try body(draft)
    try synchronize(draft)
    guard link(draft, path) == 0 else {
      throw errno == EEXIST
        ? StoreFailure.fileExists(path: path) : StoreFailure.readOnly(path: path)
    }
    try? synchronize(URL(filePath: path).deletingLastPathComponent().path)
  }

  private var exists: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private func synchronize(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreFailure.readOnly(path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreFailure.writeRefused }
  }
}

import Foundation

/// A file that is made whole or not at all, for its owner only, and never in place of another.
package struct FreshFile: Sendable {
  /// Why it was not made; nothing is left of it.
  package enum Failure: Error, Hashable, Sendable {
    /// There is such a file already, and it is left as it is.
    case exists
    /// What the system said, as `errno` has it.
    case system(Int32)
  }

  private let path: String

  package init(_ path: String) { self.path = path }

  /// A file that is whole, and could not be given its name.
  package struct Unnamed: Error {
    package let draft: String
    package let cause: Failure
  }

  /// Fills a draft beside its place, makes sure that it is on the disk, calls `before`, and gives the
  /// draft its name.
  ///
  /// Where `before` writes the file down as being there, `keepsDraft` has it stay under the name of
  /// its draft if it then cannot have its own.
  ///
  /// - Throws: ``Failure``, or ``Unnamed`` for a draft that stays; whatever `write` or `before` throws
  ///   leaves nothing behind.
  package func fill(
    _ write: (_ draft: String) throws -> Void, before: () throws -> Void = {},
    keepsDraft: Bool = false
  ) throws {
    var status = stat()
    guard lstat(path, &status) != 0 else { throw Failure.exists }
    let draft = "\(path).\(getpid()).part"
    let descriptor = open(draft, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Failure.system(errno) }
    var isKept = false
    defer { if !isKept { unlink(draft) } }
    close(descriptor)
    try write(draft)
    try synchronize(draft)
    try before()
    do throws(Failure) { try put(draft) } catch {
      guard keepsDraft else { throw error }
      isKept = true
      throw Unnamed(draft: draft, cause: error)
    }
    synchronizeFolder()
  }

  /// Forces the name to the disk, too; where a folder cannot be, the file is there all the same.
  func synchronizeFolder() {
    try? synchronize(URL(filePath: path).deletingLastPathComponent().path)
  }

  /// Gives the draft its name; somebody else's file of that name, made meanwhile, stays.
  fileprivate func put(_ draft: String) throws(Failure) {
    if link(draft, path) == 0 { return }
    guard errno != EEXIST else { throw Failure.exists }
    // A stick knows no two names for a file: there the place is taken first, then filled.
    let place = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard place >= 0 else { throw errno == EEXIST ? Failure.exists : Failure.system(errno) }
    close(place)
    guard rename(draft, path) == 0 else {
      let cause = errno
      unlink(path)
      throw Failure.system(cause)
    }
  }

  private func synchronize(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure.system(errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Failure.system(errno) }
  }
}

extension FreshFile {
  /// Writes a few bytes to the disk, for their owner alone, beside the place where they are to stand.
  ///
  /// - Returns: the draft's own path.
  /// - Throws: ``StoreFailure``; nothing of it is left then.
  func draft(of bytes: Data) throws -> String {
    let draft = "\(path).\(getpid()).part"
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreFailure.readOnly(path: path) }
    defer { close(descriptor) }
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count, fsync(descriptor) == 0 else {
      unlink(draft)
      throw StoreFailure.diskFull
    }
    return draft
  }

  /// Makes a small file of those bytes, whole or not at all; one that exists is left as it is.
  ///
  /// - Throws: ``StoreFailure``.
  func make(of bytes: Data) throws {
    let draft = try draft(of: bytes)
    defer { unlink(draft) }
    do { try put(draft) } catch { throw StoreFailure.readOnly(path: path) }
    synchronizeFolder()
  }
}

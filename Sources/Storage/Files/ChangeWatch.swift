internal import CSystem
import Foundation

/// Tells when another process has written to the same data file, without polling.
///
/// It watches the head file, to which every commit appends one line. Its descriptor belongs into
/// the caller's `poll`; drafts and PIN attempts wake nobody.
package struct ChangeWatch: ~Copyable {
  /// Readable when something has been written.
  package let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// A watch of that head file, or nothing where the system does not grant one.
  static func opened(of head: HeadFile) -> ChangeWatch? {
    let file = open(head.path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return nil }
    close(file)
    let descriptor = desk_watch_open(head.path)
    return descriptor >= 0 ? ChangeWatch(descriptor: descriptor) : nil
  }

  deinit { close(descriptor) }

  /// Takes off what was seen, and says whether there was anything.
  package func drain() -> Bool { desk_watch_drain(descriptor) != 0 }
}

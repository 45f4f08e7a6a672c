import Foundation

/// Room beside a real data file that is given back when the disk is full, so that the desk can go on
/// writing while somebody makes room.
package struct Reserve: Sendable {
  package let path: String

  package init(besides dataFile: String) { path = dataFile + Reserve.ending }

  package static let ending = ".reserve"
  /// In bytes.
  package static let size = 16 * 1_048_576

  package var isThere: Bool { access(path, F_OK) == 0 }

  /// Lays it where there is none, and so much room that it takes nothing from anybody.
  package func lay() {
    guard !isThere, let volume = Volume(of: URL(filePath: path).deletingLastPathComponent().path),
      volume.freeBytes > 8 * Reserve.size
    else { return }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if posix_fallocate(descriptor, 0, off_t(Reserve.size)) != 0 { unlink(path) }
  }

  /// Gives its room back; false where there was none.
  func giveBack() -> Bool { unlink(path) == 0 }
}

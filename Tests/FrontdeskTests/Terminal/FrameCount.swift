import Foundation
import Testing

/// The FIFO into which the console writes a line for each frame that it has shown.
final class FrameCount {
  let path: String
  private let descriptor: Int32

  init(in folder: URL) throws {
    path = folder.appending(path: "frames-\(UUID().uuidString)").path
    try #require(mkfifo(path, 0o600) == 0)
    descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    try #require(descriptor >= 0)
  }

  deinit {
    close(descriptor)
    unlink(path)
  }

  /// Waits until at least one more frame has been shown, and says how many were; 0 if none was.
  func next(within milliseconds: Int) -> Int {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, Int32(max(0, milliseconds))) > 0 else { return 0 }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    return buffer.prefix(max(0, count)).count { $0 == UInt8(ascii: "\n") }
  }
}

import Console
import Foundation
import Resources

/// A receipt printer by its own file, as `/dev/usb/lp0`, or a pipe that leads to one.
///
/// A file with anything in it is never written over: only a device or a pipe is taken, and a printer
/// that takes nothing is not waited for.
struct ReceiptPrinter {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Opens it, calls `before`, and writes.
  func write(_ bytes: [UInt8], before: () throws -> Void) throws {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw PaperFailure.cannotWrite(path, Phrase("没有这个打印机", "there is no such printer"))
    }
    guard [S_IFCHR, S_IFIFO].contains(status.st_mode & S_IFMT) else {
      throw PaperFailure.cannotWrite(path, Phrase("它不是打印机", "it is no printer"))
    }
    let descriptor = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    try before()
    try fill(descriptor, with: bytes)
  }

  private func fill(_ descriptor: Int32, with bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard poll(&ready, 1, Self.patience) > 0 else { throw failure(ETIMEDOUT) }
      } else if errno != EINTR {
        throw failure(errno)
      }
    }
  }

  private func failure(_ code: Int32) -> PaperFailure {
    let why =
      switch code {
      case EACCES, EPERM: Phrase("没有权限", "it is not allowed")
      case ETIMEDOUT, EAGAIN: Phrase("打印机没有反应", "it does not answer")
      case ENXIO, ENODEV, EIO: Phrase("打印机没有连上", "it is not connected")
      case EBUSY: Phrase("打印机正忙", "it is busy")
      default:
        Phrase("系统说 \(String(cString: strerror(code)))", "\(String(cString: strerror(code)))")
      }
    return .deviceFailed(path, why)
  }

  /// How many milliseconds a printer is waited for that takes nothing.
  private static let patience: Int32 = 3_000
}

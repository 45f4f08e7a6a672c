internal import CNcurses
import Glibc

/// The count of frames shown, written as a line for each to a FIFO that a test reads.
///
/// `$FRONTDESK_FRAMES` names the FIFO; without it nothing is counted. Nobody has to be reading.
struct FrameCounter {
  private let descriptor: Int32
  private var count = 0

  init() {
    descriptor = environment("FRONTDESK_FRAMES").map { desk_open_fifo($0) } ?? -1
  }

  mutating func countOne() {
    guard descriptor >= 0 else { return }
    count += 1
    let line = Array("\(count)\n".utf8)
    _ = write(descriptor, line, line.count)
  }

  func close() { if descriptor >= 0 { _ = Glibc.close(descriptor) } }
}

import Foundation
import Storage
import Testing

/// Signing in where others do so at the same moment.
struct SignInFaultTests {
  @Test func `who waits while another's PIN is judged has not used up a try`() throws {
    let desk = try FaultDesk.fresh()
    let other = open(desk.data + ".sign-in", O_RDWR | O_CREAT, 0o600)
    try #require(flock(other, LOCK_EX) == 0)
    let clerks = try (0..<8).map { try desk.startEnquiry("第\($0)问") }
    for clerk in clerks { waitUntilItStands(at: desk.data + ".sign-in", clerk) }
    #expect(clerks.allSatisfy { $0.isRunning })
    let store = try Store(opening: desk.data)
    #expect(try store.read { try $0.pins.tried() }.isEmpty)
    close(other)
    #expect(clerks.allSatisfy { $0.end().status == 0 })
    #expect(try FaultDesk.soundEnquiries(in: desk.data) == clerks.count)
  }

  /// Waits until a process has opened that lock, or has come to its end without it.
  private func waitUntilItStands(at lock: String, _ process: ProgramRun) {
    let files = URL(filePath: "/proc/\(process.id)/fd")
    while process.isRunning {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: files.path)) ?? []
      let opened = names.compactMap {
        try? FileManager.default.destinationOfSymbolicLink(atPath: files.appending(path: $0).path)
      }
      guard !opened.contains(lock) else { return }
      usleep(1_000)
    }
  }
}

import Desk
import Domain
import Foundation
import Storage

/// Writes notes into a data file, and says of each that it is saved once it is.
///
/// Arguments: the data file, a staff number, a PIN, a word that begins each note, how many notes,
/// and how many milliseconds to rest between two. For each note a line goes to standard output, with
/// the note's number and the microseconds it took.
@main
enum Writer {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 7, let count = Int(words[5]), let rest = UInt32(words[6]) else { exit(64) }
    do {
      let desk = FrontDesk(
        store: try Store(opening: words[1]), uptime: Uptime.now, clock: now)
      let clerk = try desk.signIn(try StaffNumber(words[2]), pin: words[3])
      for number in 0..<count {
        let note = WriteNote(
          "\(words[4])-\(number)", place: nil, needsAction: false, occurred: nil)
        let start = ContinuousClock.now
        try desk.perform(note, as: clerk)
        let took = start.duration(to: .now).components
        say("\(number) \(took.seconds * 1_000_000 + took.attoseconds / 1_000_000_000_000)\n")
        if rest > 0 { usleep(rest * 1_000) }
      }
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(74)
    }
  }

  @Sendable private static func now() -> Moment {
    Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
  }

  /// Past every buffer: what was said is known even where the process is killed.
  private static func say(_ line: String) {
    let bytes = Array(line.utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
  }
}

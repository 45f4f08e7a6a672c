internal import CSystem
import Domain
import Foundation

/// A log to which several processes append lines, which never grows beyond its files, and forgets.
///
/// `NAME.log` is the newest, `NAME.log.1` the one before it. Each is its owner's alone. Lines begin with
/// their moment, and are numbered without a gap: a line that is taken out is missed. A log that
/// cannot be written hinders nobody in their work.
package struct RotatedLog: Sendable {
  private let path: String
  private let days: Int?
  private let bytes: Int

  /// The log of that name in a folder.
  ///
  /// - Parameters:
  ///   - name: the file's name without its ending.
  ///   - folder: where it stands.
  ///   - days: how long a line is kept, at most; whoever does not know it takes none away.
  ///   - bytes: from which size on a file is put aside.
  package init(_ name: String, in folder: String, days: Int?, bytes: Int = 5_000_000) {
    path = "\(folder)/\(name).log"
    self.days = days.map { max(1, $0) }
    self.bytes = bytes
  }

  /// Appends a line, which `text` makes of the moment and its number.
  package func append(at moment: Date, _ text: (_ moment: String, _ number: Int) -> String) {
    let lock = Turnstile(path: path + ".lock", patience: RotatedLog.patience)
    try? lock.whileHolding {
      let moment = Moment(milliseconds: Int64((moment.timeIntervalSince1970 * 1000).rounded(.down)))
      rotate(at: moment)
      let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard file >= 0 else { return }
      defer { close(file) }
      let line = text(LogMoment.text(of: moment), lastNumber(in: file) + 1)
      let bytes = Array((line.replacing("\n", with: " ") + "\n").utf8)
      _ = write(file, bytes, bytes.count)
    }
  }

  // MARK: Rotating

  private func rotate(at moment: Moment) {
    let spans = days.map { Double($0) / Double(RotatedLog.files - 1) } ?? .infinity
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber
    guard let size, size.intValue > 0 else { return }
    let age = age(of: path, at: moment)
    guard size.intValue >= bytes || age >= spans else { return }
    unlink("\(path).\(RotatedLog.files - 1)")
    for index in stride(from: RotatedLog.files - 2, through: 1, by: -1) {
      rename("\(path).\(index)", "\(path).\(index + 1)")
    }
    rename(path, path + ".1")
    guard let days else { return }
    for index in 1..<RotatedLog.files {
      let old = "\(path).\(index)"
      if self.age(of: old, at: moment) > Double(days) { unlink(old) }
    }
  }

  /// How many days before a moment the first line of a file was written; 0 where it does not say.
  private func age(of path: String, at moment: Moment) -> Double {
    guard let file = FileHandle(forReadingAtPath: path), let head = try? file.read(upToCount: 64),
      let first = String(decoding: head, as: UTF8.self).split(separator: "\"").lazy
        .compactMap({ LogMoment.moment($0) }).first
    else { return 0 }
    return Double(first.minutes(to: moment)) / Double(ClockTime.minutesPerDay)
  }

  /// The number of the last line; of the file before, where this one is empty.
  private func lastNumber(in file: Int32) -> Int {
    let end = lseek(file, 0, SEEK_END)
    guard end > 0 else {
      let before = open(path + ".1", O_RDONLY | O_CLOEXEC)
      guard before >= 0 else { return 0 }
      defer { close(before) }
      return lseek(before, 0, SEEK_END) > 0 ? lastNumber(in: before) : 0
    }
    var bytes = [UInt8](repeating: 0, count: min(Int(end), 4_096))
    let count = pread(file, &bytes, bytes.count, end - off_t(bytes.count))
    let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
    return lines.reversed().lazy.compactMap { line in
      line.range(of: "\"seq\":").flatMap { Int(line[$0.upperBound...].prefix(while: \.isNumber)) }
    }.first ?? 0
  }

  private static let files = 10
  /// Milliseconds to wait for another process; a line is not worth more.
  private static let patience = 200
}

internal import CSystem
import Foundation

/// What a file or folder lies on.
package struct Volume: Hashable, Sendable {
  /// Kinds of file systems, as far as it matters which.
  package enum Kind: String, Sendable {
    /// On a disk of this machine, or nothing that we know to be otherwise.
    case local
    /// On another machine, where locks are not to be relied on.
    case network
    /// In memory: gone when the power is.
    case memory
    /// Made by a program, which may keep its own promises or not.
    case userSpace
  }

  package let kind: Kind
  /// The kind's number, as statfs(2) tells it.
  package let number: UInt32
  package let freeBytes: Int
  package let allBytes: Int
  package let freeFiles: Int
  /// 0 where the file system counts no files.
  package let allFiles: Int

  /// What is at that path, or nothing where there is nothing.
  package init?(of path: String) {
    var volume = desk_volume()
    guard desk_volume_of(path, &volume) == 0 else { return nil }
    number = UInt32(truncatingIfNeeded: volume.kind)
    kind = Volume.kinds[number] ?? .local
    freeBytes = Int(clamping: volume.free_bytes)
    allBytes = Int(clamping: volume.all_bytes)
    freeFiles = Int(clamping: volume.free_files)
    allFiles = Int(clamping: volume.all_files)
  }

  /// By the numbers of statfs(2).
  private static let kinds: [UInt32: Kind] = [
    0x6969: .network,  // NFS
    0xFF53_4D42: .network, 0xFE53_4D42: .network, 0x517B: .network,  // CIFS, SMB2, SMB
    0x0102_1997: .network,  // 9p
    0x00C3_6400: .network, 0x5346_414F: .network,  // Ceph, AFS
    0x0102_1994: .memory, 0x8584_58F6: .memory,  // tmpfs, ramfs
    0x6573_5546: .userSpace,  // FUSE
  ]
}

/// The machine's clock and disk, as a check of them finds them.
package enum MachineLook {
  /// Whether the clock is kept in step with others; nothing where that cannot be told.
  package static var isClockInStep: Bool? {
    switch desk_clock_in_step() {
    case 0: false
    case 1: true
    default: nil
    }
  }

  /// How long it takes to write a page beside `path` and to force it to the disk, in milliseconds,
  /// the shortest first; nothing where it cannot be written.
  package static func forcedWrites(beside path: String, count: Int = 20) -> [Double] {
    let place = "\(path).\(getpid()).probe"
    let descriptor = open(place, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return [] }
    unlink(place)
    defer { close(descriptor) }
    let page = [UInt8](repeating: 0x5A, count: 4096)
    var times: [Double] = []
    for index in 0..<count {
      let start = ContinuousClock.now
      guard pwrite(descriptor, page, page.count, off_t(index * page.count)) == page.count,
        fsync(descriptor) == 0
      else { return [] }
      let took = start.duration(to: .now).components
      times.append(Double(took.seconds) * 1_000 + Double(took.attoseconds) / 1e15)
    }
    return times.sorted()
  }

  /// The process that holds the writers' lock of that data file; nothing while nobody does.
  package static func lockHolder(of dataFile: String) -> String? {
    Turnstile(path: dataFile + ".turnstile").holderNow
  }
}

import Foundation

/// A disk as a power cut may leave it: what was synced is there; of the rest anything may be.
///
/// The folder's names follow the journal of a file system such as ext4: syncing any file commits
/// every earlier creation and removal of a name. In the strict model only syncing the folder does.
struct PowerCut {
  private var durable: [Int: [UInt8]] = [:]
  private var pending: [Int: [DiskLog.Entry]] = [:]
  private var durableNames: [String: Int] = [:]
  private var pendingNames: [(name: String, file: Int?)] = []
  private var files: [UInt64: Int] = [:]
  private var created = 0
  private let isStrict: Bool
  /// How many commands the program had confirmed.
  private(set) var confirmed = 0

  init(isStrict: Bool) { self.isStrict = isStrict }

  /// Lets one recorded operation happen.
  mutating func take(_ entry: DiskLog.Entry) {
    switch entry.operation {
    case .confirmed: confirmed += 1
    case .create:
      created += 1
      files[entry.inode] = created
      durable[created] = []
      pendingNames.append((entry.name, created))
    case .unlink: pendingNames.append((entry.name, nil))
    case .write, .truncate: pending[file(entry.inode), default: []].append(entry)
    case .syncFile:
      for change in pending.removeValue(forKey: file(entry.inode)) ?? [] {
        PowerCut.apply(change, to: &durable[file(entry.inode), default: []])
      }
      if !isStrict { commitNames() }
    case .syncFolder: commitNames()
    }
  }

  /// The files as one power cut might leave them, by name.
  func state(using random: inout some RandomNumberGenerator) -> [String: [UInt8]] {
    let style = Int.random(in: 0..<5, using: &random)
    var names = durableNames
    let kept = style == 0 ? 0 : Int.random(in: 0...pendingNames.count, using: &random)
    for (name, file) in pendingNames.prefix(kept) { names[name] = file }
    return names.mapValues { file in
      var bytes = durable[file] ?? []
      for change in survivors(of: pending[file] ?? [], style: style, using: &random) {
        PowerCut.apply(change, to: &bytes)
      }
      return bytes
    }
  }

  /// The files with everything that was written, synced or not, by name.
  var everything: [String: [UInt8]] {
    var names = durableNames
    for (name, file) in pendingNames { names[name] = file }
    return names.mapValues { file in
      var bytes = durable[file] ?? []
      for change in pending[file] ?? [] { PowerCut.apply(change, to: &bytes) }
      return bytes
    }
  }

  /// Which unsynced changes of a file survive: none, all, the first ones, some, or torn ones.
  private func survivors(
    of changes: [DiskLog.Entry], style: Int, using random: inout some RandomNumberGenerator
  ) -> [DiskLog.Entry] {
    switch style {
    case 0: []
    case 1: changes
    case 2: Array(changes.prefix(Int.random(in: 0...changes.count, using: &random)))
    case 3: changes.filter { _ in Bool.random(using: &random) }
    default: changes.flatMap { torn($0, using: &random) }
    }
  }

  /// A write of which only some sectors reached the disk.
  private func torn(
    _ change: DiskLog.Entry, using random: inout some RandomNumberGenerator
  ) -> [DiskLog.Entry] {
    guard change.operation == .write else { return Bool.random(using: &random) ? [change] : [] }
    return stride(from: 0, to: change.bytes.count, by: PowerCut.sector).compactMap { start in
      guard Bool.random(using: &random) else { return nil }
      let end = min(start + PowerCut.sector, change.bytes.count)
      return DiskLog.Entry(
        operation: .write, inode: change.inode, position: change.position + start, name: "",
        bytes: Array(change.bytes[start..<end]))
    }
  }

  private func file(_ inode: UInt64) -> Int { files[inode] ?? 0 }

  private mutating func commitNames() {
    for (name, file) in pendingNames { durableNames[name] = file }
    pendingNames = []
  }

  private static func apply(_ change: DiskLog.Entry, to bytes: inout [UInt8]) {
    let end = change.position + change.bytes.count
    if change.operation == .truncate {
      bytes =
        Array(bytes.prefix(change.position))
        + [UInt8](repeating: 0, count: max(0, change.position - bytes.count))
      return
    }
    if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
    bytes.replaceSubrange(change.position..<end, with: change.bytes)
  }

  /// The smallest piece a disk writes whole, in bytes.
  private static let sector = 512
}

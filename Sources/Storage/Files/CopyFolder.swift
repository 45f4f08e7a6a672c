import Domain
import Foundation

/// A folder of copies that are made by the hour and by the day.
///
/// A copy stands there under its name only once it is proven, so the names say what there is. They are
/// made of the data file's name, the kind and the hour or the day, by the estate's clocks:
/// `desk-hourly-2024-11-04T09.sqlite`, `desk-daily-2024-11-04.sqlite`.
package struct CopyFolder: Sendable {
  package enum Kind: String, CaseIterable, Sendable { case hourly, daily }

  /// A copy that stands in the folder.
  package struct Copy: Hashable, Sendable {
    package let name: String
    package let kind: Kind
    package let day: Day
    /// Sorts copies of one kind by their age.
    package let stamp: String
  }

  package let path: String
  private let base: String
  private let ending: String

  /// The folder for copies of that data file; encrypted ones have an ending of their own.
  package init(_ path: String, of dataFile: String, isEncrypted: Bool = false) {
    self.path = path
    ending = ".sqlite" + (isEncrypted ? EncryptedCopy.ending : "")
    base = URL(filePath: dataFile).deletingPathExtension().lastPathComponent
  }

  /// Where a copy of that kind, made at that moment, has its place.
  package func place(of kind: Kind, at moment: Moment, in zone: EstateZone) -> String {
    let hour = kind == .hourly ? "T\(zone.clock(at: moment).prefix(2))" : ""
    return "\(path)/\(base)-\(kind.rawValue)-\(zone.day(of: moment))\(hour)\(ending)"
  }

  /// The copies that stand there, the newest first.
  package func copies() -> [Copy] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.compactMap(copy).sorted { ($0.stamp, $0.name) > ($1.stamp, $1.name) }
  }

  private func copy(_ name: String) -> Copy? {
    guard name.hasPrefix(base + "-"), name.hasSuffix(ending) else { return nil }
    let parts = name.dropFirst(base.count + 1).dropLast(ending.count).split(
      separator: "-", maxSplits: 1)
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else { return nil }
    let stamp = parts[1]
    guard let day = Day(stamp.prefix(10)) else { return nil }
    let isHour = stamp.dropFirst(10).wholeMatch(of: /T[0-2][0-9]/) != nil
    guard kind == .hourly ? isHour : stamp.count == 10 else { return nil }
    return Copy(name: name, kind: kind, day: day, stamp: String(stamp))
  }

  /// Makes the folder, for its owner only, where it is not there yet.
  package func make() throws {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StoreFailure.readOnly(path: path)
    }
  }

  /// Runs `body` in the one process that makes copies here; nothing where another does so now.
  package func whenElected<Result>(_ body: () throws -> Result) throws -> Result? {
    var isElected = false
    do {
      return try Turnstile(path: "\(path)/\(base).lock", patience: 0).whileHolding {
        isElected = true
        return try body()
      }
    } catch StoreFailure.busy where !isElected {
      return nil
    }
  }

  /// Removes what there is too much of, and what is older than it may be.
  ///
  /// To be called only after a new copy was proven. The newest ones stay whatever their age, for a
  /// clock that was set wrong must not take them all.
  ///
  /// - Parameters:
  ///   - count: how many of each kind stay.
  ///   - oldest: the first day of which a copy may be kept; nothing where any may.
  /// - Returns: the names of what is gone.
  package func prune(keeping count: [Kind: Int], since oldest: Day?) -> [String] {
    Kind.allCases.flatMap { kind -> [String] in
      let copies = copies().filter { $0.kind == kind }
      let kept = max(CopyFolder.fewest, count[kind] ?? CopyFolder.fewest)
      let surplus = copies.dropFirst(kept)
      let aged = copies.dropFirst(CopyFolder.fewest).filter { copy in
        oldest.map { copy.day < $0 } ?? false
      }
      return Set(surplus).union(aged).map(\.name).sorted().filter { unlink("\(path)/\($0)") == 0 }
    }
  }

  /// So many of each kind are never removed.
  private static let fewest = 3
}

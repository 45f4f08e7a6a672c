import Domain
import Foundation
import Storage

/// What is done for the file with nobody signed in.
///
/// The account that owns the file has it done: `cron`, or an open console in a quiet minute. Who may
/// read the whole file may copy it, so no PIN would keep anybody from it; the journal says that it was
/// done, and `-` for who.
package enum Chore: String, CaseIterable, Sendable {
  case keepCopies = "file.keep"
  case encrypt = "file.encrypt"
  case drill = "file.drill"
}

/// Which copies were made, and which went.
package struct KeptCopies: Sendable {
  /// The proven copies that were made, by their names in the folder.
  package let made: [String]
  package let removed: [String]
  /// What the newest of them was found to be; nothing where none was due.
  package let report: BackupReport?
  /// Whether another process was at it, so that this one left it alone.
  package let isElsewhere: Bool
}

extension FrontDesk {
  /// Makes the copies of this hour and of this day where they are still due, each proven by opening it,
  /// and then removes those that are too many or too old.
  ///
  /// - Throws: ``StoreFailure``; nothing that stood in the folder is then touched.
  package func keepCopies(in folder: CopyFolder) throws -> KeptCopies {
    try requireOwner()
    try folder.make()
    let house = try ask(HouseRulesInForce())
    return try folder.whenElected { try keepCopiesAlone(in: folder, house) }
      ?? KeptCopies(made: [], removed: [], report: nil, isElsewhere: true)
  }

  private func keepCopiesAlone(
    in folder: CopyFolder, _ house: HouseRules
  ) throws -> KeptCopies {
    let moment = self.moment
    let hourly = folder.place(of: .hourly, at: moment, in: house.zone)
    let daily = folder.place(of: .daily, at: moment, in: house.zone)
    var made: [String] = []
    var report: BackupReport?
    if !FileManager.default.fileExists(atPath: hourly) {
      report = try copyProven(to: hourly)
      made.append(hourly.lastPart)
    }
    if !FileManager.default.fileExists(atPath: daily) {
      // Of the copy, so that the desk waits once; and proven by itself.
      let second = try BackupFile(hourly).copyProven(to: daily)
      report = report ?? second
      made.append(daily.lastPart)
    }
    guard let report, let name = made.first else {
      return KeptCopies(made: [], removed: [], report: nil, isElsewhere: false)
    }
    try enter(.keepCopies, subject: name, ["entries": report.entries, "bytes": report.bytes])
    return KeptCopies(
      made: made, removed: folder.prune(by: house, at: moment), report: report, isElsewhere: false)
  }

  /// Puts the newest copy of each kind onto a second medium, encrypted, where it is not there yet, and
  /// then removes those that are too many or too old.
  ///
  /// - Parameters:
  ///   - folder: the folder with the proven copies.
  ///   - second: the folder on the second medium, which must be there: one that is made would lie on
  ///     the disk of this machine while the medium is not plugged in.
  ///   - keyFile: the file with the public key.
  /// - Returns: the names of those that were made.
  /// - Throws: ``StoreFailure``; nothing that stood there is then touched.
  package func keepEncrypted(
    _ folder: CopyFolder, in second: CopyFolder, for keyFile: String
  ) throws -> [String] {
    try requireOwner()
    guard FileManager.default.fileExists(atPath: second.path) else {
      throw StoreFailure.noMedium(path: second.path)
    }
    let house = try ask(HouseRulesInForce())
    let newest = CopyFolder.Kind.allCases.compactMap { kind in
      folder.copies().first { $0.kind == kind }?.name
    }
    return try second.whenElected {
      let missing = newest.map { (plain: $0, encrypted: $0 + EncryptedCopy.ending) }.filter {
        !FileManager.default.fileExists(atPath: "\(second.path)/\($0.encrypted)")
      }
      for name in missing {
        try EncryptedCopy("\(second.path)/\(name.encrypted)")
          .make(of: "\(folder.path)/\(name.plain)", for: keyFile)
      }
      guard let first = missing.first else { return [] }
      try enterEncrypted(first.encrypted, copies: missing.count)
      _ = second.prune(by: house, at: moment)
      return missing.map(\.encrypted)
    } ?? []
  }

  /// Says in the journal that so many encrypted copies were made, of which that is the first.
  package func enterEncrypted(_ name: String, copies: Int) throws {
    try enter(.encrypt, subject: name, ["copies": copies])
  }

  /// Says in the journal that a copy was restored on trial, and how long that took.
  package func enterDrill(of name: String, entries: Int, milliseconds: Int) throws {
    try enter(.drill, subject: name, ["entries": entries, "milliseconds": milliseconds])
  }
}

extension CopyFolder {
  /// Keeps as many as the house wants, and none longer than what is erased may stay in copies.
  fileprivate func prune(by house: HouseRules, at moment: Moment) -> [String] {
    let settings = house.settings
    let retention = settings.number(.visitRetentionDays)
    let days = retention + settings.number(.backupGraceDays)
    let today = house.zone.day(of: moment)
    return prune(
      keeping: [
        .hourly: settings.number(.backupHourly), .daily: settings.number(.backupDaily),
      ],
      since: retention > 0 ? Day(number: today.number - days) : nil)
  }
}

extension String {
  /// A path's last part.
  fileprivate var lastPart: String { split(separator: "/").last.map(String.init) ?? self }
}

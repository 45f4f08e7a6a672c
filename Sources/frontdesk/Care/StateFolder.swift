import Foundation

/// Where the program's logs and crash reports stand.
///
/// It is `$XDG_STATE_HOME/frontdesk`, else `~/.local/state/frontdesk`: apart from the data, since they
/// are handed to whoever maintains the program.
enum StateFolder {
  /// The folder, made for its owner alone; nothing where the account has no home.
  static var path: String? {
    let environment = ProcessInfo.processInfo.environment
    let named = environment["XDG_STATE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    guard let home = named ?? environment["HOME"].map({ $0 + "/.local/state" }) else { return nil }
    return made(home + "/frontdesk")
  }

  /// Where reports of crashes stand.
  static var crashes: String? { path.flatMap { made($0 + "/crashes") } }

  private static func made(_ folder: String) -> String? {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }
}

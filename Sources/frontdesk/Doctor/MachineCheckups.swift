import Foundation
import Resources

/// What the doctor looks at outside the file: disk, permissions, locale, terminal.
struct MachineCheckups {
  let path: String

  var all: [Checkup] { [disk, permissions, locale, terminal] }

  private var folder: String { URL(filePath: path).deletingLastPathComponent().path }

  /// A write needs room for a journal as large as the pages it changes; a copy, for the whole file.
  private var disk: Checkup {
    let system = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    let free = (system?[.systemFreeSize] as? NSNumber)?.intValue ?? 0
    let file = (attributes(of: path)[.size] as? NSNumber)?.intValue ?? 0
    let isRoomy = free > max(MachineCheckups.leastFree, 2 * file)
    let megabytes = free / MachineCheckups.megabyte
    return Checkup(
      "disk", isRoomy ? .fine : .warning,
      Phrase("剩余 \(megabytes) MB", "\(megabytes) MB free"))
  }

  /// The file is for its account alone, and nobody else may put another in its place.
  private var permissions: Checkup {
    let (file, folder) = (mode(of: path), mode(of: folder))
    let isPrivate = file & 0o077 == 0 && folder & 0o022 == 0
    let modes = "\(String(file, radix: 8)) / \(String(folder, radix: 8))"
    return Checkup(
      "permissions", isPrivate ? .fine : .warning,
      isPrivate
        ? Phrase("文件和文件夹 \(modes)", "file and folder \(modes)")
        : Phrase(
          "别的账号能动文件或文件夹（\(modes)），请改为 600 和 700",
          "other accounts may touch file or folder (\(modes)); make them 600 and 700"))
  }

  /// Asked only where somebody looks: a script has no terminal, and needs none.
  private var locale: Checkup {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(variable).first ?? ""
    let folded = name.lowercased().replacing("-", with: "")
    let isUTF8 = folded.contains("utf8")
    guard isOnTerminal else { return Checkup("locale", .fine, noTerminal) }
    return Checkup(
      "locale", isUTF8 ? .fine : .warning,
      isUTF8
        ? Phrase(name, name)
        : Phrase("“\(name)”不是 UTF-8，请设 LANG=C.UTF-8", "“\(name)” is not UTF-8; set LANG=C.UTF-8"))
  }

  private var terminal: Checkup {
    let name = variable("TERM") ?? ""
    let isUsable = !name.isEmpty && name != "dumb"
    guard isOnTerminal else { return Checkup("terminal", .fine, noTerminal) }
    return Checkup(
      "terminal", isUsable ? .fine : .warning,
      isUsable
        ? Phrase(name, name)
        : Phrase(
          "TERM“\(name)”画不出屏幕，请设 TERM=xterm-256color",
          "TERM “\(name)” cannot draw screens; set TERM=xterm-256color"))
  }

  private var noTerminal: Phrase { Phrase("没有接终端，不用看", "no terminal here, nothing to judge") }

  private var isOnTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  private func variable(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private func attributes(of path: String) -> [FileAttributeKey: Any] {
    (try? FileManager.default.attributesOfItem(atPath: path)) ?? [:]
  }

  private func mode(of path: String) -> Int {
    (attributes(of: path)[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  private static let megabyte = 1_000_000
  /// Below this a busy day may fill the disk.
  private static let leastFree = 200 * megabyte
}

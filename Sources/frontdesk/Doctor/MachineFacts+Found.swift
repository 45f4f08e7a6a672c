import Console
import Domain
import Foundation
import Storage

extension MachineFacts {
  /// What there is around that data file, found without opening it.
  ///
  /// - Parameters:
  ///   - path: the data file.
  ///   - isPractice: whether it is one for practice.
  ///   - now: the moment it is at the desk.
  ///   - latest: when the journal's newest line was written.
  ///   - copies: the folder for copies, where there is one.
  /// - Returns: the facts, for somebody to judge.
  static func found(
    around path: String, isPractice: Bool, now: Moment, latest: Moment?, copies: String?
  ) -> MachineFacts {
    var facts = MachineFacts(now: now)
    facts.isPractice = isPractice
    facts.latest = latest
    let folder = URL(filePath: path).deletingLastPathComponent().path
    facts.takeRoom(of: folder)
    facts.reserve = (Reserve.size, Reserve(besides: path).isThere)
    facts.forcedWrites = MachineLook.forcedWrites(beside: path)
    facts.isClockInStep = MachineLook.isClockInStep
    facts.takeOwnership(of: path, in: folder)
    facts.lockHolder = MachineLook.lockHolder(of: path)
    facts.leftovers = leftovers(in: folder) + (copies.map(leftovers) ?? [])
    facts.hangingReporters = orphanedReporters
    facts.crashFolder = StateFolder.crashes ?? ""
    facts.crashes = StateFolder.crashes.map { CrashReport.count(in: $0, days: 7) } ?? 0
    facts.terminal = Terminal.ofThisProcess
    return facts
  }

  private mutating func takeRoom(of folder: String) {
    guard let there = Storage.Volume(of: folder) else {
      volume = .unknown
      return
    }
    free = there.freeBytes
    all = there.allBytes
    freeFiles = there.allFiles > 0 ? (there.freeFiles, there.allFiles) : nil
    volume =
      switch there.kind {
      case .local: .local
      case .network: .network
      case .memory: .memory
      case .userSpace: .userSpace
      }
  }

  private mutating func takeOwnership(of path: String, in folder: String) {
    var status = stat()
    if stat(path, &status) == 0 {
      size = Int(status.st_size)
      fileMode = Int(status.st_mode) & 0o777
      links = Int(status.st_nlink)
      isOwner = status.st_uid == geteuid()
    }
    if stat(folder, &status) == 0 { folderMode = Int(status.st_mode) & 0o777 }
    if stat(path + ".key", &status) == 0 {
      key = (Int(status.st_size), Int(status.st_mode) & 0o777)
    }
  }

  /// Drafts of files whose process is gone, damaged files that were kept, trials that were cut short.
  private static func leftovers(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      if name.contains(".damaged-") && !name.hasSuffix("-journal") { return true }
      let made =
        name.firstMatch(of: /^drill-(?<process>[0-9]+)$/)?.process
        ?? name.firstMatch(of: /\.(?<process>[0-9]+)\.(?:part|check|probe)$/)?.process
      return made.flatMap { pid_t($0) }.map { kill($0, 0) != 0 && errno == ESRCH } ?? false
    }.sorted().map { "\(folder)/\($0)" }
  }

  /// Crash reporters of this account whose program, and its guardian, are gone.
  private static var orphanedReporters: [Int] {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.compactMap { Int($0) }.filter { process in
      guard
        let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
        let name = text.split(separator: "(").dropFirst().first?.split(separator: ")").first,
        // The kernel keeps the first fifteen letters.
        "swift-backtrace".hasPrefix(name), name.count >= 15,
        let parent = text.split(separator: ")").last?.split(separator: " ").dropFirst().first
      else { return false }
      return parent == "1"
    }.sorted()
  }
}

extension MachineFacts.Terminal {
  /// The terminal of this process; nothing where the answer goes elsewhere.
  fileprivate static var ofThisProcess: MachineFacts.Terminal? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    let environment = ProcessInfo.processInfo.environment
    func variable(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    var window = winsize()
    _ = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window)
    return MachineFacts.Terminal(
      locale: ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(variable).first ?? "",
      type: variable("TERM") ?? "", columns: Int(window.ws_col), rows: Int(window.ws_row))
  }
}

import Foundation
import Testing

/// The rehearsal program on a terminal of its own, of which the test has the other end.
final class RehearsalProcess {
  private(set) var terminal: Int32
  /// Our own hold on the terminal, to see how it was left.
  private(set) var slave: Int32
  private let pipe = Pipe()
  private var reports: Int32 { pipe.fileHandleForReading.fileDescriptor }
  private var process: pid_t = 0
  private(set) var output: [UInt8] = []
  private var log = ""

  init(
    _ arguments: String..., environment: [String: String] = [:], columns: UInt16 = 80,
    rows: UInt16 = 24
  ) throws {
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    let name = try Self.unlock(terminal)
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    resize(columns: columns, rows: rows)
    try start(arguments, environment, terminal: name)
    try pipe.fileHandleForWriting.close()
  }

  /// Makes the other end of the terminal ready, and gives its name: unlockpt(3) and ptsname(3),
  /// which Swift's Glibc lacks.
  private static func unlock(_ terminal: Int32) throws -> String {
    var lock: Int32 = 0
    var number: UInt32 = 0
    try #require(ioctl(terminal, 0x4004_5431, &lock) == 0)
    try #require(ioctl(terminal, 0x8004_5430, &number) == 0)
    return "/dev/pts/\(number)"
  }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    hangUp()
  }

  private func start(
    _ arguments: [String], _ environment: [String: String], terminal name: String
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    // The first terminal that the leader of a session opens is its own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_adddup2(&actions, pipe.fileHandleForWriting.fileDescriptor, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, Self.newSession)
    let program = Self.folder + "/TerminalRehearsal"
    var argv = ([program] + arguments).map { strdup($0) } + [nil]
    let settings = ["TERM": "xterm-256color"].merging(environment) { $1 }
    var envp = settings.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    try #require(posix_spawn(&process, program, &actions, &attributes, &argv, &envp) == 0)
  }

  /// POSIX_SPAWN_SETSID.
  private static let newSession: Int16 = 0x80

  private static var folder: String {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let program = String(decoding: path.prefix(max(0, length)).map(UInt8.init), as: UTF8.self)
    return String(program[..<(program.lastIndex(of: "/") ?? program.endIndex)])
  }
}

extension RehearsalProcess {
  func type(_ text: String) { type(Array(text.utf8)) }

  func type(_ bytes: [UInt8]) {
    var left = bytes[...]
    while !left.isEmpty {
      let written = left.withUnsafeBytes { write(terminal, $0.baseAddress, min($0.count, 512)) }
      guard written > 0 else { return }
      left = left.dropFirst(written)
      listen(for: 0)
    }
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  func signal(_ signal: Int32, to target: pid_t? = nil) { kill(target ?? process, signal) }

  /// Closes the terminal, as a window is closed or a connection breaks.
  func hangUp() {
    for descriptor in [slave, terminal] where descriptor >= 0 { close(descriptor) }
    (slave, terminal) = (-1, -1)
  }

  /// Waits for a report that begins so, and returns it; those before it are forgotten.
  @discardableResult
  func wait(
    for start: String, within milliseconds: Int = 10_000,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let end = Date(timeIntervalSinceNow: Double(milliseconds) / 1_000)
    while true {
      while let newline = log.firstIndex(of: "\n") {
        let line = String(log[..<newline])
        log = String(log[log.index(after: newline)...])
        if line.hasPrefix(start) { return line }
      }
      let left = Int32(end.timeIntervalSinceNow * 1_000)
      try #require(left > 0, "no report \(start)", sourceLocation: sourceLocation)
      let isLeft = listen(for: left)
      try #require(isLeft, "ended without \(start)", sourceLocation: sourceLocation)
    }
  }

  /// Waits until every process of the program has ended, and returns the status of the first.
  func end(within milliseconds: Int) throws -> Int32 {
    let end = Date(timeIntervalSinceNow: Double(milliseconds) / 1_000)
    var isLeft = true
    while isLeft {
      let left = Int32(end.timeIntervalSinceNow * 1_000)
      try #require(left > 0, "still there")
      isLeft = listen(for: left)
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    process = 0
    listen(for: 0)
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
  }

  /// Takes what arrives; false when the program has let go of its reports.
  @discardableResult
  private func listen(for milliseconds: Int32) -> Bool {
    var waits = [reports, terminal].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    _ = poll(&waits, 2, milliseconds)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    if waits[1].revents & Int16(POLLIN) != 0 {
      let count = read(terminal, &buffer, buffer.count)
      output += buffer.prefix(max(0, count))
    }
    guard waits[0].revents != 0 else { return true }
    let count = read(reports, &buffer, buffer.count)
    log += String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    return count > 0
  }

  /// Whether the terminal is as a shell expects it: lines, and what is typed is seen.
  var isGivenBack: Bool {
    var settings = termios()
    guard tcgetattr(slave, &settings) == 0 else { return false }
    return settings.c_lflag & tcflag_t(ECHO | ICANON) == tcflag_t(ECHO | ICANON)
  }

  /// The bytes sent to the terminal since the last call, as text, when no more are coming.
  func written() -> String {
    // The kernel hands them over when it pleases, so only silence says that this is all.
    var count = -1
    while count != output.count {
      count = output.count
      var wait = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      if poll(&wait, 1, 100) > 0 { listen(for: 0) }
    }
    defer { output = [] }
    return String(decoding: output, as: UTF8.self)
  }
}

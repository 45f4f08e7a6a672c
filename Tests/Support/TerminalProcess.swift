import Foundation
import Testing

/// A program on a terminal of its own, of which the test has the other end.
///
/// What the program, and all that it starts, writes to descriptor 3 is its report; it has ended
/// when the last of them has let go of that.
package final class TerminalProcess {
  private var terminal: Int32
  /// Our own hold on the terminal, to see how it was left.
  private var slave: Int32
  /// The line discipline as the program found it.
  private var before = termios()
  private let pipe = Pipe()
  private var reports: Int32 { pipe.fileHandleForReading.fileDescriptor }
  /// The first process: for the console, its guardian.
  package private(set) var process: pid_t = 0
  private var output: [UInt8] = []
  private var past: [UInt8] = []
  private var log = ""

  /// Starts a program; the environment is all that it gets, but for a kind of terminal.
  package init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    columns: UInt16 = 80, rows: UInt16 = 24
  ) throws {
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    let name = try Self.unlock(terminal)
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    tcgetattr(slave, &before)
    resize(columns: columns, rows: rows)
    try start([program] + arguments, environment, terminal: name)
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
    _ words: [String], _ environment: [String: String], terminal name: String
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    // The first terminal that the leader of a session opens is its own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_adddup2(&actions, pipe.fileHandleForWriting.fileDescriptor, 3)
    // Whatever else is open here is somebody else's, who may wait for its end.
    for descriptor in Int32(4)..<256 {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // As at a desk, whatever whoever started the tests ignores or blocks.
    var (every, none) = (sigset_t(), sigset_t())
    sigfillset(&every)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &every)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Self.newSession | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var argv = words.map { strdup($0) } + [nil]
    let settings = ["TERM": "xterm-256color"].merging(environment) { $1 }
    var envp = settings.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    try #require(posix_spawn(&process, words[0], &actions, &attributes, &argv, &envp) == 0)
  }

  /// POSIX_SPAWN_SETSID.
  private static let newSession: Int16 = 0x80
}

extension TerminalProcess {
  @discardableResult
  package func type(_ text: String) -> Bool { type(Array(text.utf8)) }

  /// Types bytes; false where the program has ended, or takes no more of them.
  @discardableResult
  package func type(_ bytes: [UInt8]) -> Bool {
    let end = Date(timeIntervalSinceNow: Patience.seconds)
    var left = bytes[...]
    while !left.isEmpty {
      let written = left.withUnsafeBytes { write(terminal, $0.baseAddress, min($0.count, 512)) }
      if written > 0 {
        left = left.dropFirst(written)
        listen(for: 0)
      } else {
        // No room: the program takes some of it, or it has ended and never will.
        guard errno == EAGAIN, Date.now < end, listen(for: 20) else { return false }
      }
    }
    return true
  }

  package func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  package func signal(_ signal: Int32, to target: pid_t? = nil) { kill(target ?? process, signal) }

  /// Closes the terminal, as a window is closed or a connection breaks.
  package func hangUp() {
    for descriptor in [slave, terminal] where descriptor >= 0 { close(descriptor) }
    (slave, terminal) = (-1, -1)
  }

  /// Waits for a report that begins so, and returns it; those before it are forgotten.
  @discardableResult
  package func wait(
    for start: String, within milliseconds: Int = Patience.milliseconds,
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
  package func end(within milliseconds: Int = Patience.milliseconds) throws -> Int32 {
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

  /// Lets that time pass, and takes what arrives in it.
  package func rest(_ milliseconds: Int) {
    let end = Date(timeIntervalSinceNow: Double(milliseconds) / 1_000)
    while case let left = Int32(end.timeIntervalSinceNow * 1_000), left > 0 { listen(for: left) }
  }

  /// Takes what arrives within that time; false when the program has let go of its reports.
  @discardableResult
  package func listen(for milliseconds: Int32 = 0) -> Bool {
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

  /// Whether the terminal's line discipline is, flag by flag, what the program found.
  package var isGivenBack: Bool {
    var now = termios()
    guard tcgetattr(slave, &now) == 0 else { return false }
    return withUnsafeBytes(of: now) { now in
      withUnsafeBytes(of: before) { now.elementsEqual($0) }
    }
  }

  /// Whether a key that sends a signal leaves what the terminal has not read yet where it is.
  package var keepsWhatWasSent: Bool {
    var now = termios()
    return tcgetattr(slave, &now) == 0 && now.c_lflag & tcflag_t(NOFLSH) != 0
  }

  /// The bytes sent to the terminal since the last call, as text, when no more are coming.
  package func written() -> String {
    // The kernel hands them over when it pleases, so only silence says that this is all.
    var count = -1
    while count != output.count {
      count = output.count
      var wait = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      if poll(&wait, 1, 100) > 0 { listen(for: 0) }
    }
    defer {
      past += output
      output = []
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// All bytes that were ever sent to the terminal, as text.
  package func everything() -> String {
    _ = written()
    return String(decoding: past, as: UTF8.self)
  }
}

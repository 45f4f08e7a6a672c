internal import CNcurses
import Glibc

/// Lines on standard input and output, whatever these are: a terminal of any kind, a serial line, a
/// pipe.
///
/// The line is edited by the kernel, so a screen reader and a braille display see nothing but what
/// was typed. Nothing is ever written but text and the ends of lines.
package final class StandardLines: LineTerminal {
  private let signals: Int32
  /// How the terminal was found; nothing where there is none.
  private let found: termios?
  private var buffer: [UInt8] = []
  private var isAtEnd = false
  private var isGone = false
  private var isOpen = true
  private var isSecret = false
  private var frames = FrameCounter()
  /// A line has at most so many bytes; what is longer is cut.
  private static let limit = 65_536

  package init() {
    signal(SIGPIPE, SIG_IGN)
    signals = desk_signals_open()
    var settings = termios()
    found =
      isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &settings) == 0 ? settings : nil
    applySettings()
  }

  deinit { close() }

  /// Gives the terminal back as it was found.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    if var found { tcsetattr(STDIN_FILENO, TCSADRAIN, &found) }
    desk_signals_close(signals)
    frames.close()
  }

  /// Lines with the kernel's own editing, which knows characters of several bytes; Ctrl+C throws
  /// nothing away.
  private func applySettings() {
    guard var settings = found else { return }
    settings.c_iflag |= tcflag_t(ICRNL | IUTF8)
    settings.c_lflag |= tcflag_t(ICANON | ISIG | NOFLSH | ECHO | ECHOE | ECHOK | ECHONL)
    if isSecret { settings.c_lflag &= ~tcflag_t(ECHO) }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
  }

  package func say(_ lines: [String]) {
    write(lines.map { $0 + "\n" }.joined())
  }

  package func ask(_ prompt: String, isSecret: Bool) {
    if isSecret != self.isSecret {
      self.isSecret = isSecret
      applySettings()
    }
    // Where nobody types, a question without the end of its line would wait for one.
    write(prompt + (found == nil ? "\n" : " "))
    frames.countOne()
  }

  package func dropTypeAhead() {
    guard found != nil else { return }
    tcflush(STDIN_FILENO, TCIFLUSH)
    buffer = []
  }

  private func write(_ text: String) {
    var left = Array(text.utf8)[...]
    while !left.isEmpty, !isGone {
      let written = left.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written > 0 {
        left = left.dropFirst(written)
      } else if errno == EAGAIN {
        var wait = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, 1_000)
      } else if errno != EINTR {
        isGone = true
      }
    }
  }
}

// MARK: Waiting

extension StandardLines {
  package func nextEvents(within milliseconds: Int, watching descriptors: [Int32]) -> [LineEvent] {
    if isGone { return [.hangUp] }
    let end = monotonicMilliseconds() + max(0, milliseconds)
    while true {
      let events = waitOnce(until: end, watching: descriptors)
      if !events.isEmpty { return events }
      if monotonicMilliseconds() >= end { return [.deadline] }
    }
  }

  private func waitOnce(until end: Int, watching descriptors: [Int32]) -> [LineEvent] {
    let isReady = isAtEnd || buffer.contains(newline)
    var waits = ([isReady ? -1 : STDIN_FILENO, signals] + descriptors).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let wait = isReady ? 0 : max(0, min(end - monotonicMilliseconds(), 3_600_000))
    _ = poll(&waits, nfds_t(waits.count), Int32(wait))
    if waits[0].revents != 0 { readMore() }
    let others = waits.dropFirst(2).filter { $0.revents != 0 }.map { LineEvent.wake($0.fd) }
    let told = waits[1].revents != 0 ? takeSignals() : []
    return told + others + [nextLine()].compactMap { $0 }
  }

  private func readMore() {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      buffer += bytes.prefix(count)
    } else if count == 0 {
      isAtEnd = true
    } else if errno != EAGAIN, errno != EINTR {
      isGone = true
    }
  }

  private func takeSignals() -> [LineEvent] {
    var events: [LineEvent] = []
    while case let signal = desk_signals_next(signals), signal != 0 {
      switch signal {
      case SIGHUP: events.append(.hangUp)
      case SIGTERM, SIGQUIT: events.append(.terminate)
      case SIGINT: events.append(found == nil ? .terminate : .interrupt)
      // Whoever stopped the program may have left the terminal otherwise.
      case SIGCONT: applySettings()
      default: break
      }
    }
    return events
  }

  private var newline: UInt8 { 0x0A }

  private func nextLine() -> LineEvent? {
    if isGone { return .hangUp }
    if let place = buffer.firstIndex(of: newline) {
      defer { buffer.removeFirst(place + 1) }
      return line(buffer[..<place])
    }
    guard isAtEnd else {
      if buffer.count > Self.limit { buffer.removeSubrange(Self.limit...) }
      return nil
    }
    guard !buffer.isEmpty else { return .end }
    defer { buffer = [] }
    return line(buffer[...])
  }

  private func line(_ bytes: ArraySlice<UInt8>) -> LineEvent {
    let text = bytes.last == 0x0D ? bytes.dropLast() : bytes
    return .line(
      String(decoding: text.prefix(Self.limit), as: UTF8.self), isCut: text.count >= Self.limit)
  }
}

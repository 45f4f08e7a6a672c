internal import CNcurses
import Glibc

/// The real display: a terminal, through ncurses.
///
/// It waits in one `poll` for keys, signals, the caller's files and the time, and takes the signals
/// a console lives with from a descriptor, so nothing ever runs inside a signal handler. What
/// happens to the terminal when the process dies is its ``TerminalGuardian``'s affair.
package final class NcursesDisplay: Display {
  /// What a display may be told before it opens.
  package struct Settings: Sendable {
    package var theme = Theme.standard
    package var color = ColorChoice.automatic
    /// The file to which standard error is turned while the screen is open; nil is nowhere.
    package var errorLog: String?

    package init() {}
  }

  private let screen: NcursesScreen
  private let signals: Int32
  private let errors: Int32
  private var frames = FrameCounter()
  private var decoder: KeyDecoder
  private var isOpen = true
  private var isGone = false
  private var emptyReads = 0
  /// How long answers to ``ask()`` are waited for; a key with Alt looks the same later.
  private var answerDue: Int?

  /// Opens the terminal on standard input and output.
  package init(_ settings: Settings = Settings()) throws(TerminalFailure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    // Before ncurses, which would otherwise install handlers of its own.
    signals = desk_signals_open()
    do {
      screen = try NcursesScreen.open(theme: settings.theme, color: settings.color)
    } catch {
      desk_signals_close(signals)
      throw error
    }
    errors = desk_divert_errors(settings.errorLog)
    // A slow line tears keys apart.
    decoder = KeyDecoder(escapeDelay: environment("SSH_CONNECTION") == nil ? 25 : 100)
    takeModes()
    ask()
  }

  deinit { close() }

  /// Gives the terminal back; after that the display does nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    if !isGone { desk_write(STDOUT_FILENO, "\u{1B}[?2004l") }
    screen.close()
    desk_restore_errors(errors)
    desk_signals_close(signals)
    frames.close()
  }

  package var size: Size { screen.size }

  /// Whether the terminal has Chinese characters at all; the Linux console has none.
  package var showsChinese: Bool { environment("TERM") != "linux" }

  /// Gives the styles the looks of a theme, from the next frame on.
  package func use(_ theme: Theme) { screen.use(theme) }

  package func show(_ frame: Frame) {
    guard isOpen, !isGone else { return }
    screen.show(frame)
    frames.countOne()
  }

  package func dropTypeAhead() {
    tcflush(STDIN_FILENO, TCIFLUSH)
    flushinp()
    decoder.reset()
  }

  package func repaint() { screen.forget() }

  package func ring() { if isOpen, !isGone { beep() } }

  /// Turns bracketed paste on, and off what a program that died here before may have left on.
  private func takeModes() {
    desk_write(STDOUT_FILENO, "\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1004l\u{1B}[?2004h")
  }
}

// MARK: What the terminal says of itself

extension NcursesDisplay {
  /// Asks the terminal where its cursor stands after `…`, and whether it can show a frame in one
  /// piece; nobody waits for the answers.
  ///
  /// The first frame clears what this leaves on the screen.
  private func ask() {
    guard desk_reports_cursor() else { return }
    desk_write(STDOUT_FILENO, "\r…\u{1B}[6n\r\u{1B}[?2026$p")
    answerDue = monotonicMilliseconds() + 3_000
  }

  /// Takes the answers, and has everything drawn anew if the terminal draws `…` wide.
  private func takeAnswers(at now: Int) -> [Event] {
    guard let due = answerDue, now < due else { return [] }
    screen.synchronizes = screen.synchronizes || decoder.synchronizes
    guard let report = decoder.cursorReport, report.column == 3, !screen.drawsAmbiguousWide else {
      return []
    }
    screen.drawsAmbiguousWide = true
    return [.resize(screen.size)]
  }
}

// MARK: Waiting

extension NcursesDisplay {
  package func nextEvents(within milliseconds: Int?, watching descriptors: [Int32]) -> [Event] {
    guard isOpen else { return [.hangUp] }
    let end = milliseconds.map { monotonicMilliseconds() + max(0, $0) }
    while true {
      let events = waitOnce(until: end, watching: descriptors)
      if !events.isEmpty { return events }
      if let end, monotonicMilliseconds() >= end { return [.deadline] }
    }
  }

  private func waitOnce(until end: Int?, watching descriptors: [Int32]) -> [Event] {
    // A negative descriptor is passed over by poll: a terminal that is gone is always ready.
    var waits = ([isGone ? -1 : STDIN_FILENO, signals] + descriptors).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let moments = [end, decoder.deadline].compactMap { $0 }
    let wait = moments.min().map { max(0, min($0 - monotonicMilliseconds(), 3_600_000)) } ?? -1
    _ = poll(&waits, nfds_t(waits.count), Int32(wait))
    var events = waits[1].revents != 0 ? takeSignals() : []
    if waits[0].revents != 0 { events += takeKeys(hungUp: waits[0].revents & Self.lost != 0) }
    events += decoder.rest(at: monotonicMilliseconds())
    events += waits.dropFirst(2).filter { $0.revents != 0 }.map { .wake($0.fd) }
    return events
  }

  private static var lost: Int16 { Int16(POLLHUP | POLLERR | POLLNVAL) }

  private func takeKeys(hungUp: Bool) -> [Event] {
    let bytes = readWhatIsThere()
    let now = monotonicMilliseconds()
    let events = decoder.decode(bytes, at: now) + takeAnswers(at: now)
    // Ready, and yet nothing to read, again and again: the other side has closed.
    emptyReads = bytes.isEmpty ? emptyReads + 1 : 0
    return hungUp || emptyReads > 2 ? events + hangUp() : events
  }

  /// Reads past ncurses, which would ask the system before and after every byte.
  private func readWhatIsThere() -> [UInt8] {
    var bytes: [UInt8] = []
    var hasMore = true
    // More than a paste may hold is taken in several turns.
    while hasMore, bytes.count < 2 * PasteCollector.limit {
      let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceLength) { buffer, count in
        count = max(0, read(STDIN_FILENO, buffer.baseAddress, buffer.count))
      }
      bytes += piece
      var wait = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      hasMore = piece.count == Self.pieceLength && poll(&wait, 1, 0) > 0
    }
    return bytes
  }

  /// What a terminal holds ready at most.
  private static let pieceLength = 4_096

  private func takeSignals() -> [Event] {
    var events: [Event] = []
    var wasResized = false
    while case let signal = desk_signals_next(signals), signal != 0 {
      switch signal {
      case SIGHUP: events += hangUp()
      case SIGTERM, SIGINT, SIGQUIT: events.append(.terminate)
      case SIGWINCH: wasResized = true
      case SIGCONT:
        comeBack()
        wasResized = true
      default: break  // SIGTSTP: a console does not stop in the middle of something.
      }
    }
    return wasResized && !isGone ? events + [resize()] : events
  }

  private func hangUp() -> [Event] {
    defer { isGone = true }
    return isGone ? [] : [.hangUp]
  }

  private func resize() -> Event {
    var rows: Int32 = 0
    var columns: Int32 = 0
    if desk_size(&rows, &columns) {
      screen.resize(to: Size(columns: Int(columns), rows: Int(rows)))
    }
    return .resize(screen.size)
  }

  /// Takes the terminal again, after somebody stopped us and a shell had it.
  private func comeBack() {
    guard !isGone else { return }
    endwin()
    takeModes()
    screen.forget()
  }
}

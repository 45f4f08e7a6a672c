/// Bytes to events, in whatever pieces the bytes arrive.
///
/// The decoder is a value without a clock: whoever feeds it hands in the moment, in milliseconds of
/// a clock that never goes back, and calls ``rest(at:)`` when ``deadline`` passes without a byte.
/// Only silence tells the Escape key from the beginning of another key, so bytes that were merely
/// read late are handed in first, and time is let pass afterwards.
package struct KeyDecoder: Hashable, Sendable {
  /// How long after a lone Esc the rest of a key may still come in, on a slow line.
  static let echo = 500
  /// How long a sequence that has begun may stand still.
  static let pause = 500
  /// How long a paste may stand still before it is taken as ended.
  static let pastePause = 2_000
  private static let longestSequence = 64

  private enum State: Hashable {
    case ground
    case escape
    /// Esc was given; what looks like the rest of a key is not text until the moment.
    case afterEscape(until: Int)
    case control(Sequence)
    /// After `ESC [ [`; whether its Esc was given already.
    case linuxConsole(isOrphan: Bool)
    case single(Sequence)
    /// A terminal's answer in words, up to its end mark.
    case string
    /// Esc within such an answer: the end mark has begun.
    case stringEnd
    case paste(PasteCollector)
  }

  /// What has come of a sequence after its introducer.
  private struct Sequence: Hashable {
    var bytes: [UInt8] = []
    /// Whether its Esc was given already, because the rest came too late.
    var isOrphan = false
  }

  /// When ``rest(at:)`` is to be called if no byte arrives before.
  package private(set) var deadline: Int?
  /// Where the terminal last said that its cursor was, counted from 1, if it was asked.
  private(set) var cursorReport: Point?
  /// Whether the terminal has said that it can show a frame in one piece (mode 2026).
  package private(set) var synchronizes = false
  private let escapeDelay: Int
  private var state = State.ground
  private var assembler = UTF8Assembler()

  /// Makes a decoder that takes Esc for a key of its own after so many milliseconds of silence.
  package init(escapeDelay: Int = 25) { self.escapeDelay = escapeDelay }

  /// Takes bytes, and gives the events that are now certain.
  package mutating func decode(_ bytes: some Swift.Sequence<UInt8>, at now: Int) -> [Event] {
    var events: [Event] = []
    for byte in bytes { events += take(byte, at: now) }
    return events
  }

  /// Lets time pass, and gives the events that silence has made certain.
  package mutating func rest(at now: Int) -> [Event] {
    guard let due = deadline, now >= due else { return [] }
    switch leave(for: .ground) {
    case .escape:
      state = .afterEscape(until: now + Self.echo)
      return [.key(.escape)]
    case .control(let begun): return abandoned(begun, introducer: "[")
    case .single(let begun): return abandoned(begun, introducer: "O")
    case .paste(let collected): return [.paste(collected.paste)]
    case .ground, .afterEscape, .linuxConsole, .string, .stringEnd: return []
    }
  }

  /// Forgets what has begun and is not complete.
  package mutating func reset() { self = KeyDecoder(escapeDelay: escapeDelay) }

  /// Goes over to another state, and returns the one that was left.
  @discardableResult
  private mutating func leave(for next: State, waitingUntil moment: Int? = nil) -> State {
    defer {
      state = next
      deadline = moment
    }
    return state
  }

  /// What a sequence comes to that nothing followed: Alt and a bracket, or text after Esc.
  private func abandoned(_ begun: Sequence, introducer: Character) -> [Event] {
    guard begun.bytes.isEmpty else { return [] }
    return (begun.isOrphan ? [] : [.key(.escape)]) + [.key(.character(introducer))]
  }
}

// MARK: One byte

extension KeyDecoder {
  private mutating func take(_ byte: UInt8, at now: Int) -> [Event] {
    switch state {
    case .ground: return ground(byte, at: now)
    case .escape: return escape(byte, at: now)
    case .afterEscape(let moment): return afterEscape(byte, until: moment, at: now)
    case .control(let begun): return control(byte, begun, at: now)
    case .linuxConsole(let isOrphan):
      leave(for: .ground)
      let key = isOrphan ? nil : KeySequences.linuxConsole(byte)
      return key.map { [.key($0)] } ?? []
    case .single(let begun): return single(byte, begun, at: now)
    case .string: return string(byte, at: now)
    case .stringEnd:
      if byte != UInt8(ascii: "\\") { return escape(byte, at: now) }
      leave(for: .ground)
      return []
    case .paste(var collector):
      let isComplete = collector.take(byte)
      leave(for: isComplete ? .ground : .paste(collector), waitingUntil: now + Self.pastePause)
      guard isComplete else { return [] }
      deadline = nil
      return [.paste(collector.paste)]
    }
  }

  private mutating func ground(_ byte: UInt8, at now: Int) -> [Event] {
    if byte == 0x1B {
      leave(for: .escape, waitingUntil: now + escapeDelay)
      return assembler.interrupt().map { .key(.character(Character($0))) }
    }
    return assembler.take(byte).compactMap { scalar in Self.key(of: scalar).map(Event.key) }
  }

  private mutating func escape(_ byte: UInt8, at now: Int) -> [Event] {
    switch byte {
    case UInt8(ascii: "["): leave(for: .control(Sequence()), waitingUntil: now + Self.pause)
    case UInt8(ascii: "O"): leave(for: .single(Sequence()), waitingUntil: now + Self.pause)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"):
      leave(for: .string, waitingUntil: now + escapeDelay * 4)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      leave(for: .ground)
      let digit = Int(byte - UInt8(ascii: "0"))
      return [.key(.function(digit == 0 ? 10 : digit))]
    default:
      leave(for: .ground)
      return [.key(.escape)] + ground(byte, at: now)
    }
    return []
  }

  private mutating func afterEscape(_ byte: UInt8, until moment: Int, at now: Int) -> [Event] {
    leave(for: .ground)
    guard now < moment else { return ground(byte, at: now) }
    let orphan = Sequence(isOrphan: true)
    switch byte {
    case UInt8(ascii: "["): leave(for: .control(orphan), waitingUntil: now + Self.pause)
    case UInt8(ascii: "O"): leave(for: .single(orphan), waitingUntil: now + Self.pause)
    default: return ground(byte, at: now)
    }
    return []
  }

  private mutating func control(_ byte: UInt8, _ begun: Sequence, at now: Int) -> [Event] {
    var sequence = begun
    switch byte {
    case UInt8(ascii: "[") where begun.bytes.isEmpty:
      leave(for: .linuxConsole(isOrphan: begun.isOrphan), waitingUntil: now + Self.pause)
      return []
    // rxvt ends what is pressed with Shift by a dollar.
    case UInt8(ascii: "$") where begun.bytes.allSatisfy(\.isDigit):
      leave(for: .ground)
      return []
    case 0x20...0x3F where begun.bytes.count < Self.longestSequence:
      sequence.bytes.append(byte)
      leave(for: .control(sequence), waitingUntil: now + Self.pause)
      return []
    case 0x40...0x7E:
      leave(for: .ground)
      return complete(begun, final: byte, at: now)
    default:
      leave(for: .ground)
      return ground(byte, at: now)
    }
  }

  private mutating func complete(_ sequence: Sequence, final: UInt8, at now: Int) -> [Event] {
    let parameters = sequence.bytes.split(separator: UInt8(ascii: ";")).map { digits in
      digits.allSatisfy(\.isDigit)
        ? digits.prefix(6).reduce(0) { $0 * 10 + Int($1 - 0x30) } : -1
    }
    if final == UInt8(ascii: "y"), Self.modeIsKnown.contains(sequence.bytes) { synchronizes = true }
    // Whatever has a private mark or an intermediate byte is no key.
    guard !parameters.contains(-1) else { return [] }
    if final == UInt8(ascii: "~"), parameters == [200] {
      leave(for: .paste(PasteCollector()), waitingUntil: now + Self.pastePause)
      return []
    }
    if final == UInt8(ascii: "R"), parameters.count == 2 {
      cursorReport = Point(column: parameters[1], row: parameters[0])
      return []
    }
    guard !sequence.isOrphan else { return [] }
    return KeySequences.control(parameters: parameters, final: final).map { [.key($0)] } ?? []
  }

  private mutating func single(_ byte: UInt8, _ begun: Sequence, at now: Int) -> [Event] {
    var sequence = begun
    switch byte {
    case 0x30...0x3B where begun.bytes.count < Self.longestSequence && !begun.isOrphan:
      sequence.bytes.append(byte)
      leave(for: .single(sequence), waitingUntil: now + Self.pause)
      return []
    case 0x40...0x7E where !begun.isOrphan:
      leave(for: .ground)
      return KeySequences.single(byte).map { [.key($0)] } ?? []
    // An arrow that came in pieces; any other letter was typed.
    case UInt8(ascii: "A")...UInt8(ascii: "H"), UInt8(ascii: "P")...UInt8(ascii: "S"):
      leave(for: .ground)
      return []
    default:
      leave(for: .ground)
      return abandoned(begun, introducer: "O") + ground(byte, at: now)
    }
  }

  private mutating func string(_ byte: UInt8, at now: Int) -> [Event] {
    switch byte {
    case 0x07: leave(for: .ground)
    case 0x1B: leave(for: .stringEnd, waitingUntil: now + Self.pause)
    default: deadline = now + escapeDelay * 4
    }
    return []
  }

  /// The answers to `ESC [ ? 2026 $ p` of a terminal that knows the mode: it is set, or reset.
  private static let modeIsKnown = ["?2026;1$", "?2026;2$"].map { Array($0.utf8) }

  private static func key(of scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x00, 0x80..<0xA0: nil
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x1B..<0x20: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    default: .character(Character(scalar))
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

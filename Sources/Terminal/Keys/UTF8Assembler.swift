/// Bytes to scalars, in whatever pieces the bytes arrive.
///
/// A character that arrives in two pieces is one character, however long the pause. A byte that
/// belongs to none becomes U+FFFD by itself, and takes none of its neighbours with it.
struct UTF8Assembler: Hashable, Sendable {
  private var pending: [UInt8] = []

  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Whether a character has begun and is not complete.
  var isWaiting: Bool { !pending.isEmpty }

  /// Takes a byte, and gives the scalars that are now certain.
  mutating func take(_ byte: UInt8) -> [Unicode.Scalar] {
    guard !pending.isEmpty else { return begin(with: byte) }
    guard isContinuation(byte) else { return interrupt() + begin(with: byte) }
    pending.append(byte)
    guard let lead = pending.first, pending.count == Self.length(of: lead) else { return [] }
    defer { pending = [] }
    return [scalar]
  }

  /// Gives up the character that was begun: each of its bytes stands for itself.
  mutating func interrupt() -> [Unicode.Scalar] {
    defer { pending = [] }
    return pending.map { _ in Self.replacement }
  }

  private mutating func begin(with byte: UInt8) -> [Unicode.Scalar] {
    if byte < 0x80 { return [Unicode.Scalar(byte)] }
    if Self.length(of: byte) == 0 { return [Self.replacement] }
    pending = [byte]
    return []
  }

  /// The number of bytes that a first byte announces; 0 if it cannot be a first byte.
  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// Whether the byte may follow the pending ones (Unicode, table 3-7: no overlong forms, no
  /// surrogates, nothing above U+10FFFF).
  private func isContinuation(_ byte: UInt8) -> Bool {
    guard pending.count == 1, let lead = pending.first else { return (0x80...0xBF).contains(byte) }
    switch lead {
    case 0xE0: return (0xA0...0xBF).contains(byte)
    case 0xED: return (0x80...0x9F).contains(byte)
    case 0xF0: return (0x90...0xBF).contains(byte)
    case 0xF4: return (0x80...0x8F).contains(byte)
    default: return (0x80...0xBF).contains(byte)
    }
  }

  private var scalar: Unicode.Scalar {
    guard let lead = pending.first else { return Self.replacement }
    let mask: UInt8 = pending.count == 2 ? 0x1F : pending.count == 3 ? 0x0F : 0x07
    let value = pending.dropFirst().reduce(UInt32(lead & mask)) { $0 << 6 | UInt32($1 & 0x3F) }
    return Unicode.Scalar(value) ?? Self.replacement
  }
}

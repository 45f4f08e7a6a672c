/// The bytes between the two marks of a bracketed paste.
struct PasteCollector: Hashable, Sendable {
  /// The most bytes that are kept of one paste.
  static let limit = 64 * 1024
  private static let endMark = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var isCut = false
  /// How many bytes of the end mark have arrived.
  private var matched = 0

  /// Takes a byte, and says whether it completes the end mark.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    let broken = Self.endMark.prefix(matched)
    matched = byte == Self.endMark[0] ? 1 : 0
    for byte in broken { keep(byte) }
    if matched == 0 { keep(byte) }
    return false
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < Self.limit { bytes.append(byte) } else { isCut = true }
  }

  /// What was pasted: lines end in `\n`, tabs are blanks, other controls are gone.
  var paste: Paste {
    var assembler = UTF8Assembler()
    var scalars: [Unicode.Scalar] = []
    for byte in bytes { scalars += assembler.take(byte) }
    // A character cut in two by the limit is no bad byte of the clerk's.
    if !isCut { scalars += assembler.interrupt() }
    var text = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in scalars {
      if let kept = Self.kept(scalar, afterReturn: afterReturn) { text.append(kept) }
      afterReturn = scalar == "\r"
    }
    return Paste(String(text), isCut: isCut)
  }

  private static func kept(_ scalar: Unicode.Scalar, afterReturn: Bool) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0A: afterReturn ? nil : scalar
    case 0x0D: "\n"
    case 0x09: " "
    case 0x00..<0x20, 0x7F..<0xA0: nil
    default: scalar
    }
  }
}

/// Which key a terminal means by a sequence of bytes.
///
/// One table for all terminals: xterm, PuTTY in its six moods, the Linux console, rxvt, tmux,
/// screen and SCO. Where two differ over a sequence, neither can be asked, so the commoner wins.
enum KeySequences {
  /// The key for `ESC [`, the parameters, and a final byte; nil if it is not known.
  static func control(parameters: [Int], final: UInt8) -> Key? {
    if final == UInt8(ascii: "~") { return keypad(parameters) }
    if parameters.isEmpty, let number = sco(final) { return .function(number) }
    if let key = arrow(final) { return key }
    // With modifiers (`1;5P`) it is a key that is not used; without, those of SCO came first.
    switch final {
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "G"): return .pageDown
    case UInt8(ascii: "I"): return .pageUp
    case UInt8(ascii: "L"): return .insert
    default: return nil
    }
  }

  /// The key for `ESC [ [` and a letter, as the Linux console sends F1 to F5.
  static func linuxConsole(_ final: UInt8) -> Key? {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final)
      ? .function(Int(final - UInt8(ascii: "A")) + 1) : nil
  }

  /// The key for `ESC O` and a letter; nil if it is not known.
  static func single(_ final: UInt8) -> Key? {
    if let key = arrow(final) { return key }
    switch final {
    case UInt8(ascii: "P")...UInt8(ascii: "["):
      return .function(Int(final - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      // The keys of the number block, in the order of their codes.
      let keys = Array("*+,-./0123456789".unicodeScalars)
      return .character(Character(keys[Int(final - UInt8(ascii: "j"))]))
    default: return nil
    }
  }

  private static func arrow(_ final: UInt8) -> Key? {
    switch final {
    // rxvt says with small letters that Shift or Ctrl was held.
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: nil
    }
  }

  private static func keypad(_ parameters: [Int]) -> Key? {
    guard let number = parameters.first else { return nil }
    switch number {
    case 1, 7: return .home
    case 2: return .insert
    case 3: return .delete
    case 4, 8: return .end
    case 5: return .pageUp
    case 6: return .pageDown
    default: break
    }
    // A function key with Shift, Ctrl or Alt is none that we use.
    return parameters.count == 1 ? numbered(number).map(Key.function) : nil
  }

  private static func numbered(_ number: Int) -> Int? {
    switch number {
    case 11...15: number - 10
    case 17...21: number - 11
    case 23, 24: number - 12
    default: nil
    }
  }

  private static func sco(_ final: UInt8) -> Int? {
    (UInt8(ascii: "M")...UInt8(ascii: "X")).contains(final)
      ? Int(final - UInt8(ascii: "M")) + 1 : nil
  }
}

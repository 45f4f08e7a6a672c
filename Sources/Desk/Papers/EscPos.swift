import Domain
import Storage

/// Lines for a small receipt printer, in the bytes that it understands (ESC/POS, GB18030).
///
/// Each line goes out character by character: a control byte of outside text never gets through, and
/// what the encoding does not hold, or receipt printers do not print, becomes `〓`.
package struct EscPos: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let text: String
    /// Twice as wide and high: the slip's label.
    package let isLarge: Bool

    package init(_ text: String, isLarge: Bool = false) {
      self.text = text
      self.isLarge = isLarge
    }
  }

  private let lines: [Line]

  package init(_ lines: [Line]) { self.lines = lines }

  /// Everything from waking the printer to cutting the paper.
  package var bytes: [UInt8] {
    Self.begin + lines.flatMap(Self.bytes) + Self.end
  }

  private static func bytes(of line: Line) -> [UInt8] {
    let text = encoded(line.text)
    return (line.isLarge ? large + text + plain : text) + [lineFeed]
  }

  /// The text in GB18030, one character after the other.
  package static func encoded(_ text: String) -> [UInt8] {
    text.flatMap { character -> [UInt8] in
      if let ascii = character.asciiValue { return (0x20...0x7E).contains(ascii) ? [ascii] : [] }
      guard OutsideText.isHostile(String(character)) == false,
        let bytes = GB18030.encode(String(character)), isPrinted(bytes)
      else { return replacement }
      return bytes
    }
  }

  /// Two bytes are in every such printer; of four bytes only the further Chinese characters of
  /// GB 18030, which begin so.
  private static func isPrinted(_ bytes: [UInt8]) -> Bool {
    bytes.count == 2 || bytes.count == 4 && (0x81...0x82).contains(bytes[0])
  }

  /// `ESC @` wakes the printer, `FS &` turns Chinese on.
  private static let begin: [UInt8] = [0x1B, 0x40, 0x1C, 0x26]
  /// `GS !` makes signs larger, or plain again.
  private static let large: [UInt8] = [0x1D, 0x21, 0x11]
  private static let plain: [UInt8] = [0x1D, 0x21, 0x00]
  private static let lineFeed: UInt8 = 0x0A
  /// `ESC d` feeds four lines, `GS V` cuts.
  private static let end: [UInt8] = [0x1B, 0x64, 0x04, 0x1D, 0x56, 0x42, 0x00]
  /// `〓`.
  private static let replacement: [UInt8] = [0xA1, 0xFE]
}

/// A text of nothing but what nearly every text is made of: ASCII that can be seen, Chinese
/// characters, and the punctuation and full-width letters that go with them.
///
/// Each of these is a glyph of its own, so what such a text takes on the screen, and where it is cut,
/// is told from its bytes. Any other text goes the long way, through ``Glyphs``.
struct PlainText {
  let bytes: UnsafeBufferPointer<UInt8>
  let columns: Int

  /// Nothing where the bytes hold anything else.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (index, columns) = (0, 0)
    while index < bytes.count {
      let length = PlainText.length(in: bytes, at: index)
      guard length > 0 else { return nil }
      index += length
      columns += PlainText.columns(ofLength: length)
    }
    self.bytes = bytes
    self.columns = columns
  }

  /// How many bytes the character at an index has, 1 or 3; 0 where it is no plain one.
  private static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return (0x20..<0x7F).contains(first) ? 1 : 0 }
    guard index + 2 < bytes.count else { return 0 }
    switch first {
    // U+5000 to U+9FFF, and U+4E00 to U+4FFF.
    case 0xE5...0xE9: return 3
    case 0xE4: return bytes[index + 1] >= 0xB8 ? 3 : 0
    // U+3001 to U+3011, and U+FF01 to U+FF5E.
    case 0xE3: return bytes[index + 1] == 0x80 && (0x81...0x91).contains(bytes[index + 2]) ? 3 : 0
    case 0xEF:
      switch bytes[index + 1] {
      case 0xBC: return bytes[index + 2] >= 0x81 ? 3 : 0
      case 0xBD: return bytes[index + 2] <= 0x9E ? 3 : 0
      default: return 0
      }
    default: return 0
    }
  }

  private static func columns(ofLength length: Int) -> Int { length == 1 ? 1 : 2 }

  /// The length of the plain character that begins at an index.
  func length(at index: Int) -> Int { bytes[index] < 0x80 ? 1 : 3 }

  /// The plain character that begins at an index.
  func glyph(at index: Int) -> Glyph {
    let first = bytes[index]
    guard first >= 0x80 else { return Glyph(Unicode.Scalar(first), columns: 1) }
    let value =
      UInt32(first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
      | UInt32(bytes[index + 2] & 0x3F)
    return Unicode.Scalar(value).map { Glyph($0, columns: 2) } ?? .unshowable
  }

  /// How much of the beginning goes into so many columns: its bytes, and the columns it takes.
  func cut(to columns: Int) -> (bytes: Int, columns: Int) {
    var (end, taken) = (0, 0)
    while end < bytes.count {
      let length = length(at: end)
      let wanted = taken + PlainText.columns(ofLength: length)
      guard wanted <= columns else { break }
      taken = wanted
      end += length
    }
    return (end, taken)
  }

  func prefix(columns: Int) -> String {
    String(decoding: bytes[..<cut(to: columns).bytes], as: UTF8.self)
  }

  /// As much of the end as goes into so many columns.
  func suffix(columns: Int) -> String {
    var (start, left) = (0, self.columns)
    while start < bytes.count, left > columns {
      let length = length(at: start)
      left -= PlainText.columns(ofLength: length)
      start += length
    }
    return String(decoding: bytes[start...], as: UTF8.self)
  }
}

extension StringProtocol {
  /// What the body makes of the text where it is a plain one; nothing where it is not.
  ///
  /// Every text on a screen comes here several times: in place, what it makes is no type that would
  /// have to be looked up.
  @inline(__always)
  func ifPlain<Result>(_ body: (PlainText) -> Result) -> Result? {
    utf8.withContiguousStorageIfAvailable { PlainText($0).map(body) } ?? nil
  }
}

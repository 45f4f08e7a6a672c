internal import CSystem

/// The Chinese national encoding, by the system's own conversion.
package enum GB18030 {
  /// The text, or nothing where the bytes are not well formed.
  package static func decode(_ bytes: [UInt8]) -> String? {
    convert(bytes, growth: 3, by: desk_gb18030_to_utf8).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes, or nothing where the text cannot be written in it.
  package static func encode(_ text: String) -> [UInt8]? {
    convert(Array(text.utf8), growth: 4, by: desk_utf8_to_gb18030)
  }

  private typealias Conversion = (
    UnsafePointer<CChar>?, Int, UnsafeMutablePointer<CChar>?, Int
  ) -> Int

  private static func convert(
    _ bytes: [UInt8], growth: Int, by conversion: Conversion
  ) -> [UInt8]? {
    let input = bytes.map(CChar.init(bitPattern:))
    var output = [CChar](repeating: 0, count: bytes.count * growth + 8)
    let written = conversion(input, input.count, &output, output.count)
    return written < 0 ? nil : output.prefix(written).map(UInt8.init(bitPattern:))
  }
}

/// A text file of the office, in UTF-8 with or without a byte order mark, or in GB18030.
package enum OfficeText {
  /// The text, or nothing where the bytes are neither.
  package static func decode(_ bytes: [UInt8]) -> String? {
    String(validating: bytes, as: UTF8.self) ?? GB18030.decode(bytes)
  }
}

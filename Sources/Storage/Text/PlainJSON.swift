import Foundation

/// Writes values as JSON with sorted keys: the same value always reads the same.
///
/// It says what `JSONEncoder` says, in a fraction of its time, for a line of the journal is written
/// with every command. What `JSONEncoder` has choices for (dates, data) it writes as that does by
/// default.
package enum PlainJSON {
  package static func text(of value: any Encodable) throws -> String {
    let part = JSONPart()
    try part.take(value)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    part.write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A value of JSON that is still being put together.
final class JSONPart {
  private enum Content {
    case empty
    case literal(String)
    case text(String)
    case list([JSONPart])
    case object([(key: String, part: JSONPart)])
  }

  private var content = Content.empty

  func set(literal: String) { content = .literal(literal) }
  func set(text: String) { content = .text(text) }
  func beginList() { if case .empty = content { content = .list([]) } }
  func beginObject() { if case .empty = content { content = .object([]) } }

  var count: Int {
    switch content {
    case .list(let parts): parts.count
    case .object(let pairs): pairs.count
    case .empty, .literal, .text: 0
    }
  }

  /// A new value at the end of a list.
  func append() -> JSONPart {
    let part = JSONPart()
    if case .list(var parts) = content {
      content = .empty
      parts.append(part)
      content = .list(parts)
    }
    return part
  }

  /// A new value under a key; a later one takes the place of an earlier one.
  func append(_ key: String) -> JSONPart {
    let part = JSONPart()
    if case .object(var pairs) = content {
      content = .empty
      pairs.removeAll { $0.key == key }
      pairs.append((key, part))
      content = .object(pairs)
    }
    return part
  }

  /// Takes any value up, as it encodes itself.
  func take(_ value: any Encodable) throws {
    // By the type's own mark: casts cost more than everything else here.
    switch ObjectIdentifier(type(of: value)) {
    case ObjectIdentifier(String.self): (value as? String).map(set(text:))
    case ObjectIdentifier(Data.self): (value as? Data).map { set(text: $0.base64EncodedString()) }
    case ObjectIdentifier(Date.self):
      try (value as? Date).map { try set(number: $0.timeIntervalSinceReferenceDate) }
    case ObjectIdentifier(URL.self): (value as? URL).map { set(text: $0.absoluteString) }
    default: try value.encode(to: JSONPartEncoder(part: self))
    }
    // What encodes nothing is an object without keys.
    beginObject()
  }

  /// - Throws: `EncodingError` for what is no number, or has no end.
  func set(number: Double) throws {
    guard number.isFinite else {
      throw EncodingError.invalidValue(
        number, EncodingError.Context(codingPath: [], debugDescription: "not finite"))
    }
    let text = number.description
    set(literal: text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }
}

extension JSONPart {
  func write(to bytes: inout [UInt8]) {
    switch content {
    case .empty: bytes.append(contentsOf: "{}".utf8)
    case .literal(let literal): bytes.append(contentsOf: literal.utf8)
    case .text(let text): JSONPart.write(text, to: &bytes)
    case .list(let parts):
      bytes.append(UInt8(ascii: "["))
      for (index, part) in parts.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        part.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let pairs):
      bytes.append(UInt8(ascii: "{"))
      for (index, pair) in pairs.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONPart.write(pair.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        pair.part.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case 0x08: bytes.append(contentsOf: "\\b".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0C: bytes.append(contentsOf: "\\f".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case ..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

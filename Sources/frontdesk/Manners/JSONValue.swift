import Domain
import Foundation

/// A value of JSON, as the command line answers with `--json`.
///
/// Absent values are written as `null`, never left out, so that programs can rely on every key.
indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case decimal(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The value of an optional, or `null`.
  init<Value>(_ value: Value?, _ transform: (Value) -> JSONValue) {
    self = value.map(transform) ?? .null
  }

  init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

  /// A text, or `null` for an empty one.
  init(filled text: String) { self = text.isEmpty ? .null : .string(text) }

  init(_ number: Int?) { self = number.map(JSONValue.number) ?? .null }
}

extension JSONValue: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .decimal(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }

  /// The value on one line, keys in order; what no terminal should get is escaped, and read back
  /// whole by programs.
  var line: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let encoded = try? encoder.encode(self)
    return OutsideText.escapedForJSON(
      String(decoding: encoded ?? Foundation.Data("null".utf8), as: UTF8.self))
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByNilLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
  }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(nilLiteral: ()) { self = .null }
}

/// What a value that is to become JSON encodes itself into.
struct JSONPartEncoder: Encoder {
  let part: JSONPart
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    part.beginObject()
    return KeyedEncodingContainer(JSONObject<Key>(part: part))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    part.beginList()
    return JSONList(part: part)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { JSONSingle(part: part) }
}

/// The keys and values of an object.
private struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let part: JSONPart
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { part.append(key.stringValue).set(literal: "null") }

  func encode(_ value: Bool, forKey key: Key) {
    part.append(key.stringValue).set(literal: value ? "true" : "false")
  }

  func encode(_ value: String, forKey key: Key) { part.append(key.stringValue).set(text: value) }

  func encode(_ value: Double, forKey key: Key) throws {
    try part.append(key.stringValue).set(number: value)
  }

  func encode(_ value: Float, forKey key: Key) throws {
    try part.append(key.stringValue).set(number: Double(value))
  }

  func encode(_ value: Int, forKey key: Key) { set(value, key) }
  func encode(_ value: Int8, forKey key: Key) { set(value, key) }
  func encode(_ value: Int16, forKey key: Key) { set(value, key) }
  func encode(_ value: Int32, forKey key: Key) { set(value, key) }
  func encode(_ value: Int64, forKey key: Key) { set(value, key) }
  func encode(_ value: UInt, forKey key: Key) { set(value, key) }
  func encode(_ value: UInt8, forKey key: Key) { set(value, key) }
  func encode(_ value: UInt16, forKey key: Key) { set(value, key) }
  func encode(_ value: UInt32, forKey key: Key) { set(value, key) }
  func encode(_ value: UInt64, forKey key: Key) { set(value, key) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try part.append(key.stringValue).take(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    JSONPartEncoder(part: part.append(key.stringValue)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    JSONPartEncoder(part: part.append(key.stringValue)).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { JSONPartEncoder(part: part.append("super")) }

  func superEncoder(forKey key: Key) -> any Encoder {
    JSONPartEncoder(part: part.append(key.stringValue))
  }

  private func set(_ value: some BinaryInteger, _ key: Key) {
    part.append(key.stringValue).set(literal: String(value))
  }
}

/// The values of a list.
private struct JSONList: UnkeyedEncodingContainer {
  let part: JSONPart
  var codingPath: [any CodingKey] { [] }
  var count: Int { part.count }

  func encodeNil() { part.append().set(literal: "null") }

  func encode<Value: Encodable>(_ value: Value) throws { try part.append().take(value) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    JSONPartEncoder(part: part.append()).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONPartEncoder(part: part.append()).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { JSONPartEncoder(part: part.append()) }
}

/// One value that is neither a list nor an object.
private struct JSONSingle: SingleValueEncodingContainer {
  let part: JSONPart
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { part.set(literal: "null") }
  func encode(_ value: Bool) { part.set(literal: value ? "true" : "false") }
  func encode(_ value: String) { part.set(text: value) }
  func encode(_ value: Double) throws { try part.set(number: value) }
  func encode(_ value: Float) throws { try part.set(number: Double(value)) }
  func encode(_ value: Int) { part.set(literal: String(value)) }
  func encode(_ value: Int8) { part.set(literal: String(value)) }
  func encode(_ value: Int16) { part.set(literal: String(value)) }
  func encode(_ value: Int32) { part.set(literal: String(value)) }
  func encode(_ value: Int64) { part.set(literal: String(value)) }
  func encode(_ value: UInt) { part.set(literal: String(value)) }
  func encode(_ value: UInt8) { part.set(literal: String(value)) }
  func encode(_ value: UInt16) { part.set(literal: String(value)) }
  func encode(_ value: UInt32) { part.set(literal: String(value)) }
  func encode(_ value: UInt64) { part.set(literal: String(value)) }
  func encode<Value: Encodable>(_ value: Value) throws { try part.take(value) }
}

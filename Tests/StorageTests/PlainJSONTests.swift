import Foundation
import Storage
import Testing

/// The writer of the journal's lines says what `JSONEncoder` says.
struct PlainJSONTests {
  private enum Letter: String, Codable { case a, b }

  private enum What: Codable {
    case plain
    case told(String)
    case moved(from: Int, to: Int?)
  }

  private struct Inner: Codable {
    var list: [Int?] = [1, nil, -3]
    var words: [String: String] = ["二": "2", "一": "1", "a": "x"]
    var letters: Set<String> = ["only"]
    var nested: [[String]] = [["a"], [], ["b", "c"]]
  }

  private struct Everything: Codable {
    var text = "引号\" 反斜\\ 斜/ 换行\n制表\t\u{1}\u{1F}\u{7F} 𠮷 é"
    var empty = ""
    var yes = true
    var no = false
    var whole = 42
    var small: Int8 = -8
    var large = UInt64.max
    var half = 0.5
    var integral = 3.0
    var float: Float = 0.25
    var nothing: String?
    var letter = Letter.b
    var what = [What.plain, .told("x/y"), .moved(from: 1, to: nil), .moved(from: 1, to: 2)]
    var inner = Inner()
    var data = Data([0, 1, 254, 255])
    var date = Date(timeIntervalSinceReferenceDate: 12.5)
    var place = URL(filePath: "/srv/desk")
    var none: [Int] = []
    var pairs: [String: Int] = [:]
  }

  private struct Nothing: Codable {}

  private func expected(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test func `it writes every kind of value as JSONEncoder does`() throws {
    let value = Everything()
    #expect(try PlainJSON.text(of: value) == expected(value))
  }

  @Test func `it writes what is no object, and what is nothing`() throws {
    #expect(try PlainJSON.text(of: "漏水") == expected("漏水"))
    #expect(try PlainJSON.text(of: [1, 2]) == "[1,2]")
    #expect(try PlainJSON.text(of: 7) == "7")
    #expect(try PlainJSON.text(of: Nothing()) == "{}")
    #expect(try PlainJSON.text(of: String?.none) == "null")
    #expect(try PlainJSON.text(of: [String]()) == "[]")
  }

  @Test func `what has no end is no number`() {
    #expect(throws: EncodingError.self) { try PlainJSON.text(of: ["x": Double.nan]) }
    #expect(throws: EncodingError.self) { try PlainJSON.text(of: [Double.infinity]) }
  }
}

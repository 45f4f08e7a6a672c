import CNcurses
import Foundation
import Terminal
import Testing

struct WidthTableTests {
  init() { #expect(desk_adopt_locale()) }

  @Test func `every scalar is as wide as the system's library says`() throws {
    let wrong = (UInt32(1)..<0x110000).compactMap(Unicode.Scalar.init).filter {
      $0.columns != Int(desk_width($0.value))
    }
    #expect(wrong.isEmpty, "\(wrong.count) differ, the first is \(wrong.first?.value ?? 0)")
    if Foundation.ProcessInfo.processInfo.environment["RECORD"] != nil { try record() }
  }

  @Test(arguments: [("a", 1), ("中", 2), ("𠮷", 2), ("，", 2), ("…", 1), ("\u{301}", 0)])
  func `the widths that everything else is built on`(text: String, columns: Int) throws {
    #expect(try #require(text.unicodeScalars.first).columns == columns)
  }

  private func record() throws {
    var runs: [UInt32] = []
    var last: Int32?
    for value in UInt32(0)..<0x110000 where desk_width(value) != last {
      last = desk_width(value)
      runs.append(value << 2 | UInt32(desk_width(value) + 1))
    }
    let file = URL(filePath: #filePath)
      .appending(path: "../../../../Sources/Terminal/Text/WidthTable.swift").standardized
    let old = try String(contentsOf: file, encoding: .utf8)
    let head = try #require(old.range(of: "= [\n")).upperBound
    var lines = [""]
    for entry in runs.map({ " 0x\(String($0, radix: 16))," }) {
      if 3 + lines[lines.count - 1].count + entry.count > 100 { lines.append("") }
      lines[lines.count - 1] += entry
    }
    let table = lines.map { "   \($0)\n" }.joined()
    try (old[..<head] + table + "  ]\n}\n").write(to: file, atomically: true, encoding: .utf8)
  }
}

import Domain
import Foundation
import Support
import Testing

/// Random texts through the one sanitiser: nothing that commands or deceives comes out.
struct OutsideTextFuzzTests {
  private static let rounds = Trials.count(10_000, ci: 50_000, release: 5_000_000)

  @Test func `whatever comes in is clean, composed, and clean again the same`() {
    var chance = HostileTexts(seed: 20_260_101)
    for _ in 0..<Self.rounds {
      let text = chance.next()
      let line = OutsideText.line(text)
      let paragraph = OutsideText.paragraph(text)
      for cleaned in [line, paragraph] {
        let scalars = Array(cleaned.unicodeScalars)
        let flaw = HostileTexts.flaw(in: cleaned, allowing: cleaned == line ? [] : ["\n"])
        #expect(flaw == nil, "\(HostileTexts.code(text)): \(flaw ?? "")")
        #expect(scalars == Array(cleaned.precomposedStringWithCanonicalMapping.unicodeScalars))
      }
      #expect(OutsideText.line(line).utf8.elementsEqual(line.utf8), "\(HostileTexts.code(text))")
      #expect(OutsideText.paragraph(paragraph).utf8.elementsEqual(paragraph.utf8))
      if line.contains("\n") { Issue.record("a line has a line break") }
    }
    Trials.report("hostile texts taken in: \(Self.rounds)")
  }

  @Test func `whatever goes out is visible, is no formula, and reads back from JSON`() throws {
    var chance = HostileTexts(seed: 20_260_102)
    for round in 0..<Self.rounds {
      let text = chance.next()
      #expect(HostileTexts.flaw(in: OutsideText.visible(text)) == nil)
      #expect(HostileTexts.flaw(in: OutsideText.visibleLines(text), allowing: ["\n"]) == nil)
      let cell = OutsideText.cell(text)
      #expect(HostileTexts.flaw(in: cell) == nil && !"=+-@".contains(cell.halfwidth.first ?? " "))
      guard round.isMultiple(of: 10) else { continue }
      let csv = CSVText([[text, "x"]]).file
      #expect(HostileTexts.flaw(in: String(csv.dropFirst()), allowing: ["\r", "\n"]) == nil)
      let json = OutsideText.escapedForJSON(
        String(decoding: try JSONEncoder().encode([text]), as: UTF8.self))
      #expect(HostileTexts.flaw(in: json) == nil)
      let read = try JSONDecoder().decode([String].self, from: Data(json.utf8))
      #expect(read.first.map { $0.utf8.elementsEqual(text.utf8) } == true)
    }
    Trials.report("hostile texts given out: \(Self.rounds)")
  }

  @Test func `what two stood between is one when it is gone`() {
    let parted = "e\u{200B}\u{301}"
    #expect(OutsideText.line(parted).unicodeScalars.elementsEqual("é".unicodeScalars))
  }

  @Test func `no letter carries more than two marks, also of those that are never reordered`() {
    let pile = "x" + String(repeating: "\u{20DD}", count: 5)
    #expect(OutsideText.line(pile).unicodeScalars.count == 3)
  }
}

/// Texts made of what terminals, spreadsheets and readers stumble over, the same for a seed.
struct HostileTexts {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func next() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<(1 + number(below: 14)) {
      let pool = Self.pools[number(below: Self.pools.count)]
      let value = pool.lowerBound + UInt32(number(below: pool.count))
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  private static let pools: [Range<UInt32>] = [
    0x00..<0x20, 0x20..<0x7F, 0x7F..<0xA0, 0xA0..<0x180, 0xAD..<0xAE, 0x300..<0x370, 0x483..<0x48A,
    0x591..<0x5C8, 0x600..<0x620, 0x610..<0x670, 0xE31..<0xE4F, 0x1100..<0x1200, 0x115F..<0x1161,
    0x17B4..<0x17B6, 0x180B..<0x1810, 0x1AB0..<0x1AC0, 0x2000..<0x2070, 0x20D0..<0x20F1,
    0x3000..<0x3100, 0x4E00..<0x9FFF, 0xAC00..<0xD7A4, 0xE000..<0xF900, 0xF900..<0xFB00,
    0xFDD0..<0xFE10, 0xFE20..<0xFE30, 0xFEFF..<0xFF00, 0xFF00..<0xFFF0, 0xFFF0..<0x10000,
    0x110BD..<0x110BE, 0x13430..<0x13440, 0x1BCA0..<0x1BCA4, 0x1D165..<0x1D17B, 0x1F1E6..<0x1F200,
    0x1F300..<0x1F650, 0x20000..<0x20100, 0xE0000..<0xE0200, 0xF0000..<0xF0100,
    0x10FF00..<0x110000, 0x2B..<0x2E, 0x3D..<0x3E, 0x40..<0x41,
  ]

  /// What is wrong with a text, by a list of its own; nothing where it is harmless.
  static func flaw(in text: String, allowing allowed: Set<Unicode.Scalar> = []) -> String? {
    var marks = 0
    for scalar in text.unicodeScalars {
      let category = scalar.properties.generalCategory
      marks = category == .nonspacingMark || category == .enclosingMark ? marks + 1 : 0
      if allowed.contains(scalar) { continue }
      switch scalar.value {
      case 0x00..<0x20, 0x7F..<0xA0: return "control \(code(text))"
      case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return "bidi \(code(text))"
      case 0x200B...0x200D, 0x2060...0x2064, 0xFEFF, 0xAD, 0x34F, 0x180E:
        return "unseen \(code(text))"
      case 0xE0000...0xE0FFF: return "tag \(code(text))"
      case 0xE000...0xF8FF, 0xF0000...0x10FFFF: return "private \(code(text))"
      case 0x2028, 0x2029: return "line \(code(text))"
      case 0xFE00...0xFE0F: return "selector \(code(text))"
      default: if scalar.value & 0xFFFE == 0xFFFE { return "none \(code(text))" }
      }
    }
    return nil
  }

  static func code(_ text: String) -> String {
    text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
  }
}

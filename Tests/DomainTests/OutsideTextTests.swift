import Domain
import Foundation
import Testing

struct OutsideTextTests {
  @Test(arguments: [
    ("\u{1B}[31m红\u{1B}[0m", "[31m红[0m"), ("a\u{202E}b", "ab"), ("张\u{200B}三", "张三"),
    ("a\u{0}b", "ab"), ("一\r\n二", "一 二"), ("  三 \t 四 ", "三 四"), ("e\u{0301}", "é"),
    ("x\u{0323}\u{0332}\u{0333}\u{0334}", "x\u{0334}\u{0323}"), ("\u{E0041}y", "y"),
  ])
  func `a line from outside loses what could command or deceive`(typed: String, cleaned: String) {
    #expect(OutsideText.line(typed) == cleaned)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "＝1", "\t=1"])
  func `a cell is never a formula`(text: String) {
    let cell = OutsideText.cell(text)
    #expect(!"=+-@".contains(cell.halfwidth.first ?? " "))
  }

  @Test func `any text is clean after one cleaning, and stays so`() throws {
    var state: UInt32 = 7
    for _ in 0..<3000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<12 {
        state = state &* 1_664_525 &+ 1_013_904_223
        let pools: [UInt32] = [0x20, 0x80, 0x300, 0x200, 0x2000, 0x3000, 0xFE00, 0xE0000, 0x1F300]
        let value = pools[Int(state >> 24) % pools.count] + (state >> 8) % 0x100
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      let cleaned = OutsideText.line(String(text))
      #expect(!OutsideText.isHostile(cleaned))
      #expect(OutsideText.line(cleaned) == cleaned)
      #expect(OutsideText.visible(cleaned) == cleaned)
    }
  }

  @Test func `what is taken for ordinary is nothing that anything would change`() {
    var ordinary = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), String(scalar).isOrdinary else { continue }
      ordinary += 1
      let text = String(scalar)
      #expect(!OutsideText.isForbidden(scalar))
      #expect(text.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual([scalar]))
      #expect(text.halfwidth == text)
      #expect(!scalar.properties.isWhitespace || scalar == " ")
    }
    // What can be seen of ASCII with the blank, and the Chinese characters.
    #expect(ordinary == 95 + 0x5200)
  }

  @Test(arguments: ["张三 报修", " 张三", "张三 ", "张  三", "", " ", "3-1-302 漏水,接水桶"])
  func `a line of ordinary text keeps single blanks within it`(text: String) {
    #expect(
      OutsideText.line(text) == text.split(separator: " ").joined(separator: " "))
  }
}

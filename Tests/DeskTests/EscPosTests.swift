import Desk
import Testing

/// The bytes of a receipt printer.
struct EscPosTests {
  @Test func `a receipt wakes the printer, turns Chinese on, and is cut`() {
    let bytes = EscPos([EscPos.Line("访客单"), EscPos.Line("A001", isLarge: true)]).bytes
    let text: [UInt8] = [0xB7, 0xC3, 0xBF, 0xCD, 0xB5, 0xA5, 0x0A]
    let label: [UInt8] = [0x1D, 0x21, 0x11] + Array("A001".utf8) + [0x1D, 0x21, 0x00, 0x0A]
    let cut: [UInt8] = [0x1B, 0x64, 0x04, 0x1D, 0x56, 0x42, 0x00]
    #expect(bytes == [0x1B, 0x40, 0x1C, 0x26] + text + label + cut)
  }

  @Test(arguments: ["\u{1B}p\u{00}", "\u{1D}V\u{01}", "\u{10}\u{04}\u{01}", "\u{07}\r\n\t\u{7F}"])
  func `no control byte of outside text gets through`(text: String) {
    let bytes = EscPos.encoded("张" + text + "三")
    #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    #expect(bytes.starts(with: [0xD5, 0xC5]))
    #expect(bytes.suffix(2) == [0xC8, 0xFD])
  }

  @Test(arguments: ["😀", "é\u{301}\u{302}", "\u{202E}", "\u{E000}", "\u{200B}", "𠮷"])
  func `what a receipt printer does not print is replaced`(text: String) {
    let bytes = EscPos.encoded(text)
    #expect(!bytes.isEmpty && bytes.allSatisfy { $0 == 0xA1 || $0 == 0xFE })
  }

  @Test func `a rare name of the national standard stays`() {
    #expect(EscPos.encoded("䶮") == [0xFE, 0x9F])
    #expect(EscPos.encoded("㐂").count == 4)
    #expect(EscPos.encoded("镕") == [0xE9, 0x46])
  }
}

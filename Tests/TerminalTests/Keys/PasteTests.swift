import Terminal
import Testing

struct PasteTests {
  private func pasted(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

  @Test func `a paste is one event, wherever it is torn`() {
    let bytes = Array(pasted("张伟\r\n13800138000\t粤B\u{1B}[31m\u{7}\u{9B}").utf8)
    for split in 1..<bytes.count {
      var typist = Typist()
      typist.type(bytes[..<split], pause: 20)
      typist.type(bytes[split...])
      typist.type("x")
      #expect(typist.events == [.paste(Paste("张伟\n13800138000 粤B[31m")), .key("x")])
    }
  }

  @Test func `newlines of any kind end a line once`() {
    var typist = Typist()
    typist.type(pasted("a\rb\nc\r\nd\n\ne"))
    #expect(typist.events == [.paste(Paste("a\nb\nc\nd\n\ne"))])
  }

  @Test func `a paste without its end is taken as it is, after a while`() {
    var typist = Typist()
    typist.type("\u{1B}[200~1203", pause: 1_900)
    #expect(typist.events == [])
    typist.type("中", pause: 2_000)
    typist.type("x")
    #expect(typist.events == [.paste(Paste("1203中")), .key("x")])
  }

  @Test func `a huge paste is cut at a whole character, and says so`() {
    var typist = Typist()
    typist.type(pasted(String(repeating: "中", count: 350_000)))
    typist.type("x")
    let kept = String(repeating: "中", count: 64 * 1024 / 3)
    #expect(typist.events == [.paste(Paste(kept, isCut: true)), .key("x")])
  }

  @Test func `what only looks like the end is text`() {
    var typist = Typist()
    typist.type(pasted("a\u{1B}[201b\u{1B}\u{1B}[20c"))
    #expect(typist.events == [.paste(Paste("a[201b[20c"))])
  }

  @Test func `bytes that are no text are shown as such`() {
    var typist = Typist()
    typist.type(Array("\u{1B}[200~".utf8) + [0xD6, 0xD0] + Array("\u{1B}[201~".utf8))
    #expect(typist.events == [.paste(Paste("��"))])
  }
}

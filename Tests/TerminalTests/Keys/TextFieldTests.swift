import Support
import Terminal
import Testing

struct TextFieldTests {
  private func typed(_ keys: Key..., into text: String = "") -> TextField {
    var field = TextField(text)
    for key in keys { field.type(key) }
    return field
  }

  @Test func `characters go in where the caret is`() {
    #expect(typed("漏", "水", .left, "雨").text == "漏雨水")
    #expect(typed(.home, "a", .end, "z", into: "中").text == "a中z")
    #expect(typed(.home, .left, .delete, into: "中文").text == "文")
    #expect(typed(.right, .backspace, .backspace, .backspace, into: "中文").text == "")
  }

  @Test func `a letter and its accent are one character`() {
    #expect(typed("e", "\u{301}", "x", .left, .backspace).text == "x")
    #expect(typed("e", "x", .left, "\u{301}").caret == 1)
  }

  @Test(arguments: [
    ("one two", "one "), ("one two  ", "one "), ("漏水，报修", "漏水，"), ("漏水，", "漏水"), ("", ""),
  ])
  func `deleting a word takes the word before the caret`(text: String, left: String) {
    #expect(typed(.control("w"), into: text).text == left)
  }

  @Test func `clearing leaves nothing`() {
    let field = typed(.left, .control("u"), into: "中文")
    #expect(field.isEmpty && field.caret == 0)
  }

  @Test func `a key that is no text is for somebody else`() {
    var field = TextField("中")
    for key in [Key.enter, .tab, .function(5), .control("s"), .up, .escape] {
      let isTaken = field.type(key)
      #expect(!isTaken)
    }
    #expect(field.text == "中")
  }

  @Test func `a paste becomes one line, and is cut at the limit`() {
    var field = TextField(limit: 5)
    let fits = field.insert("a\nb")
    let isCut = !field.insert("cdef")
    #expect(fits && isCut)
    #expect(field.text == "a bcd")
    field.type("x")
    #expect(field.text == "a bcd")
  }

  @Test func `a secret line shows stars everywhere`() {
    var field = TextField(isSecret: true)
    for key in ["1", "2", "3"] as [Key] { field.type(key) }
    #expect(field.window(columns: 6).text == "***")
    #expect("\(field) \(String(reflecting: field))".contains("123") == false)
    #expect(field.text == "123")
  }

  @Test(arguments: 1...100)
  func `the caret is always inside the window, and the window never too wide`(seed: UInt64) {
    var chance = Chance(seed)
    var field = TextField(chance.text(upTo: 30))
    for _ in 0..<40 {
      let key = [Key.left, .right, .home, .end, .backspace, "中", "a"].randomElement(using: &chance)
      field.type(key ?? .left)
      for columns in 1...12 {
        let window = field.window(columns: columns)
        #expect(window.text.columns <= columns)
        #expect((0..<columns).contains(window.caretColumn))
      }
    }
    #expect(field.window(columns: 0).text == "")
  }

  @Test func `a long line shows that it goes on`() {
    var field = TextField("0123456789")
    #expect(field.window(columns: 6) == ("<789", 4))
    field.type(.home)
    #expect(field.window(columns: 6) == ("01234>", 0))
  }
}

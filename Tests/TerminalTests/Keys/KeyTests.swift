import Terminal
import Testing

struct KeyTests {
  @Test(arguments: [
    "Enter", "Esc", "Tab", "Shift+Tab", "PgDn", "F1", "F12", "Ctrl+N", "Space", "修", "F", "7",
  ])
  func `a key is read by the name it is printed with`(name: String) throws {
    #expect(try #require(Key(name)).description == name)
  }

  @Test(arguments: ["", "F13", "F0", "Ctrl+", "Hyper", "修好"])
  func `what is no key's name is no key`(name: String) { #expect(Key(name) == nil) }

  @Test(arguments: 0x21...0x7E)
  func `every key has its full-width twin`(value: UInt8) throws {
    let narrow = Character(Unicode.Scalar(value))
    let wide = Character(try #require(Unicode.Scalar(UInt32(value) + 0xFEE0)))
    #expect(Key.character(wide).folded == .character(narrow))
    #expect(Key.character(wide).isFromInputMethod)
    #expect(!Key.character(narrow).isFromInputMethod)
  }

  @Test(arguments: [("。", "."), ("，", ","), ("、", "\\"), ("【", "["), ("　", " "), ("？", "?")])
  func `Chinese punctuation is the key it was typed with`(typed: Character, key: Character) {
    #expect(Key.character(typed).folded == .character(key))
  }

  @Test func `digits are digits in any width, and nothing else is`() {
    #expect(Key.character("7").digit == 7)
    #expect(Key.character("７").digit == 7)
    #expect(Key.character("七").digit == nil)
    #expect(Key.function(7).digit == nil)
  }
}

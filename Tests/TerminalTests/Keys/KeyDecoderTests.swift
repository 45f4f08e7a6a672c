import Support
import Terminal
import Testing

struct KeyDecoderTests {
  @Test(arguments: [1_000, 1_448], [20, 30, 300])
  func `two thousand characters in pieces are two thousand characters`(piece: Int, pause: Int) {
    let bytes = Array(String(repeating: "中", count: 2_000).utf8)
    var typist = Typist()
    for start in stride(from: 0, to: bytes.count, by: piece) {
      typist.type(bytes[start..<min(start + piece, bytes.count)], pause: pause)
    }
    #expect(typist.events == Array(repeating: .key("中"), count: 2_000))
  }

  @Test(arguments: ["é", "中", "𠮷"])
  func `a character may be torn anywhere`(character: String) {
    let bytes = Array(character.utf8)
    for split in 1..<bytes.count {
      var typist = Typist()
      typist.type(bytes[..<split], pause: 5_000)
      typist.type(bytes[split...])
      #expect(typist.text == character)
    }
  }

  @Test(
    arguments: [
      ([0xFF], "�"), ([0xFF, 0xFE, 0x61], "��a"),
      // 中文 as GBK has it: no byte takes its neighbour with it.
      ([0xD6, 0xD0, 0xCE, 0xC4, 0x61], "����a"),
      ([0xE4, 0xB8, 0x61], "��a"), ([0xE4, 0xE4, 0xB8, 0xAD], "�中"),
      // Overlong, surrogate, beyond the last.
      ([0xC0, 0x80, 0x61], "��a"), ([0xED, 0xA0, 0x80], "���"), ([0xF4, 0x90, 0x80, 0x80], "����"),
    ] as [([UInt8], String)])
  func `each bad byte stands for itself`(bytes: [UInt8], text: String) {
    var typist = Typist()
    typist.type(bytes)
    #expect(typist.text == text)
  }

  @Test func `a bad byte does not swallow a key`() {
    var typist = Typist()
    typist.type([0xE4, 0xB8, 0x1B] + Array("[A".utf8))
    #expect(typist.events == [.key("\u{FFFD}"), .key("\u{FFFD}"), .key(.up)])
  }

  @Test func `control keys are what they are called`() {
    var typist = Typist()
    typist.type([0x01, 0x10, 0x1A, 0x08, 0x7F, 0x09, 0x0D, 0x0A, 0x00])
    #expect(
      typist.events
        == [
          .control("a"), .control("p"), .control("z"), .backspace, .backspace, .tab, .enter, .enter,
        ].map { .key($0) })
  }

  @Test func `only silence makes an Esc`() {
    var decoder = KeyDecoder(escapeDelay: 25)
    #expect(decoder.decode([0x1B], at: 100) == [])
    #expect(decoder.deadline == 125)
    #expect(decoder.rest(at: 124) == [])
    #expect(decoder.rest(at: 125) == [.key(.escape)])
    #expect(decoder.deadline == nil)
  }

  @Test func `bytes that were only read late still make one key`() {
    var decoder = KeyDecoder()
    _ = decoder.decode([0x1B], at: 0)
    #expect(decoder.decode("[A".utf8, at: 900) == [.key(.up)])
  }

  @Test func `an arrow torn apart on a slow line is an Esc and nothing else`() {
    var typist = Typist()
    typist.type("\u{1B}", pause: 60)
    typist.type("[", pause: 60)
    typist.type("A", pause: 60)
    typist.type("水")
    #expect(typist.events == [.key(.escape), .key("水")])
  }

  @Test func `over ssh the same arrow is an arrow`() {
    var typist = Typist(escapeDelay: 100)
    typist.type("\u{1B}", pause: 60)
    typist.type("[", pause: 60)
    typist.type("A")
    #expect(typist.events == [.key(.up)])
  }

  @Test func `what is typed after Esc is not lost`() {
    var typist = Typist()
    typist.type("\u{1B}", pause: 100)
    for letter in "OK [x" { typist.type(String(letter), pause: 600) }
    #expect(typist.events.first == .key(.escape))
    #expect(typist.text == "OK [x")
    typist = Typist()
    typist.type("\u{1B}", pause: 30)
    typist.type("O", pause: 100)
    typist.type("k")
    #expect(typist.text == "Ok")
    typist = Typist()
    typist.type("\u{1B}1203")
    #expect(typist.events.first == .key(.function(1)))
    typist = Typist()
    typist.type("\u{1B}ls")
    #expect(typist.events == [.key(.escape), .key("l"), .key("s")])
  }

  @Test func `Esc twice is Esc twice`() {
    var typist = Typist()
    typist.type("\u{1B}\u{1B}", pause: 100)
    #expect(typist.events == [.key(.escape), .key(.escape)])
  }

  @Test(arguments: 1...300)
  func `any bytes in any pieces give the same as in one piece`(seed: UInt64) {
    var chance = Chance(seed)
    let bytes = (0..<200).map { _ in
      Bool.random(using: &chance)
        ? UInt8.random(in: 0...255, using: &chance)
        : [0x1B, 0x5B, 0x4F, 0x3B].randomElement(using: &chance) ?? 0
    }
    var whole = Typist()
    whole.type(bytes, pause: 3_000)
    var pieces = Typist()
    for byte in bytes { pieces.type([byte]) }
    pieces.type([], pause: 3_000)
    #expect(whole.events == pieces.events)
  }

  @Test(arguments: [
    ("?2026;1$", true), ("?2026;2$", true), ("?2026;0$", false), ("?2026;4$", false),
    ("?2004;2$", false), ("2026;2$", false),
  ])
  func `a terminal says whether it can show a frame in one piece`(answer: String, can: Bool) {
    var decoder = KeyDecoder()
    let events = decoder.decode(Array("\u{1B}[\(answer)y".utf8), at: 0)
    #expect(decoder.synchronizes == can)
    #expect(!events.contains(.key(.escape)))
  }
}

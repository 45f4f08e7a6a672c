import Terminal
import Testing

/// The bytes of every key on every terminal we know of, after a first `ESC`.
private let sequences: [(bytes: String, key: Key)] =
  functionKeys + [
    ("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left),
    ("OA", .up), ("OB", .down), ("OC", .right), ("OD", .left),
    ("[1;5A", .up), ("[1;2D", .left), ("[a", .up), ("Od", .left),
    ("[H", .home), ("[F", .end), ("OH", .home), ("OF", .end), ("[1~", .home), ("[4~", .end),
    ("[7~", .home), ("[8~", .end), ("[2~", .insert), ("[3~", .delete), ("[3;5~", .delete),
    ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab),
    ("[G", .pageDown), ("[I", .pageUp), ("[L", .insert),
    ("OM", .enter), ("Op", "0"), ("Oy", "9"), ("Ok", "+"), ("Om", "-"), ("On", "."), ("Oj", "*"),
    ("1", .function(1)), ("9", .function(9)), ("0", .function(10)),
  ]

private let functionKeys: [(bytes: String, key: Key)] = [
  // xterm, GNOME Terminal, Konsole, tmux, screen.
  ["OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~"],
  // PuTTY as it comes, rxvt.
  ["[11~", "[12~", "[13~", "[14~", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~"],
  // The Linux console.
  ["[[A", "[[B", "[[C", "[[D", "[[E", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~"],
  // PuTTY in its VT100+ mood.
  ["OP", "OQ", "OR", "OS", "OT", "OU", "OV", "OW", "OX", "OY", "OZ", "O["],
  // SCO.
  ["[M", "[N", "[O", "[P", "[Q", "[R", "[S", "[T", "[U", "[V", "[W", "[X"],
].flatMap { keys in keys.enumerated().map { ($1, Key.function($0 + 1)) } }

/// What terminals send that is no key of ours.
private let unknown = [
  "[99;9u", "[?1;2c", "[>0;276;0c", "[12;40R", "[1;2P", "[15;5~", "[25~", "[34~", "[3$", "[11^",
  "[?2026;2$y", "[200;1~", "[201~", "[E", "O1", "[[Z", "Oz", "]11;rgb:0000/0000/0000\u{7}",
  "]0;title\u{1B}\\", "P1$r0m\u{1B}\\", "_G\u{1B}\\",
]

struct KeySequenceTests {
  @Test(arguments: sequences)
  func `every terminal's keys are the same keys`(bytes: String, key: Key) {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}\(bytes)".utf8, at: 0) == [.key(key)])
    #expect(decoder.decode("x".utf8, at: 1) == [.key("x")])
  }

  @Test(arguments: sequences)
  func `a key that comes in two pieces is one key`(bytes: String, key: Key) {
    let whole = Array("\u{1B}\(bytes)".utf8)
    for split in 1..<whole.count {
      var typist = Typist()
      typist.type(whole[..<split], pause: 20)
      typist.type(whole[split...])
      #expect(typist.events == [.key(key)])
    }
  }

  @Test(arguments: sequences)
  func `a key torn apart never becomes text`(bytes: String, key: Key) {
    // Alt and a digit is, torn apart, truly Esc and a digit.
    guard bytes.count > 1 else { return }
    let whole = Array("\u{1B}\(bytes)".utf8)
    for split in 1..<whole.count {
      var typist = Typist()
      typist.type(whole[..<split], pause: 60)
      typist.type(whole[split...], pause: 1_000)
      typist.type(Array("x".utf8))
      let isGentle =
        typist.events == [.key(key), .key("x")] || typist.events == [.key(.escape), .key("x")]
      // Number block keys and F5 to F12 of rare terminals begin like the word of a typist.
      #expect(isGentle || (split == 1 && bytes.hasPrefix("O")), "\(typist.events)")
    }
  }

  @Test(arguments: unknown)
  func `what is no key is no text either`(bytes: String) {
    let whole = Array("\u{1B}\(bytes)".utf8)
    for split in 1...whole.count {
      var typist = Typist()
      typist.type(whole[..<split], pause: 20)
      typist.type(whole[split...], pause: 1_000)
      typist.type(Array("x".utf8))
      #expect(typist.events == [.key("x")], "split at \(split)")
    }
  }
}

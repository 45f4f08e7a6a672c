import Support
import Terminal
import Testing

struct WrappingTests {
  @Test func `Chinese breaks between characters, but a stop never begins a line`() {
    #expect("卫生间滴水，已接水桶。".wrapped(to: 10) == ["卫生间滴", "水，已接水", "桶。"])
    #expect("要求（先关）总阀".wrapped(to: 6) == ["要求", "（先", "关）总", "阀"])
  }

  @Test func `words and numbers stay whole where they can`() {
    #expect("room 3-1203 has a leak".wrapped(to: 11) == ["room 3-1203", "has a leak"])
    #expect("ABCDEFGHIJ".wrapped(to: 4) == ["ABCD", "EFGH", "IJ"])
    #expect("3号梯B7K2异响".wrapped(to: 6) == ["3号梯", "B7K2异", "响"])
  }

  @Test func `lines that were written stay lines`() {
    #expect("one\n\ntwo\r\nthree".wrapped(to: 20) == ["one", "", "two", "three"])
    #expect("".wrapped(to: 5) == [""])
    #expect("text".wrapped(to: 0) == [])
  }

  @Test(arguments: 1...200)
  func `nothing is lost and nothing is too long`(seed: UInt64) {
    var chance = Chance(seed)
    let text = chance.text(upTo: 60)
    let shown = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { Glyphs($0).map(\.description).joined() }.joined().filter { $0 != " " }
    for columns in 2...40 {
      let lines = text.wrapped(to: columns)
      #expect(lines.allSatisfy { $0.columns <= columns })
      #expect(lines.joined().filter { $0 != " " } == shown)
    }
  }
}

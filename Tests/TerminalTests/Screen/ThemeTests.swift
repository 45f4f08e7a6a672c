import Terminal
import Testing

struct ThemeTests {
  @Test func `the standard theme paints no background and only the first six colours`() {
    for style in Style.allCases {
      for depth in [ColorDepth.none, .eight, .sixteen, .many] {
        let look = Theme.standard.look(of: style, depth: depth)
        #expect(look.background == -1)
        #expect((-1...6).contains(look.foreground))
      }
    }
  }

  @Test(arguments: Theme.allCases)
  func `without colours nothing is painted, and what matters is still marked`(theme: Theme) {
    for style in Style.allCases {
      let look = theme.look(of: style, depth: .none)
      #expect(look.foreground == -1 && look.background == -1)
    }
    #expect(theme.look(of: .selection, depth: .none).attributes.contains(.reverse))
    #expect(theme.look(of: .error, depth: .none) != theme.look(of: .warn, depth: .none))
  }

  @Test(arguments: Theme.allCases)
  func `no text is painted on its own colour`(theme: Theme) {
    for style in Style.allCases {
      for depth in [ColorDepth.eight, .sixteen, .many] {
        let look = theme.look(of: style, depth: depth)
        #expect(look.foreground != look.background || look.background == -1)
        #expect(look.foreground < depth.rawValue && look.background < depth.rawValue)
      }
    }
  }

  @Test(arguments: [
    (ColorChoice.automatic, nil, ColorDepth.many), (.automatic, "", .many),
    (.automatic, "1", .none), (.always, "1", .many), (.never, nil, .none),
  ])
  func `an empty NO_COLOR says nothing`(choice: ColorChoice, noColor: String?, depth: ColorDepth) {
    #expect(choice.depth(available: .many, noColor: noColor) == depth)
  }

  @Test(arguments: [
    (-1, ColorDepth.none), (0, .none), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .many),
    (16_777_216, .eight),
  ])
  func `terminals are told by their colours`(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }
}

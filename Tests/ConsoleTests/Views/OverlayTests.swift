import Console
import Support
import Terminal
import Testing

struct OverlayTests {
  @Test func `a menu lies on top, with the cursor at its choice`() {
    let choices = ChoiceList(
      [Choice("1", "回复进展"), Choice("2", "改派", note: "F10 2"), Choice("3", "挂起", isEnabled: false)],
      selection: 1, hasCursor: true)
    let menu = Overlay("操作 0412", footer: "Esc 关闭", size: Size(columns: 20, rows: 3)) { choices }
    expectScreen(
      30, by: 9, of: menu,
      reads: """

             --------------------
             操作 0412
              1 回复进展
             _2 改派       F10 2
              3 挂起
             Esc 关闭
             --------------------

        """)
  }

  @Test func `the palette has the cursor in its filter`() {
    let palette = Overlay(
      "命令", prompt: Prompt(">", TextField("pd")), size: Size(columns: 20, rows: 1)
    ) { ChoiceList([Choice("32", "派单")], selection: 0) }
    let frame = drawn(palette, on: Size(columns: 40, rows: 10))
    #expect(frame.lines[3].contains("> pd"))
    #expect(frame.cursor == Point(column: 14, row: 3))
  }

  @Test func `what a row cuts of the choice that is selected stands whole below`() {
    let choices = [
      Choice("1", "登记"), Choice("2", "闭环", note: "还没有回访，先回访再闭环", isEnabled: false),
      Choice("3", "挂起", note: "不用", isEnabled: false),
    ]
    let selected = ToldChoices(ChoiceList(choices, selection: 1))
    #expect(selected.rows(in: 20) == 5)
    #expect(
      drawn(selected, on: Size(columns: 20, rows: 5)).lines.suffix(2)
        == [" 还没有回访，先回访", " 再闭环"])
    // Nothing moves with the selection.
    let other = ToldChoices(ChoiceList(choices, selection: 2))
    #expect(other.rows(in: 20) == 5)
    #expect(drawn(other, on: Size(columns: 20, rows: 5)).lines.suffix(2) == ["", ""])
    #expect(selected.rows(in: 60) == 3)
  }

  @Test func `a long menu is turned by pages`() {
    let choices = (1...20).map { Choice("\($0)", "第\($0)项") }
    let list = ChoiceList(choices, selection: 12)
    let lines = drawn(list, on: Size(columns: 12, rows: 5)).lines
    // Marks at the edge say that the list goes on both ways.
    #expect(
      lines == [" 11 第11项 ^", " 12 第12项", ">13 第13项", " 14 第14项", " 15 第15项 v"])
  }
}

struct KeyBarTests {
  private let hints = [
    KeyHint(.function(1), "帮助"), KeyHint(.function(9), "签字", isEnabled: false),
    KeyHint(.control("n"), "新报"), KeyHint(.enter, "打开"),
  ]

  @Test func `keys have their full names where there is room`() {
    expectScreen(
      60, by: 1, of: KeyBar(hints), reads: "F1 帮助  F9 签字  Ctrl+N 新报  Enter 打开",
      styles: "KKKkkkk..ddddddd..KKKKKKKkkkk..KKKKKKkkkk")
  }

  @Test(arguments: [
    (35, "F1帮助 F9签字 ^N新报 Enter 打开"), (31, "F1帮助 F9签字 ^N新报 Enter 打开"), (30, "F1帮助 F9签字 ^N新报"),
    (19, "F1帮助 F9签字"), (6, "F1帮助"), (5, ""),
  ])
  func `what does not fit is left out whole`(columns: Int, shown: String) {
    expectScreen(columns, by: 1, of: KeyBar(hints), reads: shown)
  }
}

struct DetailTests {
  private let parts: [DetailPart] = [
    .heading("投诉 0412"), .blank, .fact("房号", "3-1203 王小明（业主）"),
    .fact("责任人", "赵强", style: .strong), .text("卫生间顶部滴水，已接水桶。"),
  ]

  @Test func `facts stand in a column, and text is wrapped`() {
    expectScreen(
      22, by: 7, of: Detail(parts),
      reads: """
        投诉 0412

        房号    3-1203 王小
                明（业主）
        责任人  赵强
        卫生间顶部滴水，已接
        水桶。
        """)
  }

  @Test func `scrolling ends with the last row, and marks say that there is more`() {
    let size = Size(columns: 22, rows: 3)
    #expect(Detail(parts, top: 99).top(in: size) == 4)
    #expect(drawn(Detail(parts), on: size).lines[2].hasSuffix(" v"))
    let middle = drawn(Detail(parts, top: 2), on: size).lines
    #expect(middle[0].hasSuffix("^") && middle[2].hasSuffix("v"))
    #expect(drawn(Detail(parts, top: 99), on: size).lines.last == "水桶。")
  }
}

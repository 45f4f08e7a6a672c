import Console
import Support
import Terminal
import Testing

struct LineTests {
  @Test func `the right side stays when the left does not fit`() {
    let line = Line("已派单 0412 -> 工程部 赵强", right: "Ctrl+Z 撤销")
    expectScreen(44, by: 1, of: line, reads: "已派单 0412 -> 工程部 赵强       Ctrl+Z 撤销")
    expectScreen(24, by: 1, of: line, reads: "已派单 041.. Ctrl+Z 撤销")
    expectScreen(11, by: 1, of: line, reads: "Ctrl+Z 撤销")
  }

  @Test func `each span keeps its meaning`() {
    expectScreen(
      12, by: 1, of: Line([Span("超时", .error), " ", Span("3", .strong)], right: ["x"]),
      reads: "超时 3     x", styles: "eeee.b")
  }

  @Test func `a prompt has the cursor after what is typed`() {
    expectScreen(
      16, by: 1, of: Prompt("查找>", TextField("漏水"), right: ["未结 7"]),
      reads: "查找> 漏水_")
    expectScreen(
      24, by: 1, of: Prompt("查找>", TextField("漏水"), right: ["未结 7"]),
      reads: "查找> 漏水_       未结 7")
  }
}

struct LayoutTests {
  @Test func `rows share what the others leave`() {
    let rows = Rows([
      (.exactly(1), Line("top")), (.rest, TooSmall("a")), (.exactly(1), Line("mid")),
      (.rest, TooSmall("b")), (.exactly(1), Line("foot")),
    ])
    expectScreen(5, by: 8, of: rows, reads: "top\n  a\n\nmid\n\n  b\n\nfoot")
  }

  @Test func `beside a list stands its detail`() {
    expectScreen(
      22, by: 2, of: Sides(Line("漏水 0412"), columns: 10, Detail([.text("卫生间滴水")])),
      reads: "漏水 0412  | 卫生间\n           | 滴水")
  }

  @Test func `a panel has its line to type in near the top`() {
    let panel = Panel("投诉", note: ["7 / 128"], prompt: Prompt("查找>", TextField("12"))) {
      Line("0412")
    }
    expectScreen(20, by: 3, of: panel, reads: "投诉         7 / 128\n查找> 12_\n0412")
  }
}

import Resources
import Terminal

/// The terminal check: which function keys arrive, whether wide characters keep their columns, and
/// where an input method shows its candidates.
struct TerminalCheck: View {
  private let parts: [DetailPart]
  private let prompt: Prompt

  init(_ keys: Set<Int>, typed line: TextField = TextField(), in scene: Scene) {
    prompt = Prompt(
      scene.say("输入法：打「你好」，候选框应贴着光标>", "Input method: candidates should be at the cursor>"), line)
    let marks = (1...12).map { number in
      "F\(number) " + (keys.contains(number) ? scene.say("好", "ok") : "..")
    }
    parts = [
      .text(
        scene.say(
          "按 F1 到 F12；没有反应的键用 Alt+数字代替（Alt+1 = F1，Alt+0 = F10）。",
          "Press F1 to F12; for one that stays silent use Alt+digit (Alt+1 = F1, Alt+0 = F10).")),
      .blank, .text(marks.prefix(6).joined(separator: "  ")),
      .text(marks.dropFirst(6).joined(separator: "  ")), .blank,
      .text(
        scene.say("对齐：下面两行的竖线应成一条直线。", "Alignment: the bars below should form straight lines.")),
      .text("|房号|姓名  |状态|1234567890|"), .text("|1203|王小明|待办|1234567890|"),
    ]
  }

  /// The check as a box on top of a pane.
  func overlay(in scene: Scene) -> some View {
    Overlay(
      scene.say(ConsoleCommand.terminalCheck.row.title),
      footer: scene.say("Enter 结束", "Enter ends"), size: Size(columns: 66, rows: 11)
    ) { self }
  }

  func draw(on frame: inout Frame, in rect: Rect) {
    var rest = rect
    let detail = Detail(parts)
    detail.draw(on: &frame, in: rest.cutTop(detail.rows(in: rect.columns) + 1))
    prompt.draw(on: &frame, in: rest)
  }
}

import Desk
import Domain
import Resources
import Terminal

extension FirstRun {
  /// The whole screen, drawn anew for every frame.
  package func frame(of size: Size) -> Frame {
    var frame = Frame(size)
    frame.isRead = scene.isRead
    guard !TooSmall.isNeeded(for: size) else {
      scene.tooSmall(size).draw(on: &frame, in: frame.bounds)
      return frame
    }
    var rest = frame.bounds
    heading.draw(on: &frame, in: rest.cutTop())
    steps(in: size.columns).draw(on: &frame, in: rest.cutTop())
    _ = rest.cutTop()
    KeyBar(hints).draw(on: &frame, in: rest.cutBottom())
    Line([Span(" " + scene.say(message.phrase), message.style)])
      .draw(on: &frame, in: rest.cutBottom())
    var content = rest
    _ = content.cutLeft(1)
    view(in: content.size).draw(on: &frame, in: content)
    if let page {
      Overlay(
        page.title, footer: scene.say("上下键翻看   Esc 关闭", "Up/Down scroll   Esc closes"),
        size: Size(columns: min(rest.columns - 6, 76), rows: rest.rows)
      ) { Detail(page.parts, top: page.top) }.draw(on: &frame, in: rest)
    }
    return frame
  }

  private func view(in size: Size) -> any View {
    guard step == .terminal else { return filling.view(in: scene) }
    return Rows([
      (.exactly(1), Line([Span(scene.say(ConsoleCommand.terminalCheck.row.title), .title)])),
      (.exactly(1), Blank()), (.rest, TerminalCheck(keys, in: scene)),
    ])
  }

  private var heading: Line {
    let name = isCreated ? scene.house.estate.name : "frontdesk"
    var left = [Span(" " + name, .title), Span(scene.say("  第一次使用", "  first start"))]
    if isCreated, scene.house.estate.isPractice {
      left.append(Span(scene.say("  [演练]", "  [practice]"), .warn))
    }
    return Line(left, right: [Span(scene.statusClock + " ")])
  }

  /// The six steps; where there is no room for their names, only this one has its own.
  private func steps(in columns: Int) -> Line {
    let full = steps { _ in true }
    let isWide = full.reduce(1) { $0 + $1.text.columns } <= columns
    return Line([Span(" ")] + (isWide ? full : steps { $0 == step }))
  }

  private func steps(named isNamed: (Step) -> Bool) -> [Span] {
    Step.allCases.map { step in
      let name = isNamed(step) ? " " + scene.say(step.words) : ""
      let text = "\(step.rawValue + 1)" + name
      guard step == self.step else { return Span(" \(text) ", .tab) }
      return Span(scene.isRead ? scene.say("当前 ", "now ") + text : "[\(text)]", .tabActive)
    }
  }

  private var hints: [KeyHint] {
    if page != nil { return [KeyHint(.escape, scene.say("关闭", "close"))] }
    let leave =
      isCreated ? scene.say("直接进控制台", "to the console") : scene.say("退出", "quit")
    let quit = KeyHint(.control("q"), leave)
    guard step != .terminal else {
      return [
        KeyHint(.enter, scene.say("开始工作", "begin work")),
        KeyHint(.escape, scene.say("上一步", "step back")),
      ]
    }
    let back = KeyHint(.function(12), scene.say("上一步", "step back"))
    let skip = KeyHint(
      .function(10),
      step == .staff ? scene.say("加完了，下一步", "no more: go on") : scene.say("跳过", "skip"))
    return [
      KeyHint(.enter, scene.say("下一项", "next")),
      KeyHint(.backTab, scene.say("上一项", "previous")),
      KeyHint(.function(9), scene.say(filling.form.verb)),
    ] + (step == .language || step == .staff ? [] : [back])
      + (isCreated || step == .language ? [skip] : [])
      + [quit]
  }
}

extension FirstRun.Step {
  var words: Phrase {
    switch self {
    case .language: Phrase("语言", "Language")
    case .office: Phrase("小区", "Estate")
    case .person: Phrase("第一人", "First person")
    case .staff: Phrase("同事", "Staff")
    case .supplies: Phrase("名册与物品", "Roster, articles")
    case .terminal: Phrase("终端体检", "Terminal")
    }
  }
}

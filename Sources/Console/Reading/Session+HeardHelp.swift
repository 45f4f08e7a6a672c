import Resources
import Terminal

extension Session {
  /// What can be typed where one is, in a few lines.
  var heardHelp: [String] {
    let here: [Phrase] =
      switch spot {
      case .field, .end: isLocked ? Self.lockHelp : Self.formHelp
      case .menu, .views, .palette, .phrases: Self.choiceHelp
      case .page, .record, .check: Self.recordHelp
      case .roster: Self.rosterHelp
      case .list, .rows: Self.listHelp
      }
    let field = filled.flatMap { filled in
      filled.focused(in: scene).map { [$0.help, $0.kind.help] }
    }
    return ((field ?? []) + here + (isLocked ? [] : Self.everywhere)).map { scene.say($0) }
      .filter { !$0.isEmpty }
  }

  private static let listHelp = [
    Phrase(
      "回车 下一条，- 上一条，数字 打开那一条，. 打开这一条，0 再说一遍。",
      "Enter the next, - the one before, a number opens that one, . opens this one, 0 says it again."
    ),
    Phrase("打字就是在这里找；/b 清空。", "Any text looks for it here; /b clears."),
    Phrase("/ 这一条能做什么；/n 新建；/F4 换视图。", "/ what can be done with it; /n a new one; /F4 the views."),
    Phrase(
      "盘点时：= 与应有相同，=17 实点 17。", "At the stocktake: = is as expected, =17 counts seventeen."),
  ]
  private static let recordHelp = [
    Phrase(
      "回车 接着读，读完列出能做的；数字 办那一项；- 和 + 上一条、下一条；/b 返回。",
      "Enter reads on, then lists what can be done; a number does it; - and + the record before and after; /b goes back."
    )
  ]
  private static let choiceHelp = [
    Phrase(
      "数字 选定；打字 缩小范围；回车 不选，返回。", "A number chooses; text narrows it down; Enter alone goes back.")
  ]
  private static let rosterHelp = [
    Phrase(
      "回车 后一天，- 前一天，数字 改那一班；/b 返回。",
      "Enter the next day, - the day before, a number changes that shift; /b goes back.")
  ]
  private static let lockHelp = [
    Phrase(
      "打工号，回车；再打口令，回车。/F10 换人，/q 退出。",
      "Type your number and Enter, then your PIN and Enter. /F10 somebody else, /q quits.")
  ]
  private static let formHelp = [
    Phrase(
      "打字就是这一项的内容；空回车 不改，往下；/- 上一项；/3 去第 3 项；/+文字 接在后面；/u 清空。",
      "What you type is the answer; Enter alone keeps it and goes on; /- the field before; /3 field three; /+text adds; /u clears."
    ),
    Phrase(
      "/s 保存；/b 先放下，草稿留着；/F10 丢掉草稿；/d 同上一条；/t 模板；/k 短语；/i 还知道什么。",
      "/s saves; /b leaves, the draft stays; /F10 throws it away; /d as last time; /t a usual case; /k a phrase; /i what is known."
    ),
    Phrase("内容以 / 开头时打两个 //。", "Text that begins with / is typed with //."),
  ]
  private static let everywhere = [
    Phrase(
      "/a 全读；/0 再说；/f 文字 到处找；/p 文字 找命令；/ 加两位快捷码，如 /31。",
      "/a reads all; /0 again; /f text finds everywhere; /p text finds a command; / and a quick code, as /31."
    ),
    Phrase(
      "/F5 到 /F8 去四屏；/ 加字母是 Ctrl 加字母：/z 撤销，/r 载入新的，/o 离岗，/q 退出；/语言 换语言。",
      "/F5 to /F8 go to the panes; / and a letter is Ctrl and it: /z undoes, /r loads what is new, /o locks, /q quits; /language."
    ),
  ]
}

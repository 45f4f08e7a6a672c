import Resources
import Terminal

/// What can be done from everywhere: the one table that keys, hints, palette, help and the printed
/// key list come from.
package enum ConsoleCommand: String, CaseIterable, Sendable {
  case help, palette, find, choices
  case handover, visitors, complaints, stocktake
  case save, actions, back, open
  case new, undo, redo, sameAsLast, template, phrases, note, promise, mark, reload, repaint
  case lock, quit
  case language, insideNow, overdue, alarm, terminalCheck, messages
}

extension ConsoleCommand {
  /// One line of the table.
  package struct Row: Sendable {
    package let key: Key?
    package let twins: [String]
    /// Two digits, typed in the palette; empty where it has none.
    package let code: String
    package let title: Phrase
    /// What the hint row calls it: at most eight cells.
    package let hint: Phrase
    package let help: Phrase
  }

  package var row: Row {
    switch self {
    case .help:
      row(
        .function(1), ["Alt+1"], "", Phrase("帮助", "Help"), Phrase("帮助", "Help"),
        Phrase("说明当前的字段或列表；再按一次看所有的键。", "Explains this field or list; again: all keys."))
    case .palette:
      row(
        .function(2), ["Alt+2", "Ctrl+P"], "", Phrase("命令", "Commands"), Phrase("命令", "Cmds"),
        Phrase("按名称、拼音首字母或两位快捷码找命令。", "Finds a command by name, initials or code."))
    case .find:
      row(
        .function(3), ["Alt+3", "Ctrl+F"], "", Phrase("查找全部", "Find everywhere"),
        Phrase("查找", "Find"),
        Phrase("在所有记录里找：房号、姓名、拼音、电话尾号、编号。", "Finds a unit, name, phone tail or number."))
    case .choices:
      row(
        .function(4), ["Alt+4"], "", Phrase("选单与视图", "Choices and views"),
        Phrase("视图", "Views"),
        Phrase("字段的选单；列表的视图。", "The choices of a field; the views of a list."))
    case .handover, .visitors, .complaints, .stocktake: paneRow
    case .save:
      row(
        .function(9), ["Alt+9", "Ctrl+S"], "", Phrase("保存、签字", "Save or sign"),
        Phrase("保存", "Save"),
        Phrase("写入：保存表单、签字、提交。", "Writes: saves the form, signs, submits."))
    case .actions:
      row(
        .function(10), ["Alt+0"], "", Phrase("操作", "Actions"), Phrase("操作", "Actions"),
        Phrase("对选中的记录能做的事，按数字选。", "What can be done with the record; a digit chooses."))
    case .back:
      row(
        .function(12), ["Esc", "Ctrl+C"], "", Phrase("返回", "Back"), Phrase("返回", "Back"),
        Phrase("回上一层，草稿留着；从不丢掉输入。", "One level back; the draft stays."))
    case .open:
      row(
        .enter, [], "", Phrase("打开", "Open"), Phrase("打开", "Open"),
        Phrase("列表里打开记录；表单里到下一项；菜单里选定。", "Opens, advances, chooses."))
    default: otherRow
    }
  }

  private var paneRow: Row {
    let pane: PaneKind =
      switch self {
      case .handover: .handover
      case .visitors: .visitors
      case .complaints: .complaints
      default: .stocktake
      }
    return row(
      pane.key, ["Alt+\(5 + pane.rawValue)"], "", pane.words, pane.hint,
      Phrase("从任何地方去这一屏；表单里的草稿留着。", "Goes there from anywhere; drafts stay."))
  }

  private var otherRow: Row {
    switch self {
    case .new:
      row(
        .control("n"), [], "", Phrase("新记录", "New record"), Phrase("新建", "New"),
        Phrase("在这一屏新建一条。", "A new record in this pane."))
    case .undo:
      row(
        .control("z"), [], "", Phrase("撤销上一步", "Undo the last step"), Phrase("撤销", "Undo"),
        Phrase("撤销刚才那一步；不能撤销的会说明原因。", "Takes the last step back, or says why it cannot."))
    case .redo:
      row(
        .control("y"), [], "", Phrase("重做", "Do it again"), Phrase("重做", "Redo"),
        Phrase("把刚撤销的一步再做一遍。", "Does again what was just undone."))
    case .template:
      row(
        .control("t"), [], "", Phrase("模板", "Template"), Phrase("模板", "Template"),
        Phrase("用常见的一类填好几个字段。", "Fills several fields with a usual case."))
    case .phrases:
      row(
        .control("k"), [], "", Phrase("短语", "Standing phrases"), Phrase("短语", "Phrases"),
        Phrase(
          "在文字字段里放入一条短语：按代码、拼音首字母或文字找；Esc 取回。",
          "Puts a standing phrase into a line, by code, pinyin or words; Esc takes it back."))
    case .note:
      row(
        .control("e"), [], "", Phrase("给这一条加备注", "Remark on this row"),
        Phrase("备注", "Remark"), Phrase("不离开列表，给选中的一条加备注。", "A remark on the row, from the list."))
    case .promise:
      row(
        .control("x"), [], "", Phrase("电话承诺", "Promise by phone"), Phrase("承诺", "Promise"),
        Phrase("给选中的一条记下电话里答应的时间；F9 保存。", "A time promised by telephone; F9 saves."))
    case .sameAsLast:
      row(
        .control("d"), [], "", Phrase("同上一条", "Same as last"), Phrase("同上", "Same"),
        Phrase(
          "字段填成上一条的内容；在列表里照选中的一条新建。",
          "Fills the field as before; in a list, a new record like this one."))
    case .mark:
      row(
        .insert, ["Ctrl+G"], "", Phrase("标记行", "Mark the row"), Phrase("标记", "Mark"),
        Phrase("标记几行，F10 对它们一起操作。", "Marks rows; F10 then acts on all of them."))
    case .reload:
      row(
        .control("r"), [], "", Phrase("重新读取", "Reload"), Phrase("刷新", "Reload"),
        Phrase("重新读列表；在字段里恢复默认值。", "Reads again; in a field, back to its default."))
    case .repaint:
      row(
        .control("l"), [], "", Phrase("重画屏幕", "Repaint"), Phrase("重画", "Repaint"),
        Phrase("屏幕乱了就重画。", "Draws the screen anew."))
    case .lock:
      row(
        .control("o"), [], "90", Phrase("离岗锁定", "Leave the desk"), Phrase("离岗", "Lock"),
        Phrase("立即锁定；草稿留着，回来输口令。", "Locks at once; drafts stay."))
    case .quit:
      row(
        .control("q"), [], "99", Phrase("退出", "Quit"), Phrase("退出", "Quit"),
        Phrase("退出程序。", "Leaves the program."))
    default: paletteRow
    }
  }

  private var paletteRow: Row {
    switch self {
    case .language:
      row(
        nil, [], "95", Phrase("切换中文 / English", "Switch 中文 / English"), Phrase("语言", "Language"),
        Phrase("立即换界面语言。", "Changes the language at once."))
    case .insideNow:
      row(
        nil, [], "23", Phrase("在场访客", "Visitors inside"), Phrase("在场", "Inside"),
        Phrase("还在小区里的访客。", "Those who are still inside."))
    case .overdue:
      row(
        nil, [], "35", Phrase("超时的投诉和报修", "Overdue matters"), Phrase("超时", "Overdue"),
        Phrase("已过时限的。", "Those past a deadline."))
    case .alarm:
      row(
        nil, [], "37", Phrase("要马上告知的重大投诉", "The major matter to tell of"),
        Phrase("重大", "Major"),
        Phrase("去看还没有告知的那一条；告知了，Enter 记下。", "Goes to what has not been told yet; Enter records it.")
      )
    case .terminalCheck:
      row(
        nil, [], "96", Phrase("终端体检", "Terminal check"), Phrase("体检", "Check"),
        Phrase("看功能键、对齐和输入法是否正常。", "Tries keys, alignment and input method."))
    default:
      row(
        nil, [], "93", Phrase("看过去的提示", "Past messages"), Phrase("提示", "Messages"),
        Phrase("本次登录以来的提示。", "What was said since you signed in."))
    }
  }

  private func row(
    _ key: Key?, _ twins: [String], _ code: String, _ title: Phrase, _ hint: Phrase, _ help: Phrase
  ) -> Row {
    Row(key: key, twins: twins, code: code, title: title, hint: hint, help: help)
  }

  /// The command of a key that means the same everywhere.
  package init?(_ key: Key) {
    let keys: [Key: ConsoleCommand] = [
      .control("p"): .palette, .control("f"): .find, .control("s"): .save, .escape: .back,
      .control("c"): .back, .control("g"): .mark,
    ]
    let found = keys[key] ?? Self.allCases.first { $0.row.key == key }
    guard let found else { return nil }
    self = found
  }

  /// The pane that the command goes to.
  package var pane: PaneKind? {
    switch self {
    case .handover: .handover
    case .visitors: .visitors
    case .complaints: .complaints
    case .stocktake: .stocktake
    default: nil
    }
  }
}

import Domain
import Resources
import Terminal

extension Session {
  /// What lies on top, as it is drawn; nothing where nothing does.
  func overlayView(in size: Size) -> (any View)? {
    switch overlay {
    case .menu(let menu): view(of: menu, in: size)
    case .views(let menu): view(of: menu)
    case .palette(let palette): view(of: palette, in: size)
    case .phrases(let picker): picker.view(in: scene, size: size)
    case .page(let page): page.record == nil ? view(of: page, in: size) : nil
    case .rows: nil
    case .check(let keys, let line):
      TerminalCheck(keys, typed: line, in: scene).overlay(in: scene)
    case nil: nil
    }
  }

  /// What is seen in the place of the pane: the topmost layer that is more than a box.
  var wholeLayer: (any View)? {
    for layer in layers.reversed() {
      switch layer {
      case .rows(let page): return page.view(in: scene)
      case .page(let page) where page.record != nil: return page.whole(in: scene)
      default: break
      }
    }
    return nil
  }

  private func view(of page: Page, in size: Size) -> any View {
    if let roster = page.roster { return view(of: roster, title: page.title, in: size) }
    let columns = min(size.columns - 6, 76)
    let detail = Detail(page.parts, top: page.top)
    return Overlay(
      page.title,
      footer: page.actions.isEmpty
        ? scene.say("上下键翻看   Esc 关闭", "Up/Down scroll   Esc closes")
        : scene.say(
          "按数字办理   F10 全部   上下键翻看   Esc 关闭", "a digit acts   F10 all   Up/Down scroll   Esc closes"),
      size: Size(columns: columns, rows: min(detail.rows(in: columns), size.rows))
    ) { detail }
  }

  private func view(of menu: ViewMenu) -> any View {
    let choices = menu.lines.enumerated().map { index, line in
      Choice(index < 9 ? "\(index + 1)" : "", scene.say(line.title), note: line.note)
    }
    return Overlay(
      scene.say(ConsoleCommand.choices.row.title),
      footer: scene.say("按数字选择   Esc 关闭", "a digit chooses   Esc closes"),
      size: Size(columns: 40, rows: choices.count)
    ) { ChoiceList(choices, selection: menu.selection, hasCursor: true) }
  }

  private func view(of palette: Palette, in size: Size) -> any View {
    let found = palette.found(in: scene)
    let choices = found.prefix(200).map {
      Choice($0.code, $0.title, note: $0.note, isEnabled: $0.isEnabled)
    }
    let columns = min(72, size.columns - 6)
    let nothing = Detail(found.isEmpty ? palette.nothingFound(in: scene) : [])
    let told = ToldChoices(
      ChoiceList(
        choices, selection: min(palette.selection, max(0, choices.count - 1)),
        // Once an arrow was pressed, who hears the screen is where it has led.
        hasCursor: scene.isRead && palette.selection > 0))
    return Overlay(
      scene.say(palette.title),
      prompt: Prompt(
        palette.isSearch ? scene.say("查找>", "Find>") : scene.say("命令>", ">"), palette.text,
        right: [Span(scene.say("\(found.count) 个", "\(found.count)"), .dim)]),
      footer: palette.isSearch
        ? scene.say("Enter 打开   Esc 关闭", "Enter opens   Esc closes")
        : scene.say(
          "Enter 执行   Esc 关闭   两位数是快捷码", "Enter runs   Esc closes   two digits are a quick code"),
      size: Size(
        columns: columns,
        rows: min(
          found.isEmpty ? nothing.rows(in: columns) : told.rows(in: columns), size.rows - 7))
    ) {
      if found.isEmpty { nothing } else { told }
    }
  }
}

extension Palette {
  /// That nothing fits what was typed, and what can be tried instead; nothing while the desk has still
  /// to look.
  fileprivate func nothingFound(in scene: Scene) -> [DetailPart] {
    guard !text.isEmpty, question == nil else { return [] }
    let typed = text.text
    return [
      .text(
        isSearch
          ? scene.say(
            "没有找到「\(typed)」：可以试房号、姓名、电话尾号、编号或拼音首字母。",
            "Nothing found for \"\(typed)\": try a unit, a name, a phone's tail, a number or initials."
          )
          : scene.say(
            "没有叫「\(typed)」的命令：可以少打几个字，或按 F1 看所有的键。",
            "No command is called \"\(typed)\": type less of it, or see all keys with F1."))
    ]
  }
}

// MARK: Help

extension Session {
  /// What the field or the pane is for; or every key.
  func helpPage(all: Bool) -> Page {
    guard !all else {
      return Page(
        scene.say("所有的键", "All keys"),
        ConsoleCommand.allCases.compactMap { command in
          let row = command.row
          guard row.key != nil || !row.code.isEmpty else { return nil }
          let keys = ([row.key?.description].compactMap { $0 } + row.twins).joined(separator: " ")
          let code = row.code.isEmpty ? "" : " F2 \(row.code)"
          return .fact(
            keys + code, scene.say(row.title) + scene.say("：", ": ") + scene.say(row.help))
        })
    }
    let more = DetailPart.text(
      scene.say("再按 F1 看所有的键。", "F1 again: all keys."), style: .dim)
    if let form, let field = form.focused(in: scene) {
      let kind = scene.say(field.kind.help)
      return Page(
        scene.say(field.label),
        [.text(scene.say(field.help)), .text(kind), .blank, more].filter { $0 != .text("") })
    }
    return Page(scene.say(focus.words), [.text(scene.say(pane.help)), .blank, more])
  }

  var messagesPage: Page {
    Page(
      scene.say(ConsoleCommand.messages.row.title),
      past.reversed().map { .text(scene.say($0.phrase), style: $0.style) })
  }
}

extension EntryField.Kind {
  /// How a field of the kind is filled in.
  var help: Phrase {
    switch self {
    case .line: Phrase("直接输入文字，Enter 到下一项。", "Type; Enter goes on.")
    case .secret: Phrase("口令不显示，也不进草稿。", "Not shown, and in no draft.")
    case .document:
      Phrase("证件号只核对，不保存全号，只留末四位。", "Checked, never kept whole: the last four stay.")
    case .house:
      Phrase(
        "房号怎么写都行：27-1-302、雅苑27号1单元302、27#302；也可输姓名、拼音首字母或电话尾号。",
        "Any writing: 27-1-302, 27#302; a name, pinyin initials or a phone's tail too.")
    case .moment:
      Phrase(
        "时间可写 +2h、30分钟后、1430、下午三点、明天 9:00、11-04 9:00，. 是现在；只写明天，是到下班时。",
        "+2h, in 30 min, 1430, 3pm, tomorrow 9:00, 11-04 9:00; . is now; tomorrow alone: when the office closes."
      )
    case .past:
      Phrase("时间可写 1430、昨天的写 11-04 9:00，. 是现在。", "1430, or 11-04 9:00; . is now.")
    case .choice:
      Phrase("按数字选；也可输拼音首字母或文字，上下键选，Enter 确定。", "A digit chooses; or type, move, Enter.")
    }
  }
}

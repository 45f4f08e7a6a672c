import Desk
import Domain
import Resources

/// The forms by which an office is set up and changed: its people, its units, its articles.
enum OfficeForms {
  static func staff(in scene: Scene) -> EntryForm {
    EntryForm(
      AddStaff.kind, Phrase("新同事", "Take somebody on"),
      [
        number, name,
        .choice("role", Phrase("角色", "Role"), EntryOption.all(StaffRole.self, \.words), columns: 24)
          .required.onNewLine
          .help(Phrase("角色决定能做哪些事；输入文字或拼音首字母来找。", "It decides what they may do; type to find it.")),
        .choice(
          "department", Phrase("部门", "Department"), EntryOption.all(Department.self, \.words),
          columns: 20),
      ] + pin(isPractice: scene.house.estate.isPractice)
    ) { entries in .perform(try add(entries)) }
  }

  /// A number as it stands on the badge; wrong ones are told at once.
  static var number: EntryField {
    .line("number", Phrase("工号", "Number"), columns: 16, limit: 16).required
      .help(Phrase("工牌上的号：字母、数字或短横，登录时要用。", "As on the badge; they sign in with it."))
      .checked { entries in
        do throws(Refusal) {
          _ = try StaffNumber(entries.text("number").halfwidth)
          return nil
        } catch {
          return error.sentence
        }
      }
  }

  static var name: EntryField {
    .line("name", Phrase("姓名", "Name"), columns: 20, limit: 40).required
  }

  /// A PIN and once more, held to the rule of the house.
  static func pin(isPractice: Bool) -> [EntryField] {
    [
      EntryField("pin", Phrase("口令", "PIN"), .secret, columns: 16).required.onNewLine
        .help(
          isPractice
            ? Phrase("演练文件至少 4 位。", "Four characters or more, as this is for practice.")
            : Phrase("至少 6 位，不要用重复或连续的数字。", "Six characters or more, no repeats or runs.")
        )
        .checked { entries in
          do throws(Refusal) {
            try PinRule.check(entries.secret("pin"), isPractice: isPractice)
            return nil
          } catch {
            return error.sentence
          }
        },
      EntryField("again", Phrase("再输一次", "Once more"), .secret, columns: 16).required
        .checked { entries in
          entries.secret("again") == entries.secret("pin")
            ? nil : Phrase("两次口令不一样，按 Ctrl+U 清空再输。", "The two PINs differ; Ctrl+U clears it.")
        },
    ]
  }

  private static func add(_ entries: Entries) throws -> Errand {
    let number = try StaffNumber(entries.text("number").halfwidth)
    let role: StaffRole? = entries.code("role")
    let command = AddStaff(
      number, name: entries.text("name"), roles: Set([role].compactMap { $0 }),
      department: entries.code("department"))
    let pin = entries.secret("pin")
    return Errand(kind: AddStaff.kind) { desk, clerk in
      let staff = try desk.perform(command, as: clerk, settingPin: pin, of: number)
      return Errand.Done(
        Phrase("已加入 \(staff.number) \(staff.name)。", "Added \(staff.number) \(staff.name)."))
    }
  }
}

// MARK: Units and articles

extension OfficeForms {
  static func roster(_ read: @escaping ReadFile) -> EntryForm {
    EntryForm(ImportRoster.kind, Phrase("导入房屋名册", "Import a roster"), [path.required]) { entries in
      .perform(OfficeErrands.roster(at: entries.text("path"), read))
    }.verb(Phrase("导入", "Import"))
  }

  static var path: EntryField {
    .line("path", Phrase("名册文件", "Roster file"), columns: 48, limit: 400)
      .help(
        Phrase(
          "CSV 文件的路径，UTF-8 或 GB18030，要有楼栋、房号、姓名三列；有错的行会一一列出，那时什么也不导入。",
          "A CSV in UTF-8 or GB18030 with building, room and name. Bad lines are named, and then nothing is imported."
        ))
  }

  static var article: EntryForm {
    EntryForm(
      "article.add", Phrase("登记物品", "Register an article"),
      [
        .line("name", Phrase("物品", "Article"), columns: 24, limit: 40).required,
        .line("owned", Phrase("应有数量", "How many"), columns: 6, limit: 6).required.onNewLine
          .checked { entries in
            entries.number("owned").map { $0 >= 0 } == true
              ? nil : Phrase("数量写整数，如 4。", "A whole number, as 4.")
          },
        .line("place", Phrase("放在哪里", "Kept at"), columns: 24, limit: 40),
      ]
    ) { entries in
      .perform(
        Errand(
          ChangeArticle(
            entries.text("name"),
            .add(owned: entries.number("owned") ?? 0, place: entries.optional("place")))
        ) {
          Phrase("已登记 \($0.name)。", "Registered \($0.name).")
        })
    }
  }
}

// MARK: Settings

extension OfficeForms {
  private static func told(_ key: SettingKey, _ value: String) -> Phrase {
    Phrase(
      "已设：\(key.words.text(in: .chinese)) = \(value)。",
      "Set: \(key.words.text(in: .english)) = \(value).")
  }

  static func setting(in scene: Scene) -> EntryForm {
    let settings = scene.house.settings
    let options = SettingKey.allCases.map { key in
      EntryOption(
        key.rawValue,
        Phrase(
          "\(key.words.text(in: .chinese)) = \(settings[key])",
          "\(key.words.text(in: .english)) = \(settings[key])"))
    }
    return EntryForm(
      SetSetting.kind, Phrase("设置", "Settings"),
      [
        .choice("setting", Phrase("哪一项", "Setting"), options, columns: 50).required
          .help(
            Phrase("上下键看全部和现在的值；输入文字来找。", "Up and Down show all with their values; type to find.")),
        .line("value", Phrase("新值", "New value"), columns: 16, limit: 40).required.onNewLine
          .checked { entries in
            guard let key: SettingKey = entries.code("setting") else { return nil }
            return key.accepts(entries.text("value").halfwidth) ? nil : key.writing
          },
      ]
    ) { entries in
      guard let key: SettingKey = entries.code("setting") else {
        throw EntryFlaw("setting", Phrase("请选一项", "Choose one"))
      }
      return .perform(
        Errand(
          SetSetting(key, to: entries.text("value").halfwidth),
          undo: { _, _ in Errand(SetSetting(key, to: settings[key])) { told(key, $0) } }
        ) { told(key, $0) })
    }
  }
}

import Desk
import Domain
import Resources

/// The forms of the first run that are no forms of the office later.
///
/// Those of the first three steps ask the desk for nothing, since there is none: their answers are
/// read from the fields.
enum FirstRunForms {
  static func language(_ language: Language) -> EntryForm {
    EntryForm(
      "firstRun.language", Phrase("语言 / Language", "Language / 语言"),
      [
        .choice(
          "language", Phrase("语言", "Language"),
          EntryOption.numbered([
            (Language.chinese.rawValue, Phrase("中文", "中文")),
            (Language.english.rawValue, Phrase("English", "English")),
          ])
        ).required.preset(language.rawValue)
          .help(
            Phrase(
              "按 1 或 2，再按 Enter。以后随时可换：F2 95。",
              "Press 1 or 2, then Enter. To be changed at any time: F2 95."))
      ]
    ) { _ in .repaint }.verb(goOn)
  }

  static func office(in scene: Scene) -> EntryForm {
    EntryForm(
      "firstRun.office", Phrase("小区", "The estate"),
      [
        .choice(
          "kind", Phrase("用途", "Purpose"),
          EntryOption.numbered([
            ("real", Phrase("正式使用", "real work")), ("practice", Phrase("演练", "practice")),
          ])
        ).required
          .help(
            Phrase(
              "正式文件照实记时间；演练文件屏幕上总写着“演练”，可随便试。以后不能互换。",
              "A real file keeps true time. A practice file says so on every screen, for trying things out. One never becomes the other."
            )),
        .line("estate", Phrase("小区名称", "Estate"), columns: 30, limit: 40).required.onNewLine,
        .line("desk", Phrase("前台名称", "Desk"), columns: 20, limit: 30).required.onNewLine
          .preset(scene.say("前台", "Front desk"))
          .help(
            Phrase("写在每条流水上；有几个前台时好区分。", "Stands in every entry, to tell several desks apart.")),
      ]
    ) { _ in .repaint }.verb(goOn)
  }

  static func person(isPractice: Bool) -> EntryForm {
    EntryForm(
      "firstRun.person", Phrase("第一位同事：主管", "The first person: a supervisor"),
      [
        OfficeForms.number,
        OfficeForms.name.help(
          Phrase(
            "这一位兼主管和管理处负责人，能加同事、改设置。",
            "Supervisor and office head in one: may add staff and change settings.")),
      ] + OfficeForms.pin(isPractice: isPractice)
    ) { _ in .repaint }.verb(Phrase("建立", "Create"))
  }

  static func supplies(_ read: @escaping ReadFile, in scene: Scene) -> EntryForm {
    let names = ArticlePreset.builtIn.map { preset in
      "\(scene.say(preset.name)) \(preset.owned)"
    }.joined(separator: scene.say("、", ", "))
    return EntryForm(
      "firstRun.supplies", Phrase("房屋名册与前台物品", "Roster and articles of the desk"),
      [
        OfficeForms.path,
        .choice(
          "articles", Phrase("前台物品", "Articles"),
          EntryOption.numbered([
            ("usual", Phrase("用常用清单", "the usual list")), ("later", Phrase("以后再登记", "later")),
          ])
        ).required.onNewLine.preset("usual")
          .help(Phrase("常用清单：\(names)。数量在第一次盘点时改。", "The usual list: \(names). Later: F2 53.")),
      ]
    ) { entries in
      let path = entries.text("path")
      let errands =
        (path.isEmpty ? [] : [OfficeErrands.roster(at: path, read)])
        + (entries.secret("articles") == "usual"
          ? [OfficeErrands.presetArticles(in: entries.language)] : [])
      return .perform(OfficeErrands.each(errands))
    }.verb(goOn)
  }

  private static let goOn = Phrase("下一步", "Go on")
}

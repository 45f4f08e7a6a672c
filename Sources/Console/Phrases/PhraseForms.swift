import Desk
import Domain
import Resources
import Terminal

/// The office's form for its standing phrases, and the list of them.
enum PhraseForms {
  /// Adds a phrase, or changes the one that has the code already.
  static var phrase: EntryForm {
    EntryForm(
      ChangePhrase.kind, Phrase("短语", "Standing phrase"),
      [
        .line("code", Phrase("代码", "Code"), columns: 10, limit: 8).required
          .help(
            Phrase(
              "2 到 8 个字母或数字；已有的代码就是改那一条，空着的项不变。",
              "2 to 8 letters or digits; of a code in use, what you leave empty stays.")
          )
          .checked { entries in
            let code = entries.text("code").halfwidth.lowercased()
            return code.wholeMatch(of: /[a-z0-9]{2,8}/) == nil
              ? Refusal.phrase(.malformedCode(code)).sentence : nil
          },
        .choice(
          "kind", Phrase("类别", "Kind"), EntryOption.all(PhraseKind.self, \.words), columns: 12
        )
        .onNewLine,
        .line("chinese", Phrase("内容", "Chinese"), columns: 60, limit: 200).onNewLine
          .help(
            Phrase(
              "可留空格：{房号} {编号} {事项} {诉求} {时间} {约定} {责任人} {小区} {经办}，用时按记录填。",
              "Blanks filled from the record: {房号} {编号} {事项} {时间} {约定} {责任人}.")),
        .line("english", Phrase("英文", "English"), columns: 60, limit: 300).onNewLine,
        .choice("use", Phrase("启用", "In use"), EntryOption.yesOrNo, columns: 6).preset("yes")
          .onNewLine,
      ]
    ) { .perform(errand($0)) }
  }

  private static func errand(_ entries: Entries) -> Errand {
    let code = entries.text("code").halfwidth.lowercased()
    let kind: PhraseKind? = entries.code("kind")
    let texts = (entries.optional("chinese"), entries.optional("english"))
    let isOn = entries.isYes("use")
    return Errand(kind: ChangePhrase.kind) { desk, clerk in
      let old = try desk.ask(ListPhrases(), as: clerk).first { $0.code == code }
      let what: ChangePhrase.What =
        old == nil
        ? .add(kind ?? .progress, chinese: texts.0 ?? "", english: texts.1 ?? "")
        : .change(kind, chinese: texts.0, english: texts.1)
      try desk.perform(ChangePhrase(code, what), as: clerk)
      if isOn != (old?.isOn ?? true) {
        try desk.perform(ChangePhrase(code, .switched(on: isOn)), as: clerk)
      }
      return Errand.Done(
        old == nil
          ? Phrase("短语 \(code) 已加入。", "Phrase \(code) is added.")
          : Phrase("短语 \(code) 已改。", "Phrase \(code) is changed."))
    }
  }
}

extension PaneAction {
  /// Every standing phrase, those out of use too.
  static var phraseList: PaneAction {
    PaneAction(Phrase("短语一览", "List of phrases")) { _ in
      .request(
        .show { desk, clerk, scene in
          let phrases = try desk.ask(ListPhrases(), as: clerk)
          let isEnglish = scene.language == .english
          return Page(
            scene.say("短语一览", "List of phrases"),
            PhraseKind.allCases.flatMap { kind -> [DetailPart] in
              let same = phrases.filter { $0.kind == kind }
              return same.isEmpty
                ? []
                : [.heading(scene.say(kind.words))]
                  + same.map { phrase in
                    let off = phrase.isOn ? "" : scene.say("（停用）", " (off)")
                    return .fact(
                      phrase.code, phrase.text(inEnglish: isEnglish) + off,
                      style: phrase.isOn ? .text : .dim)
                  } + [.blank]
            })
        })
    }.coded("59")
  }
}

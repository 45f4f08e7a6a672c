import Desk
import Domain
import Resources

// Bodies outside: waiting for them, writing to them, what they answer.
extension StepForm {
  var wait: EntryForm {
    form(
      Phrase("等外部单位", "Waiting for another body"), named: "wait",
      [.line("body", Phrase("单位", "Body"), columns: 40).required],
      said: Phrase("等外部单位", "waits for others")
    ) { id, entries in NoteOnIntake(id, .waiting(body: entries.text("body"))) }
  }

  var letter: EntryForm {
    form(
      Phrase("发函", "Write a letter"), named: "letter",
      [
        .line("to", Phrase("发给", "To"), columns: 30).required
          .help(Phrase("房屋质量的发给开发商客户关系中心，书面或电子邮件。", "House quality: the developer's centre.")),
        .line("text", Phrase("内容", "Text"), columns: 60).required.onNewLine,
      ], said: Phrase("已发函", "letter noted")
    ) { id, entries in
      NoteOnIntake(id, .letter(to: entries.text("to"), text: entries.text("text")))
    }
  }

  /// What the body says; while it has the case, whether it goes on having it.
  func answer(from body: String?, isAway: Bool) -> EntryForm {
    form(
      Phrase("外单位回复", "Answer received"), named: "answer",
      [
        .line("body", Phrase("谁回复", "From"), columns: 30).required.preset(body ?? ""),
        .line("text", Phrase("说了什么", "What they say"), columns: 60).required.onNewLine,
        .choice("news", Phrase("还在对方", "Still there"), EntryOption.yesOrNo, columns: 6)
          .preset("no").onNewLine.shown { _ in isAway }
          .help(Phrase("只是进展、还在等他们就选是。", "Yes where it is only news and they still have it.")),
      ], said: Phrase("外单位回复已记", "answer recorded")
    ) { id, entries in
      NoteOnIntake(
        id,
        .answer(
          from: entries.text("body"), text: entries.text("text"), isNews: entries.isYes("news")))
    }
  }
}

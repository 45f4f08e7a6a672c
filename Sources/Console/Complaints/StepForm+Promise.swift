import Desk
import Domain
import Resources

// A promise made by telephone, in two keys (rules CD-8, DEC-41).
extension StepForm {
  var promise: EntryForm {
    let hours = scene.house.settings.number(.promiseHours)
    return form(
      Phrase("电话承诺", "Promise by phone"), named: "promise",
      [
        EntryField("promise", Phrase("承诺时间", "Promised for"), .moment, columns: 18)
          .required.preset(hours > 0 ? "+\(hours)h" : "")
          .help(
            Phrase(
              "直接写就换掉：明天10点、下午3点半、周五 9:00、+2h。",
              "Type over it: tomorrow 10:00, +2h, 11-08 9:00.")),
        .line("text", Phrase("说了什么", "What was said"), columns: 60).required.onNewLine
          .preset(usualWords),
        .choice(
          "means", Phrase("方式", "By"), EntryOption.all(ContactMeans.self, \.words), columns: 10
        )
        .required.preset(ContactMeans.phone.rawValue).onNewLine,
      ], said: Phrase("承诺已记", "promise recorded")
    ) { id, entries in
      guard let means: ContactMeans = entries.code("means") else {
        throw EntryFlaw("means", Phrase("请选方式", "Choose how"))
      }
      guard let due = entries.moment("promise") else {
        throw EntryFlaw("promise", Phrase("请写承诺时间", "Write the time promised"))
      }
      var command = RespondToCustomer(id, entries.text("text"), by: means)
      command.promised = due
      return command
    }
  }

  /// The office's own first phrase of progress that has no blanks; else the usual words.
  private var usualWords: String {
    let own = scene.phrases.first { $0.isOn && $0.kind == .progress && !$0.chinese.contains("{") }
    return own?.text(inEnglish: scene.language == .english)
      ?? scene.say("情况已了解，正在处理，会按约定时间给您答复。", "We are on it and will call you as agreed.")
  }
}

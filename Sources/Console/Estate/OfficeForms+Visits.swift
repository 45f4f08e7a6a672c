import Desk
import Domain
import Resources

// The stock of slips, and what visitors come for.
extension OfficeForms {
  static var slips: EntryForm {
    EntryForm(
      SetSlipRange.kind, Phrase("访客证号段", "A range of slips"),
      [
        .line("first", Phrase("从", "From"), columns: 8, limit: 12).required
          .help(
            Phrase("印在证上的号，如 A001；没有号段就按日编号。", "As printed, A001; without a range, by the day.")),
        .line("last", Phrase("到", "To"), columns: 8, limit: 12).required
          .checked { entries in
            do throws(Refusal) {
              _ = try SlipRange(from: entries.text("first"), to: entries.text("last"))
              return nil
            } catch {
              return error.sentence
            }
          },
        .choice("on", Phrase("使用", "In use"), EntryOption.yesOrNo, columns: 6).preset("yes")
          .onNewLine,
      ]
    ) { entries in
      var range = try SlipRange(from: entries.text("first"), to: entries.text("last"))
      range.isOn = entries.isYes("on")
      return .perform(
        Errand(SetSlipRange(range)) {
          Phrase(
            "\($0.firstLabel) 到 \($0.lastLabel)，共 \($0.count) 张，\($0.isOn ? "使用" : "停用")。",
            "\($0.firstLabel) to \($0.lastLabel), \($0.count) slips, \($0.isOn ? "in use" : "off")."
          )
        })
    }
  }

  static func purpose(in scene: Scene) -> EntryForm {
    let known = scene.house.purposes.all.map { purpose in
      EntrySuggestion(
        EntryOption(
          purpose.id,
          Phrase(
            "\(purpose.chinese) \(purpose.minutes) 分\(purpose.isOn ? "" : " 停用")",
            "\(purpose.english) \(purpose.minutes) min\(purpose.isOn ? "" : " off")")),
        [
          "id": purpose.id, "zh": purpose.chinese, "en": purpose.english,
          "minutes": "\(purpose.minutes)", "on": purpose.isOn ? "yes" : "no",
        ])
    }
    return EntryForm(
      SetPurpose.kind, Phrase("访客事由", "What visitors come for"),
      [
        .line("id", Phrase("代号", "Code"), columns: 16, limit: 24).required
          .suggesting { _ in known }
          .help(Phrase("选一个来改，或写新的英文代号。", "Choose one to change, or write a new code.")),
        .line("zh", Phrase("中文名", "Chinese"), columns: 12, limit: 20).required.onNewLine,
        .line("en", Phrase("英文名", "English"), columns: 20, limit: 30),
        .line("minutes", Phrase("可停留分钟", "Minutes"), columns: 5, limit: 4).required.onNewLine
          .checked { entries in
            (1...ClockTime.minutesPerDay).contains(entries.number("minutes") ?? 0)
              ? nil : Refusal.visit(.minutesOutOfRange).sentence
          },
        .choice("on", Phrase("使用", "In use"), EntryOption.yesOrNo, columns: 6).preset("yes"),
      ]
    ) { entries in
      let command = SetPurpose(
        entries.text("id"), chinese: entries.text("zh"), english: entries.optional("en"),
        minutes: entries.number("minutes"), isOn: entries.isYes("on"))
      return .perform(
        Errand(command) {
          Phrase("\($0.chinese)：\($0.minutes) 分钟。", "\($0.english): \($0.minutes) minutes.")
        })
    }
  }
}

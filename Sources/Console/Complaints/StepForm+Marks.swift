import Desk
import Domain
import Resources

// Marks, reports upwards, a review, and a complaint about somebody's conduct.
extension StepForm {
  /// Sets a mark, or takes one off; each undoes the other.
  func mark(_ flags: [IntakeFlag], isSet: Bool) -> EntryForm {
    let ids = ids
    return EntryForm(
      MarkIntake.kind + (isSet ? "/flag" : "/clear"), subject: subject,
      isSet ? Phrase("加标记", "Set a mark") : Phrase("去掉标记", "Take a mark off"),
      [
        .choice(
          "flag", Phrase("标记", "Mark"), EntryOption.numbered(flags.map { ($0.rawValue, $0.words) }),
          columns: 24
        ).required.preset(flags.count == 1 ? flags[0].rawValue : "")
      ]
    ) { entries in
      guard let flag: IntakeFlag = entries.code("flag") else {
        throw EntryFlaw("flag", Phrase("请选标记", "Choose the mark"))
      }
      return .perform(.several(ids.map { Self.marking($0, flag, isSet: isSet) }, about: ids))
    }
  }

  private static func marking(_ id: String, _ flag: IntakeFlag, isSet: Bool) -> Errand {
    let words = flag.words
    @Sendable func told(_ isSet: Bool) -> Phrase {
      said(
        Phrase(
          "\(isSet ? "标记" : "去掉标记")：\(words.text(in: .chinese))",
          "\(isSet ? "marked" : "no longer marked"): \(words.text(in: .english))"), of: id)
    }
    return Errand(
      MarkIntake(id, .flag(flag, isSet: isSet)),
      undo: { _, _ in
        Errand(MarkIntake(id, .flag(flag, isSet: !isSet))) { _ in told(!isSet) }
      }, said: { _ in told(isSet) })
  }

  /// Reports a case upwards, in writing where it cannot be decided here (rules CE-9 to CE-12).
  var escalate: EntryForm {
    form(
      Phrase("上报", "Report upwards"), named: "escalate",
      [
        .choice("to", Phrase("报给", "To"), EntryOption.numbered(EscalationLevel.all), columns: 16)
          .required,
        .line("reason", Phrase("理由", "Reason"), columns: 60).required.onNewLine,
        .line("report", Phrase("书面报告", "Written report"), columns: 60, limit: 2000).onNewLine
          .help(Phrase("现场定不了的要有书面报告。", "Needed where nobody on site can decide.")),
      ], said: Phrase("已上报", "reported upwards")
    ) { id, entries in
      MarkIntake(
        id,
        .escalate(
          to: entries.secret("to"), reason: entries.text("reason"),
          report: entries.optional("report")))
    }
  }

  /// The review of a serious case: measures, person, limit (rule CE-8).
  var review: EntryForm {
    form(
      Phrase("评审", "Review"), named: "review",
      [
        .line("participants", Phrase("参加的人", "Who took part"), columns: 50).required.onNewLine,
        .line("measures", Phrase("措施", "Measures"), columns: 60).required.onNewLine,
        .choice("person", Phrase("责任人", "Person"), EntryOption.staff(scene), columns: 22).required
          .onNewLine,
        EntryField("due", Phrase("限期", "By"), .moment, columns: 18).required.onNewLine,
      ], said: Phrase("评审已记", "review recorded")
    ) { id, entries in
      guard let person = entries.staff("person") else {
        throw EntryFlaw("person", Phrase("请选责任人", "Choose the person"))
      }
      guard let due = entries.moment("due") else {
        throw EntryFlaw("due", Phrase("请写限期", "Write the limit"))
      }
      return WeighIntake(
        id,
        .review(
          participants: entries.text("participants"), measures: entries.text("measures"),
          person: person, due: due))
    }
  }

  /// The course of events, who saw it, what proves it; the one complained of sees the case no more (rule CI-17).
  var conduct: EntryForm {
    form(
      Phrase("投诉个人行为", "It is about conduct"),
      [
        .choice("about", Phrase("被投诉人", "About"), EntryOption.staff(scene), columns: 22).required
          .help(Phrase("登记以后，本人看不到也不能办这一条。", "They can neither see nor handle it then.")),
        .line("course", Phrase("事情经过", "Course"), columns: 60, limit: 2000).required.onNewLine,
        .line("witness", Phrase("证人", "Witness"), columns: 40).onNewLine,
        .line("evidence", Phrase("物证", "Evidence"), columns: 40).onNewLine
          .help(Phrase("是什么，放在哪里：照片、录像、损坏的东西。", "What it is, and where it is kept.")),
        .choice("signed", Phrase("投诉人签名", "Signed"), EntryOption.yesOrNo, columns: 6).onNewLine
          .help(Phrase("没有当面办的先空着。", "Empty where nobody was asked.")),
      ], said: Phrase("已按个人行为限制查看", "is restricted now")
    ) { id, entries in
      guard let person = entries.staff("about") else {
        throw EntryFlaw("about", Phrase("请选被投诉人", "Choose the person"))
      }
      return RecordConduct(
        id, of: person, course: entries.text("course"), witness: entries.text("witness"),
        evidence: entries.optional("evidence"),
        isSigned: entries.isEmpty("signed") ? nil : entries.isYes("signed"))
    }
  }
}

/// To whom a case is reported upwards (rules CE-8 to CE-13).
enum EscalationLevel {
  static let all: [(code: String, words: Phrase)] = [
    ("supervisor", Phrase("主管", "supervisor")), ("manager", Phrase("客服经理", "manager")),
    ("leaders", Phrase("上级领导", "leaders")), ("quality", Phrase("品质部", "quality department")),
  ]

  static func words(of code: String) -> Phrase {
    all.first { $0.code == code }?.words ?? Phrase(code, code)
  }
}

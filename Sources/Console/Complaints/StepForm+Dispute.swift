import Desk
import Domain
import Resources

// Disputes between households: the record, its course, what was agreed, what was broken.
extension StepForm {
  var openDispute: EntryForm {
    form(
      Phrase("建纠纷记录", "Open the dispute record"), named: "open",
      [
        EntryField("with", Phrase("对方房号", "The other unit"), .house, columns: 22)
          .help(Phrase("还不知道是哪一户就空着。", "Empty where nobody knows yet.")),
        .choice(
          "playbook", Phrase("纠纷类型", "About"), EntryOption.all(Playbook.self, \.words), columns: 16
        ).onNewLine,
      ], said: Phrase("纠纷记录已建", "dispute record opened")
    ) { id, entries in
      RecordDispute(id, .open(with: entries.house("with"), entries.code("playbook")))
    }
  }

  var disputeStage: EntryForm {
    form(
      Phrase("记一步经过", "A step of its course"), named: "stage",
      [
        .line("text", Phrase("做了什么", "What was done"), columns: 60).required.onNewLine,
        .line("participants", Phrase("参加的人", "Who took part"), columns: 40).onNewLine
          .help(Phrase("居委会、业委会、民警等，都写上。", "The committees, the police, whoever came.")),
        .line("paper", Phrase("文书", "Paper"), columns: 30).onNewLine,
        .line("answer", Phrase("对方答复", "Answer"), columns: 60).onNewLine,
      ], said: Phrase("经过已记", "step recorded")
    ) { id, entries in
      RecordDispute(
        id,
        .stage(
          entries.text("text"), participants: entries.text("participants"),
          paper: entries.text("paper"), answer: entries.text("answer")))
    }
  }

  /// A duty by a date, by hours of the week, on an occasion, or from now on (rule PB-4).
  var duty: EntryForm {
    form(
      Phrase("记约定", "A duty agreed"), named: "duty",
      [
        .line("text", Phrase("约定做什么", "What is agreed"), columns: 60).required.onNewLine,
        EntryField("due", Phrase("期限", "By"), .moment, columns: 18).onNewLine
          .help(Phrase("期限、时段、条件填一项；都空着就是从今以后。", "One of the three; none: from now on.")),
        .line("timetable", Phrase("允许时段", "Hours"), columns: 30).onNewLine
          .help(Phrase("写成 1-5 17:00; 6-7 09:00 17:00，1 是周一。", "As 1-5 17:00; 6-7 09:00 17:00."))
          .checked(Self.termFlaw),
        .line("trigger", Phrase("遇到什么时", "Whenever"), columns: 30).onNewLine,
      ], said: Phrase("约定已记", "duty recorded")
    ) { id, entries in
      RecordDispute(
        id, .commit(entries.text("text"), try Self.term(from: entries), isNotice: false))
    }
  }

  /// A rectification notice with its limit (rule NT-3).
  var notice: EntryForm {
    form(
      Phrase("整改通知", "Rectification notice"), named: "notice",
      [
        .line("text", Phrase("要求", "It demands"), columns: 60).required.onNewLine,
        EntryField("due", Phrase("限期", "By"), .moment, columns: 18).required.onNewLine,
      ], said: Phrase("整改通知已记", "notice recorded")
    ) { id, entries in
      guard let due = entries.moment("due") else {
        throw EntryFlaw("due", Phrase("请写限期", "Write the limit"))
      }
      return RecordDispute(id, .commit(entries.text("text"), .due(due), isNotice: true))
    }
  }

  /// How a notice was delivered: signed for, or what stands for the signature (rule NT-3).
  func delivery(of notices: [EntryOption]) -> EntryForm {
    form(
      Phrase("整改通知送达", "A notice was delivered"), named: "delivery",
      [
        duty(among: notices),
        .choice(
          "how", Phrase("怎么送达", "How"), EntryOption.all(NoticeDelivery.self, \.words), columns: 24
        )
        .required.onNewLine,
        .line("evidence", Phrase("照片或见证人", "Photo or witness"), columns: 40).onNewLine
          .help(
            Phrase(
              "拒签要写照片编号，或在场的居委会、业委会、社区人员。", "Not signed for: the photo's number, or who saw it.")),
      ], said: Phrase("送达已记", "delivery recorded")
    ) { id, entries in
      guard let how: NoticeDelivery = entries.code("how") else {
        throw EntryFlaw("how", Phrase("请选怎么送达", "Choose how"))
      }
      return RecordDispute(
        id,
        .delivered(entries.number("duty") ?? 0, how, evidence: entries.text("evidence")))
    }
  }

  func breach(of duties: [EntryOption]) -> EntryForm {
    form(
      Phrase("发现违约", "A breach was seen"), named: "breach",
      [
        duty(among: duties),
        .line("text", Phrase("看到什么", "What was seen"), columns: 60).onNewLine,
      ], said: Phrase("违约已记", "breach recorded")
    ) { id, entries in
      RecordDispute(id, .breach(entries.number("duty") ?? 0, entries.text("text")))
    }
  }

  func kept(among duties: [EntryOption]) -> EntryForm {
    form(
      Phrase("约定已履行", "A duty was kept"), named: "kept", [duty(among: duties)],
      said: Phrase("约定已履行", "duty kept")
    ) { id, entries in RecordDispute(id, .kept(entries.number("duty") ?? 0)) }
  }

  private func duty(among duties: [EntryOption]) -> EntryField {
    .choice("duty", Phrase("哪一项", "Which"), duties, columns: 44).required
      .preset(duties.count == 1 ? duties[0].code : "")
  }

  /// A letter that many households signed; ten of them make the matter major (rules CH-26, CE-1).
  var jointLetter: EntryForm {
    let ids = ids
    return EntryForm(
      RegisterJointLetter.kind, subject: subject, Phrase("联名信", "Joint letter"),
      [
        .line("households", Phrase("几户联名", "Households"), columns: 6, limit: 4).required
          .checked { entries in
            (entries.number("households") ?? 0) > 0
              ? nil : Phrase("写户数，从 1 起", "Write their number, from 1")
          },
        .line("text", Phrase("说什么", "What it says"), columns: 60).onNewLine,
      ]
    ) { entries in
      .perform(
        .several(
          ids.map { id in
            Errand(
              RegisterJointLetter(
                id, households: entries.number("households") ?? 0, text: entries.text("text"))
            ) { Self.said(Phrase("联名信已记", "joint letter recorded"), of: $0.id) }
          }, about: ids))
    }
  }

  private static let termFlaw: @Sendable (Entries) -> Phrase? = { entries in
    if let text = entries.optional("timetable"), Timetable(text.halfwidth) == nil {
      return Phrase("写成 1-5 17:00; 6-7 09:00 17:00", "Write 1-5 17:00; 6-7 09:00 17:00")
    }
    let given = ["due", "timetable", "trigger"].filter { !entries.isEmpty($0) }
    return given.count < 2 ? nil : Refusal.dispute(.termUnclear).sentence
  }

  private static func term(from entries: Entries) throws -> Undertaking.Term {
    let due = entries.moment("due").map(Undertaking.Term.due)
    let trigger = entries.optional("trigger").map(Undertaking.Term.trigger)
    var hours: Undertaking.Term?
    if let text = entries.optional("timetable") {
      guard let timetable = Timetable(text.halfwidth) else { throw Refusal.dispute(.termUnclear) }
      hours = .timetable(timetable)
    }
    let given = [due, hours, trigger].compactMap { $0 }
    guard given.count < 2 else { throw Refusal.dispute(.termUnclear) }
    return given.first ?? .standing
  }
}

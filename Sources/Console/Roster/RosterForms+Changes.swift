import Desk
import Domain
import Resources

// Swaps and absences.
extension RosterForms {
  /// Asks a colleague to take over one of one's own shifts.
  static func swap(in scene: Scene, given: PlannedDuty? = nil) -> EntryForm {
    let clerk = scene.clerk?.number
    let turns = scene.roster.duties.filter { $0.shift.plannedStart > scene.now }
    let own = turns.filter { $0.person == clerk }
    return EntryForm(
      AskSwap.kind, Phrase("换班", "Swap a shift"),
      [
        .choice(
          "given", Phrase("我的哪一班", "Which of mine"), own.map { option($0, in: scene) }, columns: 30
        ).required.preset(given.map { "\($0.id)" } ?? own.first.map { "\($0.id)" } ?? ""),
        .choice(
          "other", Phrase("跟谁换", "With whom"),
          EntryOption.staff(scene) { $0.number != clerk }, columns: 20
        ).required.onNewLine,
        .choice(
          "taken", Phrase("换对方哪一班", "For which of theirs"),
          turns.filter { $0.person != clerk }.map { option($0, in: scene) }, columns: 30
        ).onNewLine.with { field in
          field.isOffered = { option, entries in
            turns.contains {
              "\($0.id)" == option.code && $0.person.text == entries.secret("other")
            }
          }
        }.help(Phrase("空着就是请对方替这一班。", "Empty asks them to stand in.")),
        .line("reason", Phrase("原因", "Reason"), columns: 50, limit: 200).onNewLine,
      ]
    ) { entries in
      guard let other = entries.staff("other") else {
        throw EntryFlaw("other", Phrase("请选跟谁换", "Choose with whom"))
      }
      guard let given = turn("given", entries, turns) else {
        throw EntryFlaw("given", Phrase("请选哪一班", "Choose the shift"))
      }
      return .perform(
        Errand(
          AskSwap(
            given, with: other, for: turn("taken", entries, turns), reason: entries.text("reason")),
          undo: { swap, _ in
            Errand(AnswerSwap(swap.id, .withdrawn)) {
              Phrase("\($0.label) 已撤回。", "\($0.label) is taken back.")
            }
          }
        ) {
          Phrase(
            "\($0.label) 已提出，等 \(scene.name(of: $0.other)) 答复（F2 72）。",
            "\($0.label) is asked; \(scene.name(of: $0.other)) answers it (F2 72).")
        })
    }.verb(Phrase("提出", "Ask"))
  }

  /// Agrees to what was asked of whoever sits there, or declines it.
  static func answerSwap(_ swaps: [ShiftSwap], in scene: Scene) -> EntryForm {
    EntryForm(
      AnswerSwap.kind, Phrase("答复换班", "Answer a swap"),
      [
        .choice(
          "swap", Phrase("哪一个", "Which"),
          swaps.map { EntryOption("\($0.id)", Phrase($0.told(in: scene), $0.told(in: scene))) },
          columns: 60
        ).required.preset(swaps.first.map { "\($0.id)" } ?? ""),
        .choice(
          "answer", Phrase("答复", "Answer"),
          EntryOption.numbered([
            (ShiftSwap.State.agreed.rawValue, Phrase("同意", "agree")),
            (ShiftSwap.State.declined.rawValue, Phrase("谢绝", "decline")),
          ]), columns: 12
        ).required.onNewLine,
      ]
    ) { entries in
      guard let id = entries.number("swap"), let answer: ShiftSwap.State = entries.code("answer")
      else { throw EntryFlaw("answer", Phrase("请选同意或谢绝", "Agree or decline")) }
      let day = swaps.first { $0.id == id }?.given.shift.date ?? scene.today
      return .perform(
        showing(day, through: day, in: scene, kind: AnswerSwap.kind) { desk, clerk in
          let swap = try desk.perform(AnswerSwap(id, answer), as: clerk)
          return Phrase(
            "\(swap.label) \(swap.state.words.text(in: .chinese))。",
            "\(swap.label) \(swap.state.words.text(in: .english)).")
        })
    }.verb(Phrase("答复", "Answer"))
  }

  static func absence(in scene: Scene, of person: StaffNumber? = nil) -> EntryForm {
    EntryForm(
      RecordAbsence.kind, Phrase("请假", "Absence"),
      [
        .choice("person", Phrase("谁", "Who"), EntryOption.staff(scene), columns: 20).required
          .preset((person ?? scene.clerk?.number)?.text ?? ""),
        .choice(
          "kind", Phrase("类型", "Kind"), EntryOption.all(Absence.Kind.self, \.words), columns: 10
        )
        .required,
        .day("first", Phrase("从", "From")).required.onNewLine,
        .day("last", Phrase("到", "To"))
          .help(Phrase("空着就是一天；夜班按开始那天算。", "Empty is one day; a night shift counts by its first.")),
        .line("note", Phrase("说明", "Note"), columns: 50, limit: 200).onNewLine,
      ]
    ) { entries in
      guard let person = entries.staff("person"), let kind: Absence.Kind = entries.code("kind"),
        let first = entries.day("first")
      else { throw EntryFlaw("kind", Phrase("请选类型", "Choose the kind")) }
      let last = entries.day("last") ?? first
      let command = RecordAbsence(
        of: person, kind, from: first, through: last,
        note: entries.text("note"))
      return .perform(
        showing(first, through: last, in: scene, kind: RecordAbsence.kind) { desk, clerk in
          let absence = try desk.perform(command, as: clerk)
          return Phrase("\(absence.label) 已记。", "\(absence.label) is recorded.")
        })
    }
  }

  static func absenceEnd(in scene: Scene) -> EntryForm {
    let known = scene.roster.absences.map { absence in
      let span = "\(absence.first) - \(absence.last)"
      let words = "\(absence.label) \(scene.name(of: absence.person)) \(span)"
      return EntryOption("\(absence.id)", Phrase(words, words))
    }
    return EntryForm(
      SetAbsenceEnd.kind, Phrase("销假、改假", "Back from an absence"),
      [
        .choice("absence", Phrase("哪一条", "Which"), known, columns: 44).required
          .preset(known.first?.code ?? ""),
        .day("last", Phrase("最后一天", "Its last day")).required.onNewLine
          .help(Phrase("没有休成就写开始的前一天。", "The day before the first, if nothing came of it.")),
      ]
    ) { entries in
      guard let id = entries.number("absence"), let last = entries.day("last") else {
        throw EntryFlaw("last", Phrase("请写最后一天", "Give its last day"))
      }
      return .perform(
        showing(last, through: last, in: scene, kind: SetAbsenceEnd.kind) { desk, clerk in
          let absence = try desk.perform(SetAbsenceEnd(id, last: last), as: clerk)
          return Phrase("\(absence.label) 已改。", "\(absence.label) is changed.")
        })
    }
  }

  private static func option(_ duty: PlannedDuty, in scene: Scene) -> EntryOption {
    let words = "\(duty.told(in: scene)) \(scene.name(of: duty.person))"
    return EntryOption("\(duty.id)", Phrase(words, words))
  }

  private static func turn(
    _ id: String, _ entries: Entries, _ turns: [PlannedDuty]
  ) -> AskSwap.Turn? {
    turns.first { "\($0.id)" == entries.secret(id) }
      .map { AskSwap.Turn($0.shift.date, $0.shift.name) }
  }
}

extension PlannedDuty {
  /// `周二 12-03 夜班`.
  func told(in scene: Scene) -> String {
    "\(scene.say(shift.date.weekdayPhrase)) \(scene.dayAndMonth(shift.date)) \(scene.say(shift.words))"
  }
}

extension ShiftSwap {
  /// Who asks for what, in one line.
  func told(in scene: Scene) -> String {
    let asker = scene.name(of: given.person)
    guard let taken else {
      return scene.say(
        "\(label) \(asker) 请你替 \(given.told(in: scene))",
        "\(label) \(asker) asks you to take \(given.told(in: scene))")
    }
    return scene.say(
      "\(label) \(asker) 用 \(given.told(in: scene)) 换你的 \(taken.told(in: scene))",
      "\(label) \(asker): \(given.told(in: scene)) for your \(taken.told(in: scene))")
  }
}

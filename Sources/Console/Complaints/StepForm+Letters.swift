import Desk
import Domain
import Resources

// Complaints in writing: the letter that answers one, the accident report, the way up; and one
// answer to everybody who has come about a matter.
extension StepForm {
  var draftLetter: EntryForm {
    form(
      Phrase("拟复信", "Draft the letter"),
      [
        .line("text", Phrase("复信", "Letter"), columns: 60, limit: 2000).required.onNewLine,
        EntryField("promise", Phrase("承诺时间", "Promised for"), .moment, columns: 18)
          .help(
            Phrase(
              "这封信就是答复；只说什么时候答复，就写承诺时间。",
              "The letter is the answer; if it only says when the answer comes, give that time.")
          ).onNewLine,
      ], said: Phrase("已拟复信，等批准", "drafted, waits for approval")
    ) { id, entries in
      PrepareOnlineReply(
        id,
        .draft(
          entries.text("text"), isConcrete: false, covering: nil,
          promised: entries.moment("promise")))
    }
  }

  var accident: EntryForm {
    form(
      Phrase("事故报告", "Accident report"),
      [
        .line("what", Phrase("何事", "What"), columns: 60).required.onNewLine,
        .line("where", Phrase("何地", "Where"), columns: 40).required.onNewLine,
        EntryField("when", Phrase("何时", "When"), .past, columns: 18).required.onNewLine,
        .line("persons", Phrase("何人", "Persons"), columns: 60).required.onNewLine,
        .line("damage", Phrase("损失", "Damage"), columns: 60).required.onNewLine,
        .line("measures", Phrase("措施", "Measures"), columns: 60).required.onNewLine,
      ], said: Phrase("事故报告已写", "accident report written")
    ) { id, entries in
      guard let happenedAt = entries.pastMoment("when") else {
        throw EntryFlaw("when", Phrase("请写何时发生", "Say when it happened"))
      }
      return RaiseLetter(
        id,
        .accident(
          AccidentReport(
            what: entries.text("what"), place: entries.text("where"), happenedAt: happenedAt,
            effects: (entries.text("persons"), entries.text("damage")),
            measures: entries.text("measures"))))
    }
  }

  var refer: EntryForm {
    form(
      Phrase("移交上级部门", "Hand to a higher department"),
      [
        .line("to", Phrase("移交给", "To"), columns: 30).required,
        .line("original", Phrase("原信编号", "Original letter"), columns: 40).required.onNewLine
          .help(Phrase("事故报告和原信一起移交。", "The accident report and the letter go together.")),
      ], said: Phrase("已移交", "handed up")
    ) { id, entries in
      RaiseLetter(id, .refer(to: entries.text("to"), original: entries.text("original")))
    }
  }

  /// One answer to the whole matter; the title says how many it reaches.
  func answerGroup(of matter: Matter) -> EntryForm {
    let fields = respond.fields
    let size = Phrase(
      "\(matter.households) 户、\(matter.contacts) 次",
      "\(matter.households.counted("unit")), \(matter.contacts.counted("contact"))")
    return EntryForm(
      AnswerGroup.kind, subject: matter.label,
      Phrase(
        "答复同一事项全部（\(size.text(in: .chinese))）",
        "Answer the whole matter (\(size.text(in: .english)))"),
      fields
    ) { entries in
      guard let means: ContactMeans = entries.code("means") else {
        throw EntryFlaw("means", Phrase("请选方式", "Choose how"))
      }
      var command = AnswerGroup(matter.label, entries.text("text"), by: means)
      command.isReply = entries.isYes("reply")
      command.promised = entries.moment("promise")
      return .perform(Errand(command) { $0.said })
    }.about(matter.members.map(\.intake))
  }
}

extension AnswerGroup.Outcome {
  /// How many were answered, and who could not be.
  fileprivate var said: Phrase {
    guard let first = left.first else {
      return Phrase(
        "\(matter.label)：\(answered.count) 条都答复了。",
        "\(matter.label): all \(answered.count) answered.")
    }
    let why = first.why.sentence
    return Phrase(
      "\(matter.label)：答复了 \(answered.count) 条，剩 \(left.count) 条：\(why.text(in: .chinese))",
      "\(matter.label): \(answered.count) answered, \(left.count) left: \(why.text(in: .english))")
  }
}

extension StepForm {
  /// The assignment of a case; a major one, or one that somebody has, may ask for a reason, and one
  /// that is assigned late for its limit.
  func assign(needsReason: Bool, needsLimit: Bool) -> EntryForm {
    var form = self
    form.needsReason = needsReason
    form.needsLimit = needsLimit
    return form.assign
  }
}

// MARK: Actions

extension IntakeActions {
  /// What belongs to a complaint in writing, and to a matter of several.
  var written: [PaneAction] {
    var actions: [PaneAction] = []
    if card.matter.contacts > 1 {
      let matter = card.matter
      let ids = ids
      actions.append(
        .form(Phrase("答复同一事项全部", "Answer the whole matter")) {
          StepForm(ids: ids, scene: $0).answerGroup(of: matter)
        })
    }
    guard intake.isInWriting else { return actions }
    let (ids, intake) = (ids, intake)
    let isDrafted = intake.draftedReply != nil
    let isApproved = intake.approvedReply != nil
    let end = intake.state.isEnd ? Phrase("已经办结", "it has come to its end") : nil
    return actions + [
      .form(Phrase("拟复信", "Draft the letter"), unless: end) {
        StepForm(ids: ids, scene: $0).draftLetter.naming(intake)
      },
      .errand(
        Phrase("批准复信", "Approve the letter"),
        unless: isDrafted ? nil : Phrase("没有待批的复信", "no draft waits")
      ) {
        StepForm(ids: ids, scene: $0).errand(said: Phrase("复信已批准", "letter approved")) {
          ApproveOnlineReply($0)
        }
      },
      .errand(
        Phrase("寄出复信", "Send the letter"),
        unless: isApproved ? nil : Phrase("复信还没有批准", "the letter is not approved")
      ) {
        StepForm(ids: ids, scene: $0).errand(said: Phrase("复信已寄出", "letter sent")) {
          PrepareOnlineReply($0, .send)
        }
      },
      .form(Phrase("事故报告", "Accident report"), unless: end) {
        StepForm(ids: ids, scene: $0).accident.naming(intake)
      },
      .form(
        Phrase("移交上级部门", "Hand to a higher department"),
        unless: end
          ?? (intake.accident == nil ? Phrase("先写事故报告", "write the accident report first") : nil)
      ) { StepForm(ids: ids, scene: $0).refer.naming(intake) },
    ]
  }
}

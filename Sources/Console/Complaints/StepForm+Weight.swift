import Desk
import Domain
import Resources

// Weighty cases: criteria, notifications, findings; and linking.
extension StepForm {
  var criterion: EntryForm {
    form(
      Phrase("升为重大", "Raise to major"),
      [
        .choice(
          "letter", Phrase("标准", "Criterion"), EntryOption.all(Criterion.self, \.words), columns: 24
        )
        .required,
        .line("reason", Phrase("理由", "Reason"), columns: 60).required.onNewLine,
      ], said: Phrase("升为重大", "is major now")
    ) { id, entries in
      guard let criterion: Criterion = entries.code("letter") else {
        throw EntryFlaw("letter", Phrase("请选标准", "Choose the criterion"))
      }
      return MeetCriterion(id, criterion, reason: entries.text("reason"))
    }
  }

  var notify: EntryForm {
    form(
      Phrase("记下告知了谁", "Record who was told"),
      [
        .choice("whom", Phrase("告知", "Told"), EntryOption.all(Notified.self, \.words)).required,
        .line("means", Phrase("方式", "How"), columns: 30).required.preset(
          scene.say("电话", "phone")
        ).onNewLine,
      ], said: Phrase("已告知", "told")
    ) { id, entries in
      guard let whom: Notified = entries.code("whom") else {
        throw EntryFlaw("whom", Phrase("请选告知了谁", "Choose who was told"))
      }
      return NotifyAbout(id, whom, means: entries.text("means"))
    }
  }

  var dedicate: EntryForm {
    form(
      Phrase("指定专人", "Name the dedicated person"), named: "dedicated",
      [
        .choice("person", Phrase("专人", "Person"), EntryOption.staff(scene), columns: 22).required
      ], said: Phrase("已指定专人", "dedicated person named")
    ) { id, entries in
      guard let person = entries.staff("person") else {
        throw EntryFlaw("person", Phrase("请选专人", "Choose the person"))
      }
      return CompleteMajor(id, .dedicatedPerson(person))
    }
  }

  var findings: EntryForm {
    form(
      Phrase("书面调查", "Written findings"), named: "findings",
      [.line("text", Phrase("内容", "Text"), columns: 60, limit: 4000).required],
      said: Phrase("书面调查已记", "findings written")
    ) { id, entries in CompleteMajor(id, .findings(entries.text("text"))) }
  }

  var severity: EntryForm {
    form(
      Phrase("严重程度", "Severity"),
      [
        .choice(
          "to", Phrase("定为", "Set to"),
          EntryOption.numbered([Severity.general, .serious].map { ($0.rawValue, $0.words) })
        ).required,
        .line("reason", Phrase("理由", "Reason"), columns: 60).required.onNewLine,
      ], said: Phrase("严重程度已定", "severity set")
    ) { id, entries in
      guard let severity: Severity = entries.code("to") else {
        throw EntryFlaw("to", Phrase("请选严重程度", "Choose the severity"))
      }
      return WeighIntake(id, .severity(severity, reason: entries.text("reason")))
    }
  }

  /// Gives intakes their own matters back; linking again takes that back.
  static func unlink(_ ids: [String], from other: String?) -> Errand {
    .several(
      ids.map { id in
        guard let other else {
          return Errand(UnlinkIntake(id)) { _ in said(unlinked, of: id) }
        }
        return Errand(
          UnlinkIntake(id),
          undo: { _, _ in
            Errand(LinkIntake(id, to: other)) { _ in
              said(Phrase("并入 \(other)", "linked to \(other)"), of: id)
            }
          }, said: { _ in said(unlinked, of: id) })
      }, about: ids)
  }

  private static let unlinked = Phrase("又分开了", "is by itself again")

  /// Links intakes to the matter of another; unlinking takes it back.
  var link: EntryForm {
    let ids = ids
    return EntryForm(
      LinkIntake.kind, subject: subject, Phrase("并入同一事项", "The same matter as"),
      [
        .line("to", Phrase("编号", "Number"), columns: 20, limit: 30).required
          .help(Phrase("写另一条的编号；各自的处理和回访都保留。", "The other's number; each stays alive."))
      ]
    ) { entries in
      let other = entries.text("to").halfwidth.uppercased()
      return .perform(
        .several(
          ids.map { id in
            Errand(
              LinkIntake(id, to: other),
              undo: { intake, _ in
                Errand(UnlinkIntake(intake.id)) { _ in
                  Phrase("\(id) 又分开了", "\(id) is by itself again")
                }
              }
            ) { Self.said(Phrase("并入 \(other)", "linked to \(other)"), of: $0.id) }
          }, about: ids))
    }.about(ids)
  }
}

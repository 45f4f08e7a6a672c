import Desk
import Domain
import Resources

extension StepForm {
  /// Puts the classification right, or completes it (rule CN-5).
  func classify(_ intake: Intake) -> EntryForm {
    let fields = ClassificationFields(in: scene, of: intake.classification)
    let current = intake.classification
    let isHandled = !intake.state.isOpen
    let lacksBody =
      intake.registration.channel.isPassedOn && intake.particulars.passedOnBy == nil
    return form(
      Phrase("归类", "Classify"),
      [
        fields.field(.target).required,
        fields.field(.responsibilityClass, proposedBy: .target).required.onNewLine,
        fields.field(.subjectClass, proposedBy: .target).onNewLine,
        fields.boundField(.dimension).onNewLine,
        fields.field(.causeGroup, proposedBy: isHandled ? .rootCause : .target).onNewLine,
        fields.field(.rootCause).onNewLine.shown { _ in isHandled },
        .line("passedOnBy", Phrase("转来单位", "Passed on by"), columns: 24, limit: 60).onNewLine
          .shown { _ in lacksBody },
      ], said: Phrase("已归类", "classified")
    ) { id, entries in
      var amendment = Amendment()
      let entered = entries.terms(
        of: .target, .responsibilityClass, .subjectClass, .dimension, .causeGroup, .rootCause)
      for scheme in entered.schemes where entered[scheme] != current[scheme] {
        amendment.terms[scheme] = entered[scheme]
      }
      if !fields.isDimensioned(entries) { amendment.terms[.dimension] = nil }
      amendment.passedOnBy = lacksBody ? entries.optional("passedOnBy") : nil
      guard !amendment.isEmpty else {
        throw EntryFlaw(
          SchemeID.target.field, Phrase("没有改动，按 F12 退回", "Nothing changed; F12 goes back"))
      }
      return AmendIntake(id, amendment)
    }
  }
}

extension ClassificationFields {
  /// Whether the subject that was chosen has quality dimensions (rule CC-5).
  fileprivate func isDimensioned(_ entries: Entries) -> Bool {
    guard let bound = schemes[.dimension]?.within else { return true }
    return schemes.isPart(entries.code(bound.scheme.field), of: bound)
  }
}

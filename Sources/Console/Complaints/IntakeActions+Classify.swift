import Domain
import Resources

extension IntakeActions {
  /// Puts the classification right; one record at a time, for each has its own.
  var classify: PaneAction {
    let intake = intake
    let ids = [intake.id]
    let isFit = intake.kind == .complaint && !intake.state.isEnd
    return .form(
      Phrase("归类", "Classify"),
      unless: isFit ? nil : Phrase("未结的投诉才能归类", "only for a complaint that has not ended")
    ) { StepForm(ids: ids, scene: $0).classify(intake).naming(intake) }.coded("38")
  }

  /// Fills in what it lacks; nothing where it has all that it must have.
  var missing: [PaneAction] {
    guard intake.isIncomplete, !intake.state.isEnd else { return [] }
    let intake = intake
    return [
      .form(Phrase("补填缺项", "Fill in what is missing")) {
        StepForm(ids: [intake.id], scene: $0).fillIn(intake).naming(intake)
      }
    ]
  }
}

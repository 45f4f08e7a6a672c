import Desk
import Domain
import Resources

extension StepForm {
  /// Asks for what was left out when it was taken down, and for nothing that stands (rule CI-8).
  func fillIn(_ intake: Intake) -> EntryForm {
    let fields = Self.missing(of: intake)
    return form(
      Phrase("补填缺项", "Fill in what is missing"), named: "missing", fields,
      said: Phrase("缺项已补", "filled in")
    ) { id, entries in
      var amendment = Amendment()
      amendment.house = entries.house("house")
      amendment.name = entries.optional("name")
      amendment.phone = entries.optional("phone")
      amendment.title = entries.optional("title")
      amendment.demand = entries.optional("demand")
      guard !amendment.isEmpty else {
        throw EntryFlaw(
          fields.first?.id ?? "", Phrase("什么也没补，按 F12 退回", "Nothing filled in; F12 goes back"))
      }
      return AmendIntake(id, amendment)
    }
  }

  private static func missing(of intake: Intake) -> [EntryField] {
    let reporter = intake.reporter
    let isNamed = !reporter.isAnonymous
    let fields = [
      (reporter.household == nil, IntakeForms.house),
      (isNamed && reporter.name.whole.isEmpty, IntakeForms.name),
      (isNamed && reporter.phone.whole.isEmpty, IntakeForms.phone),
      (intake.matterTitle.isEmpty, IntakeForms.title),
      (intake.demand.isEmpty, IntakeForms.demand),
    ]
    return fields.filter(\.0).map(\.1.onNewLine)
  }
}

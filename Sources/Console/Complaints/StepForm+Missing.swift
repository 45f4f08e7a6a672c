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
    let fields: [(isMissing: Bool, field: EntryField)] = [
      (
        reporter.household == nil,
        EntryField("house", Phrase("房号", "Unit"), .house, columns: 22)
          .help(Phrase("房号、姓名或电话尾号。", "Unit, name or phone tail."))
      ),
      (
        isNamed && reporter.name.whole.isEmpty,
        .line("name", Phrase("姓名", "Name"), columns: 16, limit: 40)
      ),
      (
        isNamed && reporter.phone.whole.isEmpty,
        .line("phone", Phrase("电话", "Phone"), columns: 18, limit: 20)
      ),
      (
        intake.matterTitle.isEmpty,
        .line("title", Phrase("事项", "Matter"), columns: 30, limit: 40)
      ),
      (intake.demand.isEmpty, .line("demand", Phrase("诉求", "Demand"), columns: 60)),
    ]
    return fields.filter(\.isMissing).map(\.field.onNewLine)
  }
}

import Desk
import Domain
import Resources

extension StepForm {
  /// A public facility: no owner signs or rates.
  var confirmPublic: EntryForm {
    form(
      Phrase("主管确认", "Supervisor confirms"),
      [
        .line("remark", Phrase("备注", "Remark"), columns: 50)
          .help(Phrase("公共设施不用业主签字；可写验收情况。", "No owner signs for a public facility."))
      ], said: Phrase("主管已确认", "confirmed by the supervisor")
    ) { id, entries in
      ConfirmRepair(id, rating: nil, unsignedReason: entries.optional("remark"))
    }
  }
}

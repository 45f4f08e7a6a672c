import Desk
import Domain
import Resources

extension Visit {
  /// Its slip and the visitor, as lists name them.
  var named: String {
    [slip ?? id, name.masked].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The unit with the masked name, by which a clerk knows it beside its slip.
  var namedBeside: [String] {
    [[household, name.masked].filter { !$0.isEmpty }.joined(separator: " ")]
      .filter { !$0.isEmpty }
  }
}

extension VisitForms {
  /// Leads in somebody whose turn it is not: why is noted in the visit (rule RV-3).
  static func lead(_ visit: Visit, before first: Visit) -> EntryForm {
    let waiting = first.named
    return EntryForm(
      LeadInside.kind, subject: visit.slip ?? visit.id, Phrase("先带进去", "Lead in first"),
      [
        .line("reason", Phrase("理由", "Why"), columns: 50).required
          .help(Phrase("\(waiting) 先到，还在等；为什么让这一位先进去。", "\(waiting) came before and still waits."))
      ]
    ) { entries in .perform(leading(visit, because: entries.text("reason"))) }
    .telling(visit.namedBeside)
  }

  /// Leads somebody in who waits.
  static func leading(_ visit: Visit, because reason: String? = nil) -> Errand {
    Errand(LeadInside(visit.id, reason: reason), undo: VisitorPane.undo) {
      Phrase("\($0.slip ?? $0.id) 已进入", "\($0.slip ?? $0.id) is inside")
    }
  }
}

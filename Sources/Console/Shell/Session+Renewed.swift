import Desk
import Domain
import Resources

// A list that has changed while it was being signed: the same form over what there is now.
extension Session {
  /// Puts the form over the list as it is now in place of the one that was refused.
  ///
  /// What was typed stays, but for the PIN and for what was said to lines, and counted of articles,
  /// that have changed.
  package mutating func renewForm(after refusal: Refusal) {
    guard let changed = refusal.changedItems, let form,
      let renewed = pane.renewed(form.form, in: scene)
    else { return }
    let fields = Set(changed.flatMap(\.fields))
    var filling = Filling(renewed, draft: form.kept.filter { !fields.contains($0.key) })
    if let first = renewed.fields.first(where: { fields.contains($0.id) }) {
      filling.mark(EntryFlaw(first.id, refusal.sentence), in: scene)
    }
    self.form = filling
  }
}

extension ItemChange {
  /// The fields in which something was said to the line, or counted of the article.
  fileprivate var fields: [String] {
    kind == "article"
      ? [CountFields.count(item)] : [HandoverForms.line(item), HandoverForms.why(item)]
  }
}

extension Refusal {
  /// The lines of a handover that have changed since they were looked at.
  fileprivate var changedItems: [ItemChange]? {
    switch self {
    case .handover(.changedSinceRead(let changes)), .handover(.draftChanged(let changes)): changes
    default: nil
    }
  }
}

import Desk
import Domain
import Resources

extension ComplaintPane {
  package func actions(in scene: Scene) -> [PaneAction] { acting?.all ?? [] }

  package func again(in scene: Scene) -> PaneAction? {
    guard let intake = list.selected?.card.intake else { return nil }
    return .form(Phrase("照这一条登记", "New like this one")) {
      IntakeForms.register(in: $0).preset([
        "kind": intake.kind.rawValue, "channel": intake.registration.channel.rawValue,
        "house": intake.reporter.household ?? "", "title": intake.matterTitle,
        "target": intake.classification.target?.rawValue ?? "", "part": intake.repair?.part ?? "",
      ])
    }
  }

  package func remark(in scene: Scene) -> PaneAction? { selected?.note }

  /// A promise made by telephone: one key opens it, another saves.
  package func promise(in scene: Scene) -> PaneAction? { selected?.promise }

  /// The step that comes next by the state of the selected record.
  package func main(in scene: Scene) -> PaneAction? { selected?.next }

  /// What would give a refused step what it lacks.
  package func remedy(for refusal: Refusal, in scene: Scene) -> PaneAction? {
    acting?.remedy(for: refusal, in: scene)
  }

  /// Writes down that somebody was told of the selected matter.
  func telling(_ whom: Notified) -> PaneAction? { selected?.telling(whom) }

  /// What can be done with the selected row alone.
  private var selected: IntakeActions? {
    list.selected.map { IntakeActions(intake: $0.card.intake, card: $0.card, ids: [$0.id]) }
  }

  /// What can be done with the marked rows, or with the selected one where none is marked.
  private var acting: IntakeActions? {
    let marked = list.rows.filter { list.marked.contains($0.id) }
    guard let first = marked.first else { return selected }
    var actions = IntakeActions(
      intake: first.card.intake, card: first.card, ids: marked.map(\.id))
    actions.others = marked.dropFirst().map(\.card.intake)
    return actions
  }
}

import Desk
import Domain
import Resources

/// What can be done with the roster, found in the palette by code or by name.
enum RosterActions {
  static func list(in scene: Scene) -> [PaneAction] {
    [
      PaneAction(Phrase("看排班", "Look at the roster")) { scene in
        .request(.show { try RosterGrid.page(at: scene.today, $0, $1, in: $2) })
      }.coded("71"),
      swap(in: scene).coded("72"),
      .form(Phrase("请假", "Absence")) { RosterForms.absence(in: $0) }.coded("73"),
      .form(Phrase("排班（按轮班）", "Fill the roster")) { RosterForms.fill(in: $0) },
      .form(Phrase("改一班", "Set one shift of the roster")) { RosterForms.set(in: $0) },
      .form(
        Phrase("销假、改假", "Back from an absence"),
        unless: scene.roster.absences.isEmpty ? Phrase("没有请假", "nobody is away") : nil
      ) { RosterForms.absenceEnd(in: $0) },
      .form(Phrase("岗位", "Post of the roster")) { RosterForms.post(adding: $0) },
      .form(Phrase("打印排班、值班登记", "Print roster or duty register")) {
        RosterPrintForm.form(in: $0)
      },
    ]
  }

  /// First what a colleague has asked; else to ask one.
  private static func swap(in scene: Scene) -> PaneAction {
    let asked = scene.clerk.map { scene.roster.swaps(toAnswer: $0.number) } ?? []
    guard asked.isEmpty else {
      return .form(Phrase("答复换班", "Answer a swap")) { RosterForms.answerSwap(asked, in: $0) }
    }
    let isOwn = scene.roster.duties.contains {
      $0.person == scene.clerk?.number && $0.shift.plannedStart > scene.now
    }
    let why = isOwn ? nil : Phrase("排班里没有你的班", "you are not on the roster")
    return .form(Phrase("换班", "Swap a shift"), unless: why) { RosterForms.swap(in: $0) }
  }

  /// What Enter on the roster does: whoever keeps it sets the shift, others swap their own.
  static func change(_ grid: RosterGrid, in scene: Scene) -> PaneAction? {
    guard let row = grid.selected, let cell = grid.cell else { return nil }
    let people = cell.present + cell.away
    if let own = people.first(where: { $0.person == scene.clerk?.number }),
      scene.clerk.map(PermissionTable.keepsRoster) != true
    {
      return .form(Phrase("换班", "Swap a shift")) { RosterForms.swap(in: $0, given: own) }
    }
    return .form(Phrase("改一班", "Set one shift")) { scene in
      RosterForms.set(
        in: scene,
        [
          "post": row.post.id, "date": "\(cell.day)", "shift": row.shift,
          "people": cell.present.map(\.person.text).joined(separator: " "),
        ])
    }
  }
}

import Desk
import Domain
import Resources
import Terminal

extension IntakeActions {
  /// What else may be about the same, so that it can be linked.
  var possibleDuplicates: PaneAction {
    let id = intake.id
    return PaneAction(Phrase("可能是同一件事的", "What may be the same")) { _ in
      .request(
        .show { desk, clerk, scene in
          let likely = try desk.ask(DuplicatesOfIntake(id), as: clerk)
          let none = DetailPart.text(
            scene.say("这几天没有像同一件事的。", "Nothing of these days looks the same."), style: .dim)
          return Page(
            "\(id)  " + scene.say("可能是同一件事的", "what may be the same"),
            likely.isEmpty ? [none] : likely.map { .text($0.title(in: scene)) })
        })
    }
  }

  /// Every repair of the unit (form F-21); nothing where it was in none.
  var repairFile: PaneAction? {
    guard let house = intake.reporter.household else { return nil }
    return PaneAction(Phrase("这一户的维修档案", "The unit's repair file")) { _ in
      .request(
        .show { desk, clerk, scene in
          let file = try desk.ask(ShowRepairFile(house), as: clerk)
          return Page(
            "\(house)  " + scene.say("维修档案", "repair file"),
            Array(file.parts(in: scene).dropFirst()))
        })
    }
  }
}

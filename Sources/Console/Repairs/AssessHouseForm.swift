import Desk
import Domain
import Resources

extension IntakeActions {
  /// Judges the unit's damage, for its repair file; nothing where a repair was in no unit.
  var assessment: PaneAction? {
    guard intake.kind == .repair, let house = intake.reporter.household else { return nil }
    return .form(Phrase("评定房屋损坏", "Judge the unit's damage")) { _ in
      EntryForm(
        AssessHouse.kind, subject: house, Phrase("评定房屋损坏", "Judge the unit's damage"),
        [
          .choice(
            "damage", Phrase("损坏程度", "Damage"),
            EntryOption.all(DamageDegree.self, \.words), columns: 12),
          .line("remarks", Phrase("备注", "Remarks"), columns: 60, limit: 200).onNewLine
            .help(Phrase("空着的一项保持不变。", "What is left empty stays as it was.")),
        ]
      ) { entries in
        let command = AssessHouse(
          house, damage: entries.code("damage"), remarks: entries.optional("remarks"))
        return .perform(
          Errand(command) { Phrase("\($0) 的维修档案已改。", "The repair file of \($0) has it.") })
      }
    }
  }
}

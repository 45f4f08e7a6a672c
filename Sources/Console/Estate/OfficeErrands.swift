import Desk
import Domain
import Resources

/// What the forms of the office have done, where it is more than one command.
enum OfficeErrands {
  /// Reads a roster file; a bad line is told, and nothing is imported then.
  static func roster(at path: String, _ read: @escaping ReadFile) -> Errand {
    Errand(kind: ImportRoster.kind) { desk, clerk in
      let roster = Roster(try read(path))
      guard roster.problems.isEmpty else { throw BadFile(roster.problems) }
      let sum = try desk.perform(ImportRoster(roster.households), as: clerk)
      return Errand.Done(
        Phrase(
          "新增 \(sum.added) 户，变更 \(sum.changed) 户，未变 \(sum.unchanged) 户。",
          "\(sum.added.counted("unit")) added, \(sum.changed) changed, \(sum.unchanged) unchanged."
        ))
    }
  }

  /// Registers the articles that most desks have, but those that are there already.
  static func presetArticles(in language: Language) -> Errand {
    Errand(kind: ChangeArticle.kind) { desk, clerk in
      let known = Set(try desk.ask(ListArticles(), as: clerk).map(\.article.name))
      let missing = ArticlePreset.builtIn.filter { !known.contains($0.name.text(in: language)) }
      for preset in missing {
        let what = ChangeArticle.What.add(
          owned: preset.owned, place: preset.place.text(in: language))
        try desk.perform(ChangeArticle(preset.name.text(in: language), what), as: clerk)
      }
      return Errand.Done(
        Phrase("登记了 \(missing.count) 样物品。", "\(missing.count) articles registered."))
    }
  }

  /// One errand after another in one sitting; what is said of each is said of all.
  ///
  /// The first that fails ends it, and those before it stay done.
  static func each(_ errands: [Errand]) -> Errand {
    Errand(kind: errands.first?.kind ?? "") { desk, clerk in
      let said = try errands.map { try $0.carryOut(desk, clerk).message }
      return Errand.Done(
        Phrase(
          said.map { $0.text(in: .chinese) }.joined(),
          said.map { $0.text(in: .english) }.joined(separator: " ")))
    }
  }
}

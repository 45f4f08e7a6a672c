import Desk
import Domain
import Resources

extension SchemeForms {
  /// From when on a complaint must have a term of a scheme.
  static func require(in scene: Scene) -> EntryForm {
    let schemes = scene.house.schemes.all
    return EntryForm(
      "scheme.require", Phrase("分类何时必填", "When a scheme is required"),
      [
        .choice(
          "scheme", Phrase("哪一种分类", "Scheme"),
          EntryOption.numbered(schemes.map { ($0.id.rawValue, $0.name.phrase) }), columns: 20
        ).required,
        .choice(
          "from", Phrase("何时必填", "Required"),
          EntryOption.all(Scheme.Requirement.self, \.words), columns: 20
        ).required.onNewLine
          .help(Phrase("到时没有填的，盘点会列出来。", "From then on the stocktake names what is missing.")),
      ]
    ) { entries in
      guard let scheme: SchemeID = entries.code("scheme"),
        let from: Scheme.Requirement = entries.code("from")
      else { throw EntryFlaw("scheme", Phrase("请选分类", "Choose a scheme")) }
      return .perform(
        Errand(ChangeScheme(scheme, .require(from))) { scheme in
          let words = scheme.required.words
          return Phrase(
            "\(scheme.name.chinese)：\(words.text(in: .chinese))。",
            "\(scheme.name.english): \(words.text(in: .english)).")
        })
    }
  }
}

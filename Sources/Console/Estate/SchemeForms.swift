import Desk
import Domain
import Resources
import Terminal

/// The forms by which an office keeps the terms of its schemes (D-1).
enum SchemeForms {
  /// A term more.
  static func add(in scene: Scene) -> EntryForm {
    let schemes = scene.house.schemes
    let open = schemes.all.filter { !$0.id.isFixed }
    let options = EntryOption.numbered(open.map { ($0.id.rawValue, $0.name.phrase) })
    return EntryForm(
      "scheme.add", Phrase("加分类项", "Add a term"),
      [
        .choice("scheme", Phrase("哪一种分类", "Scheme"), options, columns: 20).required,
        .line("code", Phrase("代码", "Code"), columns: 20, limit: 32).required.onNewLine
          .help(Phrase("字母或数字，定了不能改；命令行里用它。", "Letters or digits, for good; the command line's.")),
        .line("zh", Phrase("中文名", "Chinese"), columns: 24, limit: 40).required.onNewLine,
        .line("en", Phrase("英文名", "English"), columns: 24, limit: 40).required.onNewLine,
      ] + open.map { placeField(of: $0, in: schemes) }
    ) { entries in .perform(try addition(entries)) }
  }

  /// Where the term belongs: under which other, or as which of the handbook's it is treated.
  private static func placeField(of scheme: Scheme, in schemes: Schemes) -> EntryField {
    let isBound = scheme.id.hasBehaviour
    let terms = scheme.terms.filter { isBound ? $0.behavesAs == $0.id.rawValue : $0.parent == nil }
    let field = EntryField.choice(
      "under.\(scheme.id.rawValue)",
      isBound ? Phrase("按哪一项办理", "Treated as") : Phrase("属于", "Part of"),
      EntryOption.numbered(terms.map { ($0.id.rawValue, schemes.words(of: $0.id, in: scheme.id)) }),
      columns: 24)
    return field.onNewLine.shown { $0.code("scheme") == scheme.id }.with { $0.isRequired = isBound }
  }

  private static func addition(_ entries: Entries) throws -> Errand {
    guard let scheme: SchemeID = entries.code("scheme"),
      let code = TermID(rawValue: entries.text("code").halfwidth)
    else { throw EntryFlaw("scheme", Phrase("请选分类，写代码", "Choose a scheme, give a code")) }
    let under: TermID? = entries.code("under.\(scheme.rawValue)")
    let term = Term(
      scheme, code, TermName(entries.text("zh"), entries.text("en")),
      parent: scheme.hasBehaviour ? nil : under,
      behavesAs: scheme.hasBehaviour ? under?.rawValue : nil)
    return Errand(ChangeScheme(scheme, .add(term, after: nil))) { _ in
      Phrase("已加 \(term.name.chinese)。", "Added \(term.name.english).")
    }
  }
}

extension SchemeForms {
  /// Another name for a term, another place, on or off.
  static func change(in scene: Scene) -> EntryForm {
    let schemes = scene.house.schemes
    let options = schemes.all.flatMap { scheme in
      scheme.terms.map { option($0, of: scheme, in: schemes) }
    }
    return EntryForm(
      ChangeScheme.kind, Phrase("改分类项", "Change a term"),
      [
        .choice("term", Phrase("哪一项", "Term"), options, columns: 44).required
          .help(Phrase("输入文字或拼音首字母来找。", "Type to find it.")),
        .line("zh", Phrase("新中文名", "Chinese"), columns: 24, limit: 40).onNewLine
          .help(Phrase("空着就不改名；两个名字一起写。", "Empty: it keeps its names. Give both.")),
        .line("en", Phrase("新英文名", "English"), columns: 24, limit: 40).onNewLine,
        .choice("on", Phrase("启用", "In use"), EntryOption.yesOrNo, columns: 6).onNewLine,
        .choice("after", Phrase("排在谁后面", "Behind"), options, columns: 44).onNewLine
          .checked { entries in
            guard let term = reference(entries, "term"), let after = reference(entries, "after"),
              term.scheme != after.scheme
            else { return nil }
            return Phrase("要选同一种分类里的项", "Choose one of the same scheme")
          },
      ]
    ) { entries in .perform(try changes(entries)) }
  }

  private static func option(_ term: Term, of scheme: Scheme, in schemes: Schemes) -> EntryOption {
    let words = schemes.words(of: term.id, in: scheme.id)
    return EntryOption(
      "\(scheme.id.rawValue) \(term.id.rawValue)",
      Phrase(
        "\(scheme.name.chinese) \(words.text(in: .chinese))\(term.isOn ? "" : "（停用）")",
        "\(scheme.name.english): \(words.text(in: .english))\(term.isOn ? "" : " (off)")"))
  }

  private static func reference(
    _ entries: Entries, _ field: String
  ) -> (scheme: SchemeID, term: TermID)? {
    let parts = entries.secret(field).split(separator: " ").map(String.init)
    guard parts.count == 2, let scheme = SchemeID(rawValue: parts[0]),
      let term = TermID(rawValue: parts[1])
    else { return nil }
    return (scheme, term)
  }

  private static func changes(_ entries: Entries) throws -> Errand {
    guard let (scheme, term) = reference(entries, "term") else {
      throw EntryFlaw("term", Phrase("请选一项", "Choose a term"))
    }
    var changes: [SchemeChange] = []
    if !entries.isEmpty("zh") || !entries.isEmpty("en") {
      changes.append(.rename(term, TermName(entries.text("zh"), entries.text("en"))))
    }
    if !entries.secret("on").isEmpty { changes.append(.turn(term, isOn: entries.isYes("on"))) }
    if let after = reference(entries, "after") { changes.append(.move(term, after: after.term)) }
    guard !changes.isEmpty else {
      throw EntryFlaw("zh", Phrase("写新名字，或选启用、次序", "Give new names, or choose use or place"))
    }
    return OfficeErrands.each(
      changes.map { change in
        Errand(ChangeScheme(scheme, change)) { scheme in
          let name = scheme[term]?.name ?? scheme.name
          return Phrase("已改 \(name.chinese)。", "Changed \(name.english).")
        }
      })
  }
}

extension Scene {
  /// Every scheme with its terms, those that are switched off with them.
  var schemePage: Page {
    let schemes = house.schemes
    return Page(
      say("分类一览", "Schemes of classification"),
      schemes.all.flatMap { scheme -> [DetailPart] in
        [.heading("\(say(scheme.name.phrase))  \(say(scheme.required.words))  \(scheme.rule)")]
          + scheme.terms.map { term in
            let indent = term.parent == nil ? "" : "  "
            let off = term.isOn ? "" : say("  （停用）", "  (off)")
            let treated = term.behavesAs.map { $0 == term.id.rawValue ? "" : "  = \($0)" } ?? ""
            return .fact(
              indent + say(term.name.phrase), term.id.rawValue + treated + off,
              style: scheme.offered.contains(term) ? .text : .dim)
          } + [.blank]
      })
  }
}

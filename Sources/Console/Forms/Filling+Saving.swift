import Desk
import Domain
import Resources
import Terminal

extension Filling {
  /// What is wrong with a field now.
  func flaw(of field: EntryField, in scene: Scene) -> Phrase? {
    let entries = entries(in: scene)
    if let flaw = flawOfLetters(in: field, in: scene) { return flaw }
    if field.isRequired, (texts()[field.id] ?? "").allSatisfy(\.isWhitespace) {
      return Phrase(
        "请填\(field.label.text(in: .chinese))", "Fill in: \(field.label.text(in: .english))")
    }
    switch field.kind {
    case .moment where !entries.isEmpty(field.id) && entries.moment(field.id) == nil:
      return entries.momentFlaw(field.id, isPast: false)
        ?? Phrase(
          "看不懂这个时间，可写 +2h、1430、明天或 11-04 9:00", "Write +2h, 1430, tomorrow or 11-04 9:00")
    case .past where !entries.isEmpty(field.id) && entries.pastMoment(field.id) == nil:
      return entries.momentFlaw(field.id, isPast: true)
        ?? Phrase("看不懂这个时间，可写 1430 或 11-04 9:00", "Write 1430 or 11-04 9:00")
    case .moment where entries.moment(field.id).map { $0 <= scene.now } == true:
      return Phrase("这个时间已经过了，请写以后的时间", "That time is past; give one to come")
    case .past where entries.pastMoment(field.id).map { $0 > scene.now } == true:
      return Phrase("这个时间还没到，请写已经过去的时间", "That time is still to come; give one that was")
    case .house where facts?.isBegun == true:
      return Phrase("房号还没写完，请写完或选一户", "The unit is not whole; go on, or choose one")
    case .house where facts?.households.count ?? 0 > 1:
      return Phrase("不止一户，请选一户", "More than one unit; choose one")
    case .house where facts?.households.isEmpty == true:
      return Phrase("没有这一户，请改房号", "No such unit; change it")
    default: return field.check(entries)
    }
  }

  mutating func submit(in scene: Scene) -> Step? {
    takeOnlyMatch(in: scene)
    let fields = fields(in: scene)
    flaws = [:]
    for field in fields { flaws[field.id] = flaw(of: field, in: scene) }
    if let place = fields.firstIndex(where: { flaws[$0.id] != nil }) {
      move(to: place, in: scene)
      return isStray(fields[place], in: scene) ? sayNoChoice(in: fields[place], scene) : nil
    }
    do {
      return .submit(try form.request(entries(in: scene)))
    } catch let flaw as EntryFlaw {
      mark(flaw, in: scene)
    } catch let refusal as Refusal {
      if !mark(refusal, in: scene) {
        mark(EntryFlaw(fields.first?.id ?? "", refusal.sentence), in: scene)
      }
    } catch {
      mark(EntryFlaw(fields.first?.id ?? "", Phrase("\(error)", "\(error)")), in: scene)
    }
    return nil
  }

  /// Marks what the desk or the form found wrong, and goes there.
  package mutating func mark(_ flaw: EntryFlaw, in scene: Scene) {
    flaws[flaw.field] = flaw.phrase
    if let place = fields(in: scene).firstIndex(where: { $0.id == flaw.field }) {
      move(to: place, in: scene)
    }
  }
}

extension Filling {
  /// Marks the field that a refusal is about, and goes there; false where the form has none.
  package mutating func mark(_ refusal: Refusal, in scene: Scene) -> Bool {
    forgetSecrets(because: refusal)
    let shown = Set(fields(in: scene).map(\.id))
    guard let field = refusal.field(among: shown, holding: texts()) else { return false }
    mark(EntryFlaw(field, refusal.sentence), in: scene)
    return true
  }
}

extension Filling {
  /// Marks what the desk did not take of one field; a PIN that was wrong is not left standing.
  mutating func refuse(_ flaw: EntryFlaw, in scene: Scene) {
    if case .secret? = form.fields.first(where: { $0.id == flaw.field })?.kind {
      lines[flaw.field]?.clear()
    }
    mark(flaw, in: scene)
  }

  /// A PIN that was wrong is not left standing: what is typed next would be added to it.
  private mutating func forgetSecrets(because refusal: Refusal) {
    switch refusal {
    case .access(.wrongPin), .access(.lockedOut):
      for field in form.fields {
        if case .secret = field.kind { lines[field.id]?.clear() }
      }
    default: break
    }
  }
}

// MARK: Choices

extension Filling {
  /// What can be chosen in the field in focus, as far as it fits what was typed.
  func choices(in scene: Scene) -> [EntryOption] {
    guard isListOpen, let field = focused(in: scene) else { return [] }
    if case .house = field.kind { return houseChoices(in: scene) }
    if field.suggest != nil { return suggestions(in: scene).map(\.option) }
    return fitting(field, in: scene)
  }

  /// The options of a field that fit what was typed, of those that the other entries leave.
  func fitting(_ field: EntryField, in scene: Scene) -> [EntryOption] {
    let typed = lines[field.id]?.text ?? ""
    let fitting = field.options.filter { $0.fits(typed, in: scene) }
    guard fitting.isEmpty else { return offered(fitting, in: field, scene) }
    let wanted = typed.searchFolded
    return offered(
      field.options.filter { scene.holdsOtherwise($0.words, wanted) }, in: field, scene)
  }

  /// Those of the options that the other entries leave; all, where they leave none.
  func offered(
    _ options: [EntryOption], in field: EntryField, _ scene: Scene
  ) -> [EntryOption] {
    let entries = entries(in: scene)
    let offered = options.filter { field.isOffered($0, entries) }
    return offered.isEmpty ? options : offered
  }

  /// Where in its list a field's choice stands.
  func chosenPlace(in field: EntryField?) -> Int {
    guard let field, let code = chosen[field.id] else { return 0 }
    return field.options.firstIndex { $0.code == code } ?? 0
  }

  private func houseChoices(in scene: Scene) -> [EntryOption] {
    guard let facts, facts.household == nil else { return [] }
    return facts.households.prefix(9).map { household in
      let name = household.contact.map { Sensitive($0.name, as: .name).masked } ?? ""
      let words = "\(household.code)  \(name)"
      return EntryOption(household.code, Phrase(words, words))
    }
  }
}

extension EntryOption {
  /// Whether the option is meant by what was typed: its words, its code, or its pinyin.
  func fits(_ typed: String, in scene: Scene) -> Bool {
    guard !typed.isEmpty else { return true }
    let wanted = typed.searchFolded
    let text = scene.say(words).searchFolded
    if text.contains(wanted) || code.searchFolded.contains(wanted) { return true }
    // What is masked on the screen is found by its code.
    return [words.text(in: .chinese), code].contains {
      scene.pinyin?.reads($0, as: wanted) == true
    }
  }
}

import Desk
import Domain
import Resources
import Terminal

extension Session {
  /// Lays the standing phrases over the form, where the field takes one.
  mutating func openPhrases() {
    guard let form, form.takesPhrase(in: scene) else {
      return say(
        Message(
          Phrase("短语放在写句子的字段里，如内容、诉求。", "A phrase goes into a field for sentences, as the text."),
          .refused))
    }
    guard !phrases.isEmpty else {
      return say(
        Message(Phrase("还没有短语，F2 58 可以加。", "There are no phrases yet; F2 58 adds one."), .refused))
    }
    overlay = .phrases(PhrasePicker(phrases, known: blanks(of: form)))
  }

  /// A phrase was put in with the key before: Esc takes it out again, any other key lets it stand.
  mutating func tellOfPhrase(before key: Key) {
    message = Message(Phrase("", ""), .plain)
    if key == .escape { say(Message(Phrase("短语取回了。", "The phrase is out again."), .plain)) }
  }

  mutating func take(_ key: Key, picking picker: PhrasePicker) {
    var picker = picker
    let found = picker.found(in: scene)
    switch key {
    case .up: picker.selection = max(0, picker.selection - 1)
    case .down: picker.selection = max(0, min(found.count - 1, picker.selection + 1))
    case .enter:
      overlay = nil
      guard found.indices.contains(picker.selection) else { return }
      let here = scene
      form?.put(picker.filled(found[picker.selection], in: here), in: here)
      say(Message(Phrase("短语放进去了。   Esc 取回", "The phrase is in.   Esc takes it back"), .plain))
      return
    case .escape, .function(12), .control("c"), .control("k"):
      overlay = nil
      return
    default: picker.type(key)
    }
    overlay = .phrases(picker)
  }

  /// What is known for the blanks of a phrase, by the blank's name in either language.
  private func blanks(of form: Filling) -> [String: String] {
    let pane = panes[PaneKind.complaints.rawValue] as? ComplaintPane
    let card = pane?.list.all.first { $0.id == form.form.subject }?.card
    let entries = form.entries(in: scene)
    let agreed = card?.intake.repair?.agreedAt
    let due = agreed ?? card?.next?.dueAt
    let values: [(String, String, String?)] = [
      ("房号", "unit", entries.facts?.household?.code ?? card?.intake.reporter.household),
      ("编号", "number", card?.intake.id),
      ("事项", "matter", entries.optional("title") ?? card?.intake.matterTitle),
      ("诉求", "demand", entries.optional("demand") ?? card?.intake.demand),
      ("责任人", "person", card?.intake.assignment.person.map { scene.name(of: $0) }),
      ("时间", "time", due.map { scene.brief($0) }),
      ("约定", "agreed", agreed.map { scene.brief($0) }),
      ("小区", "estate", scene.house.estate.name),
      ("经办", "clerk", scene.clerk?.name),
    ]
    return Dictionary(
      values.flatMap { chinese, english, value -> [(String, String)] in
        guard let value, !value.isEmpty else { return [] }
        return [(chinese, value), (english, value)]
      }, uniquingKeysWith: { $1 })
  }
}

extension Filling {
  /// Whether the field in focus is a line that a phrase may be put into.
  func takesPhrase(in scene: Scene) -> Bool {
    guard let field = focused(in: scene) else { return false }
    if case .line(let limit) = field.kind { return limit >= Self.shortestForPhrase }
    return false
  }

  /// Puts a phrase in at the caret.
  mutating func put(_ phrase: String, in scene: Scene) {
    guard let field = focused(in: scene), let line = lines[field.id] else { return }
    paste(phrase, in: scene)
    beforePhrase = (field.id, line)
  }

  /// The line as it was before the phrase.
  mutating func takePhraseBack(_ before: (field: String, line: TextField)?) {
    guard let before else { return }
    lines[before.field] = before.line
    isUnkept = true
  }

  /// A line of fewer characters holds a name or a figure, and no sentence.
  private static let shortestForPhrase = 100
}

import Desk
import Domain
import Resources
import Terminal

// What is said of a form: its name, the field that is asked for, and what the desk knows beside it.
extension Scene {
  /// What is said on coming to a form; or all that stands in it.
  func heard(_ filling: Filling, title: String, whole: Bool) -> [String] {
    let scene = self
    let form = filling.form
    let fields = filling.fields(in: scene)
    guard whole else {
      let size =
        form.isQuick
        ? ""
        : scene.say(
          "\(fields.count) 项，必填 \(fields.count(where: \.isRequired)) 项，/s \(scene.say(form.verb))",
          "\(fields.count) fields, \(fields.count(where: \.isRequired)) required, /s \(scene.say(form.verb))"
        )
      // Of a form that begins behind its first field, what stands there is said.
      let filled =
        form.isQuick ? fields.prefix(filling.focus).map { heardEntry($0, of: filling) } : []
      return [scene.series([title, size])] + filled + heardField(filling)
    }
    let lines = fields.enumerated().map { index, field in
      "\(index + 1) " + heardEntry(field, of: filling)
    }
    return [title] + [filling.notice(in: scene)].compactMap { $0 }.map { scene.heard($0.text) }
      + lines
      + scene.heard(filling.factParts(in: scene)) + numbered(filling.offers(in: scene))
      + [scene.typed("F9 ") + scene.say(form.verb)]
  }

  /// The field that the next line answers, with what it holds and what can be chosen.
  func heardField(_ filling: Filling) -> [String] {
    let scene = self
    let fields = filling.fields(in: scene)
    guard let field = filling.focused(in: scene) else {
      let verb = scene.say(filling.form.verb)
      return [scene.say("填完了。回车\(verb)，/a 全读。", "That was the last. Enter: \(verb); /a reads all.")]
    }
    let number = filling.focus + 1
    let place =
      filling.form.isQuick ? "" : scene.say("第 \(number) 项", "\(number) of \(fields.count)")
    let required = field.isRequired ? scene.say("必填", "required") : ""
    let holds = heardValue(field, of: filling)
    let now = holds.isEmpty ? "" : scene.say("现在 ", "now ") + holds
    let flaw = filling.flaws[field.id].map { scene.say("错误：", "error: ") + scene.say($0) } ?? ""
    let label = scene.series([scene.say(field.label), scene.heard(scene.say(field.about))])
    return [scene.series([label, required, place, now, flaw])]
      + heardChoices(filling)
  }

  /// What can be chosen, where that is not too much to listen to.
  func heardChoices(_ filling: Filling) -> [String] {
    let scene = self
    let offers = filling.offers(in: scene)
    guard !offers.isEmpty else { return [] }
    guard offers.count <= Self.mostChoices else {
      return [
        scene.say(
          "\(offers.count) 个可选：打几个字或拼音来找，/F4 全部列出。",
          "\(offers.count) choices: type a part of one; /F4 lists them.")
      ]
    }
    return [numbered(offers).joined(separator: scene.say("；", "; "))]
  }

  private static let mostChoices = 12

  /// A field with all that stands in it.
  func heardEntry(_ field: EntryField, of filling: Filling) -> String {
    let scene = self
    let required = field.isRequired ? scene.say("（必填）", " (required)") : ""
    let holds = heardValue(field, of: filling)
    let empty = scene.say("空", "empty")
    let flaw = filling.flaws[field.id].map { scene.say("错误：", "Error: ") + scene.say($0) }
    let warning = field.warning(filling.entries(in: scene)).map {
      scene.say("注意：", "Note: ") + scene.say($0)
    }
    let label = scene.series([scene.say(field.label), scene.say(field.about)])
    return scene.heard(label) + required + scene.say("：", ": ")
      + scene.series([holds.isEmpty ? empty : holds, flaw ?? warning ?? ""])
  }

  /// What a field holds, and what the desk makes of it.
  func heardValue(_ field: EntryField, of filling: Filling) -> String {
    let scene = self
    let text = filling.lines[field.id]?.text ?? ""
    let echo = scene.heard(filling.echo(of: field, in: scene))
    switch field.kind {
    case .choice(let options):
      let words = options.first { $0.code == filling.chosen[field.id] }.map { scene.say($0.words) }
      // What is typed takes the place of what was chosen.
      return scene.series([text.isEmpty ? words ?? "" : text, echo])
    case .secret: return text.isEmpty ? "" : scene.say("已填", "filled in")
    case .document:
      guard text.count > Self.keptOfDocument else { return text }
      return scene.say("尾号 ", "ending in ")
        + text.halfwidth.uppercased().suffix(Self.keptOfDocument)
    // What the desk found says more than what was typed to find it.
    case .house where filling.facts?.household != nil: return echo
    case .house where filling.flaws[field.id] != nil: return text
    default: return scene.series([text, echo])
    }
  }

  /// Of a document's number so many characters stay.
  private static let keptOfDocument = 4

  /// What the desk knows and a clerk should hear at once: warnings, and nothing that is only useful.
  func heardWarnings(_ filling: Filling) -> [String] {
    let scene = self
    let told = [filling.notice(in: scene)].compactMap { $0 }.map { scene.heard($0.text) }
    return told
      + scene.heard(
        filling.factParts(in: scene).filter { part in
          if case .fact(_, _, let style) = part { style == .warn || style == .error } else { false }
        })
  }

  /// What else the desk knows, for whoever asks.
  func heardFacts(_ filling: Filling) -> [String] {
    let scene = self
    let help = filling.focused(in: scene).map { scene.say($0.help) } ?? ""
    let facts = scene.heard(filling.factParts(in: scene)).filter { $0 != scene.heard(help) }
    return facts.isEmpty ? [scene.say("没有别的。", "Nothing else.")] : facts
  }
}

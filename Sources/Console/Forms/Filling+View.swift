import Desk
import Domain
import Resources
import Terminal

extension Filling {
  /// The form as it is seen: title and keys, the fields, and below them what is known of the unit.
  package func view(in scene: Scene) -> some View {
    let shown = fields(in: scene).enumerated().map { index, field in
      formField(field, isFocused: index == focus, in: scene)
    }
    let options = choices(in: scene)
    let verb = scene.say(form.verb)
    let back = scene.say("返回", "back")
    return FillingView(
      heading: Line(
        [Span(scene.say(form.title) + (form.subject.isEmpty ? "" : "  \(form.subject)"), .title)],
        right: [
          Span(
            (scene.isRead ? "" : scene.say("必填 *   ", "required *   ")) + "F9 \(verb)"
              + (form.isQuick && form.subject.isEmpty ? "" : "   F12 \(back)"), .dim)
        ]),
      notice: Line([notice(in: scene)].compactMap { $0 }),
      fields: shown,
      form: Form(
        shown, focus: focus,
        choices: options.isEmpty
          ? nil
          : ChoiceList(
            options.map { Choice($0.mark, scene.say($0.words)) },
            selection: min(pick, options.count - 1), hasCursor: isPicking(in: scene)),
        closing: "F9 " + verb),
      facts: Detail(factParts(in: scene)))
  }

  private func formField(_ field: EntryField, isFocused: Bool, in scene: Scene) -> FormField {
    let line = lines[field.id] ?? TextField()
    var shown = FormField(
      scene.isRead ? spokenLabel(of: field, in: scene) : scene.say(field.label),
      content(of: field, line, isFocused: isFocused, in: scene), columns: field.columns)
    shown.isRequired = field.isRequired && !scene.isRead
    shown.startsLine = field.startsLine || scene.isRead
    let echo = echo(of: field, in: scene)
    shown.echo = echo.isEmpty ? scene.say(field.about) : echo
    let warning = isFocused ? nil : field.warning(entries(in: scene))
    let error = flaws[field.id].map {
      scene.isRead ? scene.say("错误：", "Error: ") + scene.say($0) : scene.say($0)
    }
    shown.error =
      error ?? warning.map { (scene.isRead ? scene.say("注意：", "Note: ") : "") + scene.say($0) }
    return shown
  }

  /// What speaks against letting a visitor in.
  func notice(in scene: Scene) -> Span? {
    visitor?.notice(of: entries(in: scene).text("name"), in: scene)
  }

  /// The label as it is heard: in words whether something must stand there.
  func spokenLabel(of field: EntryField, in scene: Scene) -> String {
    scene.say(field.label)
      + (field.isRequired ? scene.say("（必填）：", " (required):") : scene.say("：", ":"))
  }

  /// Whether an arrow has gone from the field to one of its choices, where the cursor then is for
  /// whoever hears the screen.
  private func isPicking(in scene: Scene) -> Bool {
    guard scene.isRead, pick > 0, let field = focused(in: scene) else { return false }
    return field.options.firstIndex { $0.code == chosen[field.id] } != pick
  }

  private func content(
    of field: EntryField, _ line: TextField, isFocused: Bool, in scene: Scene
  ) -> FormField.Content {
    switch field.kind {
    case .choice(let options):
      let words = options.first { $0.code == chosen[field.id] }.map { scene.say($0.words) }
      // What was chosen is seen until something else is typed.
      return .choice(line.isEmpty ? TextField(words ?? "") : line)
    case .document where !isFocused && line.text.count > 4:
      // Only what is kept of a document's number stays to be seen.
      return .fixed("****" + line.text.halfwidth.uppercased().suffix(4))
    default: return .line(line)
    }
  }

  /// What the desk makes of an entry.
  func echo(of field: EntryField, in scene: Scene) -> String {
    let arrow = scene.isRead ? "" : "-> "
    switch field.kind {
    case .moment: return entries(in: scene).moment(field.id).map { arrow + scene.echo($0) } ?? ""
    case .past:
      return entries(in: scene).pastMoment(field.id).map { arrow + scene.echo($0) } ?? ""
    case .house:
      guard let facts else { return "" }
      guard let household = facts.household else {
        if facts.isBegun { return scene.say("接着写，或选一户", "go on, or choose one") }
        return facts.households.isEmpty
          ? scene.say("没有这一户", "no such unit")
          : scene.say("\(facts.households.count) 户，请选", "\(facts.households.count) units, choose")
      }
      let name = household.contact.map { Sensitive($0.name, as: .name).masked } ?? ""
      return "\(household.code) \(name)"
    default: return field.echo(entries(in: scene)) ?? ""
    }
  }

  /// Who lives there, what is open, and the last five, so that a repeat is seen before it is typed.
  func factParts(in scene: Scene) -> [DetailPart] {
    var parts: [DetailPart] = []
    if let help = focused(in: scene)?.help, !scene.say(help).isEmpty {
      parts.append(.text(scene.say(help), style: .dim))
    }
    if let visitor { parts += visitor.parts(of: entries(in: scene).text("name"), in: scene) }
    if form.asksVisitor { return parts + (facts?.visitorParts(in: scene) ?? []) }
    return parts + likelyParts(in: scene) + (facts?.lines(in: scene) ?? [])
  }
}

/// A form with its heading above, and what is known of its unit below; a pick list may cover that.
private struct FillingView: View {
  let heading: Line
  /// What must be seen whatever list is open.
  let notice: Line
  let fields: [FormField]
  let form: Form
  let facts: Detail

  /// So many rows of what is known are seen of a form however long it is.
  private static let leastTold = 2
  /// From so many rows on a form spares some.
  private static let enough = 12

  func draw(on frame: inout Frame, in rect: Rect) {
    var rest = rect
    heading.draw(on: &frame, in: rest.cutTop())
    notice.draw(on: &frame, in: rest.cutTop())
    let rows = FormLayout(fields, columns: rest.columns).rows + 2
    let told = min(Self.leastTold, facts.rows(in: rest.columns))
    if rows - 1 > rest.rows, rest.rows >= Self.enough, told > 0 {
      // Of a form that is longer than its place, what is said of the field keeps the last rows.
      facts.draw(on: &frame, in: rest.cutBottom(told))
      _ = rest.cutBottom()
    } else {
      var below = rest
      _ = below.cutTop(rows)
      facts.draw(on: &frame, in: below)
    }
    form.draw(on: &frame, in: rest)
  }
}

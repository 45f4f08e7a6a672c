import Desk
import Domain
import Resources
import Terminal

extension Filling {
  /// The form as it is seen: title and keys, the fields, and below them what is known of the unit.
  ///
  /// Where something lies over it no list is open in it, of which the half would look out.
  package func view(in scene: Scene, isBehind: Bool = false) -> some View {
    let shown = fields(in: scene).enumerated().map { index, field in
      formField(field, isFocused: index == focus, in: scene)
    }
    let options = isBehind ? [] : choices(in: scene)
    let verb = scene.say(form.verb)
    let back = scene.say("返回", "back")
    return FillingView(
      heading: FormHeading(
        title: scene.say(form.title), subject: form.subject, told: form.told,
        keys: (scene.isRead ? "" : scene.say("必填 *   ", "required *   ")) + "F9 \(verb)"
          + (form.isQuick && form.subject.isEmpty ? "" : "   F12 \(back)")),
      notice: Line([notice(in: scene)].compactMap { $0 }),
      fields: shown,
      form: Form(
        shown, focus: focus,
        choices: options.isEmpty
          ? nil
          : ChoiceList(
            options.map { Choice($0.mark, scene.say($0.words(behind: $0.mark))) },
            selection: min(pick, options.count - 1), hasCursor: isPicking(in: scene)),
        closing: "F9 " + verb),
      help: Detail([helpPart(in: scene)].compactMap { $0 }), facts: Detail(knownParts(in: scene)))
  }

  private func formField(_ field: EntryField, isFocused: Bool, in scene: Scene) -> FormField {
    let line = lines[field.id] ?? TextField()
    var shown = FormField(
      scene.isRead ? spokenLabel(of: field, in: scene) : scene.say(field.label),
      content(of: field, line, isFocused: isFocused, in: scene), columns: field.columns(in: scene))
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

  /// What the field in focus is for, and what is known beside it.
  func factParts(in scene: Scene) -> [DetailPart] {
    [helpPart(in: scene)].compactMap { $0 } + knownParts(in: scene)
  }

  /// Who lives there, what is open, and the last five, so that a repeat is seen before it is typed.
  private func knownParts(in scene: Scene) -> [DetailPart] {
    var parts: [DetailPart] = []
    if let visitor { parts += visitor.parts(of: entries(in: scene).text("name"), in: scene) }
    if form.asksVisitor { return parts + (facts?.visitorParts(in: scene) ?? []) }
    return parts + likelyParts(in: scene) + (facts?.lines(in: scene) ?? [])
  }

  /// What the field in focus is for, where there is more to say than its name.
  private func helpPart(in scene: Scene) -> DetailPart? {
    let help = focused(in: scene).map { scene.say($0.help) } ?? ""
    return help.isEmpty ? nil : .text(help, style: .dim)
  }
}

/// A form with its heading above, and what is known of its unit below; a pick list may cover that,
/// but not what its field is for.
private struct FillingView: View {
  let heading: FormHeading
  /// What must be seen whatever list is open.
  let notice: Line
  let fields: [FormField]
  let form: Form
  /// What the field in focus is for.
  let help: Detail
  let facts: Detail

  /// So many rows of what is known are seen of a form however long it is.
  private static let leastTold = 2
  /// From so many rows on a form spares some.
  private static let enough = 12

  func draw(on frame: inout Frame, in rect: Rect) {
    var rest = rect
    heading.draw(on: &frame, in: rest.cutTop())
    notice.draw(on: &frame, in: rest.cutTop())
    let helpRows = help.rows(in: rest.columns)
    let rows = FormLayout(fields, columns: rest.columns).rows + 2
    let told = min(Self.leastTold, helpRows + facts.rows(in: rest.columns))
    var place: Rect
    if rows - 1 > rest.rows, rest.rows >= Self.enough, told > 0 {
      // Of a form that is longer than its place, what is said of the field keeps the last rows.
      var below = rest.cutBottom(told)
      _ = rest.cutBottom()
      place = below.cutTop(min(helpRows, told))
      facts.draw(on: &frame, in: below)
    } else {
      var below = rest
      _ = below.cutTop(rows)
      place = below.cutTop(helpRows)
      facts.draw(on: &frame, in: below)
      if isCovered(place, helpRows, in: rest, isRead: frame.isRead) {
        place = foot(of: &rest, rows: helpRows, under: place, isRead: frame.isRead)
        frame.fill(place)
      }
    }
    form.draw(on: &frame, in: rest)
    help.draw(on: &frame, in: place)
  }

  /// Cuts a place off for what the field is for: under the list where that ends below the form,
  /// else at the foot.
  private func foot(of rest: inout Rect, rows: Int, under place: Rect, isRead: Bool) -> Rect {
    let foot = rest.cutBottom(rows)
    guard let list = form.choiceBox(in: rest, isRead: isRead), list.endRow < foot.origin.row,
      list.endRow >= place.origin.row
    else { return foot }
    return Rect(column: rest.origin.column, row: list.endRow, columns: rest.columns, rows: rows)
  }

  /// Whether an open list lies over what the field is for, or there is no room for it.
  private func isCovered(_ place: Rect, _ rows: Int, in rest: Rect, isRead: Bool) -> Bool {
    guard rows > 0, let list = form.choiceBox(in: rest, isRead: isRead) else { return false }
    return place.rows < rows || !place.intersection(list).isEmpty
  }
}

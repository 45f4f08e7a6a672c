import Domain
import Resources
import Terminal

// What puts something into fields that nobody types: the last entry, a usual case, what stood there.
extension Filling {
  mutating func repeatLast(_ field: EntryField?, in scene: Scene) {
    guard let field, let text = last[field.id], !text.isEmpty else { return }
    if field.options.isEmpty {
      lines[field.id] = Self.line(for: field, holding: text)
    } else {
      chosen[field.id] = text
    }
    isUnkept = true
    advance(from: field, in: scene)
  }

  /// Fills in what a usual case says; the other fields keep what they hold.
  package mutating func fill(_ template: EntryTemplate) {
    for field in form.fields {
      guard let text = template.values[field.id] else { continue }
      if field.options.isEmpty {
        lines[field.id] = Self.line(for: field, holding: text)
      } else {
        chosen[field.id] = text
      }
      flaws[field.id] = nil
    }
    isUnkept = true
  }

  /// Goes on as Enter and a digit do: over fields in which still stands what stands there mostly, which
  /// Tab and the arrows reach.
  mutating func goOn(from field: EntryField?, in scene: Scene) {
    advance(from: field, in: scene)
    while let next = focused(in: scene), next.isPassedOver, texts()[next.id] == next.preset {
      move(to: focus + 1, in: scene)
    }
  }

  mutating func reset(_ field: EntryField?) {
    guard let field else { return }
    chosen[field.id] = field.options.contains { $0.code == field.preset } ? field.preset : nil
    lines[field.id] = Self.line(for: field, holding: field.options.isEmpty ? field.preset : "")
    isUnkept = true
  }
}

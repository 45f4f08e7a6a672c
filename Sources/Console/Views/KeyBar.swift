import Terminal

/// A key and what it does here.
package struct KeyHint: Hashable, Sendable {
  package let key: Key
  package let label: String
  /// Whether it can be done now; if not, it stays to be seen, and the key says why.
  package let isEnabled: Bool
  /// What the key is called where it stands for several: `1-9`.
  let range: String?

  package init(_ key: Key, _ label: String, isEnabled: Bool = true, range: String? = nil) {
    self.key = key
    self.label = label
    self.isEnabled = isEnabled
    self.range = range
  }
}

extension [KeyHint] {
  /// The keys by which one gets on and away, and behind them the others: where keys have their full
  /// names, not all of them find room.
  var vitalFirst: [KeyHint] {
    let vital: Set<Key> = [
      .function(1), .enter, .control("n"), .function(9), .function(10), .function(12),
    ]
    return filter { vital.contains($0.key) } + filter { !vital.contains($0.key) }
  }
}

/// The row of keys at the foot of the screen, the most useful first.
///
/// What does not fit is left out whole. Where there is room, keys have their full names; else
/// Ctrl+N is `^N`.
package struct KeyBar: View {
  private let hints: [KeyHint]

  package init(_ hints: [KeyHint]) { self.hints = hints }

  package func draw(on frame: inout Frame, in rect: Rect) {
    var rest = rect
    var row = rest.cutTop()
    let full = hints.map { ($0, name: ($0.range ?? $0.key.description) + " ") }
    let room = full.reduce(-2) { $0 + $1.name.columns + $1.0.label.columns + 2 }
    // A sign before a letter is heard as a sign, and not as the key that it means.
    let isWide = room <= row.columns || frame.isRead
    for (hint, name) in isWide ? full : hints.map({ ($0, name: shortName(of: $0)) }) {
      guard name.columns + hint.label.columns <= row.columns else { return }
      let style: Style = hint.isEnabled ? .hintText : .dim
      _ = row.cutLeft(
        frame.write(name, in: row, style: hint.isEnabled ? .hintKey : .dim))
      _ = row.cutLeft(frame.write(hint.label, in: row, style: style))
      _ = row.cutLeft(isWide ? 2 : 1)
    }
  }

  private func shortName(of hint: KeyHint) -> String {
    switch hint.key {
    case .control(let letter): "^" + letter.uppercased()
    case .function: hint.key.description
    default: (hint.range ?? hint.key.description) + " "
    }
  }
}

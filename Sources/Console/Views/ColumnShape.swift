import Terminal

/// How much room a column of a table wants, and what it gives up when there is less.
package struct ColumnShape: Hashable, Sendable {
  /// The columns of the screen without which it is left out.
  package let minimum: Int
  /// The columns beyond which more room is of no use; `Int.max` for text of any length.
  package let ideal: Int
  /// 0 is never left out; of the others the highest goes first.
  package let priority: Int
  package let alignment: Alignment
  package let cut: CutSide

  private init(
    minimum: Int, ideal: Int, priority: Int, alignment: Alignment, cut: CutSide
  ) {
    self.minimum = max(1, minimum)
    self.ideal = max(self.minimum, ideal)
    self.priority = priority
    self.alignment = alignment
    self.cut = cut
  }

  /// Words, which may lose their end.
  package static func text(_ minimum: Int, ideal: Int = .max, priority: Int = 1) -> Self {
    Self(minimum: minimum, ideal: ideal, priority: priority, alignment: .leading, cut: .end)
  }

  /// A room, a phone, a plate: the end is what tells them apart.
  package static func place(_ minimum: Int, ideal: Int? = nil, priority: Int = 0) -> Self {
    Self(
      minimum: minimum, ideal: ideal ?? minimum, priority: priority, alignment: .leading,
      cut: .start)
  }

  /// A number or a time, which is shown whole or as `##`.
  package static func number(_ columns: Int, priority: Int = 0) -> Self {
    Self(
      minimum: columns, ideal: columns, priority: priority, alignment: .trailing, cut: .never)
  }
}

extension ColumnShape {
  static let gap = 2

  /// The width of each column where there is so much room; nil for those left out.
  static func widths(_ shapes: [ColumnShape], in columns: Int) -> [Int?] {
    var widths = shapes.map { Optional($0.minimum) }
    while needed(widths) > columns, let last = lastToKeep(shapes, widths) { widths[last] = nil }
    var spare = columns - needed(widths)
    let kept = widths.indices.filter { widths[$0] != nil }
    for index in kept.sorted(by: { shapes[$0].priority < shapes[$1].priority })
    where shapes[index].ideal < .max {
      let more = max(0, min(spare, shapes[index].ideal - shapes[index].minimum))
      widths[index, default: 0] += more
      spare -= more
    }
    let open = kept.filter { shapes[$0].ideal == .max }
    for (position, index) in open.enumerated() {
      let share = max(0, spare) / (open.count - position)
      widths[index, default: 0] += share
      spare -= share
    }
    return widths
  }

  private static func needed(_ widths: [Int?]) -> Int {
    let kept = widths.compactMap { $0 }
    return kept.reduce(0, +) + gap * max(0, kept.count - 1)
  }

  /// The column that is left out first; nil if none may be.
  private static func lastToKeep(_ shapes: [ColumnShape], _ widths: [Int?]) -> Int? {
    widths.indices.filter { widths[$0] != nil && shapes[$0].priority > 0 }
      .max { (shapes[$0].priority, $0) < (shapes[$1].priority, $1) }
  }
}

extension [Int?] {
  fileprivate subscript(index: Int, default value: Int) -> Int {
    get { self[index] ?? value }
    set { self[index] = newValue }
  }
}

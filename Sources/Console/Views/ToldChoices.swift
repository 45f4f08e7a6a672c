import Terminal

/// Choices, and below them in full what the row of the selected one has no room for.
package struct ToldChoices: View {
  private let list: ChoiceList

  package init(_ list: ChoiceList) { self.list = list }

  /// The rows it takes where there are so many columns.
  package func rows(in columns: Int) -> Int { list.count + footRows(in: columns) }

  /// As many as the longest needs, so that nothing moves when another is selected.
  private func footRows(in columns: Int) -> Int {
    (0..<list.count).map { lines(of: $0, in: columns).count }.max() ?? 0
  }

  private func lines(of index: Int, in columns: Int) -> [String] {
    let told = list.cut(of: index, in: columns) ?? ""
    return told.isEmpty ? [] : Array(told.wrapped(to: columns - 2).prefix(Self.mostRows))
  }

  package func draw(on frame: inout Frame, in rect: Rect) {
    let foot = footRows(in: rect.columns)
    var rest = rect
    list.draw(on: &frame, in: rest.cutTop(max(1, min(list.count, rect.rows - foot))))
    guard let selection = list.selection else { return }
    for line in lines(of: selection, in: rect.columns) {
      frame.write(" " + line, in: rest.cutTop(), style: .strong)
    }
  }

  private static let mostRows = 3
}

import Desk
import Domain
import Resources
import Terminal

/// A page of rows to choose from, over the pane: what a search has found, a roster, a trend.
///
/// Up and Down move, what is typed narrows it down, Enter opens the row, Esc returns to where one
/// was. It is the answer to a ``Request/list(_:)``, which is asked anew whenever something has been
/// done at the desk; the selection stays with its row. A form that is begun from it comes back to it.
package struct RowPage: Sendable {
  /// What stands over a column, and the room that the column wants.
  package struct Head: Sendable {
    let title: String
    let shape: ColumnShape

    package init(_ title: String, _ shape: ColumnShape) {
      self.title = title
      self.shape = shape
    }
  }

  /// One row: a cell for each head, what it is found by, and what Enter begins.
  package struct Row: ListRow {
    package let id: String
    package let cells: [Span]
    package var searchTexts: [String]
    /// What Enter begins; nothing where the row only tells.
    package var opening: PaneAction?

    /// Makes a row that is found by what its cells say.
    package init(_ id: String, _ cells: [Span], opening: PaneAction? = nil) {
      self.id = id
      self.cells = cells
      self.opening = opening
      searchTexts = cells.map(\.text)
    }
  }

  package let title: String
  package let heads: [Head]
  private let rows: [Row]
  /// What stands beside the title: how many there are, of what days.
  package var note: [Span] = []
  /// What is said where there is no row.
  package var whenEmpty = ""
  /// What is said beneath the rows.
  package var foot = ""
  /// What F10 offers, whichever row is selected.
  package var actions: [PaneAction] = []
  /// What F9 does.
  package var main: PaneAction?
  /// What was asked, to be asked anew.
  var asked: Question<RowPage>?
  private(set) var list = PaneList<Row>(views: [])

  package init(_ title: String, _ heads: [Head], _ rows: [Row], in scene: Scene) {
    self.title = title
    self.heads = heads
    self.rows = rows
    list.replace(with: rows, in: scene)
  }

  /// The same page where another one was: with what had been typed, and its row still selected.
  func inPlace(of former: RowPage, in scene: Scene) -> RowPage {
    var page = self
    page.list = former.list
    page.list.replace(with: rows, in: scene)
    page.asked = former.asked
    return page
  }

  /// Takes a key that moves or filters; false if it means something else.
  mutating func update(_ key: Key, page: Int, in scene: Scene) -> Bool {
    guard key != .insert, key != .control("g") else { return false }
    return list.update(key, page: page, in: scene)
  }

  mutating func paste(_ text: String, in scene: Scene) { list.paste(text, in: scene) }

  /// Takes away what was typed; false if nothing was.
  mutating func clearFind(in scene: Scene) -> Bool {
    guard !list.find.isEmpty else { return false }
    list.clearFind(in: scene)
    return true
  }

  /// The page as it is drawn, in place of the pane.
  func view(in scene: Scene) -> some View {
    let columns = heads.enumerated().map { place, head in
      Column<Row>(head.title, head.shape) {
        $0.cells.indices.contains(place) ? $0.cells[place].text : ""
      }
      .styled { $0.cells.indices.contains(place) ? $0.cells[place].style : .text }
    }
    let count =
      list.find.isEmpty ? "" : scene.say("  找到 \(list.rows.count)", "  \(list.rows.count) found")
    let nothing =
      list.find.isEmpty ? whenEmpty : scene.say("没有找到。Esc 清空。", "Nothing found. Esc clears.")
    let table = Table(
      list.rows, selection: list.listing.index, columns: columns, whenEmpty: nothing)
    let rule: [(Rows.Height, any View)] = scene.isRead ? [] : [(.exactly(1), Rule())]
    return Rows(
      [
        (.exactly(1), Line([Span(title, .title)], right: note)),
        (.exactly(1), Prompt(scene.say("查找>", "Find>"), list.find, right: [Span(count, .dim)])),
        (.rest, table),
      ] + rule + [(.exactly(1), Line(foot, style: .dim))])
  }
}

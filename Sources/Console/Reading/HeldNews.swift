import Desk
import Domain
import Resources
import Terminal

/// What has changed in a list that somebody is reading, and is not shown before they ask for it.
struct HeldNews: Hashable, Sendable {
  /// How many rows would come to the list.
  let new: Int

  /// How many there are, and the key that loads them.
  var words: Phrase {
    new == 0
      ? Phrase("列表有变化，Ctrl+R 载入", "changes, Ctrl+R to load")
      : Phrase("\(new) 条新的，Ctrl+R 载入", "\(new) new, Ctrl+R to load")
  }
}

extension Session {
  /// Takes the news of the desk without moving a list that somebody is listening to: only the figures
  /// are as they are now, and what must be told at once.
  package mutating func hold(_ news: DeskNews, at moment: Moment) {
    var fresh = self
    fresh.show(news, at: moment)
    figures = fresh.figures
    for kind in PaneKind.allCases {
      held[kind] = panes[kind.rawValue].news(in: fresh.panes[kind.rawValue], scene)
    }
  }
}

extension DeskPane {
  /// What another state of the same pane has that this one has not; nothing where they are alike.
  fileprivate func news(in fresh: any DeskPane, _ scene: Scene) -> HeldNews? {
    let (before, after) = (told(in: scene), fresh.told(in: scene))
    guard before != after else { return nil }
    return HeldNews(new: after.keys.count { before[$0] == nil })
  }

  /// What is said of each row in the view that is open, by the row's identity.
  private func told(in scene: Scene) -> [String: String] {
    Dictionary(
      list.rows.map { row in (row.id, brief(of: row, in: scene).map(\.text).joined()) },
      uniquingKeysWith: { $1 })
  }
}

extension Scene {
  /// The column of signs before a row; where they are words, it has room for them.
  func signs<Row>(
    columns seen: Int = 2, _ text: @escaping @Sendable (Row) -> String
  ) -> Column<Row> {
    let columns = isRead ? 6 : seen
    return Column("", .text(columns, ideal: columns, priority: 0), text: text)
  }

  /// How many of something.
  func amount(_ count: Int) -> String {
    isRead ? say("数量 \(count)", "count \(count)") : "x\(count)"
  }

  /// What says of a row that it is marked.
  func marked(_ isMarked: Bool) -> String {
    guard isMarked else { return "" }
    return isRead ? say("已标记 ", "marked ") : "+"
  }
}

import Desk
import Domain
import Resources
import Terminal

/// One of the four panes: a list, a detail, and what can be done.
///
/// A pane is a value that knows no desk: keys change it, news changes it, and what it wants done it
/// asks for. Drawing it reads nothing else.
package protocol DeskPane: Sendable {
  associatedtype Row: ListRow where Row.ID == String

  static var kind: PaneKind { get }
  var list: PaneList<Row> { get set }

  /// Takes the news of the desk.
  mutating func show(_ news: DeskNews, in scene: Scene)

  func columns(in scene: Scene) -> [Column<Row>]
  /// What stands on the right of the find line.
  func summary(in scene: Scene) -> [Span]
  func detail(of row: Row, in scene: Scene) -> [DetailPart]
  /// The record in one line, where there is no room for its detail.
  func brief(of row: Row, in scene: Scene) -> [Span]
  /// What Ctrl+E begins: a remark on the row.
  func remark(in scene: Scene) -> PaneAction?
  /// What Ctrl+K begins: a promise made by telephone.
  func promise(in scene: Scene) -> PaneAction?
  /// What would give a refused step what it lacks.
  func remedy(for refusal: Refusal, in scene: Scene) -> PaneAction?
  /// The same form over what there is now, where it was about a list that has changed since.
  func renewed(_ form: EntryForm, in scene: Scene) -> EntryForm?
  /// The numbered things that can be done; the first nine have digits.
  func actions(in scene: Scene) -> [PaneAction]
  /// What Ctrl+N begins.
  func new(in scene: Scene) -> PaneAction?
  /// What Ctrl+D begins: a new record like the selected one.
  func again(in scene: Scene) -> PaneAction?
  /// What F9 does while no form is open.
  func main(in scene: Scene) -> PaneAction?
  /// What the pane is for, and its steps, in a few lines.
  var help: Phrase { get }
  /// What an empty list says.
  var whenEmpty: Phrase { get }
  /// What a list says in which nothing fits what was typed.
  var whenNotFound: Phrase { get }
  /// What a row is called: its number, a slip's label.
  func name(of row: Row, in scene: Scene) -> String
  /// A figure beside the name of the tab; empty if there is none.
  func tabNote(in scene: Scene) -> String
  /// How many steps a record of the pane has had; nothing where it is none, or counts none.
  func steps(of record: String) -> Int?
  /// Takes a key before the list does, where typing is data and not search.
  mutating func typed(_ key: Key, in scene: Scene) -> PaneTyping?
  /// Drops what was typed into a row and not entered: somebody else sits there now.
  mutating func forgetTyping()
}

/// What came of a key that a pane took for itself.
package enum PaneTyping: Sendable {
  case taken
  case request(Request)
  /// The same for a key that leaves the row: it moves on besides.
  case moving(Request)
  case begin(PaneAction)
  /// Nothing came of it, and why.
  case refused(Phrase)
}

extension DeskPane {
  package var whenNotFound: Phrase {
    Phrase("没有找到。Esc 清空，F3 在全部记录里找。", "Nothing found. Esc clears; F3 looks everywhere.")
  }
  package func main(in scene: Scene) -> PaneAction? { nil }
  package func remark(in scene: Scene) -> PaneAction? { nil }
  package func again(in scene: Scene) -> PaneAction? { nil }
  package func promise(in scene: Scene) -> PaneAction? { nil }
  package func remedy(for refusal: Refusal, in scene: Scene) -> PaneAction? { nil }
  package func renewed(_ form: EntryForm, in scene: Scene) -> EntryForm? { nil }
  package func name(of row: Row, in scene: Scene) -> String { row.id }
  package func tabNote(in scene: Scene) -> String { "" }
  package func steps(of record: String) -> Int? { nil }
  package mutating func typed(_ key: Key, in scene: Scene) -> PaneTyping? { nil }
  package mutating func forgetTyping() {}
}

import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// The list of a pane: what it finds, and how its selection follows its row.
struct PaneListTests {
  private struct Row: ListRow {
    let id: String
    let text: String
    var isOpen = true

    var searchTexts: [String] { [id, text] }
  }

  private let scene: Scene

  init() throws {
    let rehearsal = try Rehearsal()
    scene = Scene(
      language: .chinese, now: rehearsal.now,
      house: try rehearsal.desk.ask(HouseRulesInForce()), pinyin: Rehearsal.pinyin)
  }

  private func list(_ rows: [Row]) -> PaneList<Row> {
    var list = PaneList<Row>(views: [
      SavedView(Phrase("未结", "open")) { row, _ in row.isOpen },
      SavedView(Phrase("全部", "all")) { _, _ in true },
    ])
    list.replace(with: rows, in: scene)
    return list
  }

  private let rows = [
    Row(id: "1", text: "卫生间漏水"), Row(id: "2", text: "3号梯异响"), Row(id: "3", text: "加几张长椅"),
  ]

  @Test func `the selection follows its row when news moves it`() {
    var list = list(rows)
    _ = list.update(.down, page: 10, in: scene)
    list.replace(with: [Row(id: "0", text: "新的")] + rows.reversed(), in: scene)
    #expect(list.selected?.id == "2")
    #expect(list.listing.index == 2)
  }

  @Test func `where its row went, the next one is selected`() {
    var list = list(rows)
    _ = list.update(.down, page: 10, in: scene)
    list.replace(with: [rows[0], rows[2]], in: scene)
    #expect(list.selected?.id == "3")
    list.replace(with: [], in: scene)
    #expect(list.selected == nil)
  }

  @Test(arguments: [
    ("漏水", ["1"]), ("ls", ["1"]), ("loushui", ["1"]), ("LOUSHUI", ["1"]), ("wsj", ["1"]),
    ("jiaji", ["3"]), ("jijia", []), ("梯 异", ["2"]), ("３号", ["2"]), ("3", ["2", "3"]),
    ("没有", []), ("", ["1", "2", "3"]), ("漏水 异响", []),
  ])
  func `words are found as text, by initials and by pinyin`(typed: String, ids: [String]) {
    var list = list(rows)
    for character in typed { _ = list.update(.character(character), page: 10, in: scene) }
    #expect(list.rows.map(\.id) == ids)
  }

  @Test func `a row that left the view stays out of it, a new one is gone to`() {
    var list = list(rows)
    _ = list.update(.down, page: 10, in: scene)
    let done = [rows[0], Row(id: "2", text: "3号梯异响", isOpen: false), rows[2]]
    list.replace(with: done, in: scene)
    list.follow("2", in: scene)
    #expect(list.view == 0)
    #expect(list.selected?.id == "3")
    list.replace(with: done + [Row(id: "4", text: "新的", isOpen: false)], in: scene)
    list.follow("4", in: scene)
    #expect(list.view == 1)
    #expect(list.selected?.id == "4")
  }

  @Test func `what was sought from elsewhere is selected, and the find line cleared`() {
    var list = list(rows)
    for character in "漏水" { _ = list.update(.character(character), page: 10, in: scene) }
    list.select("3", in: scene)
    #expect(list.find.isEmpty)
    #expect(list.selected?.id == "3")
  }

  @Test func `after a search that found nothing, the row from before is selected again`() {
    var list = list(rows)
    _ = list.update(.down, page: 10, in: scene)
    for character in "没有" { _ = list.update(.character(character), page: 10, in: scene) }
    #expect(list.selected == nil)
    list.clearFind(in: scene)
    #expect(list.selected?.id == "2")
    list.paste("没有", in: scene)
    #expect(list.selected == nil)
    list.clearFind(in: scene)
    #expect(list.selected?.id == "2")
  }

  @Test func `after a search that found something, what it found stays selected`() {
    var list = list(rows)
    _ = list.update(.down, page: 10, in: scene)
    for character in "长椅" { _ = list.update(.character(character), page: 10, in: scene) }
    list.clearFind(in: scene)
    #expect(list.selected?.id == "3")
  }

  @Test func `marks go with their rows`() {
    var list = list(rows)
    _ = list.update(.insert, page: 10, in: scene)
    _ = list.update(.control("g"), page: 10, in: scene)
    #expect(list.marked == ["1", "2"])
    #expect(list.selected?.id == "3")
    list.replace(with: [rows[1]], in: scene)
    #expect(list.marked == ["2"])
  }
}

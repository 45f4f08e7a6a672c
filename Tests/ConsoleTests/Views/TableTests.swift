import Console
import Support
import Terminal
import Testing

private struct Case: Hashable, Identifiable, Sendable {
  let id: Int
  let sign: String
  let room: String
  let text: String
  let left: String
}

private let cases = [
  Case(id: 412, sign: "!", room: "3-1203", text: "卫生间顶部滴水，已接水桶", left: "超时12分"),
  Case(id: 415, sign: "!", room: "5-0301", text: "3号梯异响，老人不敢乘坐", left: "剩18分"),
  Case(id: 409, sign: "", room: "翠湖苑二期2-0804", text: "噪音", left: "12345678901"),
]

struct TableTests {
  private let columns = [
    Column<Case>("", .text(1, ideal: 1, priority: 0)) { $0.sign }.styled { _ in .warn },
    Column<Case>("编号", .number(4)) { "\($0.id)" },
    Column<Case>("房号", .place(6)) { $0.room },
    Column<Case>("内容", .text(10)) { $0.text },
    Column<Case>("剩余", .number(9)) { $0.left }.styled { _ in .error },
  ]

  @Test func `columns stand under their heads, and the selected row is marked twice`() {
    expectScreen(
      48, by: 5, of: Table(cases, selection: 1, columns: columns),
      reads: """
             编号  房号    内容                     剩余
          !   412  3-1203  卫生间顶部滴水，..   超时12分
        > !   415  5-0301  3号梯异响，老人..      剩18分
              409  ..0804  噪音                #########

        """)
  }

  @Test func `the columns that matter least go first`() {
    let shapes: [ColumnShape] = [
      .number(4), .text(10, priority: 1), .text(8, ideal: 8, priority: 3),
    ]
    let table = Table(
      [1],
      columns: zip(["a", "b", "c"], shapes).map { name, shape in
        Column<Int>(name, shape) { _ in name }
      })
    let heads = { (columns: Int) in drawn(table, on: Size(columns: columns, rows: 1)).lines[0] }
    #expect(heads(30) == "     a  b             c")
    #expect(heads(27) == "     a  b")
    #expect(heads(17) == "     a")
  }

  @Test func `a long list is turned by pages`() {
    let table = { (selected: Int) in
      drawn(
        Table(
          Array(1...10), selection: selected, columns: [Column<Int>("", .number(2)) { "\($0)" }]),
        on: Size(columns: 6, rows: 4)
      ).lines
    }
    #expect(table(0) == [">  1", "   2", "   3", "   4"])
    #expect(table(3) == ["   1", "   2", "   3", ">  4"])
    #expect(table(4) == [">  5", "   6", "   7", "   8"])
    #expect(table(7) == ["   5", "   6", "   7", ">  8"])
    #expect(table(8) == ["   7", "   8", ">  9", "  10"])
    #expect(table(99) == ["   7", "   8", "   9", "  10"])
  }

  @Test func `without rows it says so`() {
    let table = Table(
      [Int](), columns: [Column<Int>("编号", .number(4)) { "\($0)" }], whenEmpty: "没有")
    expectScreen(12, by: 2, of: table, reads: "  编号\n  没有")
  }

  @Test func `the cursor is at the selected row for those who hear the screen`() {
    let table = Table(
      [1, 2], selection: .rowWithCursor(1), columns: [Column<Int>("", .number(1)) { "\($0)" }])
    #expect(drawn(table, on: Size(columns: 5, rows: 3)).cursor == Point(column: 0, row: 1))
  }

  @Test func `the selection aside is marked and not reversed`() {
    let table = Table(
      [1, 2], selection: .rowAside(1), columns: [Column<Int>("", .number(1)) { "\($0)" }])
    expectScreen(5, by: 2, of: table, reads: "  1\n> 2", styles: "\n")
  }
}

struct ListingTests {
  private struct Row: Identifiable, Hashable { let id: Int }

  private func rows(_ ids: Int...) -> [Row] { ids.map(Row.init) }

  @Test func `the selection follows its row`() {
    var listing = Listing(rows(1, 2, 3))
    listing.move(by: 1)
    listing.replace(with: rows(9, 8, 3, 2, 1))
    #expect(listing.selected?.id == 2 && listing.index == 3)
  }

  @Test func `when its row goes, the selection stays where it was`() {
    var listing = Listing(rows(1, 2, 3))
    listing.move(by: 1)
    listing.replace(with: rows(1, 3))
    #expect(listing.selected?.id == 3)
    listing.replace(with: rows(1))
    #expect(listing.selected?.id == 1)
    listing.replace(with: [])
    #expect(listing.selected == nil && listing.index == nil)
    listing.replace(with: rows(7))
    #expect(listing.selected?.id == 7)
  }

  @Test func `moving stops at the ends`() {
    var listing = Listing(rows(1, 2, 3))
    listing.move(by: -1)
    #expect(listing.index == 0)
    listing.move(by: .max)
    #expect(listing.index == 2)
    listing.move(by: .min)
    #expect(listing.index == 0)
    listing.moveToEnd()
    let found = listing.select(2)
    let lost = listing.select(5)
    #expect(listing.index == 1 && found && !lost)
  }
}

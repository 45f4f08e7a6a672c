import Testing

@testable import Domain

/// A table that leaves the program: every spreadsheet reads it, none runs it.
struct CSVTextTests {
  @Test func `cells are parted by commas and rows by line ends`() {
    #expect(CSVText([["一", "二"], ["3", ""]]).file == "\u{FEFF}一,二\r\n3,\r\n")
  }

  @Test func `what would break a row is quoted`() {
    #expect(CSVText([["a,b", "say \"x\""]]).file == "\u{FEFF}\"a,b\",\"say \"\"x\"\"\"\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1"])
  func `no cell is a formula`(typed: String) throws {
    let table = CSVTable(CSVText([["x", typed]]).file)
    let cell = try #require(table.rows.first?.cells.last)
    #expect(cell.first == "'" || !"=+-@＝＋－＠\t".contains(cell.first ?? "="))
  }

  @Test func `what was written is read back`() {
    let rows = [["名称", "说明"], ["甲,乙", "他说“好”\"了\""]]
    #expect(CSVTable(CSVText(rows).file).rows.map(\.cells) == rows)
  }
}

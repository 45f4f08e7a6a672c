/// The households of a roster file, or everything that is wrong with it.
///
/// Several rows of one unit are its people. Nothing is taken from a file with a bad line.
package struct Roster: Sendable {
  /// What is wrong with one line of a roster.
  package enum Flaw: Hashable, Sendable {
    case headingMissing(RosterColumn)
    case headingTwice(String)
    case headingUnknown(String)
    case cellCount(expected: Int, found: Int)
    case roomMissing
    case nameMissing
    case badPhone(String)
    case badDate(String)
    case unknownRole(String)
    case unknownYesOrNo(String)
    case personTwice
    case controlCharacters
    case empty
  }

  /// A bad line, by its number from 1, and why.
  package struct Problem: Error, Hashable, Sendable {
    package let line: Int
    package let flaw: Flaw
  }

  package let households: [Household]
  package let problems: [Problem]

  package init(_ text: String) {
    let table = CSVTable(text)
    guard let heading = table.rows.first else {
      households = []
      problems = [Problem(line: 1, flaw: .empty)]
      return
    }
    let columns = RosterHeading(heading)
    var reader = RosterReader(columns: columns.places)
    if columns.problems.isEmpty {
      for row in table.rows.dropFirst() { reader.take(row) }
    }
    problems = columns.problems + reader.problems
    households = problems.isEmpty ? reader.households : []
  }
}

/// The columns of a roster, under whatever heading they stand.
package enum RosterColumn: String, CaseIterable, Hashable, Sendable {
  case area, building, unit, room, household, phone, role, occupied, movedIn

  /// A roster without these tells nothing.
  static let required: [RosterColumn] = [.building, .room, .household]

  /// The words a heading may use for it, folded.
  var synonyms: Set<String> {
    switch self {
    case .area: ["area", "区域", "苑区", "小区", "片区", "组团", "期"]
    case .building: ["building", "楼栋", "楼号", "栋", "幢", "座", "楼", "栋号", "楼幢", "block"]
    case .unit: ["unit", "单元", "单元号", "门洞", "entrance"]
    case .room: ["room", "房号", "房间", "房间号", "室", "室号", "门牌", "门牌号", "roomnumber"]
    case .household: ["household", "姓名", "业主姓名", "住户", "住户姓名", "业主", "客户姓名", "name"]
    case .phone: ["phone", "电话", "手机", "手机号", "联系电话", "电话号码", "联系方式", "mobile", "tel"]
    case .role: ["role", "身份", "角色", "关系", "住户类型", "类型"]
    case .occupied: ["occupied", "是否入住", "入住", "入住情况", "入住状态"]
    case .movedIn: ["movedin", "入住日期", "入住时间", "迁入日期", "moveindate"]
    }
  }
}

/// Which column stands where.
private struct RosterHeading {
  var places: [RosterColumn: Int] = [:]
  var problems: [Roster.Problem] = []

  init(_ row: CSVTable.Row) {
    for (place, cell) in row.cells.enumerated() {
      let folded = cell.searchFolded.filter { $0 != "_" }
      guard let column = RosterColumn.allCases.first(where: { $0.synonyms.contains(folded) }) else {
        problems.append(.init(line: row.line, flaw: .headingUnknown(cell)))
        continue
      }
      if places[column] != nil { problems.append(.init(line: row.line, flaw: .headingTwice(cell))) }
      places[column] = place
    }
    problems += RosterColumn.required.filter { places[$0] == nil }.map {
      .init(line: row.line, flaw: .headingMissing($0))
    }
  }
}
